"""When the whole plan starts and ends, by its first lines or a section on the schedule.

The date on which a document was written is none of these, nor is the time of a part.

## Written

```markdown
# Move to the new library

**Start date:** 2026-03-02
**Deadline:** April 3, 2026 (the lease ends)
**Last updated:** 2026-02-10

## Timeline

| Target completion | Week 5 |
|-------------------|--------|

## Phase 1: Pack (2 weeks)

**Deadline:** 2026-03-13

## Phase 2: Drive (1 week)
```

```markdown
---
title: The new library
due: 2026-04-03
---

Dates: Mar 2 - Apr 3, 2026 | Team: Ana, Björn

- Phase 1: Pack (2 weeks)
- Phase 2: Drive (1 week)
```

## Read

```
plan: from 2026-03-02
plan: until 2026-04-03
plan: until Week 5
Phase 1: Pack [2 weeks; until 2026-03-13]
Phase 2: Drive [1 week]
```

```
plan: until 2026-04-03
plan: 2026-03-02 to 2026-04-03
roster: Ana, Björn
Phase 1: Pack [2 weeks]
Phase 2: Drive [1 week]
```
"""

from collections.abc import Iterator
from functools import cache
from typing import Literal

from planlint.document import Document
from planlint.grammar import windows
from planlint.language import Language
from planlint.notation.overall import overall_fields
from planlint.pattern import Pattern
from planlint.quantity import OFFSETS, Window
from planlint.recogniser import Recogniser
from planlint.statement import Framed
from planlint.text import Text

Side = Literal["start", "end", "both"]

LABEL = Pattern(r"[\W_]*(?P<words>[^(]*?)\s*(?:\([^()]*\))?[\W_]*")
"""The words of a label, without what stands in parentheses behind it."""

OPENING = Pattern(r"[\W_]*")
"""What may stand before a date: markup, quotation marks, a sign of approximation."""

CLOSING = Pattern(r"[\s\"'*_`]*(?:$|[(,.;\[]|[-‐-―−|]\s|[^\w\s])")
"""What may follow it: nothing, or an aside. Words would say what the date is of."""


def recognise(document: Document, language: Language) -> Iterator[Framed]:
    """Read every field of the plan that holds one place of the calendar, and little else."""
    for label, value in overall_fields(document, language):
        side = _side(label, language)
        if side:
            yield from _framed(side, value, language)


def _side(label: Text, language: Language) -> Side | None:
    """Tell which end of the plan a label speaks of; "project start" says what "start" says."""
    match = LABEL.fullmatch(label.value)
    words = " ".join(match["words"].lower().replace("_", " ").split()) if match else ""
    known = _sides(language)
    first, _, rest = words.partition(" ")
    return known.get(words) or (known.get(rest) if first in language.totals else None)


@cache
def _sides(language: Language) -> dict[str, Side]:
    """Map each label in lower case to the end that it tells; a period tells both."""
    told: dict[Side, tuple[str, ...]] = {
        "both": language.periods,
        "start": (*language.roles["start"], *language.openings),
        "end": (*language.roles["end"], *language.deadlines),
    }
    return {word: side for side, words in told.items() for word in words}


def _framed(side: Side, value: Text, language: Language) -> Iterator[Framed]:
    found = list(windows(value.value, language))
    if len(found) != 1 or found[0].window.unit in OFFSETS:
        return
    [one] = found
    before, after = value.part(0, one.start), value.value[one.end :]
    if OPENING.fullmatch(before.value) and CLOSING.match(after):
        yield Framed(_facing(one.window, side), value.span(one.start, one.end))


def _facing(window: Window, side: Side) -> Window:
    """Leave open the end of which a label does not speak."""
    if side == "start":
        return window._replace(end=None)
    return window._replace(start=None) if side == "end" else window


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
