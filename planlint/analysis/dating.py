"""Where timelines give one numbered day or week two dates, or count days on and dates back.

Days are often counted anew: in each phase, in each list. So two dates of one number contradict
each other only where the count is surely the same.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, combinations, pairwise
from typing import NamedTuple

from planlint.plan import OTHER_WAYS, Dated, Plan
from planlint.quantity import Window, lacks_year
from planlint.schedule.places import is_apart, is_before


class Redated(NamedTuple):
    """Two places of which the dates contradict each other."""

    first: Dated
    then: Dated


def dated_twice(plan: Plan) -> tuple[Redated, ...]:
    """Give every place of the calendar to which a plan gives two dates without a day in common.

    A timeline that comes back to the place with which it began counts anew. Two timelines count
    from one day if they agree on the date of some place; what is over may have come otherwise
    than the other one plans it.
    """
    told = [each.dated for each in plan.timelines if each.scenario not in OTHER_WAYS]
    alone = (_differing(dated, dated) for dated in told)
    within = [pairs for pairs in alone if not any(_is_first(pair.then, told) for pair in pairs)]
    planned = [[each for each in dated if not each.over] for dated in told]
    between = [
        _differing(one, other)
        for one, other in combinations(planned, 2)
        if not _facts(one).isdisjoint(_facts(other))
    ]
    found = {pair.then.place: pair for pair in chain(*between, *within)}
    return tuple(sorted(found.values(), key=lambda pair: pair.then.span))


def turned_back(plan: Plan) -> Iterator[Redated]:
    """Give each two places that a timeline tells in order, of which the later has earlier dates."""
    for timeline in plan.timelines:
        for one, other in pairwise(timeline.dated):
            rises = one.place.unit == other.place.unit and _is_before(one.place, other.place)
            known = _has_year(one.date) and _has_year(other.date)
            if rises and known and _is_before(other.date, one.date):
                yield Redated(one, other)


def _is_before(one: Window, other: Window) -> bool:
    """Tell whether one window is over when the other starts."""
    return is_before(one.end, other.start)


def _is_first(one: Dated, told: Sequence[Sequence[Dated]]) -> bool:
    return any(dated and one in dated and dated[0].place == one.place for dated in told)


def _facts(dated: Sequence[Dated]) -> set[tuple[Window, Window]]:
    return {(each.place, each.date) for each in dated}


def _differing(one: Sequence[Dated], other: Sequence[Dated]) -> list[Redated]:
    """Pair the dates of the places of one telling with those that another gives them."""
    firsts: dict[Window, Dated] = {}
    for each in one:
        firsts.setdefault(each.place, each)
    pairs = (Redated(firsts[each.place], each) for each in other if each.place in firsts)
    return [pair for pair in pairs if _differ(pair.first.date, pair.then.date)]


def _differ(one: Window, other: Window) -> bool:
    return _has_year(one) == _has_year(other) and is_apart(one, other)


def _has_year(date: Window) -> bool:
    return not lacks_year(date.start)
