"""Statements about time as bounds between events: a simple temporal network.

Each says how many minutes one event comes after another at the least; an upper bound is a lower
one the other way round, with a negative gap. Such bounds cannot hold together exactly if some of
them close a circle along which the gaps add up to more than nothing (R. Dechter, I. Meiri &
J. Pearl, Temporal constraint networks, Artificial Intelligence 49, 1991). A circle that passes no
event twice is a smallest such set: without any one of its bounds the others can hold, and so they
can if any one of them gives way by that sum.
"""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from planlint.plan import Dependency, Stated
from planlint.quantity import Calendar, Duration, Window
from planlint.schedule.network import Network, minutes

ORIGIN = -1
"""The event at minute 0 of the axis, from which windows are counted."""

NEVER = -(10**12)
"""The gap of a bound that a reading does not know: it bounds nothing."""

Statement = Dependency | Stated[Duration] | Stated[Window]


class Constraint(NamedTuple):
    """One event comes at least so many minutes after another."""

    before: int
    after: int
    gap: int
    statement: Statement | None
    """None where no words are behind it: one item encloses another, no work takes less than
    no time, nothing comes before the plan starts."""


def excess(circle: Sequence[Constraint]) -> int:
    """Count the minutes by which constraints along a circle contradict each other."""
    return sum(constraint.gap for constraint in circle)


Subject = Literal["start", "end", "span", "length", "gate", "whole"]
"""What is limited: the start or the end of an item; the end of one that also says how long it
takes; the length of a group; a gate; the end of the whole plan."""


class Release(NamedTuple):
    """The minute before which an event does not come; None of a statement is the plan's start."""

    minute: int
    statement: Stated[Window] | None


class Limit(NamedTuple):
    """The latest minute of an event."""

    latest: int
    statement: Stated[Window]
    subject: Subject
    instead: Release | None
    """What holds the event back once this limit was passed; None for the plan's start."""


class Lasting(NamedTuple):
    """The fewest minutes between the start and the finish of an item."""

    minutes: int
    statement: Stated[Duration] | None


AT_ONCE = Lasting(0, None)


class Constraints(NamedTuple):
    """All that bounds the events of a plan, on one calendar and at one end of the ranges."""

    network: Network
    calendar: Calendar
    start: Release
    """The plan's own start, which holds for every event."""
    releases: Sequence[Release | None]
    """By event."""
    limits: Sequence[Limit | None]
    """By event."""
    lengths: Sequence[Lasting]
    """By item, and by milestone behind those."""
    longest: Sequence[Constraint]
    """The most minutes that groups may last, from their finishes back to their starts."""
    loose: Sequence[bool]
    """By event, whether it holds nothing back: it is of work that is done, or has no end."""

    def monotone(self) -> Iterator[Constraint]:
        """Give every constraint but the longest lengths: these lead back in the network's order."""
        for event, links in enumerate(self.network.followers):
            yield Constraint(ORIGIN, event, *self.start)
            if (release := self.releases[event]) is not None:
                yield Constraint(ORIGIN, event, *release)
            if (limit := self.limits[event]) is not None:
                yield Constraint(event, ORIGIN, -limit.latest, limit.statement)
            if event % 2 == 0:
                yield Constraint(event, event + 1, *self.lengths[event // 2])
            for link in () if self.loose[event] else links:
                yield Constraint(event, link.event, link.lag, link.dependency)

    def gap(self, known: Constraint) -> int:
        """Say how many minutes a constraint of another reading demands on this one."""
        before, after, _, statement = known
        if before == ORIGIN:
            return self._release(after).minute
        if after == ORIGIN:
            limit = self.limits[before]
            return NEVER if limit is None else -limit.latest
        if isinstance(statement, Dependency):
            return minutes(statement.lag, self.calendar)
        if before // 2 != after // 2:
            return 0
        if before < after:
            return self.lengths[before // 2].minutes
        return next((each.gap for each in self.longest if each.before == before), NEVER)

    def _release(self, event: int) -> Release:
        limit = self.limits[event]
        return self.releases[event] or (limit and limit.instead) or self.start
