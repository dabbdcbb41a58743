"""Poses what is left of a plan as a project: its items become activities, its links delays.

An item is one activity, so that a link of any type is a delay between two starts. What encloses
others is two points in time around them. So is, after the time that it takes, an item that must
start early and finish late: between an SS and an FF link that leave it more time than it needs.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from planlint.levelling.project import Activity, Demand, Precedence, Project
from planlint.levelling.work import Work


class Spot(NamedTuple):
    """Where an event lies: so many minutes after the start of an activity."""

    activity: int
    offset: int


class Posed(NamedTuple):
    """A project, and where the items of the plan are in it."""

    project: Project
    spots: Sequence[Spot | None]
    """By event, as in a `Network`; None for what is done."""

    def activity(self, item: int) -> int:
        """Give the activity that an item is, by its number; it must not be done."""
        spot = self.spots[2 * item]
        assert spot is not None, "what is done is no activity"
        return spot.activity

    def time(self, event: int, starts: Sequence[int]) -> int:
        """Give the minute of an event in a schedule; it must not be that of something done."""
        spot = self.spots[event]
        assert spot is not None, "what is done has no time"
        return starts[spot.activity] + spot.offset


def posed(
    work: Work,
    lengths: Sequence[int],
    demands: Mapping[int, tuple[Demand, ...]],
    capacities: tuple[int, ...] = (),
) -> Posed:
    """Pose what is left with certain lengths; demands are by number of the item."""
    enclosing = {item.parent for item in work.items}
    parted = {at for at, item in enumerate(work.items) if item.key in enclosing}
    parted.update(at for at in _bound(work) if work.is_begun[at])
    rigid = _posed(work, lengths, parted, demands, capacities)
    if len(rigid.project.order) == len(rigid.project.activities):
        return rigid
    return _posed(work, lengths, parted | set(_bound(work)), demands, capacities)


def _bound(work: Work) -> Iterator[int]:
    """Give the items whose finish is bound by a link."""
    for links in work.schedule.network.followers:
        yield from (link.event // 2 for link in links if link.event % 2 and link.dependency)


def _posed(
    work: Work,
    lengths: Sequence[int],
    parted: set[int],
    demands: Mapping[int, tuple[Demand, ...]],
    capacities: tuple[int, ...],
) -> Posed:
    activities: list[Activity] = []
    spots: list[Spot | None] = []
    for at, length in enumerate(lengths):
        start = len(activities)
        if not work.is_open[at]:
            spots += [None, None]
            continue
        needs, begun = demands.get(at, ()), work.is_begun[at]
        activities.append(Activity(length, needs, work.releases[at], is_begun=begun))
        if at in parted:
            activities.append(Activity(0, (), work.begin))
            spots += [Spot(start, 0), Spot(start + 1, 0)]
        else:
            spots += [Spot(start, 0), Spot(start, length)]
    precedences = tuple(_precedences(work, lengths, spots))
    return Posed(Project(tuple(activities), precedences, capacities), spots)


def _precedences(
    work: Work, lengths: Sequence[int], spots: Sequence[Spot | None]
) -> Iterator[Precedence]:
    """Give the delay that stands for each link, and for the length of what is two points."""
    for event, links in enumerate(work.schedule.network.followers):
        pairs = [(link.event, link.lag) for link in links]
        if event % 2 == 0:
            pairs.append((event + 1, lengths[event // 2]))
        for follower, lag in pairs:
            before, after = spots[event], spots[follower]
            if before and after and before.activity != after.activity:
                delay = before.offset + lag - after.offset
                yield Precedence(before.activity, after.activity, delay)
