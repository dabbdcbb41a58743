"""An item must not start before what it waits for can be finished.

## Why

Two statements of the plan cannot both be true: when the item starts, and when its prerequisites
are through even if they take the least time stated. Whoever starts the work on the stated day
starts it without what it needs.

Only hard dependencies count, and only what is not done yet. A start on "Day 2" may be any time
of Day 2. Where the plan mixes units, a week is read as 5 to 7 days and a day as 4 to 24 hours,
and the start must be impossible for all of them.

## Bad

```markdown
# Release

| ID | Task | Duration | Start | Depends on |
|----|------|----------|-------|------------|
| T1 | Schema | 2 days | Day 1 | - |
| T2 | Importer | 3 days | Day 4 | T1 |
| T3 | Reports | 2 days | Day 3 | T1, T2 | <!-- PL401 -->
```

## Fixed

The item moves as a whole, wherever the plan says when it runs, to where it can start if all before
it takes as long as it may. What waits for it moves on, too.

```markdown
# Release

| ID | Task | Duration | Start | Depends on |
|----|------|----------|-------|------------|
| T1 | Schema | 2 days | Day 1 | - |
| T2 | Importer | 3 days | Day 4 | T1 |
| T3 | Reports | 2 days | Day 7 | T1, T2 |
```

## Good

```markdown
# Release

| ID | Task | Duration | Start | Depends on |
|----|------|----------|-------|------------|
| T1 | Schema | 2 days | Day 1 | - |
| T2 | Importer | 3 days | Day 4 | T1 |
| T3 | Reports | 2 days | Day 7 | T1, T2 |
```

```markdown
# Release in hours, with soft and ongoing work

| ID | Task | Duration | Start | Depends on |
|----|------|----------|-------|------------|
| T1 | Schema | 3 hours | Day 1 | - |
| T2 | Importer | 4 hours | Day 1 | T1 |
| T3 | Watch | Ongoing | Day 1 | - |
| T4 | Reports | 2 days | Day 2 | T2, T3 |
```

```markdown
# Release by dates, of which none begins the plan

| ID | Task | Duration | Start | Depends on |
|----|------|----------|-------|------------|
| T1 | Schema | 3 days | as soon as possible | - |
| T2 | Importer | 2 days | 2026-03-10 | T1 |
```

```markdown
# Release that needs a part of what comes before

| ID | Task | Duration | Start | Depends on |
|----|------|----------|-------|------------|
| T1 | Schema | 6 days | Day 1 | - |
| T2 | Importer | 3 days | Day 4 | T1 (only the draft, from Day 3) |
| T3 | Reports | 2 days | Day 5 | T1 (overlaps by 2 days) |
| T4 | Manual | 2 days | Day 4 | T1 (starts on its fourth day) |
| T5 | Leaflet | 2 days | Day 6 | T2 |

T5 starts before T2 is finished; its first day is for the layout.
```

```markdown
# Release without what is struck off

| ID | Task | Duration | Start | Depends on |
|----|------|----------|-------|------------|
| T1 | Schema | 6 days | Day 1 | - |
| ~~T2~~ | Importer | 3 days | Day 4 | T1 |
| T3 | Reports | 2 days | Day 1 | T2 |
```
"""

from collections.abc import Iterator

from planlint.diagnostic import Finding, Severity
from planlint.rule import Rule
from planlint.schedule import Schedule
from planlint.schedule.explain import finding
from planlint.schedule.moves import moved


def check(schedule: Schedule) -> Iterator[Finding]:
    """Report each stated start that no reading allows; circles are reported as such."""
    circular = schedule.circular
    for conflict in schedule.conflicts:
        starts = conflict.kind == "start" and conflict.certain
        if starts and conflict.item is not None and conflict.link not in circular:
            label = schedule.label(conflict.item)
            found = finding(schedule, conflict, f"{label} cannot start before")
            yield found._replace(fix=moved(schedule, conflict))


RULE = Rule(
    code="PL401",
    name="impossible-start",
    severity=Severity.ERROR,
    subject=Schedule,
    check=check,
    doc=__doc__,
    fix="unsafe",
)
