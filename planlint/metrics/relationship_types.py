"""Nine of ten dependencies should be from the finish of one item to the start of the other.

## Why

Work that starts or ends together with other work (SS, FF) says less of the order than it seems to:
how far must the first have come? Where an item ends when another one starts (SF), the two are
usually named the wrong way round.

## Bad

```markdown
# Choir tour

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| C1 | Rehearse | 5 days | - |
| C2 | Print | 2 days | C1 SS | <!-- DCMA04 -->
| C3 | Travel | 1 day | C1, C2 |
```

## Good

```markdown
# Choir tour

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| C1 | Rehearse | 5 days | - |
| C2 | Print | 2 days | - |
| C3 | Travel | 1 day | C1, C2 |
```
"""

from planlint.assessment import LINKS, share, waitings
from planlint.diagnostic import Related
from planlint.metric import Judgement, Metric
from planlint.schedule import Schedule

MOST = 0.1
"""The share of the other types."""


def judge(given: Schedule) -> Judgement:
    """Count the dependencies of the other types."""
    links = waitings(given)
    others = [
        Related(
            each.dependency.span,
            each.words
            + (", which is usually meant the other way round" * (each.dependency.type == "SF")),
        )
        for each in links
        if each.dependency.type != "FS"
    ]
    return share(LINKS, len(links), others, "are not from finish to start", MOST)


METRIC = Metric(code="DCMA04", name="relationship-types", limit="≤ 10%", judge=judge, doc=__doc__)
