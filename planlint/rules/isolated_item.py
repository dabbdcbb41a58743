"""Every item should be linked with the rest of the plan.

## Why

Where nearly all items name what they wait for, one that waits for nothing and that nothing
waits for is mostly one whose prerequisites were forgotten: a schedule starts it at once and
never needs its result.

An item counts as linked where the plan gives it, or what encloses it, a place: on the calendar,
in a wave, in an order, beside others, or behind a gate.

## Bad

```markdown
# Observatory

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| O1 | Foundation | 3 days | - |
| O2 | Dome | 5 days | O1 |
| O3 | Mount | 2 days | O1 |
| O4 | Telescope | 1 day | O2, O3 |
| O5 | Wiring | 2 days | - | <!-- PL208 -->
```

## Good

```markdown
# Observatory

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| O1 | Foundation | 3 days | - |
| O2 | Dome | 5 days | O1 |
| O3 | Mount | 2 days | O1 |
| O4 | Telescope | 1 day | O2, O3, O5 |
| O5 | Wiring | 2 days | O1 |
```
"""

from collections.abc import Iterator

from planlint.diagnostic import Finding, Severity
from planlint.plan import Item, Plan
from planlint.rule import Rule
from planlint.schedule.bounds import lineage

FEWEST = 4
"""So many items at least are linked where a plan says of its items what they wait for."""


def check(plan: Plan) -> Iterator[Finding]:
    """Report each item without a link, where at least four of five have one."""
    items = {item.key: item for item in plan.items}
    enclosing = {item.parent for item in plan.items}
    linked, placed = _linked(plan), _placed(plan)
    leaves = [item for item in plan.items if item.key not in enclosing]
    known = {item.key for item in leaves if {each.key for each in lineage(item, items)} & linked}
    if len(known) < max(FEWEST, 4 * len(leaves) / 5):
        return
    for item in leaves:
        around = {each.key for each in lineage(item, items)}
        if item.key not in known and not around & placed and not _is_free(item):
            yield Finding(
                item.declared[0],
                f"{item.label} waits for nothing, and nothing waits for it, unlike the other "
                f"{len(known)} items",
            )


def _linked(plan: Plan) -> set[str]:
    """Gather what waits or is waited for."""
    return {key for item in plan.items for link in item.dependencies for key in (item.key, link.on)}


def _placed(plan: Plan) -> set[str]:
    """Gather what has a place without a link."""
    placed = {item.key for item in plan.items if item.windows}
    placed |= {key for order in plan.orders for key in (*order.before, *order.after)}
    placed |= {key for each in plan.concurrencies for key in (each.item, *each.others)}
    placed |= {key for gate in plan.gates for key in gate.covers}
    return placed | {each.item for each in plan.memberships}


def _is_free(item: Item) -> bool:
    """Tell what is over, or goes on beside everything else."""
    return item.is_at_rest or any(stated.value.ongoing for stated in item.durations)


RULE = Rule(
    code="PL208",
    name="isolated-item",
    severity=Severity.INFO,
    subject=Plan,
    check=check,
    doc=__doc__,
)
