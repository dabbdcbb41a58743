"""One axis of working minutes, and where the windows of a plan lie on it.

A plan counts in days and weeks, or in hours, or in dates, or in sprints: how the one kind lies
on the other is nowhere said, so an axis holds the windows of one family of units only.
"""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from planlint.plan import Item, Plan, Stated
from planlint.quantity import NEVER, OFFSETS, WEEKEND, Calendar, Closed, Window
from planlint.schedule.workdays import (
    calendar_day,
    days_between,
    days_of_a_week,
    is_open,
    nth_day,
)
from planlint.schedule.worktime import settled

FAMILIES = {
    "minute": "hour",
    "hour": "hour",
    "day": "day",
    "week": "day",
    "month": "day",
    "sprint": "sprint",
    "date": "date",
}
OPEN = Calendar()
"""The calendar that stands for none: what it says of days and weeks may be otherwise."""


class Stretch(NamedTuple):
    """A stretch of the axis, in minutes; each end is None where it is not stated."""

    start: int | None
    latest_start: int | None
    """The minute before which it must start: a start on "Day 2" may be any time of that day."""
    end: int | None
    earliest_end: int | None
    """The minute at which it may end at the soonest: an end on "Day 5" may be its morning."""

    def shifted(self, minutes: int) -> "Stretch":
        """Move the stretch along the axis."""
        return Stretch(*(end if end is None else end + minutes for end in self))


