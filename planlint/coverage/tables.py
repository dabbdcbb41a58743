"""Tells which tables, rows and cells that look like plan data gave none."""

from collections.abc import Iterator, Sequence

from planlint.coverage.search import Leftover, Search
from planlint.coverage.values import PLANNING, unread_value
from planlint.document import Table
from planlint.language import Role
from planlint.notation.roles import role_of
from planlint.source import Span
from planlint.text import Text

ENDS: frozenset[Role] = frozenset(("start", "end"))
"""Two columns that are read as one fact."""

Roles = Sequence[Role | None]
"""What each column says."""


def unread_table(table: Table, search: Search) -> Iterator[Leftover]:
    """Tell of a table that was not read at all in one line, of others cell by cell."""
    roles = [role_of(cell.words, search.language) for cell in table.header]
    if not PLANNING.intersection(roles):
        return
    rows = [row for row in table.rows if row]  # a row that is half written may have no cell
    read = [search.is_read(_across(row)) for row in rows]
    if not any(read):
        names = _words(table.header)
        yield Leftover(_across(table.header), names, "heads a table whose rows name no items")
        return
    for row, is_read in zip(rows, read, strict=True):
        cells = list(_cells(row, table.header, roles, search))
        if is_read:
            yield from cells
        elif cells:
            yield Leftover(_across(row), _words(row), "names no item")


def _cells(
    row: Sequence[Text], header: Sequence[Text], roles: Roles, search: Search
) -> Iterator[Leftover]:
    """Tell which cells of a row gave nothing; the one end of a window is read with the other."""
    told = list(zip(roles, header, row, strict=False))
    ended = any(role in ENDS and search.is_read(cell.span()) for role, _, cell in told)
    for role, title, cell in told:
        if role and not (ended and role in ENDS):
            yield from unread_value(role, title.words.lower(), cell, search)


def _across(row: Sequence[Text]) -> Span:
    return Span(row[0].start, row[-1].span().end)


def _words(row: Sequence[Text]) -> str:
    return " | ".join(cell.words for cell in row if cell.value)
