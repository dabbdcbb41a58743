"""Where stated starts contradict what they wait for: a forward pass that recovers.

An item that is stated to start too early is set to its stated start before the pass goes on, as
a compiler goes on after an error: so each statement of a start clashes once, and no clash is the
echo of another.
"""

from typing import NamedTuple

from planlint.plan import Dependency, Item, Stated
from planlint.quantity import Duration, Window
from planlint.schedule.bounds import Bounds, End, lineage
from planlint.schedule.links import Link
from planlint.schedule.network import Network

AT_REST = frozenset({"done", "skipped"})


class Reading(NamedTuple):
    """What the items state of their time, by item, on one axis and at one end of the ranges."""

    bounds: list[Bounds]
    counted: list[bool]
    """Whether an item's own length counts, beside the lengths of what it encloses."""
    short: bool
    """Durations at their short ends."""
    early: bool
    """Windows end as early as they may: one that ends on Day 6 in the first minute of that day."""
    since: int = 0
    """The minute before which nothing starts."""


class Cause(NamedTuple):
    """Why an event comes no earlier."""

    event: int
    before: int | None
    """The event before it; None where a statement alone sets the time."""
    statement: Dependency | Stated[Duration] | Stated[Window] | None
    """None where one item encloses the other, or takes no time."""
    hops: int
    """Events back to the one that sets the clock."""


class Clash(NamedTuple):
    """A stated start that comes before it is possible."""

    item: int
    possible: int
    causes: tuple[Cause, ...]
    """From what contradicts the start back to what sets the clock."""


class _Clock(NamedTuple):
    """The earliest time of each event so far, and why it is no earlier."""

    times: list[int]
    causes: list[Cause | None]

    def hops(self, event: int) -> int:
        cause = self.causes[event]
        return 0 if cause is None else cause.hops

    def at(self, event: int, time: int, cause: Cause) -> None:
        """Set an event to a time."""
        self.times[event], self.causes[event] = time, cause

    def after(self, event: int, link: Link) -> None:
        """Hold an event back until one before it; of equal reasons the shortest chain counts."""
        time, hops = self.times[event] + link.lag, self.hops(event) + 1
        known = self.times[link.event]
        if time > known or (time == known and hops < self.hops(link.event)):
            self.at(link.event, time, Cause(link.event, event, link.dependency, hops))

    def chain(self, event: int) -> tuple[Cause, ...]:
        """Walk back from an event to what sets the clock."""
        causes = []
        at: int | None = event
        while at is not None and (cause := self.causes[at]) is not None:
            causes.append(cause)
            at = cause.before
        return tuple(causes)


def clashes(network: Network, reading: Reading) -> list[Clash]:
    """Find every stated start that its prerequisites forbid, on one reading of the plan."""
    starts = [each.start.not_before for each in reading.bounds if each.start is not None]
    events = len(network.followers)
    clock = _Clock([min([reading.since, *starts])] * events, [None] * events)
    at_rest = resting(network.items)
    found = []
    for event in network.order:
        item = event // 2
        if event % 2 == 0:
            clash = _start(event, reading.bounds[item], clock)
            if clash is not None and not at_rest[item]:
                found.append(clash)
            _run(event, reading, clock)
        else:
            _close(event, reading, clock, encloses=not network.leaves[item])
        free = event % 2 and (at_rest[item] or reading.bounds[item].ongoing)
        for link in () if free else network.followers[event]:
            clock.after(event, link)
    return found


def resting(items: tuple[Item, ...]) -> list[bool]:
    """Tell of each item whether it, or what encloses it, is done or left out."""
    by_key = {item.key: item for item in items}
    return [any(each.status in AT_REST for each in lineage(item, by_key)) for item in items]


def _start(event: int, bounds: Bounds, clock: _Clock) -> Clash | None:
    """Set an item to its stated start; a clash if its prerequisites forbid that."""
    start, possible = bounds.start, clock.times[event]
    if start is None or start.not_before < possible < start.before:
        return None
    chain = clock.chain(event) if possible >= start.before else ()
    clock.at(event, start.not_before, Cause(event, None, start.first_stated, 0))
    # Where no dependency takes part, the item lies outside the one that encloses it.
    forbidden = any(isinstance(cause.statement, Dependency) for cause in chain)
    return Clash(event // 2, possible, chain) if forbidden else None


def _run(event: int, reading: Reading, clock: _Clock) -> None:
    """Let an item finish its own length after its start."""
    item = event // 2
    length, minutes, stated = reading.bounds[item].length, 0, None
    if length is not None and reading.counted[item]:
        minutes = length.shortest if reading.short else length.longest
        stated = length.shortest_stated if reading.short else length.longest_stated
    if clock.times[event] + minutes >= clock.times[event + 1]:
        cause = Cause(event + 1, event, stated if minutes else None, clock.hops(event) + 1)
        clock.at(event + 1, clock.times[event] + minutes, cause)


def _close(event: int, reading: Reading, clock: _Clock, *, encloses: bool) -> None:
    """Let an item finish when its window ends, if its length does not say that it is earlier."""
    item = event // 2
    bounds = reading.bounds[item]
    if bounds.end is None:
        return
    end = max(clock.times[event - 1], _end(bounds.end, early=reading.early))
    # A length that overruns the window is a contradiction of its own, and told as such.
    if encloses or bounds.by_window or clock.times[event] > bounds.end.latest:
        clock.at(event, end, Cause(event, None, bounds.end.stated, 0))


def _end(end: End, *, early: bool) -> int:
    """Read a window's end as the whole of its last day where it counts several days.

    A week, a month or a date is too coarse to say when in it the work is through.
    """
    window = end.stated.value
    whole = window.unit == "day" and window.start != window.end
    return end.latest if whole and not early else end.earliest
