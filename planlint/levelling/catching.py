"""An item that comes new or late, brought up to what is running: at what cost to the rest.

Whoever is free turns to the item and to what it needs before all else, as work that has begun is
not broken off. What that costs shows beside two other schedules: the plan without the item, and
the plan in which the item waits for its turn.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planlint.levelling.generation import serial
from planlint.levelling.heuristic import RULES
from planlint.levelling.model import CatchUp, Delay, Shift, Slot
from planlint.levelling.posing import Posed, posed
from planlint.levelling.project import Starts
from planlint.levelling.sharing import Sharing, sharing, workers
from planlint.levelling.slots import slot, slots
from planlint.levelling.terms import Terms
from planlint.levelling.work import Work
from planlint.schedule.bounds import lineage


class _Claim(NamedTuple):
    """What the item to be caught up takes part in, by the numbers of items."""

    number: int
    own: frozenset[int]
    """The item, and what it encloses."""
    needed: frozenset[int]
    """What takes time and must be done before it."""
    alone: frozenset[int]
    """Of these, what nothing else needs."""
    urgent: frozenset[int]
    """The activities of all these, with the points in time between them."""


def caught_up(work: Work, terms: Terms, number: int) -> CatchUp:
    """Catch an item of a plan up; it must not be done."""
    claim = _claim(work, number)
    free = terms._replace(agents=None, by_owner=False)
    limited = in_turn = None
    if terms.is_limited:
        limit = sharing(work, terms)
        run = posed(work, work.lengths.long, limit.demands, limit.capacities)
        limited = _shift(work, limit, claim)
        in_turn = slot(work, run, _shortest(run, frozenset()), number)
    return CatchUp(work.items[number], limited, in_turn, _shift(work, sharing(work, free), claim))


def _claim(work: Work, number: int) -> _Claim:
    run = posed(work, work.lengths.long, {})
    able, key = workers(work), work.items[number].key
    by_key = {item.key: item for item in work.items}
    own = frozenset(
        at
        for at, item in work.open_items()
        if any(each.key == key for each in lineage(item, by_key))
    )
    urgent = _before(run, own)
    needed = frozenset(at for at in able - own if run.activity(at) in urgent)
    others = _before(run, able - own - needed)
    alone = frozenset(at for at in needed if run.activity(at) not in others)
    return _Claim(number, own, needed, alone, urgent)


def _before(run: Posed, numbers: frozenset[int]) -> frozenset[int]:
    """Give the activities of some items, and all that must come before these."""
    found = {activity for at in numbers for activity in _spots(run, at)}
    for node in reversed(run.project.order):
        if node in found:
            found.update(before for before, _ in run.project.predecessors[node])
    return frozenset(found)


def _spots(run: Posed, number: int) -> Iterator[int]:
    """Give the activities at the start and the finish of an item."""
    for spot in run.spots[2 * number : 2 * number + 2]:
        if spot is not None:
            yield spot.activity


def _shift(work: Work, limit: Sharing, claim: _Claim) -> Shift:
    """Schedule a plan with the item before all else, and compare it with the plan without it."""
    run = posed(work, work.lengths.long, limit.demands, limit.capacities)
    starts = _shortest(run, claim.urgent)
    placed = slots(work, run, starts)
    usual = _without(work, limit, claim.own | claim.alone)
    tier = min((each.tier for each in placed if each.number in claim.own), default=0)
    own = slot(work, run, starts, claim.number)._replace(tier=tier)
    return Shift(
        slot=own,
        first=tuple(each for each in placed if each.number in claim.needed),
        beside=tuple(
            each.item
            for each in placed
            if each.start <= own.start < each.finish and each.number not in claim.own
        ),
        delays=tuple(_delays(placed, usual)),
        end=max((each.finish for each in placed), default=work.begin),
        end_without=max((each.finish for each in usual), default=None),
    )


def _without(work: Work, limit: Sharing, left_out: frozenset[int]) -> tuple[Slot, ...]:
    """Schedule a plan in which some of the items take no time."""
    lengths = [0 if at in left_out else each for at, each in enumerate(work.lengths.long)]
    run = posed(work, lengths, limit.demands, limit.capacities)
    placed = slots(work, run, _shortest(run, frozenset()))
    return tuple(each for each in placed if each.number not in left_out)


def _shortest(run: Posed, urgent: frozenset[int]) -> Starts:
    """Schedule the urgent activities first, the rest by the priority rule that suits it best."""
    project = run.project
    return min((serial(project, _urged(rule(project), urgent)) for rule in RULES), key=project.end)


def _urged(priorities: Sequence[int], urgent: frozenset[int]) -> Sequence[int]:
    """Put urgent activities before all others, in the order that they had."""
    ahead = max(priorities, default=0) - min(priorities, default=0) + 1
    return [each - ahead * (at in urgent) for at, each in enumerate(priorities)]


def _delays(placed: Sequence[Slot], usual: Sequence[Slot]) -> Iterator[Delay]:
    """Give what ends later than usual, the most delayed first."""
    finishes = {each.number: each.finish for each in usual}
    late = (
        Delay(each.item, each.finish - finishes[each.number])
        for each in placed
        if each.number in finishes
    )
    yield from sorted((each for each in late if each.minutes > 0), key=lambda each: -each.minutes)
