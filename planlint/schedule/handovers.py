"""When work surely can start: behind what closes on a date, and on a day on which people work."""

from collections.abc import Iterator

from planlint.plan import Plan, Stated
from planlint.quantity import WEEKEND, Window
from planlint.schedule.axis import Axis, Stretch, weekend_days
from planlint.schedule.model import Conflict
from planlint.schedule.reading import Given
from planlint.schedule.workdays import calendar_day


def handed_over(conflict: Conflict, minute: int, given: Given) -> int:
    """Move a start on the date on which the work before closes to the next day, one of work.

    Days off at weekends count as such where no date of the plan falls on one.
    """
    closings = {at.earliest_end: at.end for at in _places(conflict, given.axis)}
    end = closings.get(minute) or minute
    if conflict.kind != "start":
        return minute
    day = given.axis.calendar.minutes(1, "day")
    while weekend_days(given.axis, end, end + day) and not _works_at_weekends(given.plan):
        end += day
    return end


def _places(conflict: Conflict, axis: Axis) -> Iterator[Stretch]:
    for each in conflict.circle:
        stated = each.statement
        window = stated.value if isinstance(stated, Stated) else None
        if isinstance(window, Window) and window.unit == "date" and axis.holds(window):
            yield axis.stretch(window)


def _works_at_weekends(plan: Plan) -> bool:
    """Tell whether some date between which an item runs falls on a Saturday or a Sunday."""
    ends = (
        calendar_day(end)
        for item in plan.items
        for stated in item.windows
        for end in (stated.value.start, stated.value.end)
        if isinstance(end, str)
    )
    return any(day is not None and day.weekday() in WEEKEND for day in ends)
