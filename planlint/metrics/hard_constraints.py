"""Few items should be held by a date rather than by the work before them.

## Why

A start that the prerequisites give ("Day 5", because they end on Day 4) is the result of a plan,
and moves with it. A start that is later than they give is a date that somebody chose: where the
plan moves, it stays behind, and nobody sees why it was so. Counted are the items that start later
than the work before them lets them, by a whole unit and more; those that start with the plan are
not. Where dates jump over a weekend, the days of it are nobody's choice.

## Bad

```markdown
# Reading room

| ID | Task | Duration | Start | Depends on |
|----|------|----------|-------|------------|
| R1 | Shelves | 2 days | Day 1 | - |
| R2 | Lamps | 1 day | Day 3 | R1 |
| R3 | Books | 2 days | Day 8 | R2 | <!-- DCMA05 -->
```

```markdown
# Reading room

| ID | Task | Start | End | Depends on |
|----|------|-------|-----|------------|
| R1 | Shelves | 2026-05-04 | 2026-05-08 | - |
| R2 | Lamps | 2026-05-12 | 2026-05-13 | R1 | <!-- DCMA05 -->
```

## Good

```markdown
# Reading room

| ID | Task | Duration | Start | Depends on |
|----|------|----------|-------|------------|
| R1 | Shelves | 2 days | Day 1 | - |
| R2 | Lamps | 1 day | Day 3 | R1 |
| R3 | Books | 2 days | Day 4 | R2 |
```

```markdown
# Reading room, where nobody works on weekends

| ID | Task | Start | End | Depends on |
|----|------|-------|-----|------------|
| R1 | Shelves | 2026-05-04 | 2026-05-08 | - |
| R2 | Lamps | 2026-05-11 | 2026-05-12 | R1 |
```
"""

from collections.abc import Iterator

from planlint.assessment import ITEMS, share, silent, tasks
from planlint.diagnostic import Related
from planlint.metric import Judgement, Metric
from planlint.schedule import Schedule
from planlint.schedule.axis import weekend_days
from planlint.schedule.bounds import bounds
from planlint.schedule.passes import forward
from planlint.schedule.workdays import DAYS_OF_EVERY_WEEK


def judge(given: Schedule) -> Judgement:
    """Count the items that start later than what they wait for gives."""
    work = tasks(given)
    if not any(item.windows for _, item in work):
        return silent("no item that is left states when it starts")
    return share(ITEMS, len(work), [*_held(given)], "are held back by their dates alone")


def _held(given: Schedule) -> Iterator[Related]:
    """Point at the dates that hold items back."""
    known, free, stretch = bounds(given.plan, given.axis), _free(given), _stretch(given)
    for number, item in tasks(given):
        start = known[item.key].start
        if start is None:
            continue
        window = start.first_stated.value
        unit = given.calendar.unit_minutes("day" if window.unit == "date" else window.unit)
        resting = weekend_days(given.axis, free[number], start.not_before)
        next_free = free[number] + given.calendar.minutes(resting, "day") + unit
        if start.not_before >= max(next_free, free[number] * stretch):
            place = given.axis.window(free[number], None, window.unit).placed
            words = f"{item.label} starts {window.opening}, but could {place}"
            yield Related(start.first_stated.span, words)


def _stretch(given: Schedule) -> float:
    """Tell how much later a place may be than another, where weeks of 7 days may be meant."""
    units = {stated.value.unit for item in given.plan.items for stated in item.windows}
    is_open = len(units) > 1 and "week" not in given.calendar.stated
    return DAYS_OF_EVERY_WEEK / given.calendar.days_per_week if is_open else 1


def _free(given: Schedule) -> list[int]:
    """Give the minute by which each item could start, were its own date not stated."""
    earliest = forward(given.network, given.lengths.long, given.not_before)
    free = [min(given.not_before, default=0)] * len(given.not_before)
    for event, links in enumerate(given.network.followers):
        for link in links:
            if link.event % 2 == 0:
                start = link.event // 2
                free[start] = max(free[start], earliest[event] + link.lag)
    return free


METRIC = Metric(code="DCMA05", name="hard-constraints", limit="≤ 5%", judge=judge, doc=__doc__)
