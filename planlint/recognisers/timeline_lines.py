"""Timelines in fences: lines that begin with a place of the calendar.

## Written

````markdown
- Phase 1: Lists
- Phase 2: Maps
- Phase 3: Routes
- Phase 4: Signs

```
Week 1-2:  Phase 1
Week 3-5:  ┌─ Phase 2
           └─ Phase 3 (3 weeks)
Week 6 ├── Phase 4 ────┤
```

- WS1: Oven
- WS2: Till

```
Hour 0-2:  [WS1: Wiring]  [WS2: Paint]
Hour 2-6:  [WS1: Bricks]  [WS2: Keys]
```
````

## Read

```
Phase 1: Lists [Week 1-2]
Phase 2: Maps [Week 3-5]
Phase 3: Routes [3 weeks; Week 3-5]
Phase 4: Signs [Week 6]
WS1: Oven [Hour 0-2; Hour 2-6]
WS2: Till [Hour 0-2; Hour 2-6]
```
"""

from collections.abc import Iterator
from typing import NamedTuple

from planlint.document import Document, Fence
from planlint.language import Language
from planlint.notation.context import bucket, scenario_around
from planlint.notation.timeline import Row, entries, nested, row, told
from planlint.pattern import Pattern
from planlint.recogniser import Recogniser
from planlint.statement import Statement
from planlint.text import Text

INFOS = frozenset(("", "text", "txt", "plaintext", "plain", "ascii", "bash", "sh", "markdown"))
"""Languages of fences that may hold a timeline of lines."""

BRANCH = Pattern(r"[\s:│|]*[┌├└╭╰]|\s+[-*•]\s")
"""The glyphs by which one place of the calendar branches into several items."""

BULLET = Pattern(r"\s+[-*•]\s")
"""A bullet lists what belongs to the place, which need not fill it."""


class Line(NamedTuple):
    """A line of a timeline; a listed one stands under the line that names its place."""

    row: Row
    listed: bool


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every fence in which two lines or more are at places of the calendar."""
    for block in document.blocks:
        if not isinstance(block, Fence) or block.info not in INFOS:
            continue
        lines = list(_lines(block.lines, language))
        rows = [line.row for line in lines]
        if len({row.span for row in rows}) < 2 or _is_within(document, block, rows, language):
            continue
        title = document.section_of(block.span.start).title.words
        scenario = scenario_around(document, block.span.start, language)
        yield told(title, block.span, scenario, rows)
        for line in lines:
            read = nested(line.row, line.row.rest, language) if line.listed else None
            yield from read or entries(line.row, language)


def _lines(lines: tuple[Text, ...], language: Language) -> Iterator[Line]:
    """Give the lines at a place of the calendar, and those that branch off it."""
    current: Row | None = None
    for line in lines:
        found = row(line, language)
        if found:
            opens = not found.rest.value or found.rest.value.endswith(":")
            current = found if opens or BRANCH.match(found.rest.value) else None
            yield Line(found, listed=False)
        elif current and BRANCH.match(line.value):
            yield Line(current._replace(rest=line.part(0)), listed=bool(BULLET.match(line.value)))
        elif not line.value.strip():
            current = None


def _is_within(document: Document, fence: Fence, rows: list[Row], language: Language) -> bool:
    """Tell whether a section around is a place of the calendar whose parts the lines are."""
    units = {each.window.unit for each in rows}
    outer = (bucket(section.title, language) for section in document.path(fence.span.start))
    return any(found and found.window.unit not in units for found in outer)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
