"""A schedule with every length set to one number, event by event.

The lengths of a plan are ranges; what the critical path method says holds for single numbers.
So it is asked at the short ends, in the middles and at the long ends.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from planlint.schedule import Schedule
from planlint.schedule.network import Network
from planlint.schedule.passes import backward, forward

End = Literal["short", "middle", "long"]
"""Which number of each range is taken."""

ENDS: tuple[End, ...] = ("short", "middle", "long")


class Crisp(NamedTuple):
    """The times of every event, in minutes; event ``2 * i`` starts item ``i``, the next ends it.

    The milestones of implied orders follow those of the items.
    """

    network: Network
    lengths: Sequence[int]
    """By item and milestone."""
    earliest: Sequence[int]
    latest: Sequence[int]

    @property
    def makespan(self) -> int:
        """Minutes from the start of the plan to its end."""
        return max(self.earliest, default=0)

    def is_work(self, number: int) -> bool:
        """Tell items that are done themselves from containers of others, and from milestones."""
        items = len(self.network.items)
        return number < items and (self.network.leaves[number] or self.lengths[number] > 0)


def crisp(schedule: Schedule, end: End) -> Crisp:
    """Run the critical path method with all lengths at one end of their ranges."""
    links, lengths = schedule.network, _lengths(schedule, end)
    earliest = forward(links, lengths, [0] * len(lengths))
    return Crisp(links, lengths, earliest, backward(links, lengths, max(earliest, default=0)))


def _lengths(schedule: Schedule, end: End) -> Sequence[int]:
    short, long = schedule.lengths
    if end == "middle":
        return [(low + high) // 2 for low, high in zip(short, long, strict=True)]
    return short if end == "short" else long
