"""All work should say who does it.

## Why

Work without an owner waits until somebody notices. Applies to plans of which at least one item says
who does it; what encloses an item may say it for all. Where lengths are stated, what takes no time
needs nobody.

## Bad

```markdown
# Museum

| ID | Task | Duration | Owner | Depends on |
|----|------|----------|-------|------------|
| M1 | Labels | 2 days | Ines | - |
| M2 | Lights | 3 days | - | M1 | <!-- DCMA10 -->
```

## Good

```markdown
# Museum

| ID | Task | Duration | Owner | Depends on |
|----|------|----------|-------|------------|
| M1 | Labels | 2 days | Ines | - |
| M2 | Lights | 3 days | Omar | M1 |
```
"""

from planlint.assessment import ITEMS, share, silent, tasks
from planlint.diagnostic import Related
from planlint.metric import Judgement, Metric
from planlint.schedule import Schedule
from planlint.schedule.bounds import lineage


def judge(given: Schedule) -> Judgement:
    """Count the items for which nobody is named."""
    items = {item.key: item for item in given.plan.items}
    if not any(item.owners for item in given.plan.items):
        return silent("no item says who does it")
    timed = any(given.lengths.long)
    work = [task for task in tasks(given) if given.lengths.long[task.number] or not timed]
    nobody = [
        Related(item.declared[0], f"{item.label} says nothing of who does it")
        for _, item in work
        if not any(each.owners for each in lineage(item, items))
    ]
    return share(ITEMS, len(work), nobody, "name nobody who does them", limit=0)


METRIC = Metric(code="DCMA10", name="resources", limit="= 0%", judge=judge, doc=__doc__)
