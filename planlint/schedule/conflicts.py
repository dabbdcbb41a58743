"""The stated starts that cannot be: searched on every reading that the plan leaves open."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from planlint.plan import Item, Plan, Stated
from planlint.quantity import Window
from planlint.schedule.axis import Axis, declared, placed
from planlint.schedule.bounds import Bounds, bounds
from planlint.schedule.clashes import Clash, Reading, clashes
from planlint.schedule.model import Conflict
from planlint.schedule.network import Network
from planlint.schedule.steps import conflict
from planlint.schedule.worktime import readings

LONG_AGO = -(10**9)
"""Minutes to a time before any plan: the first date that a plan names is not its start."""

Pins = Callable[[Item], list[Stated[Window]]]
"""Which of an item's windows hold it to its place."""


class Search(NamedTuple):
    """Where conflicts are looked for."""

    plan: Plan
    axis: Axis
    network: Network
    counts: list[bool]
    """By item, whether its own length counts beside those of what it encloses."""


def conflicts(search: Search, known: Mapping[str, Bounds]) -> tuple[Conflict, ...]:
    """Tell each stated start that is impossible, or possible at the short ends only, once.

    Each timeline is a telling of its own; of those only what is certain is told, and only of
    items that their declarations do not bring into conflict. ``known`` are the bounds by these.
    """
    told = dict(_told(search, declared, known))
    for number, timeline in enumerate(search.plan.timelines):
        if len(timeline.placements) > 1:
            pins = partial(placed, timeline=number)
            retold = _told(search, pins, bounds(search.plan, search.axis, pins))
            told = {**{item: each for item, each in retold if each.certain}, **told}
    return tuple(told[item] for item in sorted(told))


def _told(
    search: Search, pins: Pins, known: Mapping[str, Bounds]
) -> Iterator[tuple[int, Conflict]]:
    """Give the conflicts of one telling, each with the number of its item."""
    if all(each.start is None for each in known.values()):
        return
    items, by_key = search.plan.items, {item.key: item for item in search.plan.items}
    sure = _found(search, known, short=True, early=True)
    for world in _worlds(search.plan, search.axis):
        if sure:
            again = _found(search, bounds(search.plan, world, pins), short=True, early=True)
            sure = {item: clash for item, clash in sure.items() if item in again}
    usual = _found(search, known, short=True, early=False)
    shown = {item: usual.get(item, clash) for item, clash in sure.items()}
    longest = _found(search, known, short=False, early=False)
    for item, clash in {**longest, **shown}.items():
        start = known[items[item].key].start
        assert start is not None, "only a stated start can clash"
        told = conflict(clash, start, items, by_key, certain=item in sure)
        safe = max(clash.possible, longest.get(item, clash).possible)
        yield item, told._replace(safe=safe)


def _found(
    search: Search, known: Mapping[str, Bounds], *, short: bool, early: bool
) -> dict[int, Clash]:
    listed = [known[item.key] for item in search.plan.items]
    since = LONG_AGO if search.axis.family == "date" else 0
    found = clashes(search.network, Reading(listed, search.counts, short, early, since))
    return {clash.item: clash for clash in found}


def _worlds(plan: Plan, axis: Axis) -> Iterator[Axis]:
    """Give the axes for the extremes of the units that a plan mixes and leaves open."""
    units = {stated.value.unit for item in plan.items for stated in item.windows}
    units |= {stated.value.unit for item in plan.items for stated in item.durations}
    short, coarse = units & {"hour", "minute"}, units & {"week", "sprint", "month"}
    known = axis.calendar
    open_day = bool(short and units - short)
    open_week = bool(coarse and units - coarse) and axis.family != "date"
    worlds = dict.fromkeys(
        known._replace(
            hours_per_day=world.hours_per_day if open_day else known.hours_per_day,
            days_per_week=world.days_per_week if open_week else known.days_per_week,
            weeks_per_sprint=world.weeks_per_sprint if open_week else known.weeks_per_sprint,
            weeks_per_month=world.weeks_per_month if open_week else known.weeks_per_month,
            closed=world.closed,
        )
        for world in readings(known)
    )
    yield from (axis._replace(calendar=world) for world in worlds if world != known)
