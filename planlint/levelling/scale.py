"""How the minutes of a schedule are told: in the unit in which its plan counts."""

from typing import NamedTuple

from planlint.levelling.work import Work
from planlint.quantity import LADDER, Window, number, plural
from planlint.schedule import Axis, Schedule

STEP = "step"
"""The unit of a plan that states no lengths: one minute stands for one step."""


class Scale(NamedTuple):
    """The places of a plan's calendar, and the unit in which its lengths are told."""

    axis: Axis
    unit: str
    """hour, day, week, month, sprint, date or step."""

    def place(self, start: int, finish: int) -> Window:
        """Name a stretch as a plan would, both ends inclusive: ``Day 6-9``."""
        finish = max(start + 1, finish)
        if self.unit == STEP:
            return Window(start + 1, finish, STEP)
        return self.axis.window(start, finish, self.unit)

    def when(self, start: int, finish: int) -> str:
        """Write a stretch: ``Day 6-9``, ``Day 6`` where it ends there."""
        return _written(self.place(start, finish))

    def ends(self, minute: int) -> str:
        """Write the place in which something is over: ``Day 9``; of hours the moment itself."""
        if self.unit == "hour":
            return _written(Window(minute / self.size, None, "hour"))
        last = self.place(max(0, minute - 1), minute)
        return _written(last._replace(start=last.end))

    def length(self, minutes: int) -> str:
        """Write a length in the longest unit that tells it shortly: ``2.5 days``."""
        unit, size = self.measured_in, self.size
        for shorter in () if unit == STEP else LADDER[LADDER.index(unit) :]:
            size = self.axis.calendar.unit_minutes(shorter)
            unit = shorter
            if minutes % (size / 2) == 0:
                break
        amount = round(minutes / size, 1)
        return f"{number(amount)} {plural(unit, amount)}"

    def lengths(self, short: int, long: int) -> str:
        """Write a range of lengths: ``2-3 days``."""
        low, high = self.length(short), self.length(long)
        if low == high:
            return high
        amount, unit = low.split(" ", 1)
        return (
            f"{amount}-{high}"
            if unit.rstrip("s") == high.split()[-1].rstrip("s")
            else (f"{low} to {high}")
        )

    @property
    def measured_in(self) -> str:
        """The unit of its lengths: dates are counted in days, sprints in weeks."""
        return {"date": "day", "sprint": "week"}.get(self.unit, self.unit)

    @property
    def size(self) -> float:
        """The minutes of one unit of length."""
        return 1 if self.unit == STEP else self.axis.calendar.unit_minutes(self.measured_in)


def scale(work: Work) -> Scale:
    """Choose the unit of a plan for what is left of it."""
    schedule: Schedule = work.schedule
    return Scale(schedule.axis, STEP if work.in_steps else schedule.unit)


def _written(window: Window) -> str:
    return str(window._replace(end=None) if window.start == window.end else window)
