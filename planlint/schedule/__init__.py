"""From a plan to its times: `schedule` is the door, `Schedule` what it gives."""

from planlint.schedule.axis import Axis, Stretch, axis
from planlint.schedule.links import Cycle
from planlint.schedule.model import Conflict, Lengths, Schedule, Step, Times
from planlint.schedule.solve import schedule

__all__ = [
    "Axis",
    "Conflict",
    "Cycle",
    "Lengths",
    "Schedule",
    "Step",
    "Stretch",
    "Times",
    "axis",
    "schedule",
]
