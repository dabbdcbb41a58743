"""Timelines in tables: a row for each place of the calendar, or a column.

## Written

```markdown
- Stream A: Ovens
- Stream B: Till
- Stream C: Shop front
- Stream D: Opening

| Week | Work                               | Milestone   |
|------|------------------------------------|-------------|
| 1-2  | Stream A, Stream B                 | Shell ready |
| 3    | Ana: Stream C<br>Ben: Start stream D | Painted   |

- TD1: Beds
- TD2: Paths
- TD3: Pond
- Lane A
- Lane B

|     | Day 1 | Day 2 | Day 3 | Day 4 |
|-----|-------|-------|-------|-------|
| TD1 | X     | X     |       |       |
| TD2 |       | ██    | ██    | ██    |
| Ana | -     | TD3   | TD3   | 80%   |

| Month | Lane A  | Lane B |
|-------|---------|--------|
| M1-M2 | Digging | -      |
| M3    | Sowing  | Fence  |

- WS1: Dough
- WS2: Loaves

| Time   | Work          |
|--------|---------------|
| 0-45m  | WS1 (two men) |
| 45-60m | WS2           |
```

## Read

```
Stream A: Ovens [Week 1-2]
Stream B: Till [Week 1-2]
Stream C: Shop front [Week 3]
Stream D: Opening [from Week 3]
TD1: Beds [Day 1-2]
TD2: Paths [Day 2-4]
TD3: Pond [Day 2-3]
Lane A [Month 1-2; Month 3]
Lane B [Month 3]
WS1: Dough [Minute 0-45]
WS2: Loaves [Minute 45-60]
```
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from planlint.context import bucket, in_gates, scenario_around
from planlint.document import Document, Table
from planlint.facts import role_of
from planlint.label import label
from planlint.language import Language
from planlint.pattern import Pattern
from planlint.quantity import OFFSETS, Window
from planlint.recogniser import Recogniser
from planlint.scale import abbreviations
from planlint.source import Span
from planlint.statement import Statement
from planlint.text import Text
from planlint.timeline import Row, is_identified, placed, told

COUNTS = Pattern(r"\W*[a-z]?(?P<first>\d{1,3})(?:\s*(?:[-‐-―−]|to)\s*[a-z]?(?P<last>\d{1,3}))?\W*")
"""A cell that numbers a place whose unit stands in the header: ``1-2``, ``M3``."""

OFFSET = Pattern(
    r"\W*(?P<first>\d{1,4})(?:\s*[^\W\d_]+)?\s*(?:[-‐-―−]|to)\s*(?P<last>\d{1,4})\s*"
    r"(?P<unit>[^\W\d_]+)\W*"
)
"""A cell that counts from the start: ``45-60m``."""

SHORT = {"m": "minute"}
"""Letters for units that mean something else elsewhere."""

INITIAL = Pattern(r"\W*(?P<unit>[a-z])(?P<first>\d{1,3})\W*")
"""A header that abbreviates a place of the calendar: ``W3``."""

MARK = Pattern(r"(?:[^\w\s]|[x_])+")
"""A cell that only says that there is work."""

BLANK = Pattern(r"[\s\-‐-―−_.·/○□▢⬜⬚░❌✗✘]*")
"""A cell that says that there is none."""

PART = Pattern(r"[^;•]+")
"""Entries of a cell that stand on lines of their own."""

OTHER = frozenset(("dependencies", "blocks", "owner", "files", "cost", "status"))
"""Columns that name items which are not at the place of their row."""

ENOUGH = 2
"""So many places of the calendar make a timeline."""


class Cell(NamedTuple):
    """A cell in the column of a place of the calendar."""

    at: int
    """Which of the places it is, from 0."""
    window: Window
    text: Text


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every table that names places of the calendar in its first column or its header."""
    for block in document.blocks:
        if not isinstance(block, Table) or not block.header:
            continue
        if not in_gates(document, block.span.start, language):
            yield from _of_table(document, block, language)


def _of_table(document: Document, table: Table, language: Language) -> Iterator[Statement]:
    lines = [cells for cells in table.rows if cells]
    columns = _columns(table.header, language)
    rows = _rows(lines, _unit(table.header[0], language), language)
    if len(rows) >= ENOUGH:
        yield _told(document, table, rows.values(), language)
        kept = _kept(table.header, language)
        for at, row in rows.items():
            for number in kept:
                if number < len(lines[at]):
                    yield from _of_cell(row, lines[at][number], table.header[number], language)
    elif len(columns) >= ENOUGH:
        heads = (
            Row(window, table.header[at].span(), table.header[at]) for at, window in columns.items()
        )
        yield _told(document, table, heads, language)
        for line in lines:
            yield from _of_columns(line, columns, language)


def _told(document: Document, table: Table, rows: Iterable[Row], language: Language) -> Statement:
    title = document.section_of(table.span.start).title.words
    return told(title, table.span, scenario_around(document, table.span.start, language), rows)


