"""Which agent does what, once it is known when."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from planlint.levelling.posing import Posed
from planlint.levelling.sharing import owners, workers
from planlint.levelling.work import Work
from planlint.plan import Item
from planlint.schedule.network import binding


class _Last(NamedTuple):
    """What an agent worked on last, and until when."""

    item: Item | None
    until: int


def staffed(work: Work, posed: Posed, starts: Sequence[int], agents: int) -> Mapping[int, int]:
    """Give each item that takes time an agent, from 1 on; no more than ``agents`` run at once.

    Of those that are free, the one goes on who has just done something that the item waits for, or
    that has the same owner, or lies in the same whole: who knows the ground needs no telling.
    """
    queue = sorted((posed.time(2 * at, starts), at) for at in workers(work))
    lasts = [_Last(None, work.begin)] * min(agents, len(queue))
    found: dict[int, int] = {}
    for start, at in queue:
        item = work.items[at]
        free = [agent for agent, last in enumerate(lasts) if last.until <= start]
        agent = max(free, key=lambda agent: (*_bond(item, lasts[agent]), -agent))
        lasts[agent] = _Last(item, start + work.lengths.long[at])
        found[at] = agent + 1
    return found


def _bond(item: Item, last: _Last) -> tuple[bool, bool, bool]:
    """Say what speaks for an agent who worked on something last: the more, the greater."""
    if last.item is None:
        return False, False, False
    return (
        any(each.on == last.item.key for each in binding(item)),
        bool(owners(item) & owners(last.item)),
        item.parent is not None and item.parent == last.item.parent,
    )
