"""Few dependencies should have a lag.

## Why

A lag ("2 weeks after T1") is time in which something happens that the plan does not name: paint
dries, a review waits, an order is on its way. Nobody is responsible for it, and it is the first
that is forgotten when dates move. Write it as an item with a length.

## Bad

```markdown
# Boat house

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| B1 | Varnish | 1 day | - |
| B2 | Launch | 1 day | B1 FS + 3 days | <!-- DCMA03 -->
```

## Good

```markdown
# Boat house

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| B1 | Varnish | 1 day | - |
| B2 | Let it dry | 3 days | B1 |
| B3 | Launch | 1 day | B2 |
```
"""

from planlint.assessment import LINKS, share, waitings
from planlint.diagnostic import Related
from planlint.metric import Judgement, Metric
from planlint.schedule import Schedule


def judge(given: Schedule) -> Judgement:
    """Count the dependencies with a positive lag."""
    links = waitings(given)
    lags = [Related(each.dependency.span, each.words) for each in links if each.lag > 0]
    return share(LINKS, len(links), lags, "have a lag")


METRIC = Metric(code="DCMA03", name="lags", limit="≤ 5%", judge=judge, doc=__doc__)
