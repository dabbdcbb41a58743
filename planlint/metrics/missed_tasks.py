"""What is due should be done.

## Why

The dates that a plan states are its baseline. Of the items that end by the day on which it was last
brought up to date, more than one of twenty that is not done says that the rest will not hold
either. Applies to plans that count in dates, state how far their items are, and say which day that
is.

## Bad

```markdown
# Ferry

Status date: 2026-05-18

| ID | Task | Start | End | Status |
|----|------|-------|-----|--------|
| F1 | Hull | 2026-05-04 | 2026-05-08 | done |
| F2 | Engine | 2026-05-06 | 2026-05-15 | in progress | <!-- DCMA11 -->
```

## Good

```markdown
# Ferry

Status date: 2026-05-18

| ID | Task | Start | End | Status |
|----|------|-------|-----|--------|
| F1 | Hull | 2026-05-04 | 2026-05-08 | done |
| F2 | Engine | 2026-05-06 | 2026-05-15 | done |
| F3 | Paint | 2026-05-18 | 2026-05-20 | in progress |
```
"""

from planlint.assessment import ITEMS, share, silent
from planlint.metric import Judgement, Metric
from planlint.schedule import Schedule
from planlint.standing import standing


def judge(given: Schedule) -> Judgement:
    """Count what is due by the status date, and not done."""
    made = standing(given)
    if isinstance(made, str):
        return silent(made)
    return share(ITEMS, len(made.due), made.missed, f"due by {made.date} are not done")


METRIC = Metric(code="DCMA11", name="missed-tasks", limit="≤ 5%", judge=judge, doc=__doc__)
