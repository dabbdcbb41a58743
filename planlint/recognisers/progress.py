"""How far the work is: ``19/27 tasks complete (70.4%)``.

## Written

```markdown
**Progress:** 7 of 12 tasks done (58%)
```
"""

from collections.abc import Iterator

from planlint.document import Document
from planlint.grammar import percents
from planlint.language import Language
from planlint.pattern import Pattern, says
from planlint.plan import Claim
from planlint.recogniser import Recogniser
from planlint.statement import Claimed, Statement

DONE_OF = Pattern(r"(?<![\w.])(?P<done>\d{1,4})\s*(?:/|of|out of)\s*(?P<all>\d{1,4})(?![\w./%])")
"""So many of so many."""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every line that counts what is done of a kind of item."""
    for line in document.lines:
        match = DONE_OF.search(line.value)
        if not match or not says(line.value, language.statuses["done"]):
            continue
        if not says(line.value, tuple(language.kinds.values())):
            continue
        done = int(match["done"])
        yield Claimed(Claim("progress", done, done, None, line.of(match), of=match["all"]))
        for found in percents(line.value[match.end() :]):
            start = match.end() + found.start
            span = line.span(start, match.end() + found.end)
            yield Claimed(Claim("progress", found.low, found.high, "percent", span))


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
