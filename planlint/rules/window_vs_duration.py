"""The window of an item should be as long as the item takes.

## Why

One place says how long the work takes and where it lies on the calendar, and the two differ.
Either the window or the duration is a leftover of an earlier plan.

A window that is too short for the work is always reported; one that is longer only where it
stands in the same line as the duration, since otherwise it is most likely slack. What is called
an effort may be spread over a longer window, and so may the work of those who have but a share of
their time for it. A single day or week ("Day 3", 2 days) is read as the start.

## Bad

```markdown
# Docs

| ID | Task | Duration | Window |
|----|------|----------|--------|
| D1 | Guide | 4 days | Day 1-2 | <!-- PL403 -->
| D2 | Reference | 1 day | Day 3-5 | <!-- PL403 -->
```

## Good

```markdown
# Docs

| ID | Task | Duration | Window |
|----|------|----------|--------|
| D1 | Guide | 4 days | Day 1-4 |
| D2 | Reference | 3 days | Day 5-7 |
```

```markdown
# Docs, with room to spare

| ID | Task | Start | Duration |
|----|------|-------|----------|
| D1 | Guide | Day 1 | 4 days |
| D2 | Reference | Day 5 | 1-2 days |

### D2: Reference (Days 5-9)
```

```markdown
# Docs, beside other work

| ID | Task | Effort | Window |
|----|------|--------|--------|
| D1 | Guide | 3 days | Day 1-6 |

| ID | Task | Owner | Days | Window |
|----|------|-------|------|--------|
| D2 | Reference | Ada (50%) | 2 | Day 7-10 |
| D3 | Index | Ben | 1 | Day 11-12 |

- Ben is here for 40% of his time.
```

```markdown
# Docs, one beside the other

## Phase 1: Guide (Week 1-2)

## Phase 2: Reference (Week 2-4, overlaps by 1 week)
```
"""

from collections import Counter
from collections.abc import Iterator
from math import ceil

from planlint.diagnostic import Finding, Related, Severity
from planlint.notation.captions import caption
from planlint.pattern import Pattern, holds, says
from planlint.plan import Item, Plan, Stated, Telling
from planlint.quantity import TIME_UNITS, Duration, Window
from planlint.rule import Rule
from planlint.schedule import Schedule
from planlint.schedule.axis import length
from planlint.schedule.worktime import readings

NAME = Pattern(r"[^\W\d_]{2,}")
"""A word of a name; several may share the work: ``Ana/Bo``."""

SHARE = Pattern(r"(?<![\d.,])\d{1,2}\s?%", hint=holds("%"))
"""A part of somebody's time; all of it is no part."""


def check(schedule: Schedule) -> Iterator[Finding]:
    """Report for each item the first window that differs from the duration stated with it."""
    for item in schedule.plan.items:
        for window, duration in _pairs(item):
            long = _too_long(schedule.plan, window, duration)
            spread = long and _is_spread(schedule.plan, item, duration)
            if _too_short(schedule, item, window, duration) or (long and not spread):
                yield _finding(schedule, item, window, duration)
                break


def _pairs(item: Item) -> Iterator[tuple[Stated[Window], Stated[Duration]]]:
    """Give each window with two different ends and each duration of the same telling.

    Of several windows each may hold a part of the work; a start alone holds none.
    """
    closed = [each for each in item.windows if None not in (each.value.start, each.value.end)]
    tellings = Counter(_told(window) for window in closed)
    whole = [window for window in closed if tellings[_told(window)] == 1]
    for window in () if item.status == "skipped" else whole:
        start, end = window.value.start, window.value.end
        if start is None or end is None or start == end:
            continue
        for duration in item.durations:
            if duration.value.unit in TIME_UNITS and _told(window) == _told(duration):
                yield window, duration


def _told(stated: Stated[Window] | Stated[Duration]) -> tuple[bool, int | None]:
    return stated.telling is Telling.PROMPT, stated.timeline


def _too_short(
    schedule: Schedule, item: Item, window: Stated[Window], duration: Stated[Duration]
) -> bool:
    """Tell whether the work does not fit, however long days and weeks are.

    A window that ends before it starts is a contradiction of its own.
    """
    if item.status == "active" or duration.value.ongoing:
        return False
    return all(
        0
        < length(window.value, calendar)
        < calendar.minutes(duration.value.low, duration.value.unit)
        for calendar in readings(schedule.calendar)
    )


def _too_long(plan: Plan, window: Stated[Window], duration: Stated[Duration]) -> bool:
    """Tell whether the work leaves units of its window empty that the same line states.

    A line of a timeline may hold several items, so its window is not each one's own.
    """
    if window.telling is Telling.TIMELINE:
        return False
    line = plan.source.line
    units = window.value.length
    same = units is not None and window.value.unit == duration.value.unit
    if not same or duration.value.ongoing or line(window.span.start) != line(duration.span.start):
        return False
    return units is not None and units > ceil(duration.value.high)


def _is_spread(plan: Plan, item: Item, duration: Stated[Duration]) -> bool:
    """Tell whether work may take longer than it is much: it is an effort, or done beside other."""
    if says(caption(plan.document, duration.span), plan.language.efforts):
        return True
    names = tuple(name.lower() for stated in item.owners for name in NAME.findall(stated.value))
    text = plan.source.text
    return any(says(_line(plan, each.start()), names) for each in SHARE.finditer(text))


def _line(plan: Plan, offset: int) -> str:
    start, end = plan.source.line_span(plan.source.line(offset))
    return plan.source.text[start:end]


def _finding(
    schedule: Schedule, item: Item, window: Stated[Window], duration: Stated[Duration]
) -> Finding:
    units = window.value.length
    size = f", {Duration(units, units, window.value.unit)}," if units is not None else ""
    return Finding(
        window.span,
        f"{item.label} has {window.value}{size} but takes {duration.value}",
        (Related(duration.span, f"{item.label} takes {duration.value}"),),
        help=", or ".join(_remedies(schedule, item, window.value, duration.value)),
    )


def _remedies(schedule: Schedule, item: Item, window: Window, duration: Duration) -> Iterator[str]:
    """Propose another end, where the plan counts in such places, and another length."""
    calendar, axis = schedule.calendar, schedule.axis
    start = axis.stretch(window).start if axis.holds(window) else None
    if start is not None:
        end = start + calendar.minutes(duration.high, duration.unit)
        yield f"let {item.label} run {axis.window(start, end, window.unit)}"
    units = round(length(window, calendar) / calendar.unit_minutes(duration.unit), 1)
    yield f"let it take {Duration(units, units, duration.unit)}"


RULE = Rule(
    code="PL403",
    name="window-vs-duration",
    severity=Severity.WARNING,
    subject=Schedule,
    check=check,
    doc=__doc__,
)
