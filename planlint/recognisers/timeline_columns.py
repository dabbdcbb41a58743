"""Timelines in tables with a column for each place of the calendar.

## Written

```markdown
- TD1: Beds
- TD2: Paths
- TD3: Pond

|     | Day 1 | Day 2 | Day 3 | Day 4 |
|-----|-------|-------|-------|-------|
| TD1 | X     | X     |       |       |
| TD2 |       | ██    | ██    | ██    |
| Ana | -     | TD3   | TD3   | 80%   |

- WP1: Lens
- WP2: Mount

| Package | W1 | W2 | W3 |
|---------|----|----|----|
| WP1     | ✓  | ✓  |    |
| WP2     | -  | ✓  | ✓  |
```

## Read

```
TD1: Beds [Day 1-2]
TD2: Paths [Day 2-4]
TD3: Pond [Day 2-3]
WP1: Lens [Week 1-2]
WP2: Mount [Week 2-3]
```
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from planlint.document import Document, Table
from planlint.language import Language
from planlint.notation.calendar_table import BLANK, PART, columns
from planlint.notation.context import in_gates, scenario_around
from planlint.notation.timeline import Row, placed, told
from planlint.pattern import Pattern
from planlint.quantity import Window
from planlint.recogniser import Recogniser
from planlint.source import Span
from planlint.statement import Statement
from planlint.text import Text

MARK = Pattern(r"(?:[^\w\s]|[x_])+")
"""A cell that only says that there is work."""


class Cell(NamedTuple):
    """A cell in the column of a place of the calendar."""

    at: int
    """Which of the places it is, from 0."""
    window: Window
    text: Text


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every table whose header is a calendar."""
    for block in document.blocks:
        if isinstance(block, Table) and not in_gates(document, block.span.start, language):
            places = columns(block, language)
            if places:
                yield from _of_table(document, block, places, language)


def _of_table(
    document: Document, table: Table, places: dict[int, Window], language: Language
) -> Iterator[Statement]:
    title = document.section_of(table.span.start).title.words
    scenario = scenario_around(document, table.span.start, language)
    heads = (
        Row(window, table.header[at].span(), table.header[at]) for at, window in places.items()
    )
    yield told(title, table.span, scenario, heads)
    for line in filter(None, table.rows):
        yield from _of_line(line, places, language)


def _of_line(
    line: Sequence[Text], places: dict[int, Window], language: Language
) -> Iterator[Statement]:
    cells = [
        Cell(number, window, line[at])
        for number, (at, window) in enumerate(places.items())
        if at < len(line)
    ]
    marked = [cell for cell in cells if _is_mark(cell.text)]
    for run in _runs(marked) if 0 not in places else ():
        yield from _of_run(run, line[0], language)
    for run in _runs([cell for cell in cells if cell.text.value and not _is_mark(cell.text)]):
        text = run[0].text
        for part in PART.finditer(text.value):
            yield from _of_run(run, text.part(*part.span()), language)


def _runs(cells: list[Cell]) -> Iterator[list[Cell]]:
    """Part cells into runs of adjoining ones that say the same; all marks do."""
    said = ["" if _is_mark(cell.text) else cell.text.words for cell in cells]
    keys = [
        (words, cell.at - number)
        for number, (words, cell) in enumerate(zip(said, cells, strict=True))
    ]
    for _, run in groupby(zip(keys, cells, strict=True), lambda pair: pair[0]):
        yield [cell for _, cell in run]


def _is_mark(text: Text) -> bool:
    return bool(MARK.fullmatch(text.value)) and not BLANK.fullmatch(text.value)


def _of_run(cells: list[Cell], head: Text, language: Language) -> Iterator[Statement]:
    """Place an item from the first to the last of adjoining cells."""
    window = cells[0].window.until(cells[-1].window)
    span = Span(cells[0].text.start, cells[0].text.span().end)
    yield from placed(Row(window, span, head), head, language)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
