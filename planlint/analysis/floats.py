"""How far each item can slip: before the plan ends later, and before anything else moves.

Source: Kelley & Walker 1959; with links of the four types, the float of an item is the least of
those of its start and of its finish.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from planlint.analysis.crisp import Crisp


class Float(NamedTuple):
    """The slack of one item, in minutes; 0 <= ``free`` <= ``total``."""

    total: int
    """Before the plan ends later."""
    free: int
    """Before anything that waits for the item starts or ends later than it could."""


def floats(run: Crisp) -> Mapping[str, Float]:
    """Give the float of each item by its key; that of a container is that of all in it."""
    free = _free(run)
    total = [latest - earliest for earliest, latest in zip(run.earliest, run.latest, strict=True)]
    return {
        item.key: Float(min(total[start : start + 2]), min(free[start : start + 2]))
        for start, item in zip(range(0, len(total), 2), run.network.items, strict=False)
    }


def _free(run: Crisp) -> list[int]:
    """Give for each event how far it can slip; what takes no time hands on that of what follows."""
    end = run.makespan
    slack = [end - time for time in run.earliest]
    for event in reversed(run.network.order):
        slack[event] = min([slack[event], *_gaps(run, event, slack)])
    return slack


def _gaps(run: Crisp, event: int, slack: Sequence[int]) -> Iterator[int]:
    """Give the room between an event and each that comes after it.

    The ends of a container, and the milestones of orders, are no work that would move.
    """
    for link in run.network.followers[event]:
        room = run.earliest[link.event] - run.earliest[event] - link.lag
        yield room if run.is_work(link.event // 2) else room + slack[link.event]
    if event % 2 == 0 and not run.is_work(event // 2):
        length = run.lengths[event // 2]
        yield run.earliest[event + 1] - run.earliest[event] - length + slack[event + 1]
