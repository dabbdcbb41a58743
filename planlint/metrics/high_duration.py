"""Few items should take longer than two months.

## Why

Nobody can say of an item of half a year how far it is, and what waits for it waits for all of it.
Counted are the items that take more than 44 working days even by the short end of their range, and
enclose no others: part them.

## Bad

```markdown
# Atlas

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| A1 | Survey | 12 weeks | - | <!-- DCMA08 -->
| A2 | Print | 2 weeks | A1 |
```

## Good

```markdown
# Atlas

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| A1 | Survey the coast | 6 weeks | - |
| A2 | Survey the hills | 6 weeks | A1 |
| A3 | Print | 2 weeks | A2 |
```
"""

from planlint.assessment import ITEMS, LONGEST_DAYS, share, silent, tasks, told
from planlint.diagnostic import Related
from planlint.metric import Judgement, Metric
from planlint.schedule import Schedule


def judge(given: Schedule) -> Judgement:
    """Count the items of more than 44 days."""
    timed = [task for task in tasks(given) if given.lengths.long[task.number]]
    if not timed:
        return silent("no item that is left states how long it takes")
    most, short = given.calendar.minutes(LONGEST_DAYS, "day"), given.lengths.short
    long = [
        Related(item.declared[0], f"{item.label} takes {told(given, short[number])}")
        for number, item in timed
        if short[number] > most
    ]
    return share(ITEMS, len(timed), long, f"take more than {LONGEST_DAYS} days")


METRIC = Metric(code="DCMA08", name="high-duration", limit="≤ 5%", judge=judge, doc=__doc__)
