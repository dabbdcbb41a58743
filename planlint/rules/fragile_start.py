"""An item should not start on a day that holds only if all goes well before it.

## Why

The plan states ranges, and the start agrees with their short ends only. One prerequisite that
takes as long as the plan says it may, and the work starts late, with all that waits for it.

## Bad

```markdown
# Migration

| ID | Task | Duration | Start | Depends on |
|----|------|----------|-------|------------|
| M1 | Export | 1-3 days | Day 1 | - |
| M2 | Import | 2 days | Day 3 | M1 | <!-- PL402 -->
```

## Fixed

```markdown
# Migration

| ID | Task | Duration | Start | Depends on |
|----|------|----------|-------|------------|
| M1 | Export | 1-3 days | Day 1 | - |
| M2 | Import | 2 days | Day 4 | M1 |
```

## Good

```markdown
# Migration

| ID | Task | Duration | Start | Depends on |
|----|------|----------|-------|------------|
| M1 | Export | 1-3 days | Day 1 | - |
| M2 | Import | 2 days | Day 4 | M1 |
```

```markdown
# Migration in weeks

| ID | Task | Window | Depends on |
|----|------|--------|------------|
| M1 | Export | Week 1-2 | - |
| M2 | Import | Week 2-3 | M1 |
```

```markdown
# Migration, looked at again and again

| ID | Task | When | Depends on |
|----|------|------|------------|
| M1 | Export | Day 1-5 | - |
| M2 | Review | Day 3, Day 5 | M1 |
| M3 | Report | Day 5 | M1 (ongoing) |
```
"""

from collections.abc import Iterator

from planlint.diagnostic import Finding, Severity
from planlint.rule import Rule
from planlint.schedule import Conflict, Schedule
from planlint.schedule.explain import finding
from planlint.schedule.moves import moved


def check(schedule: Schedule) -> Iterator[Finding]:
    """Report each stated start that some reading of the plan allows, but not the likeliest."""
    circular = schedule.circular
    for conflict in schedule.conflicts:
        starts = conflict.kind == "start" and not conflict.certain
        known = conflict.link in circular or _recurs(schedule, conflict)
        if starts and conflict.item is not None and not known:
            label = schedule.label(conflict.item)
            found = finding(schedule, conflict, f"{label} may have to wait until")
            yield found._replace(fix=moved(schedule, conflict))


def _recurs(schedule: Schedule, conflict: Conflict) -> bool:
    """Tell whether the same line gives the item several places, of which each is a part."""
    line = schedule.plan.source.line
    here = line(conflict.statement.span.start)
    windows = schedule.plan.item(conflict.item).windows if conflict.item else ()
    return sum(line(stated.span.start) == here for stated in windows) > 1


RULE = Rule(
    code="PL402",
    name="fragile-start",
    severity=Severity.WARNING,
    subject=Schedule,
    check=check,
    doc=__doc__,
    fix="unsafe",
)
