"""Matrices whose rows and columns are items: a mark where the row waits for the column.

## Written

```markdown
- T1: Hull (3 days)
- T2: Mast (2 days)
- T3: Sails (1 day)

## Dependency matrix

|    | T1 | T2 | T3 |
|----|----|----|----|
| T1 | –  |    |    |
| T2 | X  | –  |    |
| T3 | SS | ✓  | –  |
```

## Read

```
T1: Hull [3 days]
T2: Mast [2 days; after T1]
T3: Sails [1 day; after T1 (SS); after T2]
```
"""

from collections.abc import Iterator

from planlint.document import Document, Table
from planlint.language import Language
from planlint.pattern import Pattern, says
from planlint.recogniser import Recogniser
from planlint.statement import Statement, Waits
from planlint.text import Text

MARK = Pattern(r"[xX✓✔✅●■•◆→←]|FS|SS|FF|SF", 0)
EMPTY = Pattern(r"[-‐-―−\\/.·○◯\s]*")
ENOUGH = 2
"""So many columns make a matrix."""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every table under a title of dependencies that has items on both of its sides."""
    for block in document.blocks:
        if isinstance(block, Table) and _is_matrix(block):
            sections = [section.title.value for section in document.path(block.span.start)]
            titles = [*sections, block.header[0].value]
            words = (*language.roles["dependencies"], *language.orders)
            if any(says(title, words) for title in titles):
                yield from _waits(block)


def _is_matrix(table: Table) -> bool:
    """Tell whether rows and columns have the same names, and the cells are marks."""
    columns = {cell.words for cell in table.header[1:] if cell.words}
    rows = [row for row in table.rows if row]
    names = {row[0].words for row in rows}
    cells = [cell for row in rows for cell in row[1:]]
    square = len(columns & names) >= max(ENOUGH, len(columns) // 2)
    plain = all(EMPTY.fullmatch(cell.value) or MARK.fullmatch(cell.value) for cell in cells)
    return square and plain and any(MARK.fullmatch(cell.value) for cell in cells)


def _waits(table: Table) -> Iterator[Waits]:
    for row in table.rows:
        for name, cell in zip(table.header[1:], row[1:], strict=False):
            if MARK.fullmatch(cell.value) and name.words != row[0].words:
                bound = cell.value if cell.value.isalpha() and len(cell.value) > 1 else ""
                on = Text(f"{name.value} {bound}".strip(), name.start)
                yield Waits(on, "hard", row[0], at=cell.span())


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
