"""Where the places that a plan gives one item have nothing in common."""

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from planlint.plan import Item, Stated
from planlint.quantity import TIME_UNITS, Calendar, Window
from planlint.schedule.axis import declared
from planlint.source import Source, Span

Placed = Sequence[Stated[Window]]


class Split(NamedTuple):
    """The windows of two declarations of one item, of which only one can be true."""

    first: Stated[Window]
    others: Placed
    """Those of later declarations, of which none has anything in common with the first."""


def split(item: Item, source: Source) -> Split | None:
    """Find where a declaration of an item places it apart from what an earlier one says.

    Windows of one declaration are parts of the work, or what was planned and what came of it. So
    may those of several be, unless each has room for all of the work, or a line of a table or a
    list sums up what a section tells at length.
    """
    own = declared(item)
    if len(own) < 2 or len(item.extents) < 2 or item.is_at_rest:
        return None
    first = own[0]
    agreed = {_extent(item, each) for each in own if not _differ(item, each.value, first.value)}
    others = [
        each
        for each in own
        if _extent(item, each) not in agreed and _tells_again(item, source, first, each)
    ]
    return Split(first, others) if others else None


def _differ(item: Item, one: Window, other: Window) -> bool:
    """Tell whether two places have nothing in common, or just the room for the work, each."""
    if is_apart(one, other):
        return True
    timed = (each.value for each in item.durations if each.value.unit in TIME_UNITS)
    lengths = {(each.low, each.high, each.unit) for each in timed}
    if len(lengths) != 1 or one.unit != other.unit or one.start == other.start:
        return False
    ((low, high, unit),) = lengths
    return low == high and all(
        each.unit == unit and each.latest_start is None and each.length in (None, low)
        for each in (one, other)
    )


def _extent(item: Item, stated: Stated[Window]) -> Span | None:
    """Find the declaration that states a window: the innermost that it lies in."""
    around = [one for one in item.extents if one.start <= stated.span.start < one.end]
    return min(around, key=lambda one: one.end - one.start, default=None)


def _tells_again(item: Item, source: Source, one: Stated[Window], other: Stated[Window]) -> bool:
    extents = _extent(item, one), _extent(item, other)
    notations = {_mark(each, source) for each in extents if each is not None}
    summed_up = None not in extents and len(notations) > 1
    return summed_up or all(_has_room(item, each.value) for each in (one, other))


def _mark(extent: Span, source: Source) -> str:
    """Give the mark with which the line of a declaration starts: ``|``, ``#``, ``-``."""
    line = source.line_span(source.line(extent.start))
    first = source.text[line.start : line.end].lstrip()[:1]
    return "" if first.isalnum() else first


def _has_room(item: Item, window: Window) -> bool:
    units = window.length
    lengths = [each.value for each in item.durations if each.value.unit == window.unit]
    if window.end is None and window.latest_start is None:
        return any(length.high > 0 for length in lengths)
    return units is not None and any(units >= length.high > 0 for length in lengths)


def strays(item: Item, placed: Placed, calendar: Calendar) -> Placed:
    """Give the places that lie wholly outside what the declarations of an item state."""
    frames = [frame(each.value, item, calendar) for each in declared(item)]
    return [each for each in placed if frames and all(is_apart(each.value, at) for at in frames)]


def frame(own: Window, item: Item, calendar: Calendar) -> Window:
    """Let a declared start without an end last as long as the item may."""
    lengths = [each.value for each in item.durations if each.value.unit in TIME_UNITS]
    ongoing = any(length.ongoing for length in lengths)
    if own.end is not None or not isinstance(own.start, float | int) or ongoing or not lengths:
        return own
    size = calendar.unit_minutes(own.unit)
    units = max(ceil(calendar.minutes(each.high, each.unit) / size) for each in lengths)
    last = own.start + units - (own.unit != "hour")
    return own._replace(end=max(own.start, last))


def is_apart(one: Window, other: Window) -> bool:
    """Tell whether two windows of one unit have nothing in common; they may be open.

    Of two that state no end each says when the item starts, and no more.
    """
    if one.unit != other.unit:
        return False
    if one.end is None and other.end is None:
        return _starts_before(one, other) or _starts_before(other, one)
    last = one.end or one.latest_start or one.start
    return is_before(last, other.start) or is_before(other.end, one.start)


def _starts_before(one: Window, other: Window) -> bool:
    return is_before(one.latest_start or one.start, other.start)


def is_before(one: float | str | None, other: float | str | None) -> bool:
    """Tell whether one end of a window surely lies before another; one not stated does not."""
    if isinstance(one, str) and isinstance(other, str):
        return one < other
    numbers = isinstance(one, float | int) and isinstance(other, float | int)
    return numbers and float(one or 0) < float(other or 0)
