"""Scheduling: from a plan to the times of its items and the contradictions among them."""

from collections import Counter
from collections.abc import Mapping

from planlint.plan import Plan
from planlint.quantity import Calendar
from planlint.schedule.axis import FAMILIES, OPEN, Axis, axis
from planlint.schedule.bounds import Bounds, bounds, counted, resting
from planlint.schedule.conflicts import conflicts
from planlint.schedule.milestones import milestones, passed
from planlint.schedule.model import Lengths, Schedule, Times
from planlint.schedule.network import Network, network
from planlint.schedule.orders import ordered
from planlint.schedule.passes import generations, times
from planlint.schedule.reading import Given


def schedule(plan: Plan, calendar: Calendar = OPEN) -> Schedule:
    """Put a plan on the time axis; total: what cannot hold together is told, not raised.

    The calendar counts where the plan does not say how long its units are, and when nobody works.
    A conflict is certain only if it holds however long the units are that neither states.
    """
    line = axis(plan, calendar)
    links = network(plan.items, line.calendar)
    paced = ordered(links, plan.orders)
    stated = bounds(plan, line)
    listed = [stated[item.key] for item in plan.items]
    counts = counted(plan.items, listed)
    measured = [
        known if own else Bounds(start=known.start)
        for known, own in zip(listed, counts, strict=True)
    ] + [Bounds()] * paced.milestones
    lengths = Lengths(
        short=[_length(known, lenient=True) for known in measured],
        long=[_length(known, lenient=False) for known in measured],
    )
    at_once, not_before = [0] * len(measured), _not_before(measured)
    marks = milestones(plan)
    items = {item.key: item for item in plan.items}
    given = Given(plan, items, line, passed(links, marks), marks, counts, resting(plan.items))
    long = times(paced, lengths.long, at_once)
    return Schedule(
        plan=plan,
        axis=line,
        unit=_unit(plan, line),
        labels={item.key: item.label for item in plan.items},
        short=times(paced, lengths.short, at_once),
        long=long,
        planned=times(paced, lengths.long, not_before),
        conflicts=conflicts(given, stated),
        cycles=links.cycles,
        layers=generations(paced),
        network=paced,
        lengths=lengths,
        not_before=not_before,
        critical=_critical(links, long),
    )


def _length(known: Bounds, *, lenient: bool) -> int:
    """Say how many minutes an item takes: as stated, or else as long as its window."""
    if known.ongoing:
        return 0
    if known.length is None or known.by_window:
        return known.spanned or 0
    return known.length.shortest if lenient else known.length.longest


def _not_before(listed: list[Bounds]) -> list[int]:
    starts = [known.start for known in listed]
    origin = min([0, *(start.not_before for start in starts if start is not None)])
    return [origin if start is None else start.not_before for start in starts]


def _unit(plan: Plan, line: Axis) -> str:
    """Name the unit in which a plan mostly places its items, or else measures them."""
    windows = (stated.value.unit for item in plan.items for stated in item.windows)
    lengths = (stated.value.unit for item in plan.items for stated in item.durations)
    placed = Counter(unit for unit in windows if FAMILIES.get(unit) == line.family)
    measured = Counter("hour" if unit == "minute" else unit for unit in lengths)
    for counts in (placed, measured):
        for unit, _ in counts.most_common():
            if unit in FAMILIES:
                return unit
    return "day"


def _critical(links: Network, long: Mapping[str, Times]) -> tuple[str, ...]:
    """Give the items on a longest path that take time, in the order in which they start."""
    leaves = (item for item, leaf in zip(links.items, links.leaves, strict=True) if leaf)
    tight = [
        item.key
        for item in leaves
        if long[item.key].total_float == 0
        and long[item.key].earliest_finish > long[item.key].earliest_start
    ]
    return tuple(sorted(tight, key=lambda key: long[key].earliest_start))
