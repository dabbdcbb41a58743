"""How far the work is.

## Written

```markdown
- Task 1: Pack (1 day)
- Task 2: Drive (1 day)

**Progress:** 1 of 2 tasks done (50%)
**Completion:** 50% (1/2 tasks completed)

**Overall progress:** `▓▓░░` 50%
```

## Read

```
Task 1: Pack [1 day]
Task 2: Drive [1 day]
claim: progress 1 of 2
claim: progress 50 percent
claim: progress 50 percent
claim: progress 1 of 2
claim: progress 50 percent
```
"""

import re
from collections.abc import Iterator
from functools import cache

from planlint.document import Document
from planlint.grammar import percents
from planlint.language import Language
from planlint.notation.facts import FIELD
from planlint.pattern import Pattern, says
from planlint.plan import Claim
from planlint.recogniser import Recogniser
from planlint.statement import Claimed, Statement

DONE_OF = Pattern(r"(?<![\w.])(?P<done>\d{1,4})\s*(?:/|of|out of)\s*(?P<all>\d{1,4})(?![\w./%])")
"""So many of so many."""

PERCENT = Pattern(r"[^\w%]*\d{1,3}(?:[.,]\d+)?\s?%(?!.*%)")
"""One percentage, behind a bar that may be drawn before it."""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every line that counts what is done of a kind of item, or is labelled as progress."""
    for line in document.figures:
        match = _count(line.value, language)
        if match:
            done = int(match["done"])
            yield Claimed(Claim("progress", done, done, None, line.of(match), of=match["all"]))
        for found in percents(line.value) if match or _is_labelled(line.value, language) else ():
            span = line.span(found.start, found.end)
            yield Claimed(Claim("progress", found.low, found.high, "percent", span))


def _count(line: str, language: Language) -> "re.Match[str] | None":
    """Match so many of so many, where the line says that they are done and of which kind."""
    match = DONE_OF.search(line)
    known = match and says(line, language.statuses["done"])
    return match if known and says(line, _counted(language)) else None


def _is_labelled(line: str, language: Language) -> bool:
    """Tell a label of progress before one percentage and no other word."""
    field = FIELD.fullmatch(line) if "%" in line else None
    label = " ".join(field["label"].lower().split()) if field else ""
    value = field["value"] if field else ""
    return label in language.progress and PERCENT.match(value) is not None


@cache
def _counted(language: Language) -> tuple[str, ...]:
    """Give the plurals of what is work in any plan."""
    return tuple(many for one, many in language.kinds.items() if one not in language.occasional)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
