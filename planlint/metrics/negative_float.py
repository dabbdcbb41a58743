"""No item should have to be done before it can be.

## Why

Negative float says that a date is lost already. In a plan in Markdown it is a start, an end or a
deadline that what comes before does not let come true, even with the shortest lengths; other rules
tell each of them with its reason: [impossible-start](impossible-start.md),
[unsatisfiable-schedule](unsatisfiable-schedule.md), [past-deadline](past-deadline.md) and
[gate-before-work](gate-before-work.md).

## Bad

```markdown
# Pottery

| ID | Task | Duration | Start | Depends on |
|----|------|----------|-------|------------|
| P1 | Throw | 3 days | Day 1 | - |
| P2 | Fire | 1 day | Day 3 | P1 | <!-- DCMA07 -->
```

## Good

```markdown
# Pottery

| ID | Task | Duration | Start | Depends on |
|----|------|----------|-------|------------|
| P1 | Throw | 3 days | Day 1 | - |
| P2 | Fire | 1 day | Day 4 | P1 |
```
"""

from planlint.assessment import ITEMS, share, tasks
from planlint.diagnostic import Related
from planlint.metric import Judgement, Metric
from planlint.schedule import Schedule
from planlint.schedule.explain import reason


def judge(given: Schedule) -> Judgement:
    """Count the contradictions that hold for every reading of the plan."""
    late = [
        Related(each.statement.span, reason(given, each))
        for each in given.conflicts
        if each.certain and each.kind in {"start", "end", "gate", "whole"}
    ]
    return share(ITEMS, len(tasks(given)), late, "are due before they can be", limit=0)


METRIC = Metric(code="DCMA07", name="negative-float", limit="= 0%", judge=judge, doc=__doc__)
