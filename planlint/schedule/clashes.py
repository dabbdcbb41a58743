"""Where the limits of a plan contradict what comes before: a forward pass that recovers.

An event that comes too late is put back to where its own window lets it begin before the pass
goes on, as a compiler goes on after an error. So each limit clashes once and no clash is the echo
of another; and the times that remain satisfy every constraint but those that hold back the
events put back.
"""

from collections.abc import Sequence
from typing import NamedTuple

from planlint.schedule.constraints import (
    ORIGIN,
    Constraint,
    Constraints,
    Limit,
    Release,
    Subject,
    excess,
)
from planlint.schedule.links import Link

MOST = 200
"""Clashes told of one reading; whoever mends these sees the rest in the next run."""


class Clash(NamedTuple):
    """A limit that what comes before forbids."""

    subject: Subject
    circle: tuple[Constraint, ...]
    """From the limited event's first cause to the event, and back by the limit, which is last."""

    @property
    def limit(self) -> Constraint:
        """What the rest of the circle contradicts."""
        return self.circle[-1]

    @property
    def most(self) -> int:
        """The latest minute that the limit allows, or the most minutes of a length."""
        return -self.limit.gap

    @property
    def least(self) -> int:
        """The earliest minute that the rest allows, or the fewest minutes."""
        return self.most + excess(self.circle)


class Pass(NamedTuple):
    """What the forward pass gives."""

    times: Sequence[int]
    """The earliest time of each event, in minutes, where a clash puts none of them back."""
    clashes: tuple[Clash, ...]


class _Clock(NamedTuple):
    """The earliest time of each event so far, and what lets it come no earlier; all by event."""

    given: Constraints
    times: list[int]
    holds: list[Release | Link]
    """What holds the event back: a window, the plan's start, or a link."""
    before: list[int]
    """The event at the other end of the link."""
    hops: list[int]
    """Links back to what sets the clock."""

    def put(self, event: int, release: Release) -> None:
        """Set an event by a window, or by the plan's start."""
        self.times[event], self.holds[event], self.hops[event] = release.minute, release, 0

    def hold(self, event: int, links: Sequence[Link]) -> None:
        """Hold back what comes after an event; of equal reasons the shortest chain counts."""
        time, hops = self.times[event], self.hops[event] + 1
        for link in links:
            after, minute = link.event, time + link.lag
            known = self.times[after]
            if minute > known or (minute == known and hops < self.hops[after]):
                self.times[after], self.holds[after] = minute, link
                self.before[after], self.hops[after] = event, hops

    def circle(self, event: int, limit: Limit) -> tuple[Constraint, ...]:
        """Tell what holds an event back, from the origin on, and what limits it."""
        circle = [Constraint(event, ORIGIN, -limit.latest, limit.statement)]
        while isinstance(hold := self.holds[event], Link):
            before = self.before[event]
            own = self.given.lengths[event // 2].statement if before // 2 == event // 2 else None
            circle.append(Constraint(before, event, hold.lag, hold.dependency or own))
            event = before
        circle.append(Constraint(ORIGIN, event, *hold))
        return tuple(reversed(circle))


def forward(given: Constraints) -> Pass:
    """Find every limit that what comes before forbids."""
    events, start = len(given.network.followers), given.start
    clock = _Clock(
        given, [start.minute] * events, [start] * events, [ORIGIN] * events, [0] * events
    )
    found: list[Clash] = []
    for event in given.network.order:
        release, limit = given.releases[event], given.limits[event]
        if release is not None and release.minute >= clock.times[event]:
            clock.put(event, release)
        if limit is not None and clock.times[event] > limit.latest:
            if len(found) < MOST:
                found.append(Clash(limit.subject, clock.circle(event, limit)))
            clock.put(event, limit.instead or start)
        if event % 2 == 0:
            clock.hold(event, [Link(event + 1, None, given.lengths[event // 2].minutes)])
        if not given.loose[event]:
            clock.hold(event, given.network.followers[event])
    return Pass(clock.times, tuple(found))
