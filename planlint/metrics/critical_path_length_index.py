"""The time that a plan gives itself should be enough for its longest chain.

## Why

The index is how long the plan says it takes, or has until its end, over how long its longest chain
of dependencies takes. At 1 nothing may go wrong; below 0.95 too much must go better than planned.
Lengths count with their short ends, and the stated time with its long one.

## Bad

```markdown
# Lighthouse

**Total duration:** 6 days <!-- DCMA13 -->

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| L1 | Scaffold | 3 days | - |
| L2 | Lamp | 4 days | L1 |
```

## Good

```markdown
# Lighthouse

**Total duration:** 8 days

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| L1 | Scaffold | 3 days | - |
| L2 | Lamp | 4 days | L1 |
```
"""

from planlint.assessment import index, silent, stated_ends, told
from planlint.diagnostic import Related
from planlint.metric import Judgement, Metric
from planlint.schedule import Schedule


def judge(given: Schedule) -> Judgement:
    """Divide the most generous of the stated lengths by the longest chain."""
    chain, _ = given.makespan
    stated = [*stated_ends(given)]
    if not chain or not any(item.dependencies for item in given.plan.items):
        return silent("no chain of work with lengths leads to the end")
    if not stated:
        return silent("the plan does not say how long it takes as a whole, or when it ends")
    end = max(stated, key=lambda each: each.minutes)
    words = f"the longest chain takes at least {told(given, chain)}, the plan {end.words}"
    shown = Related(end.span, words)
    return index(end.minutes / chain, "is the stated time over the longest chain", (shown,))


METRIC = Metric(
    code="DCMA13",
    name="critical-path-length-index",
    limit="≥ 0.95",
    judge=judge,
    doc=__doc__,
)
