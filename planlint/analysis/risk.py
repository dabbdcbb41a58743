"""When a plan may end, as its ranges make it more or less likely.

Every range is drawn from the triangular distribution over it, whose mode is the middle, and
each item on its own: what delays several items at once makes late ends likelier than told here.
"""

from collections.abc import Mapping, Sequence
from functools import reduce
from math import isqrt
from operator import add, sub
from random import Random
from typing import NamedTuple

from planlint.analysis.critical import critical_path
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
    """What came out of many runs of one plan."""

    runs: int
    makespan: Quantiles
    finishes: Mapping[str, Quantiles]
    """When each item ends, by key."""
    criticality: Mapping[str, float]
    """The share of the runs in which the item could not slip; 0 for what takes no time."""


class Pert(NamedTuple):
    """The length of a critical path as PERT estimates it (Malcolm et al. 1959)."""

    mean: int
    """Minutes: the sum of the means, which lie in the middle of each range."""
    deviation: int
    """Minutes: the root of the sum of the variances, of each a sixth of its range squared."""


def pert(schedule: Schedule) -> Pert:
    """Estimate the end of a plan along the path that is critical in the middles.

    Where several paths are nearly as long, the plan ends later than this says: see `simulate`.
    """
    path = critical_path(schedule, "middle")
    number = {item.key: at for at, item in enumerate(schedule.network.items)}
    short, long = schedule.lengths
    spreads = (long[number[key]] - short[number[key]] for key in path.items)
    return Pert(path.minutes, isqrt(sum(spread * spread for spread in spreads) // 36))


def simulate(schedule: Schedule, runs: int = RUNS, seed: int = SEED) -> Risk:
    """Run a plan many times; the same seed gives the same numbers on every machine.

    ``runs`` is at least 1; a long plan is run less often, but at least `FEWEST` times.
    """
    network = schedule.network
    runs = min(runs, max(FEWEST, EFFORT // max(1, len(network.followers))))
    lengths = _drawn(schedule.lengths, Random(seed), runs)  # noqa: S311
    earliest = _forward(network, lengths, runs)
    ends = reduce(_later, earliest, _constant(0, runs))
    latest = _backward(network, lengths, ends)
    return Risk(
        runs,
        _quantiles(ends),
        {item.key: _quantiles(earliest[2 * at + 1]) for at, item in enumerate(network.items)},
        {
            item.key: _share(earliest, latest, 2 * at) if any(lengths[at]) else 0.0
            for at, item in enumerate(network.items)
        },
    )


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


def _forward(network: Network, lengths: Sequence[Column], runs: int) -> list[Column]:
    """Give the earliest time of each event in each run."""
    earliest = [_constant(0, runs)] * len(network.followers)
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


def _share(earliest: Sequence[Column], latest: Sequence[Column], start: int) -> float:
    """Give the share of the runs in which an item can slip at neither its start nor its finish."""
    times = zip(*earliest[start : start + 2], *latest[start : start + 2], strict=True)
    tight: int = sum(first == start or end == last for first, end, start, last in times)
    return tight / len(earliest[start])
