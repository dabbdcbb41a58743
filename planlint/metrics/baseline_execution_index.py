"""As much should be done as is due.

## Why

The index is how many items are done, over how many are due by the day on which the plan was last
brought up to date: below 0.95 work is done more slowly than planned, also where each single item is
only a little late. What is done early makes up for what is late. Applies to plans that count in
dates, state how far their items are, and say which day that is.

## Bad

```markdown
# Ferry

Status date: 2026-05-18

| ID | Task | Start | End | Status |
|----|------|-------|-----|--------|
| F1 | Hull | 2026-05-04 | 2026-05-08 | done |
| F2 | Engine | 2026-05-06 | 2026-05-15 | in progress | <!-- DCMA14 -->
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

from planlint.assessment import index, silent
from planlint.metric import Judgement, Metric
from planlint.schedule import Schedule
from planlint.standing import standing


def judge(given: Schedule) -> Judgement:
    """Divide what is done by what is due."""
    made = standing(given)
    if isinstance(made, str):
        return silent(made)
    if not made.due:
        return silent(f"nothing is due by {made.date}")
    done = sum(due.item.status == "done" for due in made.dues)
    words = f"is what is done over what is due by {made.date}"
    return index(done / len(made.due), words, made.missed)


METRIC = Metric(
    code="DCMA14", name="baseline-execution-index", limit="≥ 0.95", judge=judge, doc=__doc__
)
