"""What of a plan is left to do: how long it takes, and when it may start.

What is done, or left out, takes nothing, and nothing waits for it. Ongoing work runs beside the
rest and takes no agent's time that could be counted. Without a single length, an item is one step.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from planlint.levelling.terms import Terms
from planlint.plan import Item
from planlint.schedule import Lengths, Schedule
from planlint.schedule.bounds import Bounds, bounds, resting


class Work(NamedTuple):
    """The work that is left, by number of the item in the plan; milestones of orders follow."""

    schedule: Schedule
    is_open: Sequence[bool]
    """It is neither done nor left out, nor is what encloses it."""
    lengths: Lengths
    """Minutes, or steps."""
    releases: Sequence[int]
    """The minute before which it does not start."""
    begin: int
    """The minute at which the work that is left begins."""
    in_steps: bool
    """The plan states no length: each item takes one step, and lags count for nothing."""
    is_linked: bool
    """Something that is left waits for something else that is."""
    holds_starts: bool
    """The starts that the plan states hold."""
    known: Mapping[str, Bounds]
    """What the items state of their own time, by key."""

    @property
    def items(self) -> tuple[Item, ...]:
        """All items of the plan."""
        return self.schedule.network.items

    def open_items(self) -> list[tuple[int, Item]]:
        """Give what is left, each with its number."""
        return [(at, item) for at, item in enumerate(self.items) if self.is_open[at]]


def work_left(schedule: Schedule, terms: Terms) -> Work:
    """Find what is left to do of a plan.

    Where something is done already, the rest begins where the plan first places any of it. A plan
    that links nothing has no order but that of the starts that it states, so these hold.
    """
    network = schedule.network
    is_open = [not rests for rests in resting(network.items)] + [True] * network.milestones
    lengths = [
        [length if counts else 0 for length, counts in zip(column, is_open, strict=True)]
        for column in schedule.lengths
    ]
    in_steps = not any(lengths[1])
    if in_steps:
        lengths = [_steps(schedule, is_open)] * 2
    known = bounds(schedule.plan, schedule.axis)
    starts = {} if in_steps else _starts(schedule, known, is_open)
    is_linked = _is_linked(schedule, is_open)
    holds_starts = bool(starts) and (terms.as_stated or not is_linked)
    begin = _begin(starts, is_open, holds_starts=holds_starts)
    return Work(
        schedule=schedule,
        is_open=is_open,
        lengths=Lengths(*lengths),
        releases=[
            max(begin, starts.get(at, begin) if holds_starts else begin)
            for at in range(len(is_open))
        ],
        begin=begin,
        in_steps=in_steps,
        is_linked=is_linked,
        holds_starts=holds_starts,
        known=known,
    )


def _begin(starts: Mapping[int, int], is_open: Sequence[bool], *, holds_starts: bool) -> int:
    """Say when the rest begins: a plan may have a week 0, or have come to its week 9 by now."""
    first = min(starts.values(), default=0)
    if all(is_open):
        return min(0, first) if holds_starts else 0
    return first


def is_left(schedule: Schedule, item: Item) -> bool:
    """Tell whether an item is neither done nor left out, nor in anything that is."""
    items = schedule.network.items
    return not resting(items)[items.index(item)]


def is_ongoing(item: Item) -> bool:
    """Tell whether an item says that it has no end."""
    return any(stated.value.ongoing for stated in item.durations)


def _steps(schedule: Schedule, is_open: Sequence[bool]) -> list[int]:
    network = schedule.network
    steps = [
        int(leaf and is_open[at] and not is_ongoing(network.items[at]))
        for at, leaf in enumerate(network.leaves)
    ]
    return steps + [0] * network.milestones


def _is_linked(schedule: Schedule, is_open: Sequence[bool]) -> bool:
    """Tell whether anything that is left waits for anything else that is."""
    if schedule.plan.orders:
        return True
    return any(
        link.dependency is not None and is_open[event // 2] and is_open[link.event // 2]
        for event, links in enumerate(schedule.network.followers)
        for link in links
    )


def _starts(
    schedule: Schedule, known: Mapping[str, Bounds], is_open: Sequence[bool]
) -> dict[int, int]:
    """Give the stated start of each item that is left and states one."""
    starts = ((at, known[item.key].start) for at, item in enumerate(schedule.network.items))
    return {at: start.not_before for at, start in starts if start is not None and is_open[at]}
