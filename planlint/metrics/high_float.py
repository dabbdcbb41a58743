"""Few items should be able to slip by more than two months.

## Why

Who can start any time in the next quarter is not planned: a prerequisite is missing, or something
that waits for the item. Counted is the total float, by the dates that the plan states and what they
leave to slip before it ends later, of more than 44 working days.

## Bad

```markdown
# Canal

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| K1 | Dredge | 70 days | - |
| K2 | Signs | 2 days | - | <!-- DCMA06 -->
| K3 | Open | 1 day | K1, K2 |
```

## Good

```markdown
# Canal

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| K1 | Dredge the lower part | 35 days | - |
| K2 | Dredge the upper part | 35 days | K1 |
| K3 | Signs | 2 days | K1 |
| K4 | Open | 1 day | K2, K3 |
```
"""

from planlint.assessment import ITEMS, LONGEST_DAYS, share, silent, tasks, told
from planlint.diagnostic import Related
from planlint.metric import Judgement, Metric
from planlint.schedule import Schedule


def judge(given: Schedule) -> Judgement:
    """Count the items with a float of more than 44 days."""
    if not any(given.lengths.long):
        return silent("no item states how long it takes")
    work = tasks(given)
    most = given.calendar.minutes(LONGEST_DAYS, "day")
    floats = {item.key: given.planned[item.key].total_float for _, item in work}
    high = [
        Related(item.declared[0], f"{item.label} can slip by {told(given, floats[item.key])}")
        for _, item in work
        if floats[item.key] > most
    ]
    return share(ITEMS, len(work), high, f"can slip by more than {LONGEST_DAYS} days")


METRIC = Metric(code="DCMA06", name="high-float", limit="≤ 5%", judge=judge, doc=__doc__)
