"""Tells the computed tiers of a plan beside the groups that it states."""

from collections.abc import Iterator

from planlint.plan import Item
from planlint.view.gates import gate_name
from planlint.view.model import Row
from planlint.view.outline import Outline


def tiers(outline: Outline) -> Iterator[tuple[Row, ...]]:
    """Give the items of each tier: everything that they wait for lies in earlier ones."""
    for layer in outline.schedule.layers:
        yield tuple(_row(outline, outline.items[key]) for key in layer)


def _row(outline: Outline, item: Item) -> Row:
    needs = (need for each in outline.lineage(item.key) for need in outline.needs[each.key])
    labels = (
        outline.items[need.on].label + (" (soft)" if need.strength == "soft" else "")
        for need in needs
    )
    return Row(
        title=outline.title(item.key),
        stated=_group(outline, item),
        duration=outline.duration(item.key),
        when=outline.places.when(item.key),
        waits_for=tuple(dict.fromkeys(labels)),
    )


def _group(outline: Outline, item: Item) -> str:
    """Name what the plan itself puts the item into: what encloses it, or else its gate."""
    enclosing = (each.label for each in outline.enclosing(item.key))
    return next(enclosing, "") or ", ".join(
        gate_name(outline, gate) for gate in outline.gates(item.key)
    )
