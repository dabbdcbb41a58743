"""A plan should leave no stretch of its calendar without work, unless it means to.

## Why

Days on which nothing is planned are mostly a slip in a date or a number, or work that was moved
and not moved back. Everything that the plan places counts: items, timelines and gates.

A weekend is no gap, nor are other days on which nobody works, the time before a milestone or a
gate, or the time for which work has to wait, by its word or because it cannot start as planned;
and nothing is said once work has begun of which the plan does not tell when it ends.

## Bad

```markdown
# Ferry refit

- Phase 1: Docking (Days 1-2)
- Phase 2: Hull (Days 3-6)
- Phase 3: Paint (Days 9-10) <!-- PL411 -->
```

## Good

```markdown
# Ferry refit

- Phase 1: Docking (Days 1-2)
- Phase 2: Hull (Days 3-6)
- Phase 3: Paint (Days 7-8)
```

```markdown
# Ferry refit that waits for the paint to dry

| ID | Task | Start | Duration | Predecessors |
|----|------|-------|----------|--------------|
| 1 | Paint | Day 1 | 2 days | - |
| 2 | Seats | Day 6 | 3 days | 1FS+3d |
```
"""

from collections.abc import Iterator
from typing import NamedTuple

from planlint.analysis.load import Spell, Stay, load
from planlint.diagnostic import Finding, Related, Severity
from planlint.plan import Item, Stated
from planlint.quantity import WEEKEND, Window
from planlint.rule import Rule
from planlint.schedule import Schedule
from planlint.schedule.network import minutes
from planlint.schedule.workdays import calendar_day, days_between, is_open
from planlint.source import Span


class Entry(NamedTuple):
    """Something that a plan places on its calendar."""

    span: Span
    words: str
    stay: Stay
    is_open: bool = False
    """The plan does not tell when it ends."""
    is_point: bool = False
    """It is no work, but the date by which some must be done."""


def check(schedule: Schedule) -> Iterator[Finding]:
    """Report each stretch that nothing of the plan reaches into."""
    if schedule.unit == "hour" or _counts_twice(schedule):
        return
    entries = [*_placed(schedule), *_computed(schedule), *_waiting(schedule)]
    known = min((entry.stay.start for entry in entries if entry.is_open), default=None)
    for spell in load({str(at): entry.stay for at, entry in enumerate(entries)}).spells:
        early = known is None or spell.finish <= known
        if not spell.busy and early and _is_working(schedule, spell):
            before, after = _around(spell, entries)
            if not after.is_point:
                yield _finding(schedule, spell, before, after)


def _counts_twice(schedule: Schedule) -> bool:
    """Tell a plan that counts in days and in weeks: how the one lies in the other is open."""
    axis = schedule.axis
    windows = (stated.value for item in schedule.plan.items for stated in item.windows)
    return len({window.unit for window in windows if axis.holds(window)}) > 1


def _placed(schedule: Schedule) -> Iterator[Entry]:
    """Give all that the plan itself places."""
    for item in schedule.plan.items:
        point = item.kind == "milestone" or any(each.value.high == 0 for each in item.durations)
        length = 1 if point else _length(schedule, item.key)
        for stated in item.windows:
            entry = _entry(schedule, stated, item.label, length)
            yield from (one._replace(is_point=point) for one in entry)
    for timeline in schedule.plan.timelines:
        for stated in timeline.buckets:
            yield from _entry(schedule, stated, "the timeline", 0)
    for gate in schedule.plan.gates:
        if gate.window is not None:
            entry = _entry(schedule, gate.window, gate.name, 1)
            yield from (one._replace(is_point=True) for one in entry)


def _entry(schedule: Schedule, stated: Stated[Window], words: str, length: int) -> Iterator[Entry]:
    axis = schedule.axis
    at = axis.stretch(stated.value) if axis.holds(stated.value) else None
    if at is None or at.start is None or at.latest_start is None:
        return
    end = at.start + length if at.end is None else at.end
    stay = Stay(at.start, max(end, at.latest_start))
    yield Entry(stated.span, words, stay, is_open=at.end is None and not length)


def _computed(schedule: Schedule) -> Iterator[Entry]:
    """Give the work that the plan places by what it waits for."""
    for item in schedule.plan.items:
        times = schedule.planned[item.key]
        if not item.windows and _length(schedule, item.key):
            stay = Stay(times.earliest_start, times.earliest_finish)
            yield Entry(item.declared[0], item.label, stay)


def _waiting(schedule: Schedule) -> Iterator[Entry]:
    """Give the time for which work waits by its word, and work that cannot start as planned."""
    for item in schedule.plan.items:
        for link in item.dependencies:
            if link.lag is not None and link.on in schedule.planned:
                start = schedule.planned[link.on].earliest_finish
                stay = Stay(start, start + minutes(link.lag, schedule.calendar))
                yield Entry(link.span, schedule.label(link.on), stay)
        times = schedule.planned[item.key]
        if times.earliest_start > max(_starts(schedule, item), default=times.earliest_start):
            stay = Stay(times.earliest_start, times.earliest_finish)
            yield Entry(item.declared[0], item.label, stay)


def _starts(schedule: Schedule, item: Item) -> Iterator[int]:
    """Give the minutes at which an item is to start by its windows."""
    for stated in item.windows:
        if schedule.axis.holds(stated.value):
            yield schedule.axis.stretch(stated.value).start or 0


def _length(schedule: Schedule, key: str) -> int:
    times = schedule.long[key]
    return times.earliest_finish - times.earliest_start


def _is_working(schedule: Schedule, spell: Spell) -> bool:
    """Tell a stretch of whole units with a day of work from an accident of counting."""
    place = schedule.axis.window(spell.start, spell.finish, schedule.unit)
    if not isinstance(place.start, str) or not isinstance(place.end, str):
        return spell.finish - spell.start >= schedule.calendar.unit_minutes(schedule.unit)
    first, last = calendar_day(place.start), calendar_day(place.end)
    closed = schedule.calendar.closed
    closed = closed if closed.weekdays else closed._replace(weekdays=WEEKEND)
    if first is None or last is None:
        return False
    return is_open(last, closed) or days_between(first, last, closed) > 0


def _around(spell: Spell, entries: list[Entry]) -> tuple[Entry, Entry]:
    """Find what comes last before a gap, and first after it."""
    return (
        max(
            (entry for entry in entries if entry.stay.finish <= spell.start),
            key=lambda entry: entry.stay.finish,
        ),
        min(
            (entry for entry in entries if entry.stay.start >= spell.finish),
            key=lambda entry: (entry.stay.start, not entry.is_point, entry.span),
        ),
    )


def _finding(schedule: Schedule, spell: Spell, before: Entry, after: Entry) -> Finding:
    place = schedule.axis.window(spell.start, spell.finish, schedule.unit)
    return Finding(
        after.span,
        f"nothing is planned {place.placed}: {before.words} is over, and {after.words} comes next",
        (Related(before.span, f"{before.words} comes last before"),),
        help=f"let {after.words} start {place.opening.placed}, or say what the time is for",
    )


RULE = Rule(
    code="PL411",
    name="gap-in-timeline",
    severity=Severity.INFO,
    subject=Schedule,
    check=check,
    doc=__doc__,
)
