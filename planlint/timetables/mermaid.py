"""A mermaid gantt: a section for each agent, or else for each tier."""

from collections.abc import Iterator, Sequence

from planlint.levelling import Levelling, Slot
from planlint.levelling.scale import STEP
from planlint.levelling.work import is_ongoing
from planlint.timetable import Page, Timetable
from planlint.view import mermaid
from planlint.view.gantt import Scale, Task, drawn, scaled
from planlint.view.model import Chart, Tag


def write(several: Sequence[Levelling], _page: Page) -> str:
    """Write the charts of plans, each as a text that mermaid reads; blank lines part them."""
    return "\n".join("".join(_lines(chart)) for each in several for chart in _charts(each))


def _charts(levelling: Levelling) -> Iterator[Chart]:
    scale = _scale(levelling)
    slots = sorted(levelling.slots, key=_section_order)
    ids = mermaid.identifiers(slot.item.label for slot in slots)
    tasks = (_task(levelling, slot, id_, scale) for slot, id_ in zip(slots, ids, strict=True))
    yield from drawn(levelling.plan.title, tasks, scale)


def _scale(levelling: Levelling) -> Scale:
    """Count steps as days, and all else as the plan does."""
    axis, unit = levelling.scale.axis, levelling.scale.unit
    if unit == STEP:
        steps = axis.calendar._replace(hours_per_day=1 / 60)
        scale = scaled(axis._replace(calendar=steps), "day", levelling.end)
        return scale._replace(axis_format=scale.axis_format.replace("Day", "Step"))
    return scaled(axis, unit, -int(-levelling.end // axis.calendar.unit_minutes(_counted(unit))))


def _counted(unit: str) -> str:
    return "day" if unit == "date" else unit


def _section_order(slot: Slot) -> tuple[bool, int, int]:
    """Put agents in their order, what none of them does last; without agents, the tiers."""
    return slot.agent is None, slot.agent or slot.tier, slot.start


def _task(levelling: Levelling, slot: Slot, identifier: str, scale: Scale) -> Task:
    start = scale.at(slot.start)
    finish = levelling.end if is_ongoing(slot.item) else slot.finish
    end = max(start, scale.at(finish, closing=True))
    tags = tuple(_tags(slot, milestone=start == end))
    name = mermaid.task(slot.item.title)
    return Task(_section(levelling, slot), identifier, name, tags, start, end)


def _section(levelling: Levelling, slot: Slot) -> str:
    if slot.agent is not None:
        return f"Agent {slot.agent}"
    return f"Tier {slot.tier}" if levelling.terms.agents is None else "No agent"


def _tags(slot: Slot, *, milestone: bool) -> Iterator[Tag]:
    if slot.item.status == "active":
        yield "active"
    if slot.is_critical:
        yield "crit"
    if milestone:
        yield "milestone"


def _lines(chart: Chart) -> Iterator[str]:
    yield "gantt\n"
    yield f"    title {chart.title}\n"
    yield f"    dateFormat {chart.date_format}\n"
    yield f"    axisFormat {chart.axis_format}\n"
    for section in chart.sections:
        yield f"    section {section.name}\n"
        for bar in section.bars:
            yield f"    {bar.name} :{', '.join([*bar.tags, bar.id, bar.start, bar.end])}\n"


TIMETABLE = Timetable(name="mermaid", doc=__doc__, write=write)
