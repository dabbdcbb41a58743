"""Draws a schedule as mermaid gantts.

Numbered places begin on 2001-01-01: a Monday, and day 1 of the year and of week 1, so that
mermaid can count days and weeks from 1. Every task states its id, start and end.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, time, timedelta
from itertools import groupby, islice
from typing import NamedTuple

from planlint.plan import Item
from planlint.quantity import NEVER, Closed
from planlint.schedule import Axis
from planlint.schedule.workdays import nth_day
from planlint.view import mermaid
from planlint.view.gates import gate_name, opens
from planlint.view.model import Bar, BarSection, Chart, Tag
from planlint.view.outline import Outline

ANCHOR = datetime(2001, 1, 1)  # noqa: DTZ001 - a place on paper, in no zone
DAY = timedelta(days=1)
MINUTES_OF_A_DAY = 24 * 60
HOURS_OF_A_DAY = 24
WEEKS_OF_A_YEAR = 52
DAYS_OF_A_YEAR = 365

FARTHEST = 250_000
"""Days that a chart reaches from its anchor: a year must have four digits."""

TASKS = 250
"""Tasks of one chart; mermaid refuses a text of more than 50,000 characters."""

GATES = "Gates"
"""The section of the milestones at which gates open."""


class Scale(NamedTuple):
    """How the working time of a plan lies on the calendar of its chart."""

    anchor: datetime
    """Where minute 0 lies."""
    cell: timedelta
    """How long one place of the plan's calendar is on the chart."""
    size: float
    """The working minutes of one place."""
    axis_format: str
    """What stands below the bars, as d3 writes it."""

    closed: Closed = NEVER
    """The days of the chart that take no working time."""

    def at(self, minute: float, *, closing: bool = False) -> datetime:
        """Find the moment of the chart at which a working minute of the plan lies.

        What closes with a day ends then, and not when the next day of work begins.
        """
        days = minute / self.size * (self.cell / DAY)
        minutes = round(min(max(days, -FARTHEST), FARTHEST) * MINUTES_OF_A_DAY)
        number, rest = divmod(minutes - closing, MINUTES_OF_A_DAY)
        day = nth_day(self.anchor.date(), number, self.closed)
        return datetime.combine(day, time()) + timedelta(minutes=rest + closing)


class Task(NamedTuple):
    """A bar before its times are written."""

    section: str
    id: str
    name: str
    tags: tuple[Tag, ...]
    start: datetime
    end: datetime


def charts(outline: Outline) -> Iterator[Chart]:
    """Draw the items that take time and the gates; nothing where the plan states no times."""
    if outline.places.timed:
        scale = scaled(outline.schedule.axis, outline.schedule.unit, outline.places.end)
        yield from drawn(outline.plan.title, _tasks(outline, scale), scale)


def drawn(title: str, tasks: Iterable[Task], scale: Scale) -> Iterator[Chart]:
    """Draw tasks, which stand in the order of their sections, on as many charts as it takes."""
    left = iter(tasks)
    while chunk := list(islice(left, TASKS)):
        whole = all(moment.time() == ANCHOR.time() for each in chunk for moment in each[-2:])
        yield Chart(
            title=mermaid.label(title),
            date_format="YYYY-MM-DD" if whole else "YYYY-MM-DD HH:mm",
            axis_format=scale.axis_format,
            sections=tuple(_sections(chunk, "%Y-%m-%d" if whole else "%Y-%m-%d %H:%M")),
        )


