"""Every item should wait for something, and something should wait for it.

## Why

An item that hangs in the air can slip by weeks, and nothing in the plan moves: the dates of the
rest no longer mean anything. Plans in Markdown have no item for their start and none for their
end. So what starts with the plan needs no prerequisite, and what ends with it nothing that waits
for it, a gate that covers it is as good as an item, and what encloses an item waits for it, and
lets others wait. Where no lengths are stated, only items fail that have neither.

## Bad

```markdown
# Harbour festival

| ID | Task | Duration | Start | Depends on |
|----|------|----------|-------|------------|
| H1 | Permit | 4 days | Day 1 | - |
| H2 | Stage | 3 days | Day 5 | H1 |
| H3 | Posters | 1 day | Day 3 | - | <!-- DCMA01 -->
```

## Good

```markdown
# Harbour festival

| ID | Task | Duration | Start | Depends on |
|----|------|----------|-------|------------|
| H1 | Permit | 4 days | Day 1 | - |
| H2 | Stage | 3 days | Day 6 | H1, H3 |
| H3 | Posters | 1 day | Day 5 | H1 |
```
"""

from collections.abc import Iterator

from planlint.assessment import ITEMS, Task, logical, share, tasks
from planlint.diagnostic import Related
from planlint.metric import Judgement, Metric
from planlint.plan import Item
from planlint.schedule import Schedule
from planlint.schedule.bounds import lineage


def judge(given: Schedule) -> Judgement:
    """Count the items without a prerequisite, or that nothing waits for."""
    work = tasks(given)
    return share(ITEMS, len(work), [*_loose(given, work)], "lack a prerequisite or a successor")


def _loose(given: Schedule, work: list[Task]) -> Iterator[Related]:
    items = {item.key: item for item in given.plan.items}
    number = {item.key: at for at, item in enumerate(given.network.items)}
    links = [*logical(given)]
    after, before = {then for _, then in links}, {first for first, _ in links}
    gated = {key for gate in given.plan.gates for key in gate.covers}
    for task in work:
        around = [*lineage(task.item, items)]
        own = 2 * task.number
        needs = own + 1 in after or any(2 * number[each.key] in after for each in around)
        needed = own in before or any(2 * number[each.key] + 1 in before for each in around)
        needed = needed or any(each.key in gated for each in around)
        if words := _missing(given, task.item, needs=needs, needed=needed):
            yield Related(task.item.declared[0], f"{task.item.label} {words}")


def _missing(given: Schedule, item: Item, *, needs: bool, needed: bool) -> str:
    """Say what an item lacks; empty where it lacks nothing."""
    begin = min(times.earliest_start for times in given.planned.values())
    end = max(times.earliest_finish for times in given.planned.values())
    times = given.planned[item.key]
    if end == begin:
        return "" if needs or needed else "stands alone"
    lacks = [] if needs or times.earliest_start == begin else ["waits for nothing"]
    if not needed and times.earliest_finish < end:
        lacks.append("holds up nothing")
    return " and ".join(lacks)


METRIC = Metric(code="DCMA01", name="logic", limit="≤ 5%", judge=judge, doc=__doc__)
