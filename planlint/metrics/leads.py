"""No item should start before what it waits for is through.

## Why

A lead ("starts 2 days before T1 is done") hides which part of the first item the second one needs.
When the first slips, nobody knows whether the second may still start. Part the first item instead,
and let the second wait for the part that it needs.

## Bad

```markdown
# Cheese cave

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| C1 | Dig | 6 days | - |
| C2 | Shelves | 3 days | C1 FS - 2 days | <!-- DCMA02 -->
```

## Good

```markdown
# Cheese cave

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| C1 | Dig the front | 4 days | - |
| C2 | Dig the back | 2 days | C1 |
| C3 | Shelves | 3 days | C1 |
```
"""

from planlint.assessment import LINKS, share, waitings
from planlint.diagnostic import Related
from planlint.metric import Judgement, Metric
from planlint.schedule import Schedule


def judge(given: Schedule) -> Judgement:
    """Count the dependencies with a negative lag."""
    links = waitings(given)
    leads = [Related(each.dependency.span, each.words) for each in links if each.lag < 0]
    return share(LINKS, len(links), leads, "are leads", limit=0)


METRIC = Metric(code="DCMA02", name="leads", limit="= 0%", judge=judge, doc=__doc__)
