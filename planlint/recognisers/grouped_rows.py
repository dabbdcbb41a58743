"""Tables with a row for each group of items, several items in one cell.

## Written

```markdown
| Group | Tasks | Depends on |
|---|---|---|
| Solo | **1** — Survey (2 days) | none |
| A | **2** — Walls<br>**3** — Beds | All: Task 1 |
| B | **4** — Roof<br>**5** — Paths | 4→2; 5→2+3 |
| C | **6** — Gate<br>**8** — Lamps | Both → 1–3 |
| Solo | **7** — Opening | 1–6 |
```

## Read

```
Task 1: Survey [2 days]
Group A [after Task 1]
  Task 2: Walls [after Task 1]
  Task 3: Beds [after Task 1]
Group B
  Task 4: Roof [after Task 2]
  Task 5: Paths [after Task 2; after Task 3]
Group C
  Task 6: Gate [after Task 1; after Task 2; after Task 3]
  Task 8: Lamps [after Task 1; after Task 2; after Task 3]
Task 7: Opening [after Task 1; after Task 2; after Task 3; after Task 4; after Task 5; after Task 6]
```
"""

from collections.abc import Iterator
from typing import NamedTuple

from planlint.document import Document, Table
from planlint.language import Language
from planlint.notation.context import in_gates
from planlint.notation.facts import beside_label, field_statements
from planlint.notation.identifiers import BARE_ID
from planlint.notation.label import Label, label, name_of
from planlint.notation.roles import role_of
from planlint.pattern import Pattern
from planlint.plan import Telling
from planlint.recogniser import Recogniser
from planlint.source import Span
from planlint.statement import Declared, Statement, Waits
from planlint.text import Text

ENTRY = Pattern(
    rf"[^\w#]{{0,12}}(?P<id>{BARE_ID}|\d+(?:\.\d+)*[a-z]?|(?-i:[A-Z]))\s*[-‐-―−:.]\s+(?=\w)"
)
"""An identifier and a name, where the header says of what kind: ``2 — Walls``."""

LISTED = Pattern(r"[^;]+")
"""The entries of a cell: breaks between its lines are read as semicolons."""

ARROW = Pattern(r"\s*(?:→|->|=>|⟶|➜|:|←|<-)\s*")
"""Between an item of the row and what it waits for."""


WORD = Pattern(r"[^\W\d_]{2,10}\s?")
"""A word for all items of the row before the arrow: "both"."""


class Columns(NamedTuple):
    """Which columns hold the items and what they wait for."""

    items: int
    kind: str
    dependencies: int | None
    listing: int


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every table of which some cell declares several items."""
    for block in document.blocks:
        if isinstance(block, Table) and not in_gates(document, block.span.start, language):
            columns = _columns(block, language)
            if columns:
                yield from _rows(block, columns, language)


def _rows(table: Table, columns: Columns, language: Language) -> Iterator[Statement]:
    for row in table.rows:
        yield from _row(row, columns, language)


def _columns(table: Table, language: Language) -> Columns | None:
    plurals = {plural: kind for kind, plural in language.kinds.items()}
    roles = [role_of(cell.words, language) for cell in table.header]
    for at, cell in enumerate(table.header):
        kind = plurals.get(cell.words.lower().strip(" *#:"))
        cells = [row[at] for row in table.rows if at < len(row)]
        counts = [len(_entries(one, kind, language)) for one in cells] if kind else []
        if kind and max(counts, default=0) > 1 and sum(map(bool, counts)) * 2 > len(counts):
            waits = roles.index("dependencies") if "dependencies" in roles else None
            return Columns(at, kind, waits, table.span.start)
    return None


def _entries(cell: Text, kind: str | None, language: Language) -> list[Label]:
    """Read the items of a cell; none where one of its entries is no item."""
    found = []
    for part in LISTED.finditer(cell.value):
        text = cell.part(*part.span())
        match = ENTRY.match(text.value)
        head = text.part(*match.span("id")) if match else text
        one = Label(kind, match["id"], head, text.part(match.end()), None) if match else None
        one = one or label(text, language)
        if one is None:
            return []
        found.append(one)
    return found


def _row(row: tuple[Text, ...], columns: Columns, language: Language) -> Iterator[Statement]:
    if columns.items >= len(row):
        return
    entries = _entries(row[columns.items], columns.kind, language)
    for one in entries:
        span = one.head.span()
        extent = Span(span.start, one.rest.span().end)
        name = name_of(one.rest)
        yield Declared(
            one.kind or columns.kind, one.id, name, span, extent, "row", listing=columns.listing
        )
        yield from beside_label(one.rest, language, Telling.DECLARATION)
    if columns.dependencies is not None and columns.dependencies < len(row):
        yield from _waits(row[columns.dependencies], entries, language)


def _waits(cell: Text, entries: list[Label], language: Language) -> Iterator[Waits]:
    """Read what each item of the row waits for: all of the same, or each of its own."""
    for part in LISTED.finditer(cell.value):
        text = cell.part(*part.span())
        arrow = ARROW.search(text.value)
        named = text.value[: arrow.start()] if arrow else ""
        meant = [one for one in entries if one.id == named.strip(" *#")]
        if arrow and (meant or WORD.fullmatch(named)):
            text = text.part(arrow.end())
        for one in meant or entries:
            for statement in field_statements("dependencies", "", text, language):
                if isinstance(statement, Waits):
                    yield statement._replace(subject=one.head)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