def _rows(lines: Sequence[Sequence[Text]], unit: str | None, language: Language) -> dict[int, Row]:
    """Give the rows whose first cell is a place of the calendar."""
    firsts = [line[0] for line in lines]
    windows = _offsets(firsts, language) or [_place(cell, unit, language) for cell in firsts]
    return {
        at: Row(window, cell.span(), cell)
        for at, (cell, window) in enumerate(zip(firsts, windows, strict=True))
        if window
    }


def _offsets(cells: Sequence[Text], language: Language) -> list[Window | None]:
    """Read hours or minutes from the start, each row going on where the one before it ends."""
    matches = [match for cell in cells if (match := OFFSET.fullmatch(cell.value))]
    units = {language.units.get(word, word) for word in (m["unit"].lower() for m in matches)}
    ends = [(int(match["first"]), int(match["last"])) for match in matches]
    goes_on = all(before[1] == after[0] for before, after in pairwise(ends))
    unit = SHORT.get(word := units.pop(), word) if len(units) == 1 else None
    if len(ends) < len(cells) or unit not in OFFSETS or not goes_on or ends[0][0] != 0:
        return []
    return [Window(float(first), float(last), unit) for first, last in ends]


def _kept(header: Sequence[Text], language: Language) -> list[int]:
    """Choose the columns that tell what happens at the place of a row."""
    roles = [role_of(cell.words, language) for cell in header]
    return [at for at, role in enumerate(roles) if at and role not in OTHER]


def _unit(header: Text, language: Language) -> str | None:
    """Give the unit of the calendar that a header names: ``Week``, ``Task / Day``."""
    words = header.value.lower().replace("/", " ").replace("\\", " ").split()
    return next((language.calendar[word] for word in words if word in language.calendar), None)


def _place(cell: Text, unit: str | None, language: Language) -> Window | None:
    """Read a cell that is a place of the calendar and nothing else."""
    counts = COUNTS.fullmatch(cell.value) if unit else None
    if counts and unit:
        return Window(float(counts["first"]), float(counts["last"] or counts["first"]), unit)
    found = bucket(cell, language)
    if not found or (found.window.unit == "date" and not unit):
        return None
    return found.window


def _of_cell(row: Row, cell: Text, header: Text, language: Language) -> Iterator[Statement]:
    """Place what a cell names; where it names nothing, the item whose column it is in."""
    parts = [cell.part(*part.span()) for part in PART.finditer(cell.value)]
    for part in parts:
        yield from placed(row, part, language)
    named = any(is_identified(part, language) for part in parts)
    if label(header, language) and not named and not BLANK.fullmatch(cell.value):
        yield from placed(row._replace(span=cell.span()), header, language)


def _columns(header: Sequence[Text], language: Language) -> dict[int, Window]:
    """Give the places of the calendar in a header, by their columns."""
    unit = _unit(header[0], language)
    found = {at: _place(cell, unit, language) for at, cell in enumerate(header) if at}
    columns = {at: window for at, window in found.items() if window}
    return columns or _initials(header, language)


def _initials(header: Sequence[Text], language: Language) -> dict[int, Window]:
    """Read a header that abbreviates its places, which count up: ``W1 | W2 | W3``."""
    units = abbreviations(language)
    matches = {at: INITIAL.fullmatch(cell.value) for at, cell in enumerate(header) if at}
    found = {at: match for at, match in matches.items() if match}
    counted = [int(match["first"]) - at for at, match in found.items()]
    letters = {match["unit"].lower() for match in found.values()}
    if len(found) <= ENOUGH or len(set(counted)) > 1 or len(letters) > 1:
        return {}
    unit = units.get(letters.pop())
    return {
        at: Window(float(m["first"]), float(m["first"]), unit) for at, m in found.items() if unit
    }


def _of_columns(
    line: Sequence[Text], columns: dict[int, Window], language: Language
) -> Iterator[Statement]:
    cells = [
        Cell(number, window, line[at])
        for number, (at, window) in enumerate(columns.items())
        if at < len(line)
    ]
    marked = [cell for cell in cells if _is_mark(cell.text)]
    for _, run in groupby(enumerate(marked), lambda pair: pair[1].at - pair[0]):
        yield from _of_run([cell for _, cell in run], line[0], language)
    told_in = [cell for cell in cells if cell.text.value and cell not in marked]
    for _, alike in groupby(enumerate(told_in), lambda p: (p[1].text.words, p[1].at - p[0])):
        run_of = [cell for _, cell in alike]
        for part in PART.finditer(run_of[0].text.value):
            yield from _of_run(run_of, run_of[0].text.part(*part.span()), language)


def _is_mark(text: Text) -> bool:
    return bool(MARK.fullmatch(text.value)) and not BLANK.fullmatch(text.value)


def _of_run(cells: list[Cell], head: Text, language: Language) -> Iterator[Statement]:
    """Place an item from the first to the last of adjoining cells."""
    first, last = cells[0].window, cells[-1].window
    window = Window(first.start, last.end, first.unit)
    span = Span(cells[0].text.start, cells[0].text.span().end)
    yield from placed(Row(window, span, head), head, language)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
