"""The work must be through when the plan says that it ends.

## Why

The plan states its own deadline, and the work that it lists cannot be done by then. Whoever
counts on the date learns too late that it was never possible.

Work without an end, and work that is done or left out, does not count.

## Bad

```markdown
# Library move

**Deadline:** Week 5 <!-- PL409 -->

| ID | Task | Duration | Start | Depends on |
|----|------|----------|-------|------------|
| L1 | Pack | 2 weeks | Week 1 | - |
| L2 | Drive | 1 week | Week 3 | L1 |
| L3 | Unpack | 3 weeks | Week 4 | L2 |
```

## Good

```markdown
# Library move

**Deadline:** Week 6

| ID | Task | Duration | Start | Depends on |
|----|------|----------|-------|------------|
| L1 | Pack | 2 weeks | Week 1 | - |
| L2 | Drive | 1 week | Week 3 | L1 |
| L3 | Unpack | 3 weeks | Week 4 | L2 |
```
"""

from collections.abc import Iterator

from planlint.diagnostic import Finding, Severity
from planlint.rule import Rule
from planlint.schedule import Schedule
from planlint.schedule.explain import finding


def check(schedule: Schedule) -> Iterator[Finding]:
    """Report the end of the plan where no reading of its items allows it."""
    for conflict in schedule.conflicts:
        if conflict.kind == "whole" and conflict.certain:
            yield finding(schedule, conflict, "the plan cannot end before")


RULE = Rule(
    code="PL409",
    name="past-deadline",
    severity=Severity.ERROR,
    subject=Schedule,
    check=check,
    doc=__doc__,
)
