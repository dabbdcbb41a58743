"""When all is done, as ranges make it more or less likely.

Everyone keeps to the order in which the schedule has the work, also where another would do.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from planlint.analysis.risk import Quantiles, simulate
from planlint.levelling.posing import Posed
from planlint.levelling.sharing import Sharing
from planlint.levelling.work import Work
from planlint.schedule.links import Link, topological


class Chances(NamedTuple):
    """What many runs say of the work that is left, in minutes from the plan's start."""

    end: Quantiles
    """When all is done."""
    finishes: Mapping[str, Quantiles]
    """When each item is done, by key."""
    criticality: Mapping[str, float]
    """In which share of the runs each item decides the end, by key."""


def chances(work: Work, seed: int, turns: Iterable[tuple[int, int]]) -> Chances | None:
    """Say by when the work is done with a chance of 50, 80 and 95 percent.

    ``turns`` are pairs of items of which the second waits for the first besides. None where the
    plan states no ranges, and where something starts no sooner than stated.
    """
    if work.lengths.short == work.lengths.long or work.held:
        return None
    network = work.schedule.network
    followers = [*map(list, network.followers)]
    for before, after in turns:
        followers[2 * before + 1].append(Link(2 * after, None))
    order = topological(followers)
    if len(order) < len(followers):
        return None
    turned = network._replace(followers=followers, order=order)
    risk = simulate(work.schedule._replace(network=turned, lengths=work.lengths), seed=seed)
    finishes = risk.finishes.items()
    return Chances(
        _shifted(risk.makespan, work.begin),
        {key: _shifted(finish, work.begin) for key, finish in finishes},
        risk.criticality,
    )


def _shifted(quantiles: Quantiles, minutes: int) -> Quantiles:
    return Quantiles(*(minutes + each for each in quantiles))


def turns(
    run: Posed, starts: Sequence[int], limit: Sharing, staff: Mapping[int, int]
) -> Iterator[tuple[int, int]]:
    """Give each two items of which the second gets its agent, or what only one can have, next."""
    users: dict[tuple[str, int], list[int]] = {}
    for at in sorted(limit.demands, key=lambda at: (run.time(2 * at, starts), at)):
        for demand in limit.demands[at]:
            if limit.capacities[demand.resource] == 1:
                users.setdefault(("share", demand.resource), []).append(at)
        if at in staff:
            users.setdefault(("agent", staff[at]), []).append(at)
    for several in users.values():
        yield from pairwise(several)
