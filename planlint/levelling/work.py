"""What of a plan is left to do: how long it takes, and when it may start.

What is done, or left out, takes nothing, and nothing waits for it. What is in progress waits for
nothing any more. Ongoing work runs beside the rest and takes no agent's time that could be counted.
Without a single length, an item is one step.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from planlint.levelling.terms import Terms
from planlint.plan import Item
from planlint.schedule import Lengths, Schedule
from planlint.schedule.bounds import Bounds, bounds, lineage, resting
from planlint.schedule.links import Followers
from planlint.schedule.network import Network


class Work(NamedTuple):
    """The work that is left, by number of the item in the plan; milestones of orders follow."""

    schedule: Schedule
    """That of the plan, with no link but those that still bind what is left."""
    is_open: Sequence[bool]
    """It is neither done nor left out, nor is what encloses it."""
    is_begun: Sequence[bool]
    """It is left, and in progress."""
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
    held: tuple[int, ...]
    """What waits until the start that the plan states, and for nothing else that is left."""
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

    Where something is done already, the rest begins where the plan first places any of it. What
    waits for nothing has no other reason for its place than that the plan states it, so this
    holds, unless the terms say otherwise.
    """
    network = schedule.network
    is_open = [not rests for rests in resting(network.items)] + [True] * network.milestones
    is_begun = [*_begun(network, is_open)]
    lengths = [
        [length if counts else 0 for length, counts in zip(column, is_open, strict=True)]
        for column in schedule.lengths
    ]
    in_steps = not any(lengths[1])
    if in_steps:
        lengths = [_steps(schedule, is_open)] * 2
    left = network._replace(followers=_binding(network, is_open, is_begun, in_steps=in_steps))
    known = bounds(schedule.plan, schedule.axis)
    starts = {} if in_steps else _starts(schedule, known, is_open)
    waiting = _waiting(left)
    holding = {
        at: start for at, start in starts.items() if _holds(at, waiting, terms) and not is_begun[at]
    }
    begin = _begin(starts, holding, is_open)
    return Work(
        schedule=schedule._replace(network=left),
        is_open=is_open,
        is_begun=is_begun,
        lengths=Lengths(*lengths),
        releases=[max(begin, holding.get(at, begin)) for at in range(len(is_open))],
        begin=begin,
        in_steps=in_steps,
        is_linked=bool(waiting),
        held=tuple(at for at, start in holding.items() if start > begin),
        known=known,
    )


def _begun(network: Network, is_open: Sequence[bool]) -> Iterator[bool]:
    """Tell of each item whether it is left, and in progress; a milestone never is."""
    for item, opened in zip(network.items, is_open, strict=False):
        yield opened and item.status == "active"
    yield from [False] * network.milestones


def _binding(
    network: Network, is_open: Sequence[bool], is_begun: Sequence[bool], *, in_steps: bool
) -> Followers:
    """Keep the links between what is left, but for those that could have put off a past start."""
    return [
        [
            link._replace(lag=0) if in_steps else link
            for link in links
            if is_open[event // 2] and is_open[link.event // 2]
            if link.event % 2 or not is_begun[link.event // 2]
        ]
        for event, links in enumerate(network.followers)
    ]


def _holds(number: int, waiting: set[int], terms: Terms) -> bool:
    held = terms.hold_starts
    return held == "all" or (held == "first" and number not in waiting)


def _begin(starts: Mapping[int, int], holding: Mapping[int, int], is_open: Sequence[bool]) -> int:
    """Say when the rest begins: a plan may have a week 0, or have come to its week 9 by now."""
    if all(is_open):
        return min(0, *holding.values(), 0)
    return min(starts.values(), default=0)


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


def _waiting(network: Network) -> set[int]:
    """Find what waits for anything else that is left, by itself or with what encloses it."""
    items = len(network.items)
    found = {
        link.event // 2
        for event, links in enumerate(network.followers)
        for link in links
        if link.dependency is not None or event // 2 >= items
    }
    waiting = {network.items[at].key for at in found if at < items}
    by_key = {item.key: item for item in network.items}
    return {
        at
        for at, item in enumerate(network.items)
        if any(each.key in waiting for each in lineage(item, by_key))
    }


def _starts(
    schedule: Schedule, known: Mapping[str, Bounds], is_open: Sequence[bool]
) -> dict[int, int]:
    """Give the stated start of each item that is left and states one."""
    starts = ((at, known[item.key].start) for at, item in enumerate(schedule.network.items))
    return {at: start.not_before for at, start in starts if start is not None and is_open[at]}
