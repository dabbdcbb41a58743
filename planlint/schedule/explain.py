"""A conflict in words: why the stated time cannot be, and what would mend it."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import groupby

from planlint.diagnostic import Finding, Related
from planlint.plan import Dependency, Stated
from planlint.quantity import NEVER, ONGOING, TIME_UNITS, Closed, Duration, Window
from planlint.schedule.axis import FAMILIES
from planlint.schedule.constraints import Constraint
from planlint.schedule.model import Conflict, Schedule, Step
from planlint.schedule.network import minutes
from planlint.schedule.steps import title
from planlint.schedule.workdays import calendar_day, is_open, nth_day

LONGEST = 6
"""Items of a chain that are all named; of a longer one the first and the last are."""


def finding(schedule: Schedule, conflict: Conflict, clause: str) -> Finding:
    """Report what a conflict contradicts: the reason, and a clause that ends at the place left.

    ``{reason}, so WS2 cannot start before Day 6``
    """
    return Finding(
        conflict.statement.span,
        f"{reason(schedule, conflict)}, so {clause} {possible_place(schedule, conflict)}",
        chain(schedule, conflict),
        help=remedies(schedule, conflict),
    )


def reason(schedule: Schedule, conflict: Conflict) -> str:
    """Say what is stated, and what before it forbids that.

    ``WS2 starts Day 2, but its prerequisite TD3 starts Day 4 and takes 2 days``
    """
    *before, limit = conflict.steps
    nearest = _nearest(before)
    told = before[0].item is not None and not nearest[0].text.startswith("waits")
    if conflict.kind == "start" and told:
        because = _prerequisite(schedule, conflict, nearest)
    elif {step.item for step in conflict.steps} == {conflict.item}:
        because = " and ".join(step.text for step in before)
    else:
        because = _story(schedule, conflict, before)
    days = _days_off(schedule, conflict)
    closed = f", and nobody works on {' and '.join(days)}" if days else ""
    return f"{_sentence(schedule, limit)}, but {because}{closed}"


def _days_off(schedule: Schedule, conflict: Conflict) -> list[str]:
    """Name the closed days between the clock and what is possible, where they may decide.

    What is certain holds for work on every day, too.
    """
    closed, origin = schedule.calendar.closed, calendar_day(schedule.axis.origin or "")
    clock, *rest = (each.gap for each in conflict.circle)
    if conflict.certain or closed == NEVER or origin is None or not any(rest):
        return []
    size = schedule.calendar.unit_minutes("day")
    first, last = (nth_day(origin, int(at // size), closed) for at in (clock, conflict.possible))
    days = (first + timedelta(over) for over in range((last - first).days))
    named = [str(day) for day in days if not is_open(day, closed)]
    return named if len(named) < LONGEST else [f"{len(named)} days from {first} on"]


def _nearest(steps: Sequence[Step]) -> list[Step]:
    """Give what is stated of the last item before the one that waits."""
    told = [list(group) for _, group in groupby(steps, key=lambda step: step.item)]
    return told[-2] if len(told) > 1 else told[-1]


def _prerequisite(schedule: Schedule, conflict: Conflict, nearest: list[Step]) -> str:
    """Tell of a prerequisite that itself sets the clock."""
    link = conflict.dependency
    assert link is not None, "a start is forbidden by a link"
    label = schedule.label(link.on)
    if link.bound:
        label = f"{label} ({link.bound})"
    if nearest[0].item not in {link.on, None}:
        label = f"{label} ({schedule.label(nearest[0].item or '')})"
    facts = " and ".join(step.text for step in nearest)
    if conflict.waiting in {conflict.item, None}:
        return f"its prerequisite {label} {facts}"
    return f"{schedule.label(conflict.waiting or '')} waits for {label}, which {facts}"


def _story(schedule: Schedule, conflict: Conflict, steps: Sequence[Step]) -> str:
    """Tell a chain from its clock on: ``A starts Day 1, and after it come B (2 days) → C``."""
    clock = [step.text for step in steps if step.item is None]
    groups = [
        (item, list(group))
        for item, group in groupby((step for step in steps if step.item), key=lambda s: s.item)
    ]
    facts = [
        f"{schedule.label(item or '')} {' and '.join(step.text for step in group)}"
        for item, group in groups
    ]
    if len(groups) > 2 and conflict.kind != "length":
        facts = [facts[0], f"after it {_path(schedule, groups[1:])}"]
    *first, last = clock + facts
    return f"{', '.join(first)}, and {last}" if first else last


def _path(schedule: Schedule, groups: Sequence[tuple[str | None, list[Step]]]) -> str:
    """Draw a chain of items with what each adds: ``come B (2 days) → C (FS + 1 day, 3 days)``."""
    names = []
    for item, group in groups:
        adds = ", ".join(step.adds for step in group if step.adds)
        names.append(schedule.label(item or "") + (f" ({adds})" if adds else ""))
    if len(names) > LONGEST:
        names = [*names[:2], f"{len(names) - 4} more", *names[-2:]]
    return f"come {' → '.join(names)}" if len(names) > 1 else f"comes {names[0]}"


def _sentence(schedule: Schedule, step: Step) -> str:
    return step.text if step.item is None else f"{schedule.label(step.item)} {step.text}"


def possible_place(schedule: Schedule, conflict: Conflict) -> str:
    """Name the place on the calendar at which the event can be: ``Day 6``."""
    unit = _unit(schedule, conflict)
    if conflict.kind == "start":
        return str(schedule.axis.window(conflict.possible, None, unit))
    return str(schedule.axis.window(None, conflict.possible, unit))


def _unit(schedule: Schedule, conflict: Conflict) -> str:
    """Count in the unit of what is contradicted, if it is one of the plan's axis."""
    return conflict.unit if FAMILIES.get(conflict.unit) == schedule.axis.family else schedule.unit


