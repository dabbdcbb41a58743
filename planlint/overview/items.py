"""Gives each item a row: its facts, and the lines that state them."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from planlint.overview.places import Places, said
from planlint.plan import Item, Plan
from planlint.prerequisite import prerequisites
from planlint.quantity import Window
from planlint.source import Span
from planlint.terminal.grid import Fact, Row

TITLES = ("items", "takes", "when", "waits for", "beside", "who", "status", "costs", "files")

DEEPEST = 8
"""Items that lie deeper are moved in no further."""


class Tree(NamedTuple):
    """The items of a plan by their keys, and how deep each lies in others."""

    items: Mapping[str, Item]
    depths: Mapping[str, int]
    beside: Mapping[str, Mapping[str, Span]]
    """For each item what runs at its side, with the places that say so."""


def item_rows(plan: Plan, places: Places) -> Iterator[Row]:
    """Tell of every item, in reading order."""
    tree = _tree(plan)
    return (_row(item, tree, places) for item in plan.items)


def _tree(plan: Plan) -> Tree:
    items = {item.key: item for item in plan.items}
    depths: dict[str, int] = {}
    for item in plan.items:  # what encloses an item is read before it, but for strange orders
        depths[item.key] = min(depths.get(item.parent or "", -1) + 1, DEEPEST)
    beside: dict[str, dict[str, Span]] = {}
    for each in plan.concurrencies:
        others = beside.setdefault(each.item, {})
        for key in each.others:
            others.setdefault(key, each.span)
    return Tree(items, depths, beside)


def _row(item: Item, tree: Tree, places: Places) -> Row:
    home = item.declared[0]
    return places.row(
        home,
        said(_title(item)),
        places.facts(item.durations, home),
        places.facts(item.windows, home, when),
        _needs(item, tree, places),
        _beside(item, tree, places),
        places.facts(item.owners, home),
        places.facts(item.statuses, home),
        places.facts(item.costs, home),
        said(str(len(item.files)) if item.files else ""),
        depth=tree.depths[item.key],
    )


def _title(item: Item) -> str:
    same = not item.name or item.name in (item.id, item.label)
    return item.label if same else f"{item.label}: {item.name}"


def when(window: Window) -> str:
    """Write a place on the calendar of which one end may be open."""
    if window.end is None:
        return f"from {window}"
    return f"until {window}" if window.start is None else str(window)


def _needs(item: Item, tree: Tree, places: Places) -> Iterator[Fact]:
    for need in prerequisites(item):
        soft = " (soft)" if need.strength == "soft" else ""
        label = tree.items[need.on].label
        yield places.fact(f"{label}{soft}", need.statements[0].span, item.declared[0])


def _beside(item: Item, tree: Tree, places: Places) -> Iterator[Fact]:
    for key, span in tree.beside.get(item.key, {}).items():
        yield places.fact(tree.items[key].label, span, item.declared[0])
