"""Items that share one identifier in one listing: one of them needs another."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from planlint.assembly.series import fold
from planlint.document import Document, Entry, Fence, Table
from planlint.plan import Item, Plan
from planlint.source import Span


class Twins(NamedTuple):
    """Two items with one identifier, and where the first stands in the listing of the second."""

    first: Item
    second: Item
    place: Span


def twins(plan: Plan) -> Iterator[Twins]:
    """Give each item that takes another's identifier, with the first that has it."""
    for first, second in _shared(plan):
        timed = all(item.durations or item.windows for item in (first, second))
        if not timed and not _is_listed(plan.document, second):
            continue
        beside = {listing(plan.document, span): span for span in first.declared[::-1]}
        place = beside.get(listing(plan.document, second.declared[0]))
        if place:
            yield Twins(first, second, place)


def _shared(plan: Plan) -> Iterator[tuple[Item, Item]]:
    """Give each item with the first one before it that has its kind, identifier and parent.

    Only one of the two may be told again elsewhere, with a word for its kind.
    """
    known: dict[tuple[str, str | None], list[Item]] = {}
    items = {item.key: item for item in plan.items}
    for item in plan.items:
        if item.status == "skipped":
            continue
        namesakes = known.setdefault((fold(item.id), _around(item, items)), [])
        first = next((one for one in namesakes if _is_akin(one, item)), None)
        if first is None:
            namesakes.append(item)
        elif first.name.casefold() != item.name.casefold():
            yield first, item


def _is_akin(one: Item, other: Item) -> bool:
    """Tell whether two items are of one kind; an identifier with letters may leave it unsaid."""
    unsaid = None in (one.kind, other.kind) and one.id[:1].isalpha() and len(one.id) > 1
    return one.kind == other.kind or unsaid


def _around(item: Item, items: Mapping[str, Item]) -> str | None:
    """Give what holds an item where it is declared; a list elsewhere may name either of two."""
    parent = items.get(item.parent or "")
    nested = parent and any(extent.holds(item.declared[0]) for extent in parent.extents)
    return item.parent if nested else None


def _is_listed(document: Document, item: Item) -> bool:
    """Tell whether an item has a kind, or stands in a list: a code may say who works elsewhere."""
    return item.kind is not None or any(
        block.span.holds(item.declared[0])
        for block in document.blocks
        if isinstance(block, Entry | Table | Fence)
    )


def listing(document: Document, declared: Span) -> Span:
    """Give the section that lists an item; the one around it if the item is a section or file."""
    section = document.section_of(declared.start)
    whole = section.level == 0 or section.title.span().holds(declared)
    if section.parent is not None and whole:
        section = document.sections[section.parent]
    return section.extent
