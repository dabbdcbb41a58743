"""How far the work is.

## Written

```markdown
- Task 1: Pack (1 day)
- Task 2: Drive (1 day)

**Progress:** 1 of 2 tasks done (50%)
**Completion:** 50% (1/2 tasks completed)
```

## Read

```
Task 1: Pack [1 day]
Task 2: Drive [1 day]
claim: progress 1 of 2
claim: progress 50 percent
claim: progress 50 percent
claim: progress 1 of 2
```
"""

from collections.abc import Iterator
from functools import cache

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
    for line in document.figures:
        match = DONE_OF.search(line.value)
        if not match or not says(line.value, language.statuses["done"]):
            continue
        if not says(line.value, _counted(language)):
            continue
        done = int(match["done"])
        yield Claimed(Claim("progress", done, done, None, line.of(match), of=match["all"]))
        for found in percents(line.value):
            span = line.span(found.start, found.end)
            yield Claimed(Claim("progress", found.low, found.high, "percent", span))


@cache
def _counted(language: Language) -> tuple[str, ...]:
    """Give the plurals of what is work in any plan."""
    return tuple(many for one, many in language.kinds.items() if one not in language.occasional)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
