"""Finds which item a place of the document belongs to."""

from bisect import bisect_right
from collections.abc import Iterable

from planlint.assembly.identity import Unit
from planlint.source import Span


class Extents:
    """The extents of all declarations, nested as the document nests them."""

    def __init__(self, units: Iterable[Unit]) -> None:
        first: dict[Span, Unit] = {}
        self._heads: dict[Span, Unit] = {}
        for unit in units:
            for one in unit.declared:
                self._heads[one.span] = unit
                first.setdefault(one.extent, unit)
        ordered = sorted(first.items(), key=lambda pair: (pair[0].start, -pair[0].end))
        self._starts = [extent.start for extent, _ in ordered]
        self._extents = ordered
        self._outer: list[int] = []
        open_extents: list[int] = []
        for index, (extent, _) in enumerate(ordered):
            while open_extents and ordered[open_extents[-1]][0].end <= extent.start:
                open_extents.pop()
            self._outer.append(open_extents[-1] if open_extents else -1)
            open_extents.append(index)

    def head(self, span: Span) -> Unit | None:
        """Find the item that a range itself declares; None where it declares none."""
        return self._heads.get(span)

    def owner(self, span: Span) -> Unit | None:
        """Find the item in whose innermost extent a range lies; None outside all."""
        return self._around(span)[1]

    def begin(self, span: Span) -> int:
        """Tell where the innermost extent around a range begins; 0 outside all."""
        return self._around(span)[0]

    def _around(self, span: Span) -> tuple[int, Unit | None]:
        index = bisect_right(self._starts, span.start) - 1
        while index >= 0:
            extent, unit = self._extents[index]
            if extent.holds(span):
                return extent.start, unit
            index = self._outer[index]
        return 0, None
