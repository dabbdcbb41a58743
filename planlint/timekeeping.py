"""What a configuration may say of working time: how long days and weeks are, and which are free."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator

from planlint.quantity import WEEKDAYS, Calendar, Closed
from planlint.spelling import did_you_mean

BY_NAME = {
    name: number for number, day in enumerate(WEEKDAYS) for name in (day.lower(), day[:3].lower())
}
"""Weekdays as people write them, in small letters."""

EVERY_DAY = frozenset(range(len(WEEKDAYS)))

RANGE = (" to ", "/")
"""What joins the two ends of a holiday of several days; the stroke is that of ISO 8601."""

LONGEST = 366
"""The days of the longest holiday: a longer one is a slip of the pen."""


def _weekday(written: Any) -> int:
    number = BY_NAME.get(str(written).lower())
    if number is None:
        raise ValueError(f"{written!r} is no weekday{did_you_mean(str(written), BY_NAME)}")
    return number


def _some(weekdays: frozenset[int]) -> frozenset[int]:
    if not weekdays:
        raise ValueError("names no day on which there is work")
    return weekdays


def _days(written: Any) -> tuple[str, ...]:
    """Give the dates of a holiday, which a date or the two ends of a range name."""
    joint = next((joint for joint in RANGE if joint in str(written)), None)
    ends = [_day(end.strip(), written) for end in str(written).split(joint)]
    first, last = ends[0], ends[-1]
    if len(ends) > 2 or not timedelta() <= last - first < timedelta(days=LONGEST):
        raise ValueError(f"{str(written)!r} is no range of dates within a year")
    return tuple(_dates(first, last))


def _day(end: str, written: Any) -> date:
    try:
        return date.fromisoformat(end)
    except ValueError:
        raise ValueError(
            f"{str(written)!r} is neither a date, as 2026-05-01, nor a range, as "
            "2026-12-24 to 2026-12-31"
        ) from None


def _dates(first: date, last: date) -> Iterator[str]:
    return ((first + timedelta(days=over)).isoformat() for over in range((last - first).days + 1))


Weekday = Annotated[int, BeforeValidator(_weekday)]
Workdays = Annotated[frozenset[Weekday], AfterValidator(_some)]
Holiday = Annotated[tuple[str, ...], BeforeValidator(_days)]


def calendar(
    hours_per_day: float | None,
    days_per_week: float | None,
    workdays: frozenset[int] | None,
    holidays: tuple[tuple[str, ...], ...],
) -> Calendar:
    """Make a calendar of what a configuration says; None is what it leaves open."""
    if workdays:
        days_per_week = len(workdays)
    lengths = {"day": hours_per_day, "week": days_per_week}
    weekdays = EVERY_DAY - (workdays or EVERY_DAY)
    return Calendar(
        hours_per_day=hours_per_day or Calendar().hours_per_day,
        days_per_week=days_per_week or Calendar().days_per_week,
        closed=Closed(weekdays, frozenset(day for days in holidays for day in days)),
        stated=frozenset(unit for unit, length in lengths.items() if length is not None),
    )
