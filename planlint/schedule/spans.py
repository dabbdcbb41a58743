"""How long a plan is, by each of its tellings, and the statements that show it."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from planlint.diagnostic import Related
from planlint.plan import Item, Plan, Stated, Timeline
from planlint.quantity import Calendar, Duration, Window
from planlint.schedule.axis import Axis
from planlint.schedule.bounds import Bounds, bounds, counted, lineage, resting
from planlint.schedule.model import Schedule
from planlint.schedule.network import binding
from planlint.schedule.solve import schedule
from planlint.source import Span

Edge = tuple[int, Stated[Window]]
"""A minute at which something starts or ends, and the window that says so."""


class Extent(NamedTuple):
    """How long the plan is by one of its tellings, and the statements that show it."""

    minutes: int
    words: str
    """A sentence with a place for the length: ``the items take {} one after the other``."""
    shown: tuple[Related, ...]


def in_a_row(plan: Plan, known: Mapping[str, Bounds], *, by_windows: bool) -> Extent:
    """Add up the shortest lengths of all that is not done.

    With ``by_windows``, an item that states no length counts as long as its window.
    """
    listed = [known[item.key] for item in plan.items]
    total, shown = 0, []
    rows = zip(plan.items, listed, counted(plan.items, listed), resting(plan.items), strict=True)
    for item, own, counts, rests in rows:
        length, stated = _own_length(own) if by_windows or own.length else (0, None)
        if counts and not rests and stated is not None:
            total += length
            shown.append(Related(stated.span, f"{item.label}: {stated.value}"))
    return Extent(total, "the items take {} one after the other", tuple(shown))


def measured(plan: Plan, known: Mapping[str, Bounds]) -> bool:
    """Tell whether most items that enclose no others say how long they take."""
    enclosing = {item.parent for item in plan.items}
    told = [known[item.key].length for item in plan.items if item.key not in enclosing]
    return 2 * sum(each is not None for each in told) > len(told)


def _own_length(own: Bounds) -> tuple[int, Stated[Duration] | Stated[Window] | None]:
    if own.ongoing:
        return 0, None
    if own.length is not None:
        return own.length.shortest, own.length.shortest_stated
    return own.spanned or 0, None if own.end is None else own.end.stated


def spans(
    plan: Plan, axis: Axis, known: Mapping[str, Bounds], scenario: str | None
) -> Iterator[Extent]:
    """Measure the windows that items declare, and each timeline of a scenario.

    Without a scenario every timeline counts. What leaves out most of the items is no telling of
    the whole.
    """
    tellings = [_declared(plan, known)]
    tellings += [_placed(timeline, axis) for timeline in _timelines(plan, scenario)]
    most = max(size for size, _ in tellings)
    for size, extent in tellings:
        if extent is not None and size > 1 and 2 * size >= most:
            yield extent


def _timelines(plan: Plan, scenario: str | None) -> Iterator[Timeline]:
    return (each for each in plan.timelines if scenario in (None, each.scenario))


def _declared(plan: Plan, known: Mapping[str, Bounds]) -> tuple[int, Extent | None]:
    starts: list[Edge] = []
    ends: list[Edge] = []
    for item in plan.items:
        own = known[item.key]
        if own.start is not None and not own.ongoing:
            starts.append((own.start.not_before, own.start.first_stated))
            ends.append((_finish(own), own.end.stated if own.end else own.start.last_stated))
    return len(ends), _measured(starts, ends, "the windows of the items span {}")


def _placed(timeline: Timeline, axis: Axis) -> tuple[int, Extent | None]:
    buckets = [each for each in timeline.buckets if axis.holds(each.value)]
    stretches = [(axis.stretch(each.value), each) for each in buckets]
    begun = _only_begun(timeline)
    starts = [(at.start, each) for at, each in stretches if at.start is not None]
    ends = [(at.end, one) for at, one in stretches if at.end is not None and one.span not in begun]
    size = len({each.item for each in timeline.placements})
    # A list of starts alone does not say when the last of the work ends.
    if ends and max((start for start, _ in starts), default=0) >= max(end for end, _ in ends):
        return size, None
    return size, _measured(starts, ends, f"the timeline {timeline.title!r} spans {{}}")


def _only_begun(timeline: Timeline) -> frozenset[Span]:
    """Give the places of a timeline at which work starts, and none is told to end or go on."""
    open_ended: dict[Span, bool] = {}
    for each in timeline.placements:
        begins = each.window.value.end is None
        open_ended[each.window.span] = begins and open_ended.get(each.window.span, True)
    return frozenset(span for span, begins in open_ended.items() if begins)


def _finish(own: Bounds) -> int:
    assert own.start is not None
    if own.end is not None:
        return own.end.latest
    return own.start.not_before + (own.length.shortest if own.length else 0)


def _measured(starts: list[Edge], ends: list[Edge], words: str) -> Extent | None:
    """Count from the first start, but leave out a day 0, on which the work is prepared."""
    if not ends:
        return None
    last, ending = max(ends, key=lambda edge: edge[0])
    first, opening = min(starts, key=lambda edge: edge[0], default=(0, ending))
    shown = [Related(ending.span, f"the last is {ending.value}")]
    if opening.span != ending.span:
        shown = [Related(opening.span, f"the first is {opening.value}"), *shown]
    return Extent(last - max(0, first), words, tuple(shown))


def longest_chain(plan: Plan, calendar: Calendar) -> Extent:
    """Measure what the dependencies alone leave no way to shorten."""
    made = schedule(plan, calendar)
    items = {item.key: item for item in plan.items}
    known = bounds(plan, made.axis)
    shown = tuple(
        Related(length.shortest_stated.span, f"{item.label} takes {length.shortest_stated.value}")
        for item in reversed(list(_back_from_end(made, items)))
        if (length := known[item.key].length)
    )
    return Extent(made.makespan[0], "the longest chain of dependencies takes {}", shown)


def _back_from_end(made: Schedule, items: Mapping[str, Item]) -> Iterator[Item]:
    """Walk along one longest chain: what ends last, what it waits for, and so on."""
    enclosing = {item.parent for item in made.plan.items}
    ending: dict[int, list[Item]] = {}
    for item in sorted(made.plan.items, key=lambda item: item.key in enclosing):
        ending.setdefault(made.short[item.key].earliest_finish, []).append(item)
    step = next(iter(ending.get(made.makespan[0], ())), None)
    seen: set[str] = set()
    while step is not None:
        yield step
        seen.add(step.key)
        needed = {link.on for each in lineage(step, items) for link in binding(each)}
        through = ending.get(made.short[step.key].earliest_start, ())
        step = next((item for item in through if _meets(item, needed - seen, items)), None)


def _meets(item: Item, needed: set[str], items: Mapping[str, Item]) -> bool:
    return any(each.key in needed for each in lineage(item, items))
