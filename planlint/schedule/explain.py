"""A conflict in words: why the stated start cannot be, and what would mend it."""

from collections.abc import Iterator

from planlint.diagnostic import Related
from planlint.quantity import Window
from planlint.schedule.model import Conflict, Schedule, Step

PREPOSITIONS = {"hour": "at", "day": "on", "date": "on"}
"""How a start is placed in each unit; "in" for the others."""


def reason(schedule: Schedule, conflict: Conflict) -> str:
    """Say what an item is stated to do, and what its nearest prerequisite does.

    ``WS2 starts Day 2, but its prerequisite TD3 starts Day 4 and takes 2 days``
    """
    label = schedule.label(conflict.item)
    *before, waits, starts = conflict.steps
    nearest = list(_last_told(before))
    facts = " and ".join(step.text for step in nearest)
    prerequisite = schedule.label(conflict.dependency.on)
    if conflict.dependency.bound:
        prerequisite = f"{prerequisite} ({conflict.dependency.bound})"
    if nearest and nearest[0].item != conflict.dependency.on:
        prerequisite = f"{prerequisite} ({schedule.label(nearest[0].item)})"
    link = f"its prerequisite {prerequisite}"
    if waits.item != conflict.item:
        link = f"{schedule.label(waits.item)} waits for {prerequisite}, which"
    return f"{label} {starts.text}, but {link} {facts}"


def _last_told(steps: list[Step]) -> Iterator[Step]:
    """Give the steps of the last item that the chain comes through."""
    return (step for step in steps if step.item == steps[-1].item)


def possible_start(schedule: Schedule, conflict: Conflict) -> str:
    """Name the place on the calendar at which the item can start: ``Day 6``."""
    return str(schedule.axis.window(conflict.possible, None, conflict.unit))


def chain(schedule: Schedule, conflict: Conflict) -> tuple[Related, ...]:
    """Point at every statement of a conflict but the one that it contradicts."""
    return tuple(
        Related(step.span, f"{schedule.label(step.item)} {step.text}")
        for step in conflict.steps[:-1]
    )


def remedies(schedule: Schedule, conflict: Conflict) -> str:
    """Propose for each kind of statement what would mend the conflict."""
    return ", or ".join(_remedies(schedule, conflict))


def _remedies(schedule: Schedule, conflict: Conflict) -> Iterator[str]:
    unit = conflict.unit
    place = schedule.axis.window(conflict.safe, None, unit)
    yield f"start {schedule.label(conflict.item)} {PREPOSITIONS.get(unit, 'in')} {place}"
    prerequisite = schedule.label(conflict.dependency.on)
    size = schedule.calendar.unit_minutes("day" if unit == "date" else unit)
    due = int(conflict.stated - size)
    # Nothing can finish before it starts.
    starts = max(0, schedule.planned[conflict.dependency.on].earliest_start)
    if due > starts and not conflict.dependency.bound:
        last = schedule.axis.window(None, due, unit)
        yield f"let {prerequisite} finish by {_closing(last)}"
    waiting = schedule.label(conflict.steps[-2].item)
    yield f"drop {prerequisite} from the dependencies of {waiting}"


def _closing(window: Window) -> str:
    return str(window) if window.unit == "hour" else f"the end of {window}"
