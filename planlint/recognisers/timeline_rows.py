"""Timelines in tables with a row for each place of the calendar.

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

- Lane A
- Lane B

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

### Sprint 1: Kneading

### Sprint 2: Baking

| Sprint | Goal  | Pts |
|--------|-------|-----|
| 1      | Rye   | 2   |
| 2      | Wheat | 1   |
```

## Read

```
Stream A: Ovens [Week 1-2]
Stream B: Till [Week 1-2]
Stream C: Shop front [Week 3]
Stream D: Opening [from Week 3]
Lane A [Month 1-2; Month 3]
Lane B [Month 3]
WS1: Dough [Minute 0-45]
WS2: Loaves [Minute 45-60]
Sprint 1: Kneading
Sprint 2: Baking
```
"""

from collections.abc import Iterator, Sequence

from planlint.document import Document, Table
from planlint.language import Language
from planlint.notation.calendar_table import BLANK, PART, rows
from planlint.notation.context import in_gates, scenario_around
from planlint.notation.label import label
from planlint.notation.opening import is_identified
from planlint.notation.roles import role_of
from planlint.notation.timeline import Row, placed, told
from planlint.recogniser import Recogniser
from planlint.statement import Statement
from planlint.text import Text

OTHER = frozenset(("dependencies", "blocks", "owner", "files", "cost", "status"))
"""Columns that name items which are not at the place of their row."""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every table whose first column is a calendar."""
    for block in document.blocks:
        if isinstance(block, Table) and not in_gates(document, block.span.start, language):
            places = rows(block, language)
            if places:
                yield from _of_table(document, block, places, language)


def _of_table(
    document: Document, table: Table, places: dict[int, Row], language: Language
) -> Iterator[Statement]:
    title = document.section_of(table.span.start).title.words
    scenario = scenario_around(document, table.span.start, language)
    yield told(title, table.span, scenario, places.values())
    kept = _kept(table.header, language)
    for at, place in places.items():
        for number in kept:
            if number < len(table.rows[at]):
                cell, sure = table.rows[at][number], number == kept[0]
                yield from _of_cell(place, cell, language, sure=sure)
                yield from _marked(place, cell, table.header[number], language)


def _of_cell(row: Row, cell: Text, language: Language, *, sure: bool) -> Iterator[Statement]:
    """Place what a cell names; behind the first cell, one word names nothing."""
    for part in _parts(cell):
        if sure or _tells(part, language):
            yield from placed(row, part, language)


def _parts(cell: Text) -> list[Text]:
    return [cell.part(*part.span()) for part in PART.finditer(cell.value)]


def _tells(cell: Text, language: Language) -> bool:
    """Tell whether a cell says enough to name an item: one word in passing does not."""
    return is_identified(cell, language) or len(cell.words.split()) != 1 or not cell.value.isalpha()


def _kept(header: Sequence[Text], language: Language) -> list[int]:
    """Choose the columns that tell what happens at the place of a row."""
    roles = [role_of(cell.words, language) for cell in header]
    units = (*language.units, *language.efforts_of)
    return [
        at
        for at, role in enumerate(roles)
        if at and role not in OTHER and header[at].words.lower() not in units
    ]


def _marked(row: Row, cell: Text, header: Text, language: Language) -> Iterator[Statement]:
    """Place the item whose column a cell is in, where the cell names none itself."""
    named = any(is_identified(part, language) for part in _parts(cell))
    if label(header, language) and not named and not BLANK.fullmatch(cell.value):
        yield from placed(row._replace(span=cell.span()), header, language)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
