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
    low, high = (round(end / size, 2 if counted_in == "hour" else 1) for end in minutes)
    return str(Duration(low, high, counted_in))


def unit(schedule: Schedule) -> str:
    """Name the unit of lengths."""
    return "day" if schedule.unit == "date" else schedule.unit