def scaled(axis: Axis, unit: str, end: int) -> Scale:
    """Choose how a plan that counts in a unit, and ends with place ``end``, lies on its chart."""
    size = axis.calendar.unit_minutes("day" if unit == "date" else unit)
    if unit == "date":
        anchor = datetime.fromisoformat(axis.origin) if axis.origin else ANCHOR
        return Scale(anchor, DAY, size, "%b %-d", axis.calendar.closed)
    if unit == "hour":
        written = "Hour %-H" if end < HOURS_OF_A_DAY else "Day %-j, %-H h"
        return Scale(ANCHOR, timedelta(hours=1), size, written)
    if unit == "week" and end <= WEEKS_OF_A_YEAR:
        return Scale(ANCHOR, 7 * DAY, size, "W%-V")
    # Other units are drawn a day each: mermaid counts no further than the days of a year.
    word = unit.capitalize()
    return Scale(ANCHOR, DAY, size, f"{word} %-j" if end <= DAYS_OF_A_YEAR else f"%-y/{word} %-j")


def _tasks(outline: Outline, scale: Scale) -> list[Task]:
    """Draw everything, in its order on the chart, with ids that are distinct."""
    tasks = _in_sections([*_items(outline, scale), *_gates(outline, scale)])
    ids = mermaid.identifiers(each.id for each in tasks)
    return [each._replace(id=identifier) for each, identifier in zip(tasks, ids, strict=True)]


def _items(outline: Outline, scale: Scale) -> Iterator[Task]:
    """Draw each item, after those that it waits for."""
    layers = {key: place for place, keys in enumerate(outline.schedule.layers) for key in keys}
    items = sorted(outline.bars, key=lambda item: layers.get(item.key, 0))
    section = _sectioning(outline)
    for item in items:
        times = outline.schedule.planned[item.key]
        finish = (
            outline.places.end * outline.places.size
            if outline.places.endless(item.key)
            else times.earliest_finish
        )
        start = scale.at(times.earliest_start)
        end = max(start, scale.at(finish, closing=True))
        tags = tuple(_tags(outline, item, milestone=start == end))
        name = mermaid.task(outline.title(item.key))
        yield Task(section(item), item.label, name, tags, start, end)


def _tags(outline: Outline, item: Item, *, milestone: bool) -> Iterator[Tag]:
    if item.status == "done":
        yield "done"
    if item.status == "active":
        yield "active"
    if item.key in outline.critical:
        yield "crit"
    if milestone:
        yield "milestone"


def _sectioning(outline: Outline) -> Callable[[Item], str]:
    """Choose what stands together: the parts of one item, else the work of one owner."""
    kinds = {parent.kind for item in outline.bars for parent in outline.enclosing(item.key)}
    if kinds:
        # What has no parent may stand beside the parents of others: a phase without streams.
        return lambda item: (
            outline.parent_title(item.key)
            or (outline.title(item.key) if item.kind in kinds else "Other")
        )
    if any(item.owners for item in outline.bars):
        return lambda item: item.owners[0].value if item.owners else "Other"
    return lambda _: "Work"


def _gates(outline: Outline, scale: Scale) -> Iterator[Task]:
    """Mark each gate at the end of its place."""
    for gate in outline.plan.gates:
        place = opens(outline, gate)
        if place is not None:
            moment = scale.at((place + 1) * outline.places.size, closing=True)
            name = gate_name(outline, gate)
            yield Task(GATES, name, mermaid.task(name), ("milestone",), moment, moment)


def _in_sections(tasks: list[Task]) -> list[Task]:
    """Sort tasks by section and start: sections as they begin, the gates last."""
    begins: dict[str, datetime] = {}
    for each in tasks:
        begins[each.section] = min(each.start, begins.get(each.section, each.start))
    return sorted(
        tasks,
        key=lambda each: (each.section == GATES, begins[each.section], each.section, each.start),
    )


def _sections(tasks: list[Task], pattern: str) -> Iterator[BarSection]:
    for section, members in groupby(tasks, key=lambda each: each.section):
        bars = tuple(
            Bar(
                name=each.name,
                tags=each.tags,
                id=each.id,
                start=each.start.strftime(pattern),
                end=each.end.strftime(pattern),
            )
            for each in members
        )
        yield BarSection(name=mermaid.label(section), bars=bars)
