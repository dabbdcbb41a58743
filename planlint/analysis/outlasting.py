"""Wholes that are said to take longer than their parts do: what else they hold is nowhere told."""

from collections.abc import Iterator
from typing import NamedTuple

from planlint.plan import Item, Stated
from planlint.quantity import Duration
from planlint.schedule import Schedule
from planlint.schedule.bounds import bounds, counted, resting


class Outlasting(NamedTuple):
    """A whole of which the length does not count, as its parts say how long they take."""

    item: Item
    stated: Stated[Duration]
    """The short end of its length."""
    parts: int
    """The minutes from the first start of its parts to their last finish, at their long ends."""


def outlasting(schedule: Schedule) -> Iterator[Outlasting]:
    """Give each whole that takes longer by its own word, at the least, than its parts at most."""
    items = schedule.network.items
    known = bounds(schedule.plan, schedule.axis)
    counts = counted(items, [known[item.key] for item in items])
    for item, own, rests in zip(items, counts, resting(items), strict=True):
        length, times = known[item.key].length, schedule.long[item.key]
        parts = times.earliest_finish - times.earliest_start
        if length and not own and not rests and parts < length.shortest:
            yield Outlasting(item, length.shortest_stated, parts)
