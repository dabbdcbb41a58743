"""An item moved to where it can start, wherever the plan says when it does."""

from collections.abc import Collection
from datetime import date
from itertools import chain
from math import inf

from planlint.diagnostic import Edit, Fix
from planlint.pattern import Pattern
from planlint.plan import Item
from planlint.quantity import NEVER, Window, number
from planlint.schedule.model import Conflict, Schedule
from planlint.schedule.workdays import LAST, calendar_day
from planlint.source import Source, Span

End = float | str
"""An end of a window: a number of its unit, or a date in ISO 8601."""

WRITTEN = Pattern(r"\d{4}-\d\d-\d\d|\d+(?:\.\d+)?")
"""An end of a window in digits."""


def moved(schedule: Schedule, conflict: Conflict) -> Fix | None:
    """Move an item as a whole to where its start contradicts nothing.

    None where a statement of its place cannot be moved along: one that also speaks of others,
    that does not start where the rest does, or that is not written in digits.
    """
    window = conflict.statement.value
    if conflict.item is None or not isinstance(window, Window) or not schedule.axis.holds(window):
        return None
    target = schedule.axis.window(conflict.safe, None, window.unit)
    by = _distance(schedule, window, target)
    item = schedule.plan.item(conflict.item)
    if by <= 0 or by % 1 or not _is_movable(schedule, item, window, by):
        return None
    source = schedule.plan.source
    places = {stated.span: stated.value for stated in item.windows}
    edits = [_edits(source, span, places[span], by) for span in sorted(places)]
    if not all(edits) or any(_is_told_again(source, span, places) for span in places):
        return None
    return Fix(f"Start {item.label} {target.placed}", tuple(chain(*edits)), "unsafe")


def _distance(schedule: Schedule, window: Window, target: Window) -> float:
    """Count the units or days from one start to another; 0 where closed days lie on the way.

    Where an end moves along, fewer days of work could be between the two.
    """
    if window.start is None or target.start is None:
        return 0
    if window.unit == "date" and window.end is not None and schedule.calendar.closed != NEVER:
        return 0
    return _order(target.start) - _order(window.start)


def _is_movable(schedule: Schedule, item: Item, window: Window, by: float) -> bool:
    """Tell whether all that is said of an item's place can move, and nothing else has to."""
    plan = schedule.plan
    starts = {stated.value.start for stated in item.windows} - {None}
    units = {stated.value.unit for stated in item.windows}
    if (starts, units) != ({window.start}, {window.unit}) or any(plan.children(item.key)):
        return False
    if _end(schedule, item, by) > _limit(schedule, item):
        return False
    own = {stated.span for stated in item.windows}
    others = (stated for one in plan.items if one.key != item.key for stated in one.windows)
    buckets = (stated for timeline in plan.timelines for stated in timeline.buckets)
    return not any(stated.span in own for stated in chain(others, buckets))


def _end(schedule: Schedule, item: Item, by: float) -> float:
    """Give the minute by which an item is through if it is moved by some units."""
    times, axis = schedule.long[item.key], schedule.axis
    length = times.earliest_finish - times.earliest_start
    places = [axis.stretch(stated.value) for stated in item.windows]
    unit = item.windows[0].value.unit
    size = schedule.calendar.unit_minutes("day" if unit == "date" else unit)
    return by * size + max(max(each.end or 0, (each.start or 0) + length) for each in places)


def _limit(schedule: Schedule, item: Item) -> float:
    """Give the minute by which what encloses an item, or the whole plan, ends by its own word."""
    plan, axis = schedule.plan, schedule.axis
    around = (*plan.windows, *(plan.item(item.parent).windows if item.parent else ()))
    ends = (axis.stretch(each.value).end for each in around if axis.holds(each.value))
    return min((end for end in ends if end is not None), default=inf)


def _edits(source: Source, span: Span, window: Window, by: float) -> list[Edit]:
    """Write a window anew in its own form; none where the words hold more than its ends.

    Of two dates the second may stand in a cell of its own.
    """
    words = source.text[span.start : span.end]
    ends = [end for end in (window.start, window.end) if end is not None]
    known = [_value(match.group()) for match in WRITTEN.finditer(words)]
    if not all(_can_be(end, by) for end in ends):
        return []
    whole = known in (ends, list(dict.fromkeys(ends)))
    beside = None if whole or known != ends[:1] else _beside(source, span, ends[1])
    if beside is None and not whole:
        return []
    shifted = Edit(span, WRITTEN.sub(lambda match: _later(_value(match.group()), by), words))
    return [shifted] if beside is None else [shifted, Edit(beside, _later(ends[1], by))]


def _beside(source: Source, span: Span, end: End) -> Span | None:
    """Find the one place of a date behind another on its line; None where there are several."""
    start, last = source.line_span(source.line(span.start))
    if not isinstance(end, str) or source.text.count(end, start, last) != 1:
        return None
    at = source.text.find(end, span.end, last)
    return None if at < 0 else Span(at, at + len(end))


def _is_told_again(source: Source, span: Span, places: Collection[Span]) -> bool:
    """Tell whether a line holds the same words again, as the end of what lasts no time does."""
    start, end = source.line_span(source.line(span.start))
    words = source.text[span.start : span.end]
    moved = sum(start <= each.start < end for each in places)
    return source.text.count(words, start, end) > moved


def _value(written: str) -> End:
    return written if "-" in written else float(written)


def _order(end: End) -> float:
    """Give the number of an end, which of a date is that of its day."""
    if not isinstance(end, str):
        return end
    day = calendar_day(end)
    return day.toordinal() if day else 0


def _can_be(end: End, by: float) -> bool:
    """Tell whether the calendar holds what lies some days behind a date."""
    return not isinstance(end, str) or _order(end) + by <= LAST


def _later(end: End, by: float) -> str:
    """Write an end that lies some units or days behind another.

    >>> _later("2026-02-27", 3), _later(3.0, 2)
    ('2026-03-02', '5')
    """
    later = _order(end) + by
    return date.fromordinal(int(later)).isoformat() if isinstance(end, str) else number(later)
