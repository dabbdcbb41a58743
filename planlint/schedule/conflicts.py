"""What the statements of a plan contradict: searched on every reading that it leaves open."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import islice

from planlint.plan import OTHER_WAYS, Dependency, Item, Plan, Stated, Timeline
from planlint.quantity import Window
from planlint.schedule.additions import contradictions
from planlint.schedule.axis import Axis, declared, placed
from planlint.schedule.bounds import Bounds, bounds
from planlint.schedule.clashes import MOST, Clash, forward
from planlint.schedule.constraints import ORIGIN, Constraint, Constraints
from planlint.schedule.handovers import handed_over
from planlint.schedule.model import Conflict
from planlint.schedule.places import split, strays
from planlint.schedule.reading import CAUTIOUS, LENIENT, USUAL, Given, constraints
from planlint.schedule.steps import conflict
from planlint.schedule.worktime import readings

BROAD = frozenset({"week", "sprint", "month"})
"""The units of which a range is a part of the plan rather than the time of one item."""

DAYS_OF_WORK = 5
"""The fewest days that a week of work can have."""

SHORT = frozenset({"minute", "hour"})
"""The units that days are divided into."""

RETOLD = frozenset({"start", "gate", "whole"})
"""What a timeline may contradict by itself; gates and the end only where all timelines do."""

Pins = Callable[[Item], list[Stated[Window]]]
"""Which of an item's windows hold it to its place."""


Place = tuple[int, int]
"""The two events of the limit that is contradicted."""


def conflicts(given: Given, known: Mapping[str, Bounds]) -> tuple[Conflict, ...]:
    """Tell each limit that is impossible, or possible at the short ends only, once.

    Each timeline is a telling of its own; of those only what is certainly impossible is told, and
    only of items that their declarations do not bring into conflict. ``known`` are the bounds by
    these.
    """
    told = dict(_told(given, declared, known))
    retold = {
        number: _by_timeline(number, given)
        for number, timeline in enumerate(given.plan.timelines)
        if len(timeline.placements) > 1
    }
    for number, found in retold.items():
        timeline = given.plan.timelines[number]
        news = {
            place: each
            for place, each in found.items()
            if _is_news(each, timeline, given)
            and (each.kind == "start" or all(place in other for other in retold.values()))
        }
        told = {**news, **told}
    return tuple(told[place] for place in sorted(told))


def _by_timeline(number: int, given: Given) -> dict[Place, Conflict]:
    """Give the conflicts of the plan as one timeline tells it."""
    pins = partial(placed, timeline=number)
    return dict(_told(given, pins, bounds(given.plan, given.axis, pins)))


def _is_news(retold: Conflict, timeline: Timeline, given: Given) -> bool:
    """Tell whether a timeline contradicts itself where it places all as it is declared.

    Another way to run the plan may place it elsewhere, and end at another time; otherwise that is
    the one cause.
    """
    if not retold.certain or retold.kind not in RETOLD:
        return False
    if timeline.scenario in OTHER_WAYS:
        return retold.kind == "start"
    return not any(
        isinstance(each.statement, Stated)
        and isinstance(each.statement.value, Window)
        and strays(item, [each.statement], given.axis.calendar)
        for item, each in _items(retold, given)
    )


