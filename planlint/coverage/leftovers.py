"""Finds what looks like plan data in a document and gave none, with the likely reason."""

from collections import deque
from collections.abc import Iterator

from planlint.coverage.search import Leftover, Search
from planlint.coverage.tables import unread_table
from planlint.coverage.values import amounts_of, unread_value
from planlint.document import Block, Entry, Fence, Paragraph, Table
from planlint.notation.context import bucket, in_gates
from planlint.notation.facts import beside_label, fields
from planlint.notation.label import Label, boxed_label, label, named_label, title_label
from planlint.plan import Plan, Telling
from planlint.text import Text

ENOUGH = 2
"""So many lines of a fence that begin as those of plans do make it look like one."""


def leftovers(plan: Plan, search: Search) -> Iterator[Leftover]:
    """Look through the document of a plan, where one place may be found twice."""
    for section in plan.document.sections[1:]:
        title = section.title
        if not search.is_read(title.span()):
            yield from _line(title, title_label(title, search.language), search)
    for block in _outside_timelines(plan):
        match block:
            case Table():
                yield from unread_table(block, search)
            case Fence():
                yield from _fence(block, search)
            case Entry():
                yield from _entry(block, search)
            case Paragraph():
                yield from _fields(block.lines, search)


def _outside_timelines(plan: Plan) -> Iterator[Block]:
    """Leave out timelines, of whose lines a statement keeps the place of the calendar only."""
    told = deque(sorted(each.span for each in plan.timelines if each.placements))
    end = 0
    for block in plan.document.blocks:
        while told and told[0].start <= block.span.start:
            end = max(end, told.popleft().end)
        if block.span.end > end:
            yield block


def _entry(entry: Entry, search: Search) -> Iterator[Leftover]:
    if not any(search.is_read(line.span()) for line in entry.lines):
        read = boxed_label if entry.box else label
        found = read(entry.text, search.language) or named_label(entry.text)
        yield from _line(entry.text, found, search)
    yield from _fields(entry.lines, search)


def _line(text: Text, found: Label | None, search: Search) -> Iterator[Leftover]:
    """Tell of a line that begins with an identifier, or states an amount as items do."""
    if found:
        yield Leftover(text.span(), text.words, _passed_over(text, found, search))
        return
    stated = beside_label(text, search.language, Telling.DECLARATION)
    for amount in amounts_of(stated):
        yield Leftover(text.span(), text.words, f"states {amount}, but names no item")


def _passed_over(text: Text, found: Label, search: Search) -> str:
    name = f"{found.kind.capitalize()} {found.id}" if found.kind else found.id
    if (found.kind, found.id) in search.declared:
        return f"tells {name} again, and was not understood"
    if in_gates(search.document, text.start, search.language):
        return f"names {name}, but stands among checkpoints"
    return f"names {name}, which is taken for no item"


def _fields(lines: tuple[Text, ...], search: Search) -> Iterator[Leftover]:
    for line in lines:
        for role, words, value in fields(line, search.language):
            yield from unread_value(role, words, value, search)


def _fence(fence: Fence, search: Search) -> Iterator[Leftover]:
    """Tell of a fence that was not read at all, and whose lines begin as those of plans do."""
    if not (fence.is_plain or fence.info == "mermaid") or search.is_read(fence.span):
        return
    language = search.language
    begin = [line for line in fence.lines if label(line, language) or bucket(line, language)]
    if len(begin) >= ENOUGH:
        reason = f"one of {len(begin)} lines of a block that begin as those of plans do"
        yield Leftover(begin[0].span(), begin[0].words, reason)
