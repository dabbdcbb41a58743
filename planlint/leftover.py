"""Finds what looks like plan data in a document and gave none, with the likely reason."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from planlint.context import bucket, in_gates
from planlint.document import Block, Document, Entry, Fence, Paragraph, Table
from planlint.facts import beside_label, field_statements, fields, role_of
from planlint.label import Label, boxed_label, label, named_label, title_label
from planlint.language import Language, Role
from planlint.plan import Plan, Telling
from planlint.source import Span
from planlint.statement import Costs, Lasts, Placed, Statement, Waits
from planlint.text import Text

PLANNING: frozenset[Role] = frozenset(
    ("duration", "window", "start", "end", "dependencies", "blocks", "cost")
)
"""Fields and columns that hold plan data and nothing else."""

ENDS: frozenset[Role] = frozenset(("start", "end"))
"""Two columns that are read as one fact."""

UNREADABLE: dict[Role, str] = {
    "duration": "states no length of time",
    "window": "states no place on the calendar",
    "start": "states no place on the calendar",
    "end": "states no place on the calendar",
    "cost": "states no sum of money",
}
"""What is wrong with a field of which nothing can be read."""

OUTLINES = frozenset(("", "text", "txt", "plain", "plaintext", "ascii", "mermaid"))
"""Languages of fences that may hold a plan."""

ENOUGH = 2
"""So many lines of a fence that begin as those of plans do make it look like one."""


class Leftover(NamedTuple):
    """A place that looks like plan data and gave none."""

    span: Span
    text: str
    """What stands there, in one line."""
    reason: str


class Search(NamedTuple):
    """What is known while a document is looked through."""

    document: Document
    language: Language
    is_read: Callable[[Span], bool]
    """Tells whether a statement begins within a range."""
    declared: frozenset[tuple[str | None, str]]
    """The kind and identifier of every item."""


def leftovers(
    plan: Plan, language: Language, is_read: Callable[[Span], bool]
) -> Iterator[Leftover]:
    """Look through the document of a plan; ``is_read`` knows where statements were found."""
    declared = frozenset((item.kind, item.id) for item in plan.items)
    search = Search(plan.document, language, is_read, declared)
    for section in plan.document.sections[1:]:
        if not is_read(section.title.span()):
            yield from _line(section.title, title_label(section.title, language), search)
    for block in _outside_timelines(plan):
        yield from _block(block, search)


def _outside_timelines(plan: Plan) -> Iterator[Block]:
    """Leave out timelines, of whose lines a statement keeps the place of the calendar only."""
    told = deque(sorted(each.span for each in plan.timelines if each.placements))
    end = 0
    for block in plan.document.blocks:
        while told and told[0].start <= block.span.start:
            end = max(end, told.popleft().end)
        if block.span.end > end:
            yield block


def _block(block: Block, search: Search) -> Iterator[Leftover]:
    match block:
        case Table():
            yield from _table(block, search)
        case Fence():
            yield from _fence(block, search)
        case Entry():
            yield from _entry(block, search)
        case Paragraph():
            for line in block.lines:
                yield from _fields(line, search)


def _entry(entry: Entry, search: Search) -> Iterator[Leftover]:
    if any(search.is_read(line.span()) for line in entry.lines):
        return
    read = boxed_label if entry.box else label
    yield from _line(
        entry.text, read(entry.text, search.language) or named_label(entry.text), search
    )
    for line in entry.lines:
        yield from _fields(line, search)


def _line(text: Text, found: Label | None, search: Search) -> Iterator[Leftover]:
    """Tell of a line that begins with an identifier, or states an amount as items do."""
    if found:
        yield Leftover(text.span(), text.words, _passed_over(text, found, search))
        return
    for statement in beside_label(text, search.language, Telling.DECLARATION):
        if amount := _amount(statement):
            yield Leftover(text.span(), text.words, f"states {amount}, but names no item")


def _passed_over(text: Text, found: Label, search: Search) -> str:
    name = f"{found.kind.capitalize()} {found.id}" if found.kind else found.id
    if (found.kind, found.id) in search.declared:
        return f"tells {name} again, and was not understood"
    if in_gates(search.document, text.start, search.language):
        return f"names {name}, but stands among checkpoints"
    return f"names {name}, which is taken for no item"


def _amount(statement: Statement) -> str:
    match statement:
        case Lasts():
            return "" if statement.duration.ongoing else str(statement.duration)
        case Placed():
            return str(statement.window)
        case Costs():
            return str(statement.money)
    return ""


def _fields(line: Text, search: Search) -> Iterator[Leftover]:
    for role, words, value in fields(line, search.language):
        if role in PLANNING and not search.is_read(value.span()):
            yield from _value(role, words, value, search)


def _value(role: Role, words: str, value: Text, search: Search) -> Iterator[Leftover]:
    """Tell why the value of a field gave nothing, unless it says so itself."""
    reason = _reason(role, words, value, search.language)
    if reason:
        yield Leftover(value.span(), f"{words}: {value.words}", reason)


def _reason(role: Role, words: str, value: Text, language: Language) -> str:
    if value.words.lower().strip(" .*_") in ("", *language.nothing, *language.undecided):
        return ""
    stated = list(field_statements(role, words, value, language))
    amount = next(filter(None, map(_amount, stated)), "")
    if amount:
        return f"states {amount}, but of no item"
    if any(isinstance(one, Waits) for one in stated):
        return "names no item that is declared"
    return UNREADABLE.get(role, "")


def _table(table: Table, search: Search) -> Iterator[Leftover]:
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
        cells = list(_cells(row, table, roles, search))
        if is_read:
            yield from cells
        elif cells:
            yield Leftover(_across(row), _words(row), "names no item")


def _cells(
    row: Sequence[Text], table: Table, roles: Sequence[Role | None], search: Search
) -> Iterator[Leftover]:
    """Tell which cells of a row gave nothing; the one end of a window is read with the other."""
    told = zip(roles, table.header, row, strict=False)
    planned = [(role, header, cell) for role, header, cell in told if role in PLANNING]
    ended = any(role in ENDS and search.is_read(cell.span()) for role, _, cell in planned)
    for role, header, cell in planned:
        if not search.is_read(cell.span()) and not (ended and role in ENDS):
            yield from _value(role, header.words.lower(), cell, search)


def _across(row: Sequence[Text]) -> Span:
    return Span(row[0].start, row[-1].span().end)


def _words(row: Sequence[Text]) -> str:
    return " | ".join(cell.words for cell in row if cell.value)


def _fence(fence: Fence, search: Search) -> Iterator[Leftover]:
    """Tell of a fence that was not read at all, and whose lines begin as those of plans do."""
    if fence.info not in OUTLINES or search.is_read(fence.span):
        return
    language = search.language
    begin = [line for line in fence.lines if label(line, language) or bucket(line, language)]
    if len(begin) >= ENOUGH:
        reason = f"one of {len(begin)} lines of a block that begin as those of plans do"
        yield Leftover(begin[0].span(), begin[0].words, reason)
