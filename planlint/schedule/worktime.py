"""How long the units of a plan are, and when nobody works: by its word, or that of its project."""

from collections.abc import Iterable, Sequence
from itertools import product

from planlint.plan import Plan
from planlint.quantity import NEVER, Calendar, Closed, Reckoning
from planlint.schedule.workdays import (
    DAYS_OF_EVERY_WEEK,
    calendar_day,
    days_between,
    days_of_a_week,
    is_open,
)

EXTREMES = {"day": (4.0, 24.0), "week": (5.0, 7.0), "sprint": (1.0, 4.0), "month": (4.0, 4.5)}
"""How short and how long a unit may be of which nobody says how long it is; short units first."""

UNITS = frozenset(EXTREMES)

COUNTED_IN = {"day": "hour", "week": "day", "sprint": "week", "month": "week"}
"""The unit in which a calendar says how long a longer one is."""


def settled(plan: Plan, calendar: Calendar) -> Calendar:
    """Let a plan say how long its units are, and when nobody works.

    A unit that it tells in two ways stays open; a calendar that leaves no unit open stays as it is.
    Days on which it counts work all the same are not closed.
    """
    if calendar.stated == UNITS:
        return calendar
    told = [stated.value for stated in plan.working_time]
    for unit in EXTREMES:  # a sprint of 10 days is as many weeks as the days of a week make of it
        reckonings = [each for each in told if isinstance(each, Reckoning) and each.per == unit]
        calendar = _reckoned(calendar, unit, reckonings)
    calendar = _closed(calendar, [each for each in told if isinstance(each, Closed)])
    if calendar.closed != NEVER and _counts_every_day(plan, calendar.closed):
        return calendar._replace(closed=NEVER)
    return calendar


def _reckoned(calendar: Calendar, unit: str, told: Iterable[Reckoning]) -> Calendar:
    amounts = {_amount(one, COUNTED_IN[unit], calendar) for one in told}
    if len(amounts) > 1:
        return calendar._replace(stated=calendar.stated - {unit})
    for amount in amounts:
        calendar = _lasting(calendar, unit, amount)._replace(stated=calendar.stated | {unit})
    return calendar


def _lasting(calendar: Calendar, unit: str, amount: float) -> Calendar:
    """Let a unit be so long, in the unit in which a calendar counts it."""
    match unit:
        case "day":
            return calendar._replace(hours_per_day=amount)
        case "week":
            return calendar._replace(days_per_week=amount)
        case "sprint":
            return calendar._replace(weeks_per_sprint=amount)
        case _:
            return calendar._replace(weeks_per_month=amount)


def _amount(told: Reckoning, below: str, calendar: Calendar) -> float:
    """Give a reckoning in the next shorter unit; 14 days that make weeks are those of every day."""
    if (told.unit, below) == ("day", "week") and not told.amount % DAYS_OF_EVERY_WEEK:
        return told.amount / DAYS_OF_EVERY_WEEK
    return told.amount * calendar.unit_minutes(told.unit) / calendar.unit_minutes(below)


def _closed(calendar: Calendar, told: Sequence[Closed]) -> Calendar:
    """Close the days of all statements; those of every week where the statements agree on them."""
    dates = calendar.closed.dates.union(*(each.dates for each in told))
    stated = {each.weekdays for each in told if each.weekdays} or {calendar.closed.weekdays}
    weekdays = stated.pop() if len(stated) == 1 else frozenset[int]()
    closed = Closed(weekdays, dates)
    if "week" in calendar.stated and calendar.days_per_week > days_of_a_week(closed):
        closed = closed._replace(weekdays=frozenset())
    return calendar._replace(closed=closed)


def _counts_every_day(plan: Plan, closed: Closed) -> bool:
    """Tell whether lengths in days count closed days, by those of items that state both dates."""
    every = worked = 0
    for item in plan.items:
        for window, length in product(item.windows, item.durations):
            first, last = (calendar_day(str(end)) for end in (window.value.start, window.value.end))
            if first and last and length.value.unit == "day" and length.value.low > 0:
                days = days_between(first, last, NEVER) + 1
                open_days = days_between(first, last, closed) + is_open(last, closed)
                every += days == length.value.high != open_days
                worked += open_days == length.value.high != days
    return every > worked


def readings(calendar: Calendar) -> tuple[Calendar, ...]:
    """Give every calendar for which a certain statement must hold; the given one comes first.

    What nobody has stated is between its extremes. Closed days may count all the same: a length
    in days may be one of days of the calendar.
    """
    worlds = [calendar]
    for unit in (each for each in EXTREMES if each not in calendar.stated):
        worlds = [_lasting(world, unit, end) for world in worlds for end in EXTREMES[unit]]
    if calendar.closed != NEVER:
        worlds += [world._replace(closed=NEVER) for world in worlds]
    others = (world._replace(stated=UNITS) for world in worlds if world != calendar)
    return (calendar, *others)