class Axis(NamedTuple):
    """A calendar, and the date of minute 0 where the plan counts in dates."""

    calendar: Calendar
    family: str
    """Which windows lie on the axis: ``hour``, ``day``, ``sprint`` or ``date``."""
    origin: str | None = None
    """ISO 8601; None where the plan counts in numbers."""

    def holds(self, window: Window) -> bool:
        """Tell whether a window is counted in the family of units of this axis."""
        return FAMILIES.get(window.unit) == self.family

    def stretch(self, window: Window) -> Stretch:
        """Lay a window of the axis's own family on it."""
        start, latest_start = self._unit(window.start, window.unit) or (None, None)
        begins, end = self._unit(window.end, window.unit, closing=True) or (None, None)
        if window.latest_start is not None:
            _, latest_start = self._unit(window.latest_start, window.unit) or (None, None)
        if window.earliest_end is not None:
            begins, _ = self._unit(window.earliest_end, window.unit) or (None, None)
        if window.unit in OFFSETS:
            return Stretch(start, latest_start, begins, begins)
        return Stretch(start, latest_start, end, None if begins is None else begins + 1)

    def _unit(
        self, number: float | str | None, unit: str, *, closing: bool = False
    ) -> tuple[int, int] | None:
        """Give the minutes at which the numbered unit starts and ends."""
        if number is None:
            return None
        if isinstance(number, str):
            return self._day(number, closing=closing)
        if unit in OFFSETS:
            # A whole minute or hour names a moment, which is read as coarsely as a day is.
            start = self.calendar.minutes(number, unit)
            whole = self.calendar.minutes(1, unit) if number == int(number) else 1
            return start, start + whole
        start = self.calendar.minutes(number - 1, unit)
        return start, start + self.calendar.minutes(1, unit)

    def _day(self, written: str, *, closing: bool) -> tuple[int, int] | None:
        """Give the minutes of a date: of a closed one, those of the day of work after it.

        What closes on such a date is through on the day of work before.
        """
        day, origin = calendar_day(written), calendar_day(self.origin or "")
        if day is None or origin is None:
            return None
        closed = self.calendar.closed
        number = days_between(origin, day, closed)
        if closing and not is_open(day, closed):
            number -= 1
        start = self.calendar.minutes(number, "day")
        return start, start + self.calendar.minutes(1, "day")

    def window(self, start: int | None, end: int | None, unit: str) -> Window:
        """Name a stretch as a plan would: ``Day 6-9``; ``end`` is exclusive.

        >>> str(Axis(Calendar(), "day").window(2400, None, "day"))
        'Day 6'
        """
        size = self.calendar.unit_minutes("day" if unit == "date" else unit)
        if unit == "hour":
            hours = [None if minute is None else minute / size for minute in (start, end)]
            return Window(hours[0], hours[1], unit)
        first = None if start is None else int(start // size)
        last = None if end is None else -int(-end // size) - 1
        if first is not None and last is not None:
            last = max(first, last)
        return Window(self._number(first, unit), self._number(last, unit), unit)

    def _number(self, index: int | None, unit: str) -> float | str | None:
        if index is None:
            return None
        origin = calendar_day(self.origin or "")
        if unit != "date" or origin is None:
            return index + 1
        return nth_day(origin, index, self.calendar.closed).isoformat()


def length(window: Window, calendar: Calendar) -> int:
    """Count the minutes that a window holds; -1 where an end is not stated, or is no date.

    Dates hold those of every day, also of a closed one: a length in days may count them all.

    >>> length(Window(1, 2, "week"), Calendar(8, 5))
    4800
    """
    if isinstance(window.start, str) or isinstance(window.end, str):
        first, last = calendar_day(str(window.start)), calendar_day(str(window.end))
        if first is None or last is None:
            return -1
        return calendar.minutes((last - first).days + 1, "day")
    return -1 if window.length is None else calendar.minutes(window.length, window.unit)


def weekend_days(axis: Axis, start: int, finish: int) -> int:
    """Count the days between two minutes that are days of work here, of dates, and rarely are.

    >>> weekend_days(Axis(Calendar(), "date", "2026-05-01"), 480, 1440)
    2
    """
    if axis.family != "date" or axis.calendar.closed.weekdays:
        return 0
    ends = (axis.window(minute, None, "date").start for minute in (start, finish))
    first, last = (calendar_day(str(end)) for end in ends)
    if first is None or last is None:
        return 0
    closed = axis.calendar.closed
    resting = Closed(WEEKEND, closed.dates)
    return days_between(first, last, closed) - days_between(first, last, resting)


def axis(plan: Plan, calendar: Calendar) -> Axis:
    """Choose the axis of a plan: the family of units in which it mostly states its windows.

    A plan of which only the whole has a place counts in dates if it starts on one.
    Dates count every day of the week, so that a span of working days is never too long for them,
    unless the plan or the calendar says which days are closed.
    """
    calendar = settled(plan, calendar)
    windows = [stated.value for item in plan.items for stated in item.windows]
    windows = windows or _dates_of_the_whole(plan)
    counts = Counter(FAMILIES[window.unit] for window in windows if window.unit in FAMILIES)
    family = max(sorted(counts), key=counts.__getitem__, default="day")
    if family != "date":
        return Axis(calendar._replace(closed=NEVER), family)
    days = (calendar_day(end) for window in windows for end in _dates(window))
    origin = min((day for day in days if day is not None), default=None)
    return Axis(_dated(calendar), family, None if origin is None else origin.isoformat())


def _dates_of_the_whole(plan: Plan) -> list[Window]:
    """Give the dates between which the plan lies; none if it is not said when it starts."""
    dated = [stated.value for stated in plan.windows if stated.value.unit == "date"]
    return dated if any(window.start is not None for window in dated) else []


def _dated(calendar: Calendar) -> Calendar:
    """Let a week be as long as it is on an axis of dates."""
    stated = calendar.stated if calendar.closed.weekdays else calendar.stated - {"week"}
    return calendar._replace(days_per_week=days_of_a_week(calendar.closed), stated=stated)


def _dates(window: Window) -> Iterator[str]:
    return (end for end in (window.start, window.end) if isinstance(end, str))


def declared(item: Item) -> list[Stated[Window]]:
    """Give the windows that an item's own declaration states, or prose that names it."""
    return [stated for stated in item.windows if stated.binds]


def placed(item: Item, timeline: int) -> list[Stated[Window]]:
    """Give the windows that one timeline states for an item."""
    return [stated for stated in item.windows if stated.timeline == timeline]
