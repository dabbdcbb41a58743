"""What is due must be possible: no chain of work may end after it.

## Why

Each statement is fine by itself; together they cannot hold. The work that comes before takes
longer than there is until the deadline, or until the end of the phase. Whoever reads the
deadline alone promises what the plan cannot keep.

What lies outside its phase, or would fill the phase by its length alone, is told by other rules.

The report names the smallest set of statements that contradict each other. They do so even with
the shortest lengths stated and for any length of days and weeks that the plan leaves open; what
is less than a day too long counts as rounded where hours are added up to days. If one of the
statements gives way, the others can hold.

## Bad

```markdown
# Bakery opening

| ID | Task | Duration | Start | Due | Depends on |
|----|------|----------|-------|-----|------------|
| B1 | Oven | 4 days | Day 1 | | - |
| B2 | Test bread | 2 days | | | B1 |
| B3 | Tasting | 1 day | | Day 6 | B2 | <!-- PL410 -->
```

## Good

```markdown
# Bakery opening

| ID | Task | Duration | Start | Due | Depends on |
|----|------|----------|-------|-----|------------|
| B1 | Oven | 4 days | Day 1 | | - |
| B2 | Test bread | 2 days | | | B1 |
| B3 | Tasting | 1 day | | Day 7 | B2 |
```
"""

from collections.abc import Iterator

from planlint.diagnostic import Finding, Severity
from planlint.rule import Rule
from planlint.schedule import Schedule
from planlint.schedule.explain import finding


def check(schedule: Schedule) -> Iterator[Finding]:
    """Report each end that no reading allows; circles are reported as such."""
    circular = schedule.circular
    for conflict in schedule.conflicts:
        ends = conflict.kind == "end" and conflict.certain
        if ends and conflict.item is not None and conflict.link not in circular:
            label = schedule.label(conflict.item)
            yield finding(schedule, conflict, f"{label} cannot end before")


RULE = Rule(
    code="PL410",
    name="unsatisfiable-schedule",
    severity=Severity.ERROR,
    subject=Schedule,
    check=check,
    doc=__doc__,
)
