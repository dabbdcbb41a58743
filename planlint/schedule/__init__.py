"""From a plan to its times: `schedule` is the door, `Schedule` what it gives."""

from planlint.schedule.axis import Axis, Stretch, axis
from planlint.schedule.links import Cycle
from planlint.schedule.model import Conflict, Lengths, Paced, Schedule, Step, Times
from planlint.schedule.solve import schedule

__all__ = [
    "Axis",
    "Conflict",
    "Cycle",
    "Lengths",
    "Paced",
    "Schedule",
    "Step",
    "Stretch",
    "Times",
    "axis",
    "schedule",
]
