"""A phase must last as long as the work in it.

## Why

The items of the phase, one after the other where they wait for each other, take longer than the
phase itself: either it will end late, or its items are to be done in a hurry. So they do where
their places on the calendar lie further apart. Where the phase is stated to take longer than all
its items in a row, something is missing, or the figure is a leftover.

## Bad

```markdown
# Engine

### Phase 1: Base (Week 1)

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| E1 | Parser | 2 days | - |

### Phase 2: Core
**Duration:** 4 days <!-- PL407 -->

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| E2 | Planner | 3 days | E1 |
| E3 | Runner | 2 days | E2 |

### Phase 3: Polish
**Duration:** 2 weeks <!-- PL407 -->

| ID | Task | Window |
|----|------|--------|
| E4 | Sound | Week 3 |
| E5 | Manual | Week 6 |
```

```markdown
# Engine, by phases within phases

## Phase 1: Base

**Duration:** 3 days <!-- PL407 -->

### 1.1 Parser (2 days)

### 1.2 Printer (3 days), depends on 1.1
```

## Good

```markdown
# Engine

### Phase 1: Base (Week 1)

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| E1 | Parser | 2 days | - |

### Phase 2: Core
**Duration:** 5 days

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| E2 | Planner | 3 days | E1 |
| E3 | Runner | 2 days | E2 |
```

```markdown
# Engine, in parallel

### Phase 1: Base
**Duration:** 3 days

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| E1 | Parser | 3 days | - |
| E2 | Printer | 2 days | - |
```
"""

from collections.abc import Iterator
from typing import NamedTuple

from planlint.diagnostic import Finding, Related, Severity
from planlint.naming import chained
from planlint.plan import Item, Plan, Stated
from planlint.quantity import TIME_UNITS, Calendar, Duration, Window, number, plural
from planlint.rule import Rule
from planlint.schedule import Conflict, Schedule, schedule
from planlint.schedule.axis import length
from planlint.schedule.bounds import lineage
from planlint.schedule.explain import chain, reason, remedies
from planlint.schedule.ranks import holds
from planlint.schedule.worktime import readings


class Frame(NamedTuple):
    """A statement of how long a phase lasts."""

    stated: Stated[Duration] | Stated[Window]
    unit: str

    def minutes(self, calendar: Calendar) -> tuple[int, int]:
        """Give the least and the most that the phase lasts."""
        value = self.stated.value
        if isinstance(value, Window):
            return (length(value, calendar),) * 2
        return calendar.minutes(value.low, value.unit), calendar.minutes(value.high, value.unit)


def check(given: Schedule) -> Iterator[Finding]:
    """Report each phase once, where one of its lengths cannot be that of what it holds."""
    inside = _inside(given.plan)
    spread = {each.item: each for each in given.conflicts if each.kind == "length"}
    for item in given.plan.items:
        if held := inside.get(item.key):
            findings = [*_findings(given.calendar, item, held, given.plan)]
            if not findings and item.key in spread:
                findings = [*_apart(given, spread[item.key])]
            yield from findings[:1]


def _inside(plan: Plan) -> dict[str, list[Item]]:
    """List what each item holds, at any depth."""
    items = {item.key: item for item in plan.items}
    inside: dict[str, list[Item]] = {}
    for item in plan.items:
        for each in lineage(item, items):
            if holds(each, item):
                inside.setdefault(each.key, []).append(item)
    return inside


def _frames(item: Item) -> Iterator[Frame]:
    for duration in item.durations:
        if duration.value.unit in TIME_UNITS and not duration.value.ongoing:
            yield Frame(duration, duration.value.unit)
    for window in item.windows:
        # A timeline may name a phase on the single day on which it starts, or is through.
        point = window.timeline is not None and window.value.start == window.value.end
        if length(window.value, Calendar()) > 0 and not point:
            yield Frame(window, window.value.unit)