def _items(retold: Conflict, given: Given) -> Iterator[tuple[Item, Constraint]]:
    """Give each constraint of a conflict with the item that it is about, if it is about one."""
    items = given.plan.items
    for each in retold.circle:
        event = each.before if each.after == ORIGIN else each.after
        if event // 2 < len(items):
            yield items[event // 2], each


def _told(
    given: Given, pins: Pins, known: Mapping[str, Bounds]
) -> Iterator[tuple[Place, Conflict]]:
    """Give the conflicts of one telling, each with its limit."""
    lenient = constraints(given, known, given.axis, LENIENT)
    if not any(lenient.limits) and not lenient.longest:
        return
    usual = constraints(given, known, given.axis, USUAL)
    sure = _by_limit(clash for clash in _found(lenient) if _contradicts(clash, lenient))
    for world in _worlds(given.plan, given.axis) if sure else ():
        again = constraints(given, bounds(given.plan, world, pins), world, LENIENT)
        sure = {place: clash for place, clash in sure.items() if _contradicts(clash, again)}
    longest = _by_limit(forward(constraints(given, known, given.axis, CAUTIOUS)).clashes)
    for place, clash in {**longest, **sure}.items():
        if _shares_place(clash):
            continue
        certain = place in sure
        told = conflict(_retold(clash, usual) if certain else clash, given, certain=certain)
        # What nothing else is said against may come before the first day of the plan.
        if len(told.steps) > 1 and (certain or not _is_torn(told, given)):
            safe = max(told.possible, longest.get(place, clash).least)
            yield place, told._replace(safe=handed_over(told, safe, given))


def _is_torn(told: Conflict, given: Given) -> bool:
    """Tell whether a conflict rests on an item that the plan places apart from itself."""
    return any(split(item, given.plan.source) for item, _ in _items(told, given))


def _found(reading: Constraints) -> Iterator[Clash]:
    """Search the bulk of a network in its order, and then what leads back in it."""
    known = forward(reading)
    yield from known.clashes
    circles = islice(contradictions(reading, known.times), MOST)
    yield from (Clash("length", circle) for circle in circles)


def _by_limit(found: Iterable[Clash]) -> dict[Place, Clash]:
    return {clash.limit[:2]: clash for clash in found}


def _contradicts(clash: Clash, reading: Constraints) -> bool:
    """Tell whether the same constraints contradict each other on another reading, too.

    Where hours are added up to days, less than a day too long may be a day that was rounded; of
    a start on a day, the time of that day is left open already. Weeks that are counted in dates
    may end before their last weekend.
    """
    units = {
        each.statement.value.unit for each in clash.circle if isinstance(each.statement, Stated)
    }
    rounded = clash.subject != "start" and units & SHORT and units - SHORT
    slack = reading.calendar.minutes(1, "day") - 1 if rounded else 0
    if "date" in units and units & BROAD:
        weekend = max(0, reading.calendar.days_per_week - DAYS_OF_WORK)
        slack += reading.calendar.minutes(weekend, "day")
    return sum(reading.gap(constraint) for constraint in clash.circle) > slack


def _shares_place(clash: Clash) -> bool:
    """Tell whether what waits and what it waits for have one place of several weeks or months.

    Who gives both "Week 1-2" says that they are through after it, not that they start as one.
    """
    told = {each.statement.value for each in clash.circle if isinstance(each.statement, Stated)}
    windows = [value for value in told if isinstance(value, Window)]
    lags = any(each.gap > 0 for each in clash.circle if isinstance(each.statement, Dependency))
    if clash.subject != "start" or len(told) > 1 or not windows or lags:
        return False
    return windows[0].unit in BROAD or windows[0].latest_start is not None


def _retold(clash: Clash, reading: Constraints) -> Clash:
    """Tell a clash as a reader counts, who takes the last day of a window as a whole."""
    circle = (each._replace(gap=reading.gap(each)) for each in clash.circle)
    return clash._replace(circle=tuple(circle))


def _worlds(plan: Plan, axis: Axis) -> Iterator[Axis]:
    """Give the axes for the extremes of the units that a plan mixes and leaves open."""
    units = set(_units(plan))
    short, coarse = units & SHORT, units & {"week", "sprint", "month"}
    known = axis.calendar
    open_day = bool(short and units - short)
    open_week = bool(coarse and units - coarse) and axis.family != "date"
    worlds = dict.fromkeys(
        known._replace(
            hours_per_day=world.hours_per_day if open_day else known.hours_per_day,
            days_per_week=world.days_per_week if open_week else known.days_per_week,
            weeks_per_sprint=world.weeks_per_sprint
            if open_week and "sprint" in units
            else known.weeks_per_sprint,
            weeks_per_month=world.weeks_per_month
            if open_week and "month" in units
            else known.weeks_per_month,
            closed=world.closed,
        )
        for world in readings(known)
    )
    yield from (axis._replace(calendar=world) for world in worlds if world != known)


def _units(plan: Plan) -> Iterator[str]:
    yield from (stated.value.unit for stated in plan.windows)
    yield from (gate.window.value.unit for gate in plan.gates if gate.window)
    for item in plan.items:
        yield from (stated.value.unit for stated in item.windows)
        yield from (stated.value.unit for stated in item.durations)
        yield from (each.lag.unit for each in item.dependencies if each.lag)
