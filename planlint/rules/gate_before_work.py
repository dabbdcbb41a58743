"""A gate must not open before the work that it covers can be through.

## Why

On the day of the gate there is nothing to check: it is passed unseen, or everybody waits. A
merge that is planned too early takes half of the work along.

Work counts as through at the soonest that its windows and durations allow, in the unit of the
gate; ongoing and finished work does not count.

## Bad

```markdown
# Release

| Workstream | Name | Start | Duration |
|------------|------|-------|----------|
| **WS1** | Build | Day 1 | 2 days |
| **WS2** | Import | Day 2 | 3 days |

## Quality Gates

### Wave 1 (Day 2): WS1

- [ ] All tests pass

### Wave 2 (Day 3): WS2 <!-- PL601 -->

- [ ] All records are imported
```

## Good

```markdown
# Release

| Workstream | Name | Start | Duration |
|------------|------|-------|----------|
| **WS1** | Build | Day 1 | 2 days |
| **WS2** | Import | Day 2 | 3 days |

## Quality Gates

### Wave 1 (Day 2): WS1

- [ ] All tests pass

### Wave 2 (Day 4): WS2

- [ ] All records are imported
```
"""

from collections.abc import Iterator
from math import ceil
from typing import NamedTuple

from planlint.diagnostic import Finding, Related, Severity
from planlint.plan import Gate, Item, Plan, Stated, Telling
from planlint.quantity import Calendar, Duration, Window
from planlint.rule import Rule

CALENDARS = (Calendar(), Calendar(days_per_week=7), Calendar(hours_per_day=24))
"""How long the units may be where a length is not in the unit of the gate."""


class End(NamedTuple):
    """The place on the calendar with which an item is through at the soonest."""

    place: float | str
    words: str
    """What the plan says: ``starts Day 4 and takes 2 days``."""
    related: tuple[Related, ...]


def check(plan: Plan) -> Iterator[Finding]:
    """Report each gate once, for the item that overruns it most."""
    items = {item.key: item for item in plan.items}
    for gate in plan.gates:
        ends = ((items[key], _end(items[key], gate)) for key in gate.covers)
        late = [
            (item, end)
            for item, end in ends
            if gate.window and end and _is_after(end.place, gate.window.value.end)
        ]
        if late and gate.window:
            yield _finding(gate, gate.window, late)


def _is_after(place: float | str, limit: float | str | None) -> bool:
    if isinstance(place, str) and isinstance(limit, str):
        return place > limit
    if isinstance(place, str) or isinstance(limit, str) or limit is None:
        return False
    return place > limit


def _end(item: Item, gate: Gate) -> End | None:
    """Find the soonest end that the declarations of an item allow; None where they give none."""
    lengths = [stated for stated in item.durations if _is_own(stated)]
    is_endless = any(stated.value.ongoing for stated in lengths)
    if gate.window is None or is_endless or item.status in {"done", "skipped"}:
        return None
    unit = gate.window.value.unit
    places = [stated for stated in item.windows if _is_own(stated) and stated.value.unit == unit]
    ends = [_worked_out(place, length) for place in places for length in lengths]
    ends += [_stated(place) for place in places if not lengths]
    known = [end for end in ends if end is not None]
    return None if len(known) < len(ends) else min(known, key=lambda end: end.place, default=None)


def _is_own(stated: Stated[Window] | Stated[Duration]) -> bool:
    return stated.timeline is None and stated.telling.value <= Telling.PROSE.value


def _stated(place: Stated[Window]) -> End | None:
    if place.value.end is None:
        return None
    words = f"runs {place.value}"
    return End(place.value.end, words, (Related(place.span, words),))


def _worked_out(place: Stated[Window], length: Stated[Duration]) -> End | None:
    """Add the shortest length to the start."""
    start, unit = place.value.start, place.value.unit
    if not isinstance(start, int | float) or length.value.unit == "point":
        return _stated(place)
    units = min(
        calendar.minutes(length.value.low, length.value.unit) / calendar.unit_minutes(unit)
        for calendar in CALENDARS
    )
    last = start + units if unit == "hour" else start + max(1, ceil(units)) - 1
    begins = f"starts {Window(start, None, unit)}"
    return End(
        last,
        f"{begins} and takes {length.value}, so it is through with {Window(None, last, unit)}",
        (Related(place.span, begins), Related(length.span, f"takes {length.value}")),
    )


def _finding(gate: Gate, window: Stated[Window], late: list[tuple[Item, End]]) -> Finding:
    item, end = late[0]
    for other, later in late[1:]:
        if _is_after(later.place, end.place):
            item, end = other, later
    name = gate.name.split(":")[0].split("(")[0].strip()
    others = [
        Related(other.declared[0], "overruns it as well") for other, _ in late if other != item
    ]
    return Finding(
        window.span,
        f"{name} is {window.value.placed}, but {item.label} {end.words}",
        (*end.related, *others),
        help=f"move {name} to {Window(end.place, None, window.value.unit)}",
    )


RULE = Rule(
    code="PL601",
    name="gate-before-work",
    severity=Severity.ERROR,
    subject=Plan,
    check=check,
    doc=__doc__,
)
