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
from planlint.schedule import Schedule
from planlint.schedule.bounds import lineage

LACKS = {
    (False, False): "stands alone",
    (False, True): "waits for nothing",
    (True, False): "holds up nothing",
}
"""What is said of an item that waits for something or not, and that something waits for or not."""


def judge(given: Schedule) -> Judgement:
    """Count the items without a prerequisite, or that nothing waits for."""
    work = tasks(given)
    begin = min((times.earliest_start for times in given.planned.values()), default=0)
    end = max((times.earliest_finish for times in given.planned.values()), default=0)
    loose = []
    for (_, item), (needs, needed) in zip(work, _linked(given, work), strict=True):
        times = given.planned[item.key]
        # Without lengths all starts at once, and nothing tells what is first or last.
        first = needed if begin == end else times.earliest_start == begin
        last = needs if begin == end else times.earliest_finish == end
        if words := LACKS.get((needs or first, needed or last)):
            loose.append(Related(item.declared[0], f"{item.label} {words}"))
    return share(ITEMS, len(work), loose, "lack a prerequisite or a successor")


def _linked(given: Schedule, work: list[Task]) -> Iterator[tuple[bool, bool]]:
    """Tell of each item whether it, or what encloses it, waits, and whether something waits."""
    items = {item.key: item for item in given.plan.items}
    number = {item.key: at for at, item in enumerate(given.network.items)}
    links = [*logical(given)]
    after, before = {then for _, then in links}, {first for first, _ in links}
    gated = {key for gate in given.plan.gates for key in gate.covers}
    for at, item in work:
        around = [each.key for each in lineage(item, items)]
        needs = 2 * at + 1 in after or any(2 * number[key] in after for key in around)
        held = 2 * at in before or any(2 * number[key] + 1 in before for key in around)
        yield needs, held or not gated.isdisjoint(around)


METRIC = Metric(code="DCMA01", name="logic", limit="≤ 5%", judge=judge, doc=__doc__)
