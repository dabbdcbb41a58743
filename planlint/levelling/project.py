"""The problem that levelling solves: activities, what they wait for, and what they share.

It is the resource-constrained project scheduling problem (RCPSP; Pritsker, Watters and Wolfe,
"Multiproject Scheduling with Limited Resources", 1969) with renewable resources and minimum time
lags between starts. Every type of link becomes such a lag once the lengths are fixed. Its values
know nothing of plans: numbers are the names of activities and resources.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import gcd
from typing import NamedTuple

Starts = Sequence[int]
"""A schedule: the minute at which each activity starts, by its number."""


class Demand(NamedTuple):
    """How much of a resource an activity takes for as long as it runs."""

    resource: int
    amount: int = 1


class Activity(NamedTuple):
    """Work that is not interrupted, in minutes; of length 0 it is a mere point in time."""

    length: int
    demands: tuple[Demand, ...] = ()
    release: int = 0
    """The minute before which it does not start."""
    is_begun: bool = False
    """It runs already: what it takes, it has before all else, from its release on if it can."""


class Precedence(NamedTuple):
    """An activity that starts ``delay`` minutes or more after the start of another one.

    A negative delay lets it start before the other one, but so many minutes at the most.
    """

    before: int
    after: int
    delay: int


Links = tuple[tuple[tuple[int, int], ...], ...]
"""By activity, those that it is linked to, each with the delay."""


@dataclass(frozen=True)
class Project:
    """Activities to be scheduled. Precedences must close no circle, nor demands pass capacity.

    Nor must what has begun wait for anything.
    """

    activities: tuple[Activity, ...]
    precedences: tuple[Precedence, ...] = ()
    capacities: tuple[int, ...] = ()
    """By resource, how much of it there is at every moment."""

    @cached_property
    def successors(self) -> Links:
        """By activity, those that wait for it."""
        return self._links((each.before, each.after, each.delay) for each in self.precedences)

    @cached_property
    def predecessors(self) -> Links:
        """By activity, those that it waits for."""
        return self._links((each.after, each.before, each.delay) for each in self.precedences)

    def _links(self, links: Iterable[tuple[int, int, int]]) -> Links:
        found: list[list[tuple[int, int]]] = [[] for _ in self.activities]
        for at, other, delay in links:
            found[at].append((other, delay))
        return tuple(map(tuple, found))

    @cached_property
    def order(self) -> tuple[int, ...]:
        """The activities so that each comes after those that it waits for."""
        return tuple(topological(self.predecessors, self.successors))

    @cached_property
    def heads(self) -> Starts:
        """The earliest start of each activity, were there enough of every resource."""
        heads = [activity.release for activity in self.activities]
        for at in self.order:
            for after, delay in self.successors[at]:
                heads[after] = max(heads[after], heads[at] + delay)
        return heads

    @cached_property
    def tails(self) -> Sequence[int]:
        """How many minutes lie between the start of each activity and the end, at the least."""
        tails = [activity.length for activity in self.activities]
        for at in reversed(self.order):
            for after, delay in self.successors[at]:
                tails[at] = max(tails[at], delay + tails[after])
        return tails

    @cached_property
    def critical_path(self) -> int:
        """The minute at which all is done, were there enough of every resource."""
        return self.end(self.heads)

    @cached_property
    def is_running(self) -> bool:
        """Some of it has begun."""
        return any(activity.is_begun for activity in self.activities)

    @cached_property
    def grain(self) -> int:
        """The longest time, in minutes, in which everything can be counted: a day, mostly."""
        releases = (activity.release for activity in self.activities)
        lengths = (activity.length for activity in self.activities)
        delays = (each.delay for each in self.precedences)
        return gcd(*releases, *lengths, *delays) or 1

    def end(self, starts: Starts) -> int:
        """Give the minute at which a schedule has done everything."""
        lasts = zip(starts, self.activities, strict=True)
        return max((start + activity.length for start, activity in lasts), default=0)

    @cached_property
    def mirror(self) -> "Project":
        """The project told from its end; releases, which would be deadlines there, are left out."""
        lengths = [activity.length for activity in self.activities]
        return Project(
            activities=tuple(
                activity._replace(release=0, is_begun=False) for activity in self.activities
            ),
            precedences=tuple(
                Precedence(after, before, delay + lengths[after] - lengths[before])
                for before, after, delay in self.precedences
            ),
            capacities=self.capacities,
        )


def topological(predecessors: Links, successors: Links) -> list[int]:
    """Order activities so that each comes after its predecessors; circles are left out."""
    waiting = [*map(len, predecessors)]
    order = [at for at, count in enumerate(waiting) if not count]
    for at in order:
        for after, _ in successors[at]:
            waiting[after] -= 1
            if not waiting[after]:
                order.append(after)  # the list is its own queue
    return order
