"""When a plan may end, as its ranges make it more or less likely.

Every range is drawn from the triangular distribution over it, whose mode is the middle, and
each item on its own: what delays several items at once makes late ends likelier than told here.
Where several items must be done before the next one starts, the latest of them decides, so that a
plan ends later than the sum of likely lengths along any one path (merge bias, Clark 1961).
"""

from collections.abc import Mapping, Sequence
from functools import reduce
from operator import add, sub
from random import Random
from typing import NamedTuple

from planlint.schedule import Lengths, Schedule
from planlint.schedule.network import Network

RUNS = 10_000
EFFORT = 2_000_000
"""Events drawn for one plan at most: a long plan is run less often."""
FEWEST = 100
"""However long a plan is, so often it is run."""
SEED = 0

Column = Sequence[int]
"""The time of one event, or the length of one item, in each run."""


class Quantiles(NamedTuple):
    """Minutes by which something is over with a chance of 50, 80 and 95 percent."""

    p50: int
    p80: int
    p95: int


class Risk(NamedTuple):
    """What came out of many runs of one plan; what nobody asks for is not worked out."""

    network: Network
    lengths: Sequence[Column]
    """By item and milestone."""
    earliest: Sequence[Column]
    """By event; event ``2 * i`` starts item ``i``, the next ends it."""
    ends: Column
    """When all is done."""

    @property
    def runs(self) -> int:
        """How often the plan was run."""
        return len(self.ends)

    @property
    def makespan(self) -> Quantiles:
        """When all is done."""
        return _quantiles(self.ends)

    @property
    def finishes(self) -> Mapping[str, Quantiles]:
        """When each item ends, by key."""
        items = enumerate(self.network.items)
        return {item.key: _quantiles(self.earliest[2 * at + 1]) for at, item in items}

    @property
    def criticality(self) -> Mapping[str, float]:
        """The share of the runs in which the item could not slip; 0 for what takes no time."""
        latest = _backward(self.network, self.lengths, self.ends)
        return {
            item.key: _share(self.earliest, latest, 2 * at) if any(self.lengths[at]) else 0.0
            for at, item in enumerate(self.network.items)
        }

    def by(self, minute: int) -> float:
        """Give the share of the runs in which all is done by a minute."""
        return _by(self.ends, minute)

    def started_by(self, number: int, minute: int) -> float:
        """Give the share of the runs in which an item can start by a minute."""
        return _by(self.earliest[2 * number], minute)

    def finished_by(self, number: int, minute: int) -> float:
        """Give the share of the runs in which an item is done by a minute."""
        return _by(self.earliest[2 * number + 1], minute)


def simulate(
    schedule: Schedule,
    runs: int = RUNS,
    seed: int = SEED,
    not_before: Sequence[int] | None = None,
) -> Risk:
    """Run a plan many times; the same seed gives the same numbers on every machine.

    Args:
        schedule: the plan.
        runs: at least 1; a long plan is run less often, but at least `FEWEST` times.
        seed: of the lengths that are drawn.
        not_before: the minute before which each item, and each milestone behind them, does not
            start; None where the dependencies alone decide.
    """
    network = schedule.network
    runs = min(runs, max(FEWEST, EFFORT // max(1, len(network.followers))))
    lengths = _drawn(schedule.lengths, Random(seed), runs)  # noqa: S311
    earliest = _forward(network, lengths, not_before or [0] * len(lengths), runs)
    return Risk(network, lengths, earliest, reduce(_later, earliest, _constant(0, runs)))


def _drawn(lengths: Lengths, random: Random, runs: int) -> list[Column]:
    return [
        _constant(low, runs) if low >= high else _triangular(low, high, random, runs)
        for low, high in zip(lengths.short, lengths.long, strict=True)
    ]


def _constant(minutes: int, runs: int) -> Column:
    return [minutes] * runs


def _triangular(low: int, high: int, random: Random, runs: int) -> Column:
    """Draw whole minutes: the mean of two uniform numbers is triangular about the middle."""
    draw, half = random.random, (high - low) / 2
    return [low + int(half * (draw() + draw()) + 0.5) for _ in range(runs)]


def _forward(
    network: Network, lengths: Sequence[Column], not_before: Sequence[int], runs: int
) -> list[Column]:
    """Give the earliest time of each event in each run."""
    floors = {minute: _constant(minute, runs) for minute in not_before}
    earliest = [floors[not_before[event // 2]] for event in range(len(network.followers))]
    for event in network.order:
        column = earliest[event]
        if event % 2 == 0:
            finish = list(map(add, column, lengths[event // 2]))
            earliest[event + 1] = _later(earliest[event + 1], finish)
        for link in network.followers[event]:
            bound = [time + link.lag for time in column] if link.lag else column
            earliest[link.event] = _later(earliest[link.event], bound)
    return earliest


def _backward(network: Network, lengths: Sequence[Column], ends: Column) -> list[Column]:
    """Give the latest time of each event in each run that does not delay its end."""
    latest = [ends] * len(network.followers)
    for event in reversed(network.order):
        if event % 2 == 0:
            start = list(map(sub, latest[event + 1], lengths[event // 2]))
            latest[event] = _sooner(latest[event], start)
        for link in network.followers[event]:
            bound = [time - link.lag for time in latest[link.event]]
            latest[event] = _sooner(latest[event], bound)
    return latest


def _later(one: Column, other: Column) -> Column:
    # Three times as fast as calls of max.
    return [a if a > b else b for a, b in zip(one, other, strict=True)]  # noqa: FURB136


def _sooner(one: Column, other: Column) -> Column:
    return [a if a < b else b for a, b in zip(one, other, strict=True)]  # noqa: FURB136


def _quantiles(column: Column) -> Quantiles:
    ranked = sorted(column)
    return Quantiles(*(ranked[(percent * len(ranked) - 1) // 100] for percent in (50, 80, 95)))


def _by(column: Column, minute: int) -> float:
    return sum(time <= minute for time in column) / len(column)


def _share(earliest: Sequence[Column], latest: Sequence[Column], start: int) -> float:
    """Give the share of the runs in which an item can slip at neither its start nor its finish."""
    times = zip(*earliest[start : start + 2], *latest[start : start + 2], strict=True)
    tight: int = sum(first == start or end == last for first, end, start, last in times)
    return tight / len(earliest[start])
