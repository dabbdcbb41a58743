"""Tables with a row for each item, their columns in any order.

## Written

```markdown
| ID  | Name   | Owner | Duration | Start Day | Dependencies |
|-----|--------|-------|----------|-----------|--------------|
| TD2 | Config | Ana   | 1-2 days | Day 1     | None         |
| WS1 | Store  | Björn | 4 days   | Day 3     | TD2 (soft)   |

| Component | Effort    |
|-----------|-----------|
| Shelves   | 2-3 weeks |
| Scales    | 1 week    |
| **Total** | 3-4 weeks |

| Wave     | Tasks  | Depends on       |
|----------|--------|------------------|
| 1        | T1, T2 | none             |
| 2 (late) | T3, T4 | T1 (T3), T2 (T4) |

| Task | Goal    | Wave |
|------|---------|------|
| T1   | Dough   | 1    |
| T2   | Filling | 1    |
| T3   | Rolls   | 2    |
| T4   | Pies    | 2    |

| Milestone   | Date       |
|-------------|------------|
| M1: Tasting | 2026-03-06 |
| M2: Opening | 2026-03-20 |
```

Numbers under a unit are places where the plan goes to them, and where they follow on.

```markdown
### Phase 1: Ovens (Week 2-4)

### Phase 2: Shop (Week 5-6)

| Phase | Weeks |
|-------|-------|
| 1     | 2-4   |
| 2     | 5-6   |

## Shop

| Task  | Days | Needs |
|-------|------|-------|
| Clear | 1-2  | -     |
| Order | 1-3  | -     |
| Paint | 3    | Clear |
| Dry   | 4    | Paint |
```

Codes before names tell the items under whatever header, beside a column of what these wait for.

```markdown
| Tier | Item     | Depends on |
|------|----------|------------|
| 0    | D1 Flour | -          |
| 1    | D2 Dough | D1         |
```

## Read

```
TD2: Config [1-2 days; from Day 1; Ana]
WS1: Store [4 days; from Day 3; after TD2 (soft); Björn]
Shelves [2-3 weeks]
Scales [1 week]
Wave 1
  T1: Dough
  T2: Filling
Wave 2: late
  T3: Rolls [after T1]
  T4: Pies [after T2]
M1: Tasting [2026-03-06]
M2: Opening [2026-03-20]
claim: table-total 3-4 week
```

```
Phase 1: Ovens [Week 2-4]
Phase 2: Shop [Week 5-6]
Clear [Day 1-2]
Order [Day 1-3]
Paint [Day 3; after Clear]
Dry [Day 4; after Paint]
```

```
D1: Flour
D2: Dough [after D1]
```
"""

from collections.abc import Iterator
from itertools import chain

from planlint.document import Document, Table
from planlint.language import Language, Role
from planlint.notation.calendar_table import columns as places
from planlint.notation.cells import cell_label, cell_name
from planlint.notation.columns import Columns, columns_of, with_units
from planlint.notation.context import announced_kind, in_gates
from planlint.notation.facts import ASIDE, field_statements, joined
from planlint.notation.grouping import group_of, shares
from planlint.notation.label import Label
from planlint.notation.ranges import are_stated
from planlint.notation.statuses import is_struck
from planlint.recogniser import Recogniser
from planlint.source import Span
from planlint.statement import Belongs, Declared, Noted, Statement, Waits
from planlint.text import Text


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every table that has a row for each item."""
    for block in document.blocks:
        if isinstance(block, Table) and not in_gates(document, block.span.start, language):
            table = with_units(block, language)
            columns = columns_of(table, language)
            if columns:
                announced = announced_kind(document, block.span.start, language)
                columns = columns._replace(
                    kind=columns.kind or announced,
                    roles=tuple(_placed(columns, table, document, language)),
                )
                retells = _retells(table, language)
                rows = (_row(document, row, columns, language) for row in table.rows)
                for one in chain.from_iterable(rows):
                    yield one._replace(retells=retells) if isinstance(one, Declared) else one


def _placed(
    columns: Columns, table: Table, document: Document, language: Language
) -> Iterator[tuple[int, Role, str]]:
    """Give what the columns say; numbers that are places elsewhere in the document are so here."""
    for at, role, word in columns.roles:
        places = role == "duration" and are_stated(table, at, document, language)
        yield at, "window" if places else role, word


def _retells(table: Table, language: Language) -> bool:
    """Tell a calendar, and a list of what leads from where to where, from a table of items."""
    words = {cell.words.lower().strip(" *#:") for cell in table.header}
    leads = words.intersection(language.origins) and words.intersection(language.destinations)
    return bool(leads or places(table, language))


def _row(
    document: Document, row: tuple[Text, ...], columns: Columns, language: Language
) -> Iterator[Statement]:
    if columns.subject >= len(row):
        return
    read = cell_label if columns.identified else cell_name
    found = read(row[columns.subject], columns.kind, language)
    if not found:
        return
    yield from _row_facts(found, row, columns, language)
    yield Declared(
        found.kind or columns.kind,
        found.id,
        _name(found, row, columns),
        found.head.span(),
        Span(row[0].start, row[-1].span().end),
        "row",
        identified=columns.identified,
        alias=found.alias,
        listing=columns.listing,
    )
    cells = (columns.subject, columns.name)
    if any(is_struck(document, row[at].span()) for at in cells if at is not None and at < len(row)):
        yield Noted("status", "skipped", found.head.span())


def _name(found: Label, row: tuple[Text, ...], columns: Columns) -> str:
    """Give the name of an item: what stands beside its label, or in a column of names."""
    aside = ASIDE.fullmatch(found.rest.value)
    own = aside["aside"] if aside else found.rest.words
    if own or columns.name is None or columns.name >= len(row):
        return own
    return row[columns.name].words


def _row_facts(
    found: Label, row: tuple[Text, ...], columns: Columns, language: Language
) -> Iterator[Statement]:
    """Read what the cells of a row say of its item, and of what it is part of."""
    shared: list[Statement] = []
    if columns.members and columns.members[0] < len(row):
        at, kind = columns.members
        yield Belongs(found.kind or columns.kind, found.id, found.head.span(), row[at], kind)
        shared = list(_shared(row, columns, row[at]))
    for at, kind in columns.groups:
        group = group_of(row[at], kind, language) if at < len(row) else None
        if group:
            yield Belongs(group.kind, group.id, group.head.span())
    yield from shared
    yield from joined(
        [
            statement
            for at, role, words in columns.roles
            if at < len(row) and not (shared and role == "dependencies")
            for statement in field_statements(role, words, row[at], language)
        ]
    )


def _shared(row: tuple[Text, ...], columns: Columns, members: Text) -> Iterator[Waits]:
    """Read prerequisites that hold for some members of the row's group only."""
    for at, role, _ in columns.roles:
        if role == "dependencies" and at < len(row):
            for on, waiting in shares(row[at], members):
                yield Waits(on, "hard", waiting, field=True)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
