"""Days of the calendar on which there is work, counted without walking through the others."""

from bisect import bisect_left
from datetime import date
from functools import cache

from planlint.quantity import NEVER, Closed

DAYS_OF_EVERY_WEEK = 7
LAST = date.max.toordinal()


def calendar_day(written: str) -> date | None:
    """Read an ISO 8601 date, or the date of a time stamp; None where it is neither.

    >>> calendar_day("2025-02-30") is None
    True
    """
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        return None


def days_of_a_week(closed: Closed) -> int:
    """Count the days of a week without holidays on which there is work."""
    return DAYS_OF_EVERY_WEEK - len(closed.weekdays)


def is_open(day: date, closed: Closed) -> bool:
    """Tell whether there is work on a day."""
    return day.weekday() not in closed.weekdays and day.isoformat() not in closed.dates


def days_between(first: date, day: date, closed: Closed) -> int:
    """Count the days of work from one day until another, which does not count; negative before it.

    >>> weekends = Closed(frozenset((5, 6)))
    >>> days_between(date(2026, 5, 1), date(2026, 5, 5), weekends)
    2
    """
    if day < first:
        return -days_between(day, first, closed)
    weeks, rest = divmod((day - first).days, DAYS_OF_EVERY_WEEK)
    days = weeks * days_of_a_week(closed)
    days += sum((first.weekday() + over) % 7 not in closed.weekdays for over in range(rest))
    holidays = _holidays(closed)
    until, since = (bisect_left(holidays, each.toordinal()) for each in (day, first))
    return days - (until - since)


@cache
def _holidays(closed: Closed) -> list[int]:
    """Give the closed dates that would be days of work otherwise, as proleptic ordinals."""
    days = (calendar_day(each) for each in closed.dates)
    return sorted(day.toordinal() for day in days if day and day.weekday() not in closed.weekdays)


def nth_day(first: date, number: int, closed: Closed) -> date:
    """Find a day of work by its number, which is 0 for the first one on or after a day.

    A day beyond those that a calendar can write is the last or the first of these.

    >>> weekends = Closed(frozenset((5, 6)))
    >>> [str(nth_day(date(2026, 5, 1), number, weekends)) for number in (0, 1, -1)]
    ['2026-05-01', '2026-05-04', '2026-04-30']
    """
    if closed == NEVER:
        return date.fromordinal(min(max(first.toordinal() + number, 1), LAST))
    return date.fromordinal(
        1
        + bisect_left(
            range(1, LAST),
            number + 1,
            key=lambda day: days_between(first, date.fromordinal(day + 1), closed),
        )
    )
