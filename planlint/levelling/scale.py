"""How the minutes of a schedule are told: in the unit in which its plan counts."""

from statistics import median_low
from typing import NamedTuple

from planlint.levelling.sharing import workers
from planlint.levelling.work import Work
from planlint.quantity import LADDER, Window, plural, span_of
from planlint.schedule import Axis

STEP = "step"
"""The unit of a plan that states no lengths: one minute stands for one step."""


SHORTER = {"month": "week", "week": "day", "day": "hour"}
"""The unit in which work is placed that is too short for another one."""


class Scale(NamedTuple):
    """The places of a plan's calendar, and the unit in which it counts them."""

    axis: Axis
    unit: str
    """hour, day, week, month, sprint, date or step."""

    def place(self, start: int, finish: int) -> Window:
        """Name a stretch as a plan would, both ends inclusive: ``Day 6-9``."""
        finish = max(start + 1, finish)
        if self.unit == STEP:
            return Window(start + 1, finish, STEP)
        if self.unit == "hour":
            return Window(round(start / self.size, 1), round(finish / self.size, 1), "hour")
        return self.axis.window(start, finish, self.unit)

    def when(self, start: int, finish: int) -> str:
        """Write a stretch: ``Day 6-9``, ``Day 6`` where it ends there."""
        return _written(self.place(start, finish))

    def ends(self, minute: int) -> str:
        """Write the place in which something is over: ``Day 9``; of hours the moment itself."""
        if self.unit == "hour":
            return _written(Window(round(minute / self.size, 1), None, "hour"))
        last = self.place(minute - 1, minute)
        return _written(last._replace(start=last.end))

    def length(self, minutes: int) -> str:
        """Write a length: ``2.5 days``."""
        return self.lengths(minutes, minutes)

    def lengths(self, short: int, long: int) -> str:
        """Write a range of lengths, in a shorter unit where it is less than one: ``2-3 hours``."""
        unit, size = self.measured_in, self.size
        for shorter in () if unit == STEP else LADDER[LADDER.index(unit) :]:
            unit, size = shorter, self.axis.calendar.unit_minutes(shorter)
            if long >= size:
                break
        low, high = (round(minutes / size, 1) for minutes in (short, long))
        return f"{span_of(low, high)} {plural(unit, high)}"

    @property
    def measured_in(self) -> str:
        """The unit of its lengths: dates are counted in days, sprints in weeks."""
        return {"date": "day", "sprint": "week"}.get(self.unit, self.unit)

    @property
    def size(self) -> float:
        """The minutes of one unit of length."""
        return 1 if self.unit == STEP else self.axis.calendar.unit_minutes(self.measured_in)


def scale(work: Work) -> Scale:
    """Choose the unit of a plan for what is left of it, or a shorter one where most takes less."""
    schedule = work.schedule
    if work.in_steps:
        return Scale(schedule.axis, STEP)
    unit = schedule.unit
    usual = median_low(sorted(work.lengths.long[at] for at in workers(work)))
    while unit in SHORTER and usual < schedule.calendar.unit_minutes(unit) / 2:
        unit = SHORTER[unit]
    return Scale(schedule.axis, unit)


def _written(window: Window) -> str:
    return str(window._replace(end=None) if window.start == window.end else window)
