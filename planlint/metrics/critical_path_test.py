"""A delay on the critical path must delay the end by as much.

## Why

If the first item of the longest chain is late by 600 days, so must the end be. Where it is late by
less, something ends last that no dependency links to the chain: whoever slips does not learn from
the plan what that does to the rest. The longest chain is that of the dependencies; the dates that
the plan states hold. Starts that leave a gap within the chain are what DCMA05 tells of.

## Bad

```markdown
# Orchard

| ID | Task | Duration | Start | Depends on |
|----|------|----------|-------|------------|
| O1 | Dig | 3 days | Day 1 | - | <!-- DCMA12 -->
| O2 | Plant | 2 days | Day 4 | O1 |
| O3 | Fence | 2 days | Day 9 | - |
```

## Good

```markdown
# Orchard

| ID | Task | Duration | Start | Depends on |
|----|------|----------|-------|------------|
| O1 | Dig | 3 days | Day 1 | - |
| O2 | Plant | 2 days | Day 4 | O1 |
| O3 | Fence | 2 days | Day 6 | O2 |
```

```markdown
# Orchard, where the fence comes late

| ID | Task | Duration | Start | Depends on |
|----|------|----------|-------|------------|
| O1 | Dig | 3 days | Day 1 | - |
| O2 | Plant | 2 days | Day 4 | O1 |
| O3 | Fence | 2 days | Day 9 | O2 |
```
"""

from planlint.analysis.critical import critical_path
from planlint.assessment import silent, told
from planlint.diagnostic import Related
from planlint.metric import Judgement, Metric, Verdict
from planlint.schedule import Schedule
from planlint.schedule.passes import forward

DELAY = 600
"""Days: more than anything else in the plan can make up for."""


def judge(given: Schedule) -> Judgement:
    """Delay the first item of the longest chain, and see what becomes of the end."""
    path = critical_path(given).items
    if not path or not any(item.dependencies for item in given.plan.items):
        return silent("no chain of work with lengths leads to the end")
    delay = given.calendar.minutes(DELAY, "day")
    number = {item.key: at for at, item in enumerate(given.network.items)}
    first = number[path[0]]
    planned = forward(given.network, given.lengths.long, given.not_before)
    late = [*given.not_before]
    late[first] = planned[2 * first] + delay
    delayed = forward(given.network, given.lengths.long, late)
    end = 2 * number[path[-1]] + 1
    # What stated starts hold back within the chain is told by another point.
    slip = delay + (max(delayed) - delayed[end]) - (max(planned) - planned[end])
    figure = told(given, slip)
    words = f"of {DELAY} by which {given.label(path[0])} may be late reach the end"
    if slip == delay:
        return Judgement(Verdict.PASS, figure, words)
    return Judgement(Verdict.FAIL, figure, words, tuple(_shown(given, path, planned)))


def _shown(given: Schedule, path: tuple[str, ...], planned: list[int]) -> list[Related]:
    """Point at the chain, and at what ends later than it by its dates."""
    items, on_path = given.network.items, set(path)
    shown = [
        Related(item.declared[0], f"{item.label} is on the longest chain")
        for item in items
        if item.key in on_path
    ]
    end = max(planned)
    return shown + [
        Related(item.declared[0], f"{item.label} ends last")
        for at, item in enumerate(items)
        if given.network.leaves[at] and planned[2 * at + 1] == end and item.key not in on_path
    ]


METRIC = Metric(
    code="DCMA12", name="critical-path-test", limit="= 600 days", judge=judge, doc=__doc__
)
