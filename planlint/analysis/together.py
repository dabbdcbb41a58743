"""Which items run at the same time by the word of the plan: side by side, or on its calendar."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from planlint.plan import OTHER_WAYS
from planlint.quantity import OFFSETS, Window
from planlint.schedule import Schedule
from planlint.schedule.axis import declared, placed
from planlint.schedule.bounds import lineage
from planlint.schedule.ranks import WAVES
from planlint.source import Span

Wave = tuple[str | None, str]
"""The kind and the identifier of a group that is launched as a whole."""


class Place(NamedTuple):
    """Where an item stands in a wave."""

    member: str
    """The key of the item, or of what holds it, that the wave launches."""
    span: Span
    """What says so."""


LONGEST_TOUCH = 1
"""So many units may two items share that follow each other: the one in the morning, the other in
the afternoon."""


def _shared(one: Window, other: Window) -> float:
    """Count the units that two windows have in common; 0 where an end is not stated."""
    ends = [end for window in (one, other) for end in (window.start, window.end)]
    numbers = [end for end in ends if isinstance(end, int | float)]
    if one.unit != other.unit or len(numbers) < len(ends):
        return 0
    first, last = max(numbers[::2]), min(numbers[1::2])
    return last - first + (one.unit not in OFFSETS)


class Together:
    """The statements by which items of a plan run at the same time.

    They count for nothing between an item and what it waits for, or is a part of.
    """

    def __init__(self, schedule: Schedule) -> None:
        self.schedule = schedule
        self.items = {item.key: item for item in schedule.plan.items}

    def grouped(self, one: str, other: str) -> tuple[Span, ...]:
        """Find what puts two items side by side, or into one wave, by their keys."""
        spans = self._beside[frozenset({one, other})] or self._in_one_wave(one, other)
        return () if not spans or self.ordered(one, other) else tuple(dict.fromkeys(spans))

    def placed(self, one: str, other: str) -> tuple[Span, ...]:
        """Find the windows of two items if the items overlap as they are planned.

        Of items that no declaration places, a timeline that tells the plan may tell where they are.
        """
        if not any(declared(self.items[key]) for key in (one, other)):
            told = self._retold(one, other)
            return () if not told or self.ordered(one, other) else told
        first, second = self.schedule.planned[one], self.schedule.planned[other]
        is_apart = (
            first.earliest_start >= second.earliest_finish
            or second.earliest_start >= first.earliest_finish
        )
        places = [declared(self.items[key]) for key in (one, other)]
        if is_apart or not all(places) or self.ordered(one, other):
            return ()
        return tuple(stated[0].span for stated in places)

    def _retold(self, one: str, other: str) -> tuple[Span, ...]:
        """Find the places that a timeline gives two items if they share several of its units.

        What shares one day may well run in the morning and in the afternoon.
        """
        for number, timeline in enumerate(self.schedule.plan.timelines):
            places = [placed(self.items[key], number) for key in (one, other)]
            alone = timeline.scenario not in OTHER_WAYS and all(len(each) == 1 for each in places)
            if alone and _shared(*(each[0].value for each in places)) > LONGEST_TOUCH:
                return tuple(each[0].span for each in places)
        return ()

    def ordered(self, one: str, other: str) -> bool:
        """Tell whether one of two items waits for the other, or is a part of it."""
        around, beside = set(self._around(one)), set(self._around(other))
        if one in beside or other in around:
            return True
        return self._reaches(around, beside) or self._reaches(beside, around)

    def _reaches(self, waiting: set[str], needed: set[str]) -> bool:
        """Tell whether what waits leads to what is needed, by links of items or around them."""
        seen, open_keys = set(waiting), list(waiting)
        while open_keys:
            links = {link.on for link in self.items[open_keys.pop()].dependencies}
            if not links.isdisjoint(needed):
                return True
            new = {key for link in links for key in self._around(link)} - seen
            seen |= new
            open_keys += new
        return False

    def _around(self, key: str) -> Iterator[str]:
        item = self.items.get(key)
        return (outer.key for outer in lineage(item, self.items)) if item else iter(())

    @cached_property
    def _beside(self) -> Mapping[frozenset[str], list[Span]]:
        """Give the statements without a condition that put two items side by side."""
        found: dict[frozenset[str], list[Span]] = defaultdict(list)
        for each in self.schedule.plan.concurrencies:
            for other in () if each.condition else each.others:
                found[frozenset({each.item, other})].append(each.span)
        return found

    def _in_one_wave(self, one: str, other: str) -> list[Span]:
        first, second = self._waves[one], self._waves[other]
        shared = (wave for wave in first if wave in second)
        pairs = [(first[wave], second[wave]) for wave in shared]
        # What shares a member of the wave too, this member orders.
        return [place.span for pair in pairs if pair[0].member != pair[1].member for place in pair]

    @cached_property
    def _waves(self) -> Mapping[str, dict[Wave, Place]]:
        """Give the place of each item in the waves that hold it."""
        found: dict[str, dict[Wave, Place]] = defaultdict(dict)
        for key, item in self.items.items():
            for member, wave in pairwise(lineage(item, self.items)):
                if wave.kind in WAVES:
                    found[key][wave.kind, wave.id] = Place(member.key, wave.declared[0])
        for each in self.schedule.plan.memberships:
            if each.kind in WAVES:
                found[each.item][each.kind, each.id] = Place(each.item, each.span)
        return found
