"""An item must lie within the window of the phase that holds it.

## Why

The phase is over, or has not begun, while one of its items runs. Whoever plans by phases and
whoever plans by items work to two different calendars.

A day that fits a week only when it is counted from the week's own start ("Day 2" of Week 3) is
read so. Where the plan mixes units, a week is read as 5 to 7 days.

## Bad

```markdown
# Move

### Phase 1: Pack (Week 1)

| ID | Task | Window |
|----|------|--------|
| M1 | Boxes | Day 1-2 |
| M2 | Labels | Day 3-4 |

### Phase 2: Drive (Week 2)

| ID | Task | Window |
|----|------|--------|
| M3 | Load | Day 8-9 |
| M4 | Unload | Day 16-18 | <!-- PL406 -->

### Phase 3: Party (2026-05-04 to 2026-05-08)

| ID | Task | Window |
|----|------|--------|
| M5 | Invite | 2026-05-04 to 2026-05-11 | <!-- PL406 -->
```

## Good

```markdown
# Move

### Phase 1: Pack (Week 1)

| ID | Task | Window |
|----|------|--------|
| M1 | Boxes | Day 1-2 |
| M2 | Labels | Day 3-4 |

### Phase 2: Drive (Week 2)

| ID | Task | Window |
|----|------|--------|
| M3 | Load | Day 8-9 |
| M4 | Unload | Day 10 |
```

```markdown
# Move, days counted from each week

### Phase 1: Pack (Week 1)

| ID | Task | Window |
|----|------|--------|
| M1 | Boxes | Day 1-2 |

### Phase 2: Drive (Week 2)

| ID | Task | Window |
|----|------|--------|
| M3 | Load | Day 1-2 |
| M4 | Unload | Day 3 |
```
"""

from collections.abc import Iterator, Mapping

from planlint.diagnostic import Finding, Related, Severity
from planlint.plan import Item, Plan
from planlint.quantity import Window
from planlint.rule import Rule
from planlint.schedule import Axis, Schedule, axis
from planlint.schedule.axis import FAMILIES
from planlint.schedule.bounds import Bounds, bounds, lineage
from planlint.schedule.ranks import holds
from planlint.schedule.worktime import readings

FINENESS = ("minute", "hour", "day", "date", "week", "sprint", "month")


def check(schedule: Schedule) -> Iterator[Finding]:
    """Report each phase once, with all the items that lie outside it on every reading."""
    reported: set[str] = set()
    for line in _axes(schedule):
        for parent, inside, known in _overrun(schedule.plan, line):
            if parent.key not in reported:
                reported.add(parent.key)
                yield _finding(parent, inside, known)


def _axes(schedule: Schedule) -> Iterator[Axis]:
    """Give the axis of the plan, and one for each other kind of windows that it holds."""
    yield schedule.axis
    plan = schedule.plan
    units = {stated.value.unit for item in plan.items for stated in item.windows}
    for family in sorted({FAMILIES[unit] for unit in units if unit in FAMILIES}):
        if family != schedule.axis.family:
            items = (_limited(item, family) for item in plan.items)
            yield axis(plan._replace(items=tuple(items)), schedule.calendar)


def _limited(item: Item, family: str) -> Item:
    windows = (stated for stated in item.windows if FAMILIES.get(stated.value.unit) == family)
    return item._replace(windows=tuple(windows))


def _overrun(plan: Plan, line: Axis) -> Iterator[tuple[Item, list[Item], Mapping[str, Bounds]]]:
    """Give each phase with the items that lie outside it, and what all of them state."""
    items = {item.key: item for item in plan.items}
    known = bounds(plan, line)
    strays = list(_strays(items, known))
    for world in readings(line.calendar)[1:] if strays else ():
        other = bounds(plan, line._replace(calendar=world))
        strays = [pair for pair in strays if _outside(other[pair[0].key], other[pair[1].key])]
    outside: dict[str, list[Item]] = {}
    for item, parent in strays:
        outside.setdefault(parent.key, []).append(item)
    return ((items[key], inside, known) for key, inside in outside.items())


def _strays(items: Mapping[str, Item], known: Mapping[str, Bounds]) -> Iterator[tuple[Item, Item]]:
    """Give each item that lies outside the group around it, with that group."""
    for item in items.values():
        parent = _windowed(item, items, known)
        if parent is not None and _outside(known[item.key], known[parent.key]):
            yield item, parent


def _windowed(item: Item, items: Mapping[str, Item], known: Mapping[str, Bounds]) -> Item | None:
    """Find the nearest group around an item that states both ends of a window."""
    around = (each for each in lineage(item, items) if holds(each, item))
    return next((each for each in around if known[each.key].end is not None), None)


def _outside(own: Bounds, around: Bounds) -> bool:
    if own.start is None or around.start is None or around.end is None:
        return False
    mine, theirs = own.start.first_stated.value.unit, around.end.stated.value.unit
    if FINENESS.index(mine) > FINENESS.index(theirs):
        return False
    late = own.end is not None and own.end.earliest > around.end.latest
    return (
        late
        or own.start.not_before >= around.end.latest
        or own.start.before <= around.start.not_before
    )


def _finding(parent: Item, strays: list[Item], known: Mapping[str, Bounds]) -> Finding:
    first, *others = [known[item.key] for item in strays]
    around = known[parent.key].end
    assert around is not None
    assert first.start is not None
    frame = around.stated
    also = [
        Related(other.start.first_stated.span, f"{item.label} has {other.start.first_stated.value}")
        for item, other in zip(strays[1:], others, strict=True)
        if other.start is not None
    ]
    rest = f", and so are {len(also)} more" if also else ""
    window = first.end.stated if first.end is not None else first.start.first_stated
    return Finding(
        window.span,
        f"{strays[0].label} has {window.value}, outside {parent.label}, {frame.value}{rest}",
        (Related(frame.span, f"{parent.label} has {frame.value}"), *also),
        help=_remedies(parent, frame.value, strays[0], window.value),
    )


def _remedies(parent: Item, frame: Window, stray: Item, window: Window) -> str:
    """Propose to move the item, or to let the group reach as far, where both count alike."""
    moved = f"move {stray.label} into {frame}"
    starts, ends = (frame.start, window.start), (frame.end, window.end or window.start)
    if frame.unit != window.unit or None in (*starts, *ends):
        return moved
    wider = frame._replace(start=min(starts, key=_place), end=max(ends, key=_place))
    return f"{moved}, or let {parent.label} run {wider}"


def _place(end: float | str | None) -> tuple[float, str]:
    """Order places, of which those of one unit are all numbers or all dates."""
    return (0, end) if isinstance(end, str) else (end or 0, "")


RULE = Rule(
    code="PL406",
    name="outside-parent-window",
    severity=Severity.ERROR,
    subject=Schedule,
    check=check,
    doc=__doc__,
)
