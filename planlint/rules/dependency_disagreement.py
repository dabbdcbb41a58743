"""Two places must not name different prerequisites for one item.

## Why

The table says that the work waits for one thing, the section says another, and each agent
believes the place it read. A place that names fewer prerequisites than another is most likely
only shorter, and what another prerequisite implies is named or left out at will; so a report
needs two places of which each names something that the other does not know.

## Bad

```markdown
# Feeds

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| F1 | Fetcher | 2 days | - |
| F2 | Store | 2 days | - |
| F3 | Reader | 3 days | F1 |

### F3: Reader
**Depends on:** F2 <!-- PL204 -->
```

## Good

```markdown
# Feeds

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| F1 | Fetcher | 2 days | - |
| F2 | Store | 2 days | - |
| F3 | Reader | 3 days | F1, F2 |

### F3: Reader
**Depends on:** F1, F2
```

```markdown
# Feeds, one place in short

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| F1 | Fetcher | 2 days | - |
| F2 | Store | 2 days | F1 |
| F3 | Reader | 3 days | F1, F2 |

### F3: Reader
**Depends on:** F2
```
"""

from collections.abc import Iterator, Mapping
from itertools import combinations

from planlint.diagnostic import Finding, Related, Severity
from planlint.plan import Dependency, Item, Plan, Telling
from planlint.rule import Rule
from planlint.schedule.network import implied


def check(plan: Plan) -> Iterator[Finding]:
    """Report the first two places that disagree about an item; prompts have their own rule."""
    items = {item.key: item for item in plan.items}
    for item in plan.items:
        if item.status == "skipped":
            continue
        for one, other in combinations(_places(item), 2):
            extra = _unknown(other, one, items), _unknown(one, other, items)
            if all(extra):
                yield _finding(items, item, *extra)
                break


def _places(item: Item) -> list[list[Dependency]]:
    """Part the dependencies of an item by the declaration that states them."""
    places: dict[int, list[Dependency]] = {}
    for each in item.dependencies:
        if each.telling is Telling.DECLARATION and not each.group:
            holding = [
                number for number, extent in enumerate(item.extents) if extent.holds(each.span)
            ]
            for number in holding[:1]:
                places.setdefault(number, []).append(each)
    return list(places.values())


def _unknown(
    named: list[Dependency], against: list[Dependency], items: Mapping[str, Item]
) -> list[Dependency]:
    """Give what one place names and another neither names nor implies, nor is implied by."""
    known = {each.on for each in against}
    reached = known.union(*(implied(key, items) for key in known))
    return [
        each for each in named if each.on not in reached and not known & implied(each.on, items)
    ]


def _finding(
    items: Mapping[str, Item], item: Item, later: list[Dependency], first: list[Dependency]
) -> Finding:
    one, other = (", ".join(items[each.on].label for each in names) for names in (first, later))
    return Finding(
        later[0].span,
        f"{item.label} waits for {other} here, but for {one} elsewhere",
        tuple(Related(each.span, f"waits for {items[each.on].label}") for each in first),
    )


RULE = Rule(
    code="PL204",
    name="dependency-disagreement",
    severity=Severity.WARNING,
    subject=Plan,
    check=check,
    doc=__doc__,
)
