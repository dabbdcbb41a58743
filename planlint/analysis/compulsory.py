"""When each item surely runs, by its own statements alone.

Wherever in its windows an item lies, it runs from its latest start to its earliest finish: its
compulsory part (Lahrichi 1982). Most items of a plan have none; where the parts of two meet, no
reading of the plan keeps the two apart.
"""

from collections.abc import Iterator, Mapping

from planlint.analysis.load import Stay
from planlint.plan import Item, Plan, Stated
from planlint.quantity import TIME_UNITS, Calendar, Window
from planlint.schedule import Axis, Schedule
from planlint.schedule.bounds import Bounds, bounds, lineage
from planlint.schedule.worktime import readings


def compulsory(schedule: Schedule) -> tuple[Mapping[str, Stay], ...]:
    """Give the compulsory part of each item that has one, for every reading of the calendar.

    By key, in the order of the plan, in minutes; the first is that of the schedule's own calendar.
    An item that holds others counts only where none of them has such a part.
    """
    plan, axis = schedule.plan, schedule.axis
    units = sorted(_units(plan))
    several = {_ratios(units, each): each for each in reversed(readings(axis.calendar))}
    calendars = dict.fromkeys((axis.calendar, *several.values()))
    return tuple(dict(_parts(plan, axis._replace(calendar=each))) for each in calendars)


def _units(plan: Plan) -> frozenset[str]:
    """Give the units of time that the items of a plan are placed and measured in."""
    placed = {stated.value.unit for item in plan.items for stated in item.windows}
    measured = {stated.value.unit for item in plan.items for stated in item.durations}
    days = {"day"} if "date" in placed else set()
    return TIME_UNITS & (placed | measured | days)


def _ratios(units: list[str], calendar: Calendar) -> tuple[object, ...]:
    """Tell readings apart by what makes a difference: how long units are beside each other."""
    minutes = [calendar.unit_minutes(unit) for unit in units]
    return calendar.closed, *(each / minutes[0] for each in minutes)


def meet(parts: tuple[Mapping[str, Stay], ...], one: str, other: str) -> bool:
    """Tell whether two items surely run at the same time, for every reading of the calendar."""
    pairs = ((each.get(one), each.get(other)) for each in parts)
    return all(
        first and second and max(first.start, second.start) < min(first.finish, second.finish)
        for first, second in pairs
    )


def _parts(plan: Plan, axis: Axis) -> Iterator[tuple[str, Stay]]:
    known = bounds(plan, axis, lambda item: list(_windows(item, plan)))
    parts = {key: stay for key, own in known.items() if (stay := _part(own))}
    items = {item.key: item for item in plan.items}
    holding = {outer.key for key in parts for outer in list(lineage(items[key], items))[1:]}
    return ((key, stay) for key, stay in parts.items() if key not in holding)


def _windows(item: Item, plan: Plan) -> Iterator[Stated[Window]]:
    """Give every place that the plan states for an item, but those of another way to run it."""
    for stated in item.windows:
        told = None if stated.timeline is None else plan.timelines[stated.timeline]
        if told is None or told.scenario in (None, "parallel"):
            yield stated


def _part(own: Bounds) -> Stay | None:
    """Give the part of one item; one that states no length runs through its window."""
    if own.start is None or own.ongoing:
        return None
    latest_start, earliest_finish = own.start.before - 1, own.start.not_before
    if own.length is not None:
        earliest_finish += own.length.shortest
        if own.end is not None:
            latest_start = own.end.latest - own.length.shortest
    elif own.end is not None:
        earliest_finish = own.end.earliest
    # Where its window is too short for it, as other rules tell, it starts with the window.
    stay = Stay(max(latest_start, own.start.not_before), earliest_finish)
    return stay if stay.start < stay.finish else None
