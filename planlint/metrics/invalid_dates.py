"""Nothing should be done in the future, or be left to do in the past.

## Why

Work that is done, but starts after the day on which the plan was last brought up to date, and work
that is not begun, but should have been before that day: the dates are no longer those by which
anybody works. Applies to plans that count in dates, state how far their items are, and say which
day that is: "Status date: 2026-05-04", "Last updated: May 4, 2026".

## Bad

```markdown
# Ferry

Status date: 2026-05-11

| ID | Task | Start | End | Status |
|----|------|-------|-----|--------|
| F1 | Hull | 2026-05-04 | 2026-05-08 | done |
| F2 | Engine | 2026-05-06 | 2026-05-15 | todo | <!-- DCMA09 -->
```

## Good

```markdown
# Ferry

Status date: 2026-05-11

| ID | Task | Start | End | Status |
|----|------|-------|-----|--------|
| F1 | Hull | 2026-05-04 | 2026-05-08 | done |
| F2 | Engine | 2026-05-06 | 2026-05-15 | in progress |
| F3 | Paint | 2026-05-18 | 2026-05-20 | todo |
```
"""

from collections.abc import Iterator

from planlint.assessment import ITEMS, share, silent
from planlint.diagnostic import Related
from planlint.metric import Judgement, Metric
from planlint.schedule import Schedule
from planlint.standing import Due, Standing, standing


def judge(given: Schedule) -> Judgement:
    """Count the items whose dates and status exclude each other on the status date."""
    made = standing(given)
    if isinstance(made, str):
        return silent(made)
    wrong = [found for due in made.dues for found in _wrong(due, made)]
    return share(ITEMS, len(made.dues), wrong, f"have dates that are wrong on {made.date}", limit=0)


def _wrong(due: Due, made: Standing) -> Iterator[Related]:
    label, status = due.item.label, due.item.status
    if status == "done" and due.start is not None and due.start > made.date:
        yield Related(due.stated.span, f"{label} is done, but starts {due.start}")
    elif status == "todo" and due.start is not None and due.start < made.date:
        yield Related(due.stated.span, f"{label} is not begun, but starts {due.start}")
    elif status == "active" and due.end is not None and due.end < made.date:
        yield Related(due.stated.span, f"{label} is not done, but ends {due.end}")


METRIC = Metric(code="DCMA09", name="invalid-dates", limit="= 0%", judge=judge, doc=__doc__)