def chain(schedule: Schedule, conflict: Conflict) -> tuple[Related, ...]:
    """Point at every statement of a conflict but the one that it contradicts."""
    told = [Related(step.span, _sentence(schedule, step)) for step in conflict.steps[:-1]]
    if _days_off(schedule, conflict):
        told += [
            Related(stated.span, f"nobody works on {stated.value}")
            for stated in schedule.plan.working_time
            if isinstance(stated.value, Closed)
        ]
    return tuple(told)


def remedies(schedule: Schedule, conflict: Conflict) -> str:
    """Propose for each kind of statement what would mend the conflict."""
    return ", or ".join(
        (
            _moved(schedule, conflict),
            *_sooner(schedule, conflict),
            *_nearer(schedule, conflict),
            *_shorter(schedule, conflict),
            *_dropped(schedule, conflict),
        )
    )


def _moved(schedule: Schedule, conflict: Conflict) -> str:
    """Move what is contradicted to where it holds, whatever the plan leaves open."""
    unit = _unit(schedule, conflict)
    if conflict.kind == "start" and conflict.item is not None:
        place = schedule.axis.window(conflict.safe, None, unit)
        return f"start {schedule.label(conflict.item)} {place.placed}"
    place = schedule.axis.window(None, conflict.safe, unit)
    if conflict.gate is not None:
        return f"move {title(conflict.gate)} to {place}"
    what = "the plan" if conflict.item is None else schedule.label(conflict.item)
    soonest = possible_place(schedule, conflict)
    apart = "" if soonest == str(place) else f" ({soonest} at the soonest)"
    return f"let {what} end {place.placed}{apart}"


def _sooner(schedule: Schedule, conflict: Conflict) -> Iterator[str]:
    """Let the last prerequisite finish in time, where nothing is added to its end."""
    link = conflict.dependency
    if link is None or link.bound:
        return
    due = _due(schedule, conflict) - _after_last(conflict.circle)
    # Nothing can finish before it starts.
    if due > max(_stated_starts(schedule, conflict, link.on)):
        last = schedule.axis.window(None, due, _unit(schedule, conflict))
        yield f"let {schedule.label(link.on)} finish by {_closing(last)}"


def _stated_starts(schedule: Schedule, conflict: Conflict, key: str) -> Iterator[int]:
    """Give the minutes before which an item does not start, by its plan and by the conflict."""
    yield from (0, schedule.planned[key].earliest_start)
    for each in conflict.circle[:-1]:
        number, stated = each.after // 2, each.statement
        own = number < len(schedule.plan.items) and schedule.plan.items[number].key == key
        if own and isinstance(stated, Stated) and isinstance(stated.value, Window):
            yield schedule.axis.stretch(stated.value).start or 0


def _nearer(schedule: Schedule, conflict: Conflict) -> Iterator[str]:
    """Shorten the lag of the last link, where there is enough of it."""
    link = conflict.dependency
    lag = link.lag if link else None
    if lag is None or lag.unit not in TIME_UNITS or lag.low <= 0:
        return
    over = conflict.possible - _due(schedule, conflict)
    left = minutes(lag, schedule.calendar) - over
    units = left // schedule.calendar.unit_minutes(lag.unit)
    if units >= 0:
        yield f"shorten the lag of {lag} to {Duration(units, units, lag.unit)}"


def _due(schedule: Schedule, conflict: Conflict) -> int:
    """Give the minute by which all must be through; a day on which work starts is whole."""
    window = conflict.statement.value
    if conflict.kind != "start" or not isinstance(window, Window):
        return conflict.latest
    place = schedule.axis.stretch(window)
    return conflict.latest + 1 - ((place.latest_start or 0) - (place.start or 0))


def _after_last(circle: Sequence[Constraint]) -> int:
    """Count the minutes between the last prerequisite and what is contradicted."""
    links = [at for at, each in enumerate(circle) if isinstance(each.statement, Dependency)]
    return sum(each.gap for each in circle[links[-1] + 1 : -1])


def _shorter(schedule: Schedule, conflict: Conflict) -> Iterator[str]:
    """Shorten the longest piece of work, where that is enough."""
    gap, number, length = max(_lengths(conflict.circle), default=(0, 0, ONGOING))
    if conflict.kind != "start" and gap > conflict.weight:
        units = (gap - conflict.weight) // schedule.calendar.unit_minutes(length.unit)
        if units:
            label = schedule.label(schedule.plan.items[number].key)
            yield f"let {label} take {Duration(units, units, length.unit)}"


def _lengths(circle: Sequence[Constraint]) -> Iterator[tuple[int, int, Duration]]:
    for each in circle:
        if isinstance(each.statement, Stated) and isinstance(each.statement.value, Duration):
            yield each.gap, each.after // 2, each.statement.value


def _dropped(schedule: Schedule, conflict: Conflict) -> Iterator[str]:
    if conflict.dependency is not None and conflict.waiting is not None:
        needed, waiting = schedule.label(conflict.dependency.on), schedule.label(conflict.waiting)
        yield f"drop {needed} from the dependencies of {waiting}"


def _closing(window: Window) -> str:
    return str(window) if window.unit == "hour" else f"the end of {window}"
