"""The constraints of a plan on one reading: on one calendar, and at one end of the ranges."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from planlint.plan import Item, Plan, Stated
from planlint.quantity import Window
from planlint.schedule.axis import Axis, length
from planlint.schedule.bounds import Bounds
from planlint.schedule.constraints import (
    AT_ONCE,
    Constraint,
    Constraints,
    Lasting,
    Limit,
    Release,
    Subject,
)
from planlint.schedule.milestones import Milestone
from planlint.schedule.network import Network

LONG_AGO = -(10**9)
"""Minutes to a time before any plan: the first date that a plan names is not its start."""


SPANNED = {
    "hour": {"minute", "hour"},
    "day": {"day", "week", "sprint", "month"},
    "date": {"week", "sprint", "month"},
    "sprint": {"sprint"},
}
"""By the family of an axis, the units in which a length is one of the calendar.

Ten days of work may be two weeks of dates, and so many hours of work any number of days.
"""


OFTEN = 2
"""A group that is declared more often is done in parts; a length beside one is of that part."""


class Ends(NamedTuple):
    """Which ends of the ranges count."""

    short: bool
    """Durations at their short ends."""
    early: bool
    """Windows end as early as they may: one that ends on Day 6 in the first minute of that day."""


LENIENT = Ends(short=True, early=True)
"""What contradicts itself even so is certain."""
USUAL = Ends(short=True, early=False)
"""As a reader counts the same."""
CAUTIOUS = Ends(short=False, early=False)
"""What contradicts itself only so holds if all goes well."""


class Given(NamedTuple):
    """What is the same for every reading: the plan, its links, and which items take part."""

    plan: Plan
    by_key: Mapping[str, Item]
    axis: Axis
    """With the units as long as they usually are."""
    network: Network
    """With the events of the milestones."""
    milestones: Sequence[Milestone]
    counts: Sequence[bool]
    """By item, whether its own length counts beside those of what it encloses."""
    at_rest: Sequence[bool]
    """By item, whether it, or what encloses it, is done or left out."""


def constraints(given: Given, known: Mapping[str, Bounds], axis: Axis, ends: Ends) -> Constraints:
    """Lay what the items state of their time on the events of the network."""
    items, leaves = given.plan.items, given.network.leaves
    releases: list[Release | None] = []
    limits: list[Limit | None] = []
    lengths: list[Lasting] = []
    loose: list[bool] = []
    longest: list[Constraint] = []
    for item, leaf, counts, rests in zip(items, leaves, given.counts, given.at_rest, strict=True):
        own = known[item.key]
        closes = own.end is not None and (not leaf or own.by_window)
        releases += [_starts(own), _lasts(own, ends) if closes else None]
        limits += [None, None] if rests else [_begins(own), _ends(own, ends, closes=closes)]
        lengths.append(_takes(own, ends) if counts and not closes else AT_ONCE)
        loose += [rests, rests or own.ongoing]
        if not leaf and not rests and item.status != "active" and len(item.declared) <= OFTEN:
            longest += _longest(len(loose) - 1, own, axis)
    start = _start(given.plan, axis, releases)
    for milestone in given.milestones:
        releases += [None, None]
        limits += [_opens(milestone, axis, start), None]
        lengths.append(AT_ONCE)
        loose += [False, False]
    return Constraints(
        given.network, axis.calendar, start, releases, limits, lengths, longest, loose
    )


def _starts(own: Bounds) -> Release | None:
    return own.start and Release(own.start.not_before, own.start.first_stated)


def _begins(own: Bounds) -> Limit | None:
    start = own.start
    return start and Limit(start.before - 1, start.last_stated, "start", _starts(own))


def _takes(own: Bounds, ends: Ends) -> Lasting:
    known = own.length
    if known is None:
        return AT_ONCE
    if ends.short:
        return Lasting(known.shortest, known.shortest_stated)
    return Lasting(known.longest, known.longest_stated)


def _longest(finish: int, own: Bounds, axis: Axis) -> Iterator[Constraint]:
    """Limit the length of a group by what it states, unless a window says it in another way.

    What it holds may pause, so that a length in a finer unit than the calendar's may be its work.
    """
    known = own.length
    if known is not None and own.end is None and not own.ongoing:
        value = known.most_stated.value
        if value.unit in SPANNED[axis.family] and not value.effort:
            yield Constraint(finish, finish - 1, -known.most, known.most_stated)


def _lasts(own: Bounds, ends: Ends) -> Release:
    """Read a window's end as the whole of its last day where it counts several days.

    A week, a month or a date is too coarse to say when in it the work is through.
    """
    assert own.end is not None
    earliest, latest, stated = own.end
    whole = stated.value.unit == "day" and stated.value.start != stated.value.end
    return Release(latest if whole and not ends.early else earliest, stated)


def _ends(own: Bounds, ends: Ends, *, closes: bool) -> Limit | None:
    """Limit the end by a window, or else by what is due."""
    if own.end is not None:
        subject: Subject = "end" if closes else "span"
        return Limit(own.end.latest, own.end.stated, subject, _lasts(own, ends))
    return own.due and Limit(own.due.latest, own.due.stated, "end", None)


def _opens(milestone: Milestone, axis: Axis, start: Release) -> Limit | None:
    """Limit a milestone by the latest of its windows."""
    ends = ((_closes(stated.value, axis, start), stated) for stated in milestone.windows)
    known = [(end, stated) for end, stated in ends if end is not None]
    if not known:
        return None
    latest, stated = max(known, key=lambda each: each[0])
    return Limit(latest, stated, "whole" if milestone.gate is None else "gate", None)


def _closes(window: Window, axis: Axis, start: Release) -> int | None:
    """Find the end of a window; the dates of a plan that counts otherwise say how long it is."""
    if axis.holds(window):
        return axis.stretch(window).end
    size = length(window, axis.calendar)
    return start.minute + size if window.unit == "date" and size > 0 else None


def _start(plan: Plan, axis: Axis, releases: Sequence[Release | None]) -> Release:
    """Give the start of the plan: as it is stated, unless an item comes before."""
    first = min((release.minute for release in releases if release is not None), default=None)
    for minute, stated in _started(plan, axis):
        if first is None or minute <= first:
            return Release(minute, stated)
    zero = LONG_AGO if axis.family == "date" else 0
    return Release(zero if first is None else min(zero, first), None)


def _started(plan: Plan, axis: Axis) -> Iterator[tuple[int, Stated[Window]]]:
    for stated in plan.windows:
        minute = axis.stretch(stated.value).start if axis.holds(stated.value) else None
        if minute is not None:
            yield minute, stated
