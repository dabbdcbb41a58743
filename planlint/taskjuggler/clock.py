"""How the working minutes of plans lie on the days of a project."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from math import ceil, gcd
from typing import NamedTuple

from planlint.quantity import MINUTES_PER_HOUR, WEEKDAYS, Calendar, Closed
from planlint.schedule import Schedule
from planlint.schedule.workdays import calendar_day, nth_day

ANCHOR = date(2001, 1, 1)
"""A Monday that stands for the first day of a plan without dates."""

EARLIEST, LATEST = date(1970, 1, 5), date(2035, 12, 1)
"""The days that TaskJuggler knows, from the first Monday on."""

MORNING = 9 * MINUTES_PER_HOUR
MIDNIGHT = 24 * MINUTES_PER_HOUR
STEPS = (60, 30, 20, 15, 10, 5)
"""The minutes in which TaskJuggler can count."""


class Clock(NamedTuple):
    """Where the working minutes of one plan lie."""

    anchor: date
    """The day of minute 0."""
    day: int
    """Minutes of work a day."""
    closed: Closed
    step: int
    """The minutes in which time is counted; 0 where the work outlasts all calendars."""

    @property
    def opening(self) -> int:
        """The minute of a day at which work begins."""
        return MORNING if MORNING + self.day <= MIDNIGHT else 0

    def steps(self, minutes: int) -> int:
        """Count a length in whole steps, so that it is no shorter; 0 where time stands still."""
        return self.step and max(0, -(-minutes // self.step) * self.step)

    def at(self, minute: int) -> datetime:
        """Find the moment from which on a working minute is worked."""
        whole = self.step and -(-minute // self.step) * self.step
        number, rest = divmod(whole, self.day)
        midnight = datetime.combine(nth_day(self.anchor, number, self.closed), time())
        return midnight + timedelta(minutes=self.opening + rest)


def clocks(several: Sequence[Schedule]) -> list[Clock]:
    """Give each plan a clock; they differ in their anchors only: a project has one calendar.

    Plans that lie outside the years of TaskJuggler are put at their beginning, and the work of one
    that outlasts them takes no time.
    """
    calendar = several[0].calendar if several else Calendar()
    day = min(max(STEPS[-1], round(calendar.hours_per_day * 12) * STEPS[-1]), MIDNIGHT)
    closed = _closed(calendar)
    step = _step(several, day)
    anchored = [Clock(_anchor(made), day, closed, step) for made in several]
    for change in ({}, {"anchor": EARLIEST}, {"anchor": ANCHOR, "step": 0}):
        found = [clock._replace(**change) for clock in anchored]
        if all(map(_fits, found, several)):
            break
    return found


def _closed(calendar: Calendar) -> Closed:
    """Close the last days of a week that has fewer, where nobody says which these are."""
    if calendar.closed.weekdays or calendar.closed.dates:
        return calendar.closed
    return Closed(frozenset(range(ceil(calendar.days_per_week), len(WEEKDAYS))))


def _anchor(made: Schedule) -> date:
    """Find the day on which a plan begins, by its dates or its own word."""
    stated = (str(each.value.start) for each in made.plan.windows if each.value.unit == "date")
    found = (calendar_day(each) for each in (made.axis.origin or "", *stated))
    return next((each for each in found if each), ANCHOR)


def _step(several: Sequence[Schedule], day: int) -> int:
    """Find the largest step of which all lengths are whole, or else the smallest."""
    common = gcd(day, *(minutes for made in several for minutes in _minutes(made)))
    return next((step for step in STEPS if common % step == 0), STEPS[-1])


def _minutes(made: Schedule) -> Iterator[int]:
    yield from (*made.lengths.long, *made.lengths.short)
    yield from (link.lag for links in made.network.followers for link in links)
    yield from (times.earliest_start for times in made.planned.values())


def _fits(clock: Clock, made: Schedule) -> bool:
    """Tell whether all of a plan lies in the years of TaskJuggler."""
    every = [times for run in (made.long, made.planned) for times in run.values()]
    first = min((times.earliest_start for times in every), default=0)
    last = max((times.earliest_finish for times in every), default=0)
    # Each length that is rounded up makes the whole longer.
    last += clock.step * len(every)
    return clock.at(first).date() >= EARLIEST and clock.at(last).date() <= LATEST
