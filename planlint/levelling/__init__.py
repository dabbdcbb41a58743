"""From a scheduled plan to one that so many agents can work by: `level` is the door.

The work that is left becomes a resource-constrained project, which a heuristic schedules and the
optional solver proves; then it is told who does what, how the work falls apart into streams,
and what it costs to catch an item up.
"""

from planlint.levelling.build import level
from planlint.levelling.model import CatchUp, Levelling, Shift, Slot
from planlint.levelling.terms import Terms
from planlint.levelling.work import is_left

__all__ = ["CatchUp", "Levelling", "Shift", "Slot", "Terms", "is_left", "level"]
