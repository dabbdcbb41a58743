"""From a plan to its times: `schedule` is the door, `Schedule` what it gives."""

from planlint.schedule.model import Conflict, Cycle, Schedule, Step, Times

__all__ = ["Conflict", "Cycle", "Schedule", "Step", "Times"]
