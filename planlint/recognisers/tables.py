"""Tables with a row for each item, their columns in any order.

## Written

```markdown
| ID  | Name   | Owner  | Duration | Start Day | Dependencies |
|-----|--------|--------|----------|-----------|--------------|
| TD2 | Config | Ana    | 1-2 days | Day 1     | None         |
| WS1 | Store  | Björn  | 4 days   | Day 3     | TD2 (soft)   |
```
"""

from collections.abc import Iterator
from typing import NamedTuple

from planlint.blocks import Document, Table
from planlint.context import announced_kind, in_gates
from planlint.facts import field_statements, role_of
from planlint.label import BARE_ID, Label, label
from planlint.language import Language, Role
from planlint.pattern import Pattern
from planlint.recogniser import Recogniser
from planlint.source import Span
from planlint.statement import Declared, Statement
from planlint.text import Text

CELL_ID = Pattern(rf"[^\w]*(?P<id>{BARE_ID}|\d+(?:\.\d+)*[a-z]?|(?-i:[A-Z]))[^\w]*")
"""A cell that holds an identifier and nothing else."""

TIMED: frozenset[Role] = frozenset(
    ("duration", "window", "start", "end", "dependencies", "blocks", "status")
)
"""Columns of which a table of items has at least one."""


class Columns(NamedTuple):
    """Which columns of a table say what."""

    subject: int
    """The column that names the items."""
    kind: str | None
    """The kind of item that the subject's header names."""
    name: int | None
    roles: tuple[tuple[int, Role, str], ...]
    """Column, what it says, its header in lower case."""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every table that has a row for each item."""
    for block in document.blocks:
        if isinstance(block, Table) and not in_gates(document, block.span.start, language):
            columns = _columns(block, language)
            if columns:
                announced = announced_kind(document, block.span.start, language)
                columns = columns._replace(kind=columns.kind or announced)
                for row in block.rows:
                    yield from _row(row, columns, language)


def _columns(table: Table, language: Language) -> Columns | None:
    words = [cell.words.lower().strip(" *#:") for cell in table.header]
    roles = [role_of(cell.words, language) for cell in table.header]
    kinds = [_kind(word, language) for word in words]
    subject = next(
        (
            at
            for at, (role, kind) in enumerate(zip(roles, kinds, strict=True))
            if role == "id" or kind
        ),
        0,
    )
    labelled = sum(bool(_label(row, subject, None, language)) for row in table.rows)
    rest = [(at, role, words[at]) for at, role in enumerate(roles) if role and at != subject]
    if labelled * 2 <= len(table.rows) or not any(role in TIMED for _, role, _ in rest):
        return None
    names = [at for at, role, _ in rest if role == "name"]
    names += [at for at, kind in enumerate(kinds) if kind and at != subject]
    facts = tuple((at, role, word) for at, role, word in rest if at not in names)
    return Columns(subject, kinds[subject], names[0] if names else None, facts)


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
    if match:
        return Label(
            kind, match["id"], cell.part(*match.span("id")), cell.part(len(cell.value)), None
        )
    return label(cell, language)


def _row(row: tuple[Text, ...], columns: Columns, language: Language) -> Iterator[Statement]:
    found = _label(row, columns.subject, columns.kind, language)
    if not found:
        return
    named = columns.name is not None and columns.name < len(row)
    name = row[columns.name].words if named and columns.name is not None else found.rest.words
    extent = Span(row[0].start, row[-1].span().end)
    yield Declared(found.kind, found.id, name, found.head.span(), extent, "row")
    for at, role, words in columns.roles:
        if at < len(row):
            yield from field_statements(role, words, row[at], language)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
