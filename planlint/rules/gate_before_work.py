"""A gate must not open before the work that it covers can be through.

## Why

On the day of the gate there is nothing to check: it is passed unseen, or everybody waits. A
merge that is planned too early takes half of the work along.

Work counts as through at the soonest that its windows, its durations and what it waits for allow;
ongoing and finished work does not count.

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

from planlint.diagnostic import Finding, Severity
from planlint.rule import Rule
from planlint.schedule import Schedule
from planlint.schedule.explain import finding


def check(schedule: Schedule) -> Iterator[Finding]:
    """Report each gate once, for what holds it back longest on every reading."""
    for conflict in schedule.conflicts:
        if conflict.kind == "gate" and conflict.certain:
            yield finding(schedule, conflict, "its work is not through before")


RULE = Rule(
    code="PL601",
    name="gate-before-work",
    severity=Severity.ERROR,
    subject=Schedule,
    check=check,
    doc=__doc__,
)