def _findings(calendar: Calendar, item: Item, held: list[Item], plan: Plan) -> Iterator[Finding]:
    if not any(_measured(each) for each in held):
        return
    # Windows inside a window are compared with it by another rule.
    bare = tuple(each._replace(windows=()) for each in held)
    within = plan._replace(items=bare, timelines=(), orders=())
    for frame in _frames(item):
        worlds = (schedule(within, world) for world in readings(calendar))
        if all(_overrun(frame.minutes(world.calendar), world.makespan) for world in worlds):
            yield _too_short(item, frame, schedule(within, calendar))
        elif isinstance(frame.stated.value, Duration) and _too_long(frame.stated.value, held):
            yield _left_over(item, frame, held)


def _apart(given: Schedule, conflict: Conflict) -> Iterator[Finding]:
    """Report a length that is less than what lies between the places of two items."""
    if conflict.certain:
        yield Finding(
            conflict.statement.span,
            reason(given, conflict),
            chain(given, conflict),
            help=remedies(given, conflict),
        )


def _measured(item: Item) -> bool:
    return any(each.value.unit in TIME_UNITS for each in item.durations)


def _overrun(frame: tuple[int, int], chain: tuple[int, int]) -> bool:
    """Tell whether neither the least nor the most of a phase is enough for its chain."""
    return chain[0] > frame[0] and chain[1] > frame[1]


def _too_short(item: Item, frame: Frame, within: Schedule) -> Finding:
    items = within.plan.items
    steps = [each for key in within.critical for each in items if each.key == key]
    steps = steps or [each for each in items if _measured(each)]
    names = chained(each.label for each in steps)
    low, high = (
        minutes / within.calendar.unit_minutes(_unit(frame)) for minutes in within.makespan
    )
    total = Duration(round(low, 2), round(high, 2), _unit(frame))
    return Finding(
        frame.stated.span,
        f"{item.label} lasts {frame.stated.value}, but {names} {_takes(steps)} {total}",
        tuple(
            Related(duration.span, f"{each.label} takes {duration.value}")
            for each in steps
            for duration in each.durations[:1]
        ),
        help=f"let {item.label} last {total}, or shorten what it holds by {_over(frame, within)}",
    )


def _over(frame: Frame, within: Schedule) -> Duration:
    """Measure by how much the chain is too long, short end by short end and long by long."""
    least, most = frame.minutes(within.calendar)
    ends = (within.makespan[0] - least, within.makespan[1] - most)
    size = within.calendar.unit_minutes(_unit(frame))
    low, high = (round(end / size, 2) for end in sorted(ends))
    return Duration(low, high, _unit(frame))


def _takes(steps: list[Item]) -> str:
    return "takes" if len(steps) == 1 else "take"


def _unit(frame: Frame) -> str:
    return "day" if frame.unit == "date" else frame.unit


def _too_long(own: Duration, held: list[Item]) -> bool:
    """Tell whether a phase outlasts all its items in a row, if each says how long it takes."""
    lengths = [each.durations[0].value for each in held if each.durations]
    flat = len({each.parent for each in held}) == 1
    if not flat or len(lengths) != len(held) or len(held) < 2:
        return False
    alike = all(one.unit == own.unit and not one.ongoing for one in lengths)
    return alike and own.low > sum(one.high for one in lengths)


def _left_over(item: Item, frame: Frame, held: list[Item]) -> Finding:
    total = sum(each.durations[0].value.high for each in held)
    return Finding(
        frame.stated.span,
        f"{item.label} lasts {frame.stated.value}, but all that it holds, one after the other, "
        f"takes {number(total)} {plural(frame.unit, total)}",
        tuple(
            Related(each.durations[0].span, f"{each.label} takes {each.durations[0].value}")
            for each in held
        ),
        help=f"let {item.label} last {number(total)} {plural(frame.unit, total)}, "
        "or say what the rest is for",
    )


RULE = Rule(
    code="PL407",
    name="parent-duration",
    severity=Severity.WARNING,
    subject=Schedule,
    check=check,
    doc=__doc__,
)
