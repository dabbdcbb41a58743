"""An item must not wait for itself.

## Why

Work that waits for itself never starts. Mostly the id is a slip for the item before.

## Bad

```markdown
# Search

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| S1 | Index | 2 days | - |
| S2 | Query | 1 day | S2 | <!-- PL202 -->
```

## Good

```markdown
# Search

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| S1 | Index | 2 days | - |
| S2 | Query | 1 day | S1 |
```
"""

from collections.abc import Iterator

from planlint.diagnostic import Finding, Severity
from planlint.plan import Dependency, Item, Plan
from planlint.rule import Rule


def check(plan: Plan) -> Iterator[Finding]:
    """Report the first place at which an item names itself, unless it means its whole group."""
    for item in plan.items:
        if item.status == "skipped":
            continue
        own = [each for each in item.dependencies if each.on == item.key and not each.group]
        own = [each for each in own if not _names_twin(each, item)]
        for dependency in own[:1]:
            yield Finding(
                dependency.span,
                f"{item.label} waits for itself",
                help=f"drop {item.label} from its own dependencies",
            )


def _names_twin(own: Dependency, item: Item) -> bool:
    """Tell whether an item with two boxes means, by its own identifier, the one before it."""
    ticked = len(item.declared) > 1 and len(item.statuses) > 1
    return ticked and any(extent.holds(own.span) for extent in item.extents[1:])


RULE = Rule(
    code="PL202",
    name="self-dependency",
    severity=Severity.ERROR,
    subject=Plan,
    check=check,
    doc=__doc__,
)
