"""Which items decide when a plan ends, for the short ends, the middles and the long ends.

The exact question, which items may become critical for some lengths in their ranges, is
NP-complete (Chanas & Zieliński 2002): three runs answer it as a reader would, and the shares of
`planlint.analysis.risk` by how often.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from planlint.analysis.crisp import ENDS, Crisp, End, crisp
from planlint.schedule import Schedule


class CriticalPath(NamedTuple):
    """One longest chain of items; several may be as long, and this is the first declared."""

    items: tuple[str, ...]
    """Keys in the order in which they run; empty where nothing takes time."""
    minutes: int
    """From the start of the plan to its end, with the lags along the chain."""


def critical_path(schedule: Schedule, end: End = "long") -> CriticalPath:
    """Give one longest chain of work that the dependencies leave no way to shorten."""
    run = crisp(schedule, end)
    if not run.makespan:
        return CriticalPath((), 0)
    on_path = dict.fromkeys(event // 2 for event in reversed(list(_back(run))))
    keys = (run.network.items[number].key for number in on_path if run.is_work(number))
    return CriticalPath(tuple(keys), run.makespan)


def criticality(schedule: Schedule) -> Mapping[str, frozenset[End]]:
    """Tell for each item at which ends of the ranges it is critical; what takes no time is not.

    A container is critical with any of its items.
    """
    parents = {item.key: item.parent for item in schedule.network.items}
    found = {end: _upward(_critical(crisp(schedule, end)), parents) for end in ENDS}
    return {key: frozenset(end for end in ENDS if key in found[end]) for key in parents}


def _critical(run: Crisp) -> Iterator[str]:
    """Give the work that takes time and cannot slip."""
    for number, item in enumerate(run.network.items):
        events = (2 * number, 2 * number + 1)
        if run.lengths[number] and any(run.earliest[at] == run.latest[at] for at in events):
            yield item.key


def _upward(keys: Iterable[str], parents: Mapping[str, str | None]) -> set[str]:
    """Add what encloses the items."""
    found: set[str] = set()
    for key in keys:
        step: str | None = key
        while step is not None and step not in found:
            found.add(step)
            step = parents.get(step)
    return found


def _back(run: Crisp) -> Iterator[int]:
    """Walk from the event that ends the plan to one that waits for nothing."""
    drivers = _drivers(run)
    event: int | None = run.earliest.index(run.makespan)
    while event is not None:
        yield event
        event = drivers.get(event)


def _drivers(run: Crisp) -> dict[int, int]:
    """Give for each event the first that lets it come no earlier; none for what starts at once."""
    drivers: dict[int, int] = {}
    for event, time in enumerate(run.earliest):
        if event % 2 == 0 and time + run.lengths[event // 2] == run.earliest[event + 1]:
            drivers.setdefault(event + 1, event)
        for link in run.network.followers[event]:
            if time + link.lag == run.earliest[link.event]:
                drivers.setdefault(link.event, event)
    return drivers
