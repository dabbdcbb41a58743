"""How many items run at one time, and which: the load of a plan over its time."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import accumulate, pairwise
from typing import NamedTuple

from planlint.analysis.crisp import Crisp, crisp
from planlint.schedule import Schedule


class Stay(NamedTuple):
    """When something runs, in minutes; the finish is exclusive."""

    start: int
    finish: int


class Spell(NamedTuple):
    """A stretch of time over which the number of running items is the same, in minutes."""

    start: int
    finish: int
    busy: int
    """How many items run."""


class Load(NamedTuple):
    """What runs when; items that take no time do not run."""

    stays: Mapping[str, Stay]
    """By key, in the order of the plan."""
    spells: tuple[Spell, ...]
    """Side by side from the first start to the last finish; empty where nothing runs."""

    @property
    def peak(self) -> Spell:
        """The first spell in which the most items run; of no length where nothing does."""
        return max(self.spells, key=lambda spell: spell.busy, default=Spell(0, 0, 0))

    def running(self, minute: int) -> tuple[str, ...]:
        """Give the keys of what runs at a minute, in the order of the plan."""
        return tuple(key for key, stay in self.stays.items() if stay.start <= minute < stay.finish)


def load(stays: Mapping[str, Stay]) -> Load:
    """Count what runs at one time.

    >>> load({"A": Stay(0, 20), "B": Stay(10, 20)}).spells
    (Spell(start=0, finish=10, busy=1), Spell(start=10, finish=20, busy=2))
    """
    running = {key: stay for key, stay in stays.items() if stay.start < stay.finish}
    changes = Counter(stay.start for stay in running.values())
    changes.subtract(stay.finish for stay in running.values())
    times = sorted(time for time, change in changes.items() if change)
    counts = accumulate(changes[time] for time in times)
    spells = (Spell(*ends, count) for ends, count in zip(pairwise(times), counts, strict=False))
    return Load(running, tuple(spells))


def earliest_load(schedule: Schedule) -> Load:
    """Count what runs at one time if all starts as early as its dependencies allow, taking long.

    Containers are no work beside what they hold.
    """
    return load(dict(_earliest(crisp(schedule, "long"))))


def _earliest(run: Crisp) -> Iterator[tuple[str, Stay]]:
    for number, item in enumerate(run.network.items):
        if run.is_work(number):
            start = run.earliest[2 * number]
            yield item.key, Stay(start, start + run.lengths[number])
