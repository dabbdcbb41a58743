"""Writes lengths of time in the unit in which a plan counts."""

from planlint.analysis.limits import Range
from planlint.quantity import MINUTES_PER_HOUR, Duration
from planlint.schedule import Schedule


def length(schedule: Schedule, minutes: Range) -> str:
    """Write a length in the unit of the plan, rounded: ``8-9 days``."""
    counted_in = unit(schedule)
    if counted_in == "hour" and minutes.long < MINUTES_PER_HOUR:
        return str(Duration(*minutes, "minute"))
    size = schedule.calendar.unit_minutes(counted_in)
    low, high = (_rounded(end / size, counted_in) for end in minutes)
    return str(Duration(low, high, counted_in))


def rounded(schedule: Schedule, minutes: int) -> int:
    """Give the minutes of a length as it is written."""
    size = schedule.calendar.unit_minutes(unit(schedule))
    return round(_rounded(minutes / size, unit(schedule)) * size)


def _rounded(units: float, unit: str) -> float:
    return round(units, 2 if unit == "hour" else 1)


def unit(schedule: Schedule) -> str:
    """Name the unit of lengths."""
    return "day" if schedule.unit == "date" else schedule.unit
