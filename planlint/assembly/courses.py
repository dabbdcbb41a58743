"""Tells the planned course of the work from others that a document goes through.

What would be if a risk came true, or what one developer would do one after the other, is no
statement about an item that says of itself when it runs.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from planlint.assembly.ledger import Fact
from planlint.assembly.subjects import Subjects
from planlint.notation.context import scenario_around, supposing
from planlint.plan import OTHER_WAYS


def planned(told: Iterable[Fact], subjects: Subjects) -> Iterator[Fact]:
    """Leave out what holds for another course, where the item has a word of its own."""
    entered = [fact for fact in told if not _is_supposed(fact, subjects)]
    placed: dict[str, list[Fact]] = defaultdict(list)
    for fact in entered:
        if fact.field == "windows" and not _has_timeline(fact):
            placed[fact.unit.key].append(fact)
    aside = {
        id(fact)
        for facts in placed.values()
        if len({fact.value.value for fact in facts}) > 1
        for fact in _of_other_ways(facts, subjects)
    }
    return (fact for fact in entered if id(fact) not in aside)


def _has_timeline(fact: Fact) -> bool:
    """Tell what is told by a timeline, which says itself of which course it is."""
    return getattr(fact.value, "timeline", None) is not None


def _is_supposed(fact: Fact, subjects: Subjects) -> bool:
    """Tell what another course than the planned one would mean for an item of the plan."""
    if _has_timeline(fact):
        return False
    passage = supposing(subjects.document, fact.value.span, subjects.language)
    return passage is not None and not passage.holds(fact.unit.declared[0].span)


def _of_other_ways(facts: list[Fact], subjects: Subjects) -> list[Fact]:
    """Find the facts told of another way of working, if others are told of the item's own."""
    own = _way(facts[0].unit.declared[0].span.start, subjects)
    other = [fact for fact in facts if _way(fact.value.span.start, subjects) not in (own, None)]
    return other if len(other) < len(facts) else []


def _way(offset: int, subjects: Subjects) -> str | None:
    """Tell which way of working a place speaks of; None where it is the planned one."""
    scenario = scenario_around(subjects.document, offset, subjects.language)
    return scenario if scenario in OTHER_WAYS else None
