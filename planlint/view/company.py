"""What may be in work at the same time as an item: found by places, without a look at all."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from heapq import merge
from itertools import groupby, islice
from operator import attrgetter
from typing import NamedTuple

from planlint.view.model import Mention
from planlint.view.outline import Outline
from planlint.view.relations import mention

MOST = 20
"""Neighbours without files that a page names."""


class Companion(NamedTuple):
    """An item that may be in work beside another one."""

    number: int
    """Where it stands in the order of reading."""
    key: str
    places: range
    said: Mention


class Crowd(NamedTuple):
    """Companions by the cells of the calendar that they touch, in the order of reading.

    A cell is as wide as the mean companion is long, so that all cells together hold each
    companion about three times, however long some are.
    """

    width: int
    """Places of one cell."""
    cells: Mapping[int, list[Companion]]
    starts: list[int]
    """Sorted, and so are the stops: counting needs no look at the companions."""
    stops: list[int]

    def count(self, places: range) -> int:
        """Count the companions that are in work at any of some places."""
        return bisect_left(self.starts, places.stop) - bisect_right(self.stops, places.start)

    def beside(self, places: range) -> Iterator[Companion]:
        """Give the companions that are in work at any of some places, in the order of reading."""
        near = _cells(places, self.width)
        # What lasts for centuries touches more cells than there are.
        known = near if len(near) < len(self.cells) else filter(near.__contains__, self.cells)
        touched = (self.cells.get(cell, []) for cell in known)
        order = attrgetter("number")
        for _, same in groupby(merge(*touched, key=order), key=order):
            each = next(same)
            if each.places.start < places.stop and places.start < each.places.stop:
                yield each


class Company(NamedTuple):
    """All units that are still to be done."""

    keys: frozenset[str]
    owners: Crowd
    """Those that own files, which others may not touch meanwhile."""
    others: Crowd

    def neighbours(self, key: str, places: range) -> tuple[tuple[Mention, ...], int]:
        """Give those beside an item that a page names, and the number of those that it does not.

        A page names all that own files, and as many of the others as one reads.
        """
        owners = [each.said for each in self.owners.beside(places) if each.key != key]
        others = (each.said for each in self.others.beside(places) if each.key != key)
        named = (*owners, *islice(others, MOST))
        near = self.owners.count(places) + self.others.count(places) - (key in self.keys)
        return named, near - len(named)


def company(outline: Outline) -> Company:
    """Gather the units that are still to be done, as others speak of them."""
    companions = [
        Companion(number, item.key, outline.places.of(item.key), mention(outline, item.key))
        for number, item in enumerate(outline.units)
        if not item.is_at_rest
    ]
    return Company(
        keys=frozenset(each.key for each in companions),
        owners=_crowd(each for each in companions if each.said.files),
        others=_crowd(each for each in companions if not each.said.files),
    )


def _crowd(companions: Iterable[Companion]) -> Crowd:
    known = list(companions)
    width = max(1, sum(len(each.places) for each in known) // max(1, len(known)))
    cells: dict[int, list[Companion]] = {}
    for each in known:
        for cell in _cells(each.places, width):
            cells.setdefault(cell, []).append(each)
    starts = sorted(each.places.start for each in known)
    stops = sorted(each.places.stop for each in known)
    return Crowd(width, cells, starts, stops)


def _cells(places: range, width: int) -> range:
    return range(places.start // width, (places.stop - 1) // width + 1)
