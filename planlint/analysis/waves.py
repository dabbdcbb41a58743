"""Which items the waves of a plan hold, by lists that name them and by sections around them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from planlint.naming import called
from planlint.plan import Item, Plan
from planlint.schedule.bounds import lineage
from planlint.schedule.ranks import TIERS, WAVES
from planlint.source import Span


class Place(NamedTuple):
    """A wave that holds an item, and what says so."""

    kind: str
    id: str
    span: Span

    @property
    def label(self) -> str:
        """What a reader calls the wave: ``Wave 2a``."""
        return called(self.kind, self.id)


def listed(plan: Plan) -> Mapping[str, list[Place]]:
    """Give the waves and tiers whose lists name an item, by its key, in reading order."""
    found: dict[str, dict[tuple[str, str], Place]] = defaultdict(dict)
    for each in plan.memberships:
        if each.kind in WAVES | TIERS:
            place = Place(each.kind, each.id, each.span)
            found[each.item].setdefault((each.kind, each.id), place)
    return {key: [*places.values()] for key, places in found.items()}


def enclosing(item: Item, items: Mapping[str, Item]) -> Iterator[Place]:
    """Give the waves and tiers in which the sections of a document put one of its items."""
    for _, wave in pairwise(lineage(item, items)):
        if wave.kind in WAVES | TIERS:
            yield Place(wave.kind, wave.id, wave.declared[0])
