"""Two places must not name different prerequisites for one item.

## Why

The table says that the work waits for one thing, the section says another, and each agent
believes the place it read. A place that names fewer prerequisites than another is most likely
only shorter, and what another prerequisite implies is named or left out at will; so a report
needs two places of which each names something that the other does not know. One that says what it
blocks is such a place, too, for what names its own prerequisites or says that it has none.

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

```markdown
# Feeds, told from both ends

| ID | Task | Duration | Depends on | Blocks |
|----|------|----------|------------|--------|
| F1 | Fetcher | 2 days | - | - |
| F2 | Store | 2 days | - | F3 | <!-- PL204 -->
| F3 | Reader | 3 days | F1 | - |
```

```markdown
# Feeds, told from both ends, of which one says none

### F1: Fetcher
**Blocks:** F2 <!-- PL204 -->

### F2: Store
**Blocked by:** nothing
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

What one says of all others is told in short, and goes for those that say nothing else.

```markdown
# Feeds, one of which comes first

### F1: Fetcher (2 days, Day 1-2)
**Blocks:** all other feeds

### F2: Store (2 days, Day 3-4)

### F3: Manual (4 days, Day 1-4)
**Depends on:** Nothing
```
"""

from collections.abc import Iterator, Mapping
from itertools import combinations

from planlint.diagnostic import Finding, Related, Severity
from planlint.naming import enumerated
from planlint.plan import Dependency, Item, Plan, Telling
from planlint.rule import Rule
from planlint.schedule.network import implied
from planlint.source import Source


def check(plan: Plan) -> Iterator[Finding]:
    """Report the first two places that disagree about an item; prompts have their own rule."""
    items = {item.key: item for item in plan.items}
    for item in plan.items:
        if item.status != "skipped":
            found = next(_disagreements(item, items, plan.source), None)
            if found:
                yield found


def _disagreements(item: Item, items: Mapping[str, Item], source: Source) -> Iterator[Finding]:
    places = _places(item)
    for one, other in combinations(places, 2):
        extra = _unknown(other, one, items), _unknown(one, other, items)
        if all(extra):
            yield _finding(items, item, *extra)
    own = [each for place in places for each in place]
    if not own and item.free:
        yield from (_denied(items, item, each) for each in _blocked(item))
    for each in _unknown(_blocked(item), own, items) if own else ():
        lines = (source.text[slice(*source.line_span(source.line(o.span.start)))] for o in own)
        if not any(items[each.on].id in line for line in lines):  # it may only be unread there
            yield _one_sided(items, item, each, own)


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


def _blocked(item: Item) -> list[Dependency]:
    """Give the hard dependencies of an item that only its prerequisites state: "blocks F3"."""
    return [
        each
        for each in item.dependencies
        if each.telling is Telling.DECLARATION and each.strength == "hard" and not each.group
        if not any(extent.holds(each.span) for extent in item.extents)
    ]


def _unknown(
    named: list[Dependency], against: list[Dependency], items: Mapping[str, Item]
) -> list[Dependency]:
    """Give what one place names and another neither names nor implies, nor is implied by."""
    known = {each.on for each in against}
    new = [each for each in named if each.on not in known]
    if not new:
        return []
    reached = known.union(*(implied(key, items) for key in known))
    return [each for each in new if each.on not in reached and not known & implied(each.on, items)]


def _finding(
    items: Mapping[str, Item], item: Item, later: list[Dependency], first: list[Dependency]
) -> Finding:
    one, other = (_names(names, items) for names in (first, later))
    return Finding(
        later[0].span,
        f"{item.label} waits for {other} here, but for {one} elsewhere",
        tuple(Related(each.span, f"waits for {items[each.on].label}") for each in first),
        help=f"let {item.label} wait for {one} here, too, or for {other} elsewhere",
    )


def _names(needed: list[Dependency], items: Mapping[str, Item]) -> str:
    return enumerated(dict.fromkeys(items[each.on].label for each in needed))


def _one_sided(
    items: Mapping[str, Item], item: Item, blocked: Dependency, own: list[Dependency]
) -> Finding:
    needed = items[blocked.on].label
    return Finding(
        blocked.span,
        f"{needed} says that it blocks {item.label}, which waits for {_names(own, items)} by its "
        "own word",
        tuple(Related(each.span, f"waits for {items[each.on].label}") for each in own),
        help=f"let {item.label} wait for {needed}, or drop it from what {needed} blocks",
    )


def _denied(items: Mapping[str, Item], item: Item, blocked: Dependency) -> Finding:
    needed, (first, *_) = items[blocked.on].label, item.free
    return Finding(
        blocked.span,
        f"{needed} says that it blocks {item.label}, which waits for nothing by its own word",
        (Related(first.span, f"{item.label} waits for nothing"),),
        help=f"let {item.label} wait for {needed}, or drop it from what {needed} blocks",
    )


RULE = Rule(
    code="PL204",
    name="dependency-disagreement",
    severity=Severity.WARNING,
    subject=Plan,
    check=check,
    doc=__doc__,
)
