"""A reference must leave no doubt which item it means.

## Why

Where two items answer to one name, the reader guesses, and so does planlint: it takes the one
that is declared first. Every date that follows from the dependency rests on that guess.

## Bad

```markdown
# Shop

## Phase 1: Server

### Stream A: Storage (2 days)

## Phase 2: Client

### Stream A: Screens (3 days)

## Phase 3: Release

### Stream B: Packages (1 day)

**Dependencies:** Stream A <!-- PL103 -->
```

## Good

```markdown
# Shop

## Phase 1: Server

### Stream A: Storage (2 days)

## Phase 2: Client

### Stream C: Screens (3 days)

## Phase 3: Release

### Stream B: Packages (1 day)

**Dependencies:** Stream A
```
"""

from collections.abc import Iterator

from planlint.diagnostic import Finding, Related, Severity
from planlint.plan import Item, Plan, Problem
from planlint.rule import Rule


def check(plan: Plan) -> Iterator[Finding]:
    """Report each reference that several items answer equally well."""
    items = {item.key: item for item in plan.items}
    for problem in plan.problems:
        if problem.kind == "ambiguous":
            rivals = [items[key] for key in problem.reason.split(", ") if key in items]
            yield _finding(problem, rivals, items)


def _finding(problem: Problem, rivals: list[Item], items: dict[str, Item]) -> Finding:
    names = " or ".join(_distinguished(rival, items) for rival in rivals)
    related = tuple(
        Related(rival.declared[0], f"this may be meant: {_distinguished(rival, items)}")
        for rival in rivals
    )
    return Finding(problem.span, f"{problem.text} may be {names}", related)


def _distinguished(item: Item, items: dict[str, Item]) -> str:
    """Name an item so that its namesakes are told apart: by its parent, or by its own name."""
    parent = items.get(item.parent or "")
    if parent is not None:
        return f"{item.label} of {parent.label}"
    return f"{item.label} ({item.name})" if item.name else item.label


RULE = Rule(
    code="PL103",
    name="ambiguous-reference",
    severity=Severity.WARNING,
    subject=Plan,
    check=check,
    doc=__doc__,
)
