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
```

## Read

```
TD2: Config [1-2 days; from Day 1; Ana]
WS1: Store [4 days; from Day 3; after TD2 (soft); Björn]
Shelves [2-3 weeks]
Scales [1 week]
claim: table-total 3-4 week
```
"""

from collections.abc import Iterator
from typing import NamedTuple

from planlint.context import announced_kind, in_gates
from planlint.document import Document, Table
from planlint.facts import field_statements, is_struck, joined, role_of
from planlint.label import BARE_ID, COUNTDOWN, Label, hash_label, label, name_of
from planlint.language import Language, Role
from planlint.pattern import Pattern, says
from planlint.recogniser import Recogniser
from planlint.source import Span
from planlint.statement import Declared, Noted, Statement
from planlint.text import Text

CELL_ID = Pattern(rf"[^\w#]{{0,12}}(?P<id>{BARE_ID}|\d+(?:\.\d+)*[a-z]?|(?-i:[A-Z]))[^\w]{{0,12}}")
"""A cell that holds an identifier and nothing else."""

DASHED = Pattern(r"[^\w#]{0,12}(?P<id>(?-i:[A-Z]|\d+(?:\.\d+)*))\s*[-‐-―−:.]\s+(?=\w)")
"""A cell with an identifier and a name, under a header that names the kind: ``A - Schema``."""

TIMED: frozenset[Role] = frozenset(
    ("duration", "window", "start", "end", "dependencies", "blocks", "status")
)
"""Columns of which a table of items has at least one."""

LENGTHS: frozenset[Role] = frozenset(("duration", "window", "start", "end"))
"""Columns of which a table of items without identifiers has at least one."""


class Columns(NamedTuple):
    """Which columns of a table say what."""

    subject: int
    """The column that names the items."""
    kind: str | None
    """The kind of item that the subject's header names."""
    name: int | None
    roles: tuple[tuple[int, Role, str], ...]
    """Column, what it says, its header in lower case."""
    identified: bool
    """False where the subject's cells are names only."""
    listing: int
    """Where the table begins."""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every table that has a row for each item."""
    for block in document.blocks:
        if isinstance(block, Table) and not in_gates(document, block.span.start, language):
            columns = _columns(block, language)
            if columns:
                announced = announced_kind(document, block.span.start, language)
                columns = columns._replace(kind=columns.kind or announced)
                for row in block.rows:
                    yield from _row(document, row, columns, language)


def _columns(table: Table, language: Language) -> Columns | None:
    words = [cell.words.lower().strip(" *#:") for cell in table.header]
    roles = [role_of(cell.words, language) for cell in table.header]
    kinds = [_kind(word, language) for word in words]
    subject = _subject(table, roles, kinds, language)
    identified = subject is not None
    if subject is None:
        subject = 0
    told = {role for at, role in enumerate(roles) if role and at != subject}
    other_kind = any(kind for at, kind in enumerate(kinds) if at != subject)
    known = other_kind and roles[subject] == "id"
    if identified and not (told & TIMED or known or _says_kinds(table, subject, language)):
        return None
    if not identified and not (kinds[0] and told & LENGTHS):
        return None
    rest = [(at, role, words[at]) for at, role in enumerate(roles) if role and at != subject]
    names = [at for at, role, _ in rest if role == "name"]
    names += [
        at
        for at, kind in enumerate(kinds)
        if kind and at != subject and f"{kind}s" not in language.workers
    ]
    facts = tuple((at, role, word) for at, role, word in rest if at not in names)
    name = names[0] if names else None
    kind = kinds[subject] or (kinds[name] if name is not None else None)
    return Columns(subject, kind, name, facts, identified, table.span.start)


def _subject(
    table: Table, roles: list[Role | None], kinds: list[str | None], language: Language
) -> int | None:
    """Choose the column that names the items: most of its cells hold identifiers."""
    workers = {worker.removesuffix("s") for worker in language.workers}
    candidates = [at for at in range(len(roles)) if at == 0 or roles[at] == "id" or kinds[at]]
    for at in sorted(candidates, key=lambda at: (kinds[at] in workers, at)):
        labels = [_label(row, at, kinds[at], language) for row in table.rows]
        known = {found.id for found in labels if found}
        if len(known) * 2 > len(labels):
            return at
    return None


def _says_kinds(table: Table, subject: int, language: Language) -> bool:
    """Tell whether every cell of the subject names a kind itself: ``Batch A``."""
    found = [label(row[subject], language) for row in table.rows if subject < len(row)]
    return len(found) > 1 and all(one and one.kind for one in found)


def _kind(word: str, language: Language) -> str | None:
    """Give the kind that a header names: ``Phase``, ``Story ID``, ``Task #``."""
    first = word.removesuffix(" id").removesuffix(" #").strip()
    return first if first in language.kinds else None


def _label(
    row: tuple[Text, ...], subject: int, kind: str | None, language: Language
) -> Label | None:
    if subject >= len(row):
        return None
    cell = row[subject]
    match = CELL_ID.fullmatch(cell.value)
    if match and not COUNTDOWN.fullmatch(match["id"]):
        nothing = cell.part(len(cell.value))
        return Label(kind, match["id"], cell.part(*match.span("id")), nothing, None).plain
    dashed = DASHED.match(cell.value) if kind else None
    if dashed:
        return Label(
            kind, dashed["id"], cell.part(*dashed.span("id")), cell.part(dashed.end()), None
        )
    return label(cell, language) or hash_label(cell)


def _named(row: tuple[Text, ...], columns: Columns, language: Language) -> Label | None:
    """Take the name of a row for its identifier; a row of totals is none of the items."""
    cell = row[columns.subject]
    name = name_of(cell)
    if not name or says(cell.value, language.sums):
        return None
    return Label(columns.kind, name, cell.part(0, len(cell.value)), cell, None)


def _row(
    document: Document, row: tuple[Text, ...], columns: Columns, language: Language
) -> Iterator[Statement]:
    if columns.subject >= len(row):
        return
    if columns.identified:
        found = _label(row, columns.subject, columns.kind, language)
    else:
        found = _named(row, columns, language)
    if not found:
        return
    named = columns.name is not None and columns.name < len(row)
    name = row[columns.name].words if named and columns.name is not None else found.rest.words
    yield Declared(
        found.kind or columns.kind,
        found.id,
        name,
        found.head.span(),
        Span(row[0].start, row[-1].span().end),
        "row",
        identified=columns.identified,
        alias=found.alias,
        listing=columns.listing,
    )
    if is_struck(document, found.head.span()):
        yield Noted("status", "skipped", found.head.span())
    yield from joined(
        [
            statement
            for at, role, words in columns.roles
            if at < len(row)
            for statement in field_statements(role, words, row[at], language)
        ]
    )


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
