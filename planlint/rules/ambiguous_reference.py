"""A reference must leave no doubt which item it means.

## Why

Where two items answer to one name, the reader guesses, and so does planlint: it takes the one
that is declared first. Every date that follows from the dependency rests on that guess.

Where two items share one identifier in one listing, that is reported, and not each reference.

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
from itertools import combinations

from planlint.diagnostic import Finding, Related, Severity
from planlint.plan import Item, Plan, Problem
from planlint.rule import Rule
from planlint.twins import twins


def check(plan: Plan) -> Iterator[Finding]:
    """Report each reference that several items answer equally well, where it stands first."""
    items = {item.key: item for item in plan.items}
    problems: dict[str, Problem] = {}
    for problem in plan.problems:
        if problem.kind == "ambiguous":
            problems.setdefault(problem.text, problem)
    told = {_keys(one.first, one.second) for one in twins(plan)} if problems else set()
    for problem in problems.values():
        named = [items[key] for key in problem.rivals if key in items]
        rivals = [item for item in named if item.status != "skipped"]
        pairs = list(combinations(rivals, 2))
        if pairs and not any(_is_retold(*pair) or _keys(*pair) in told for pair in pairs):
            yield _finding(problem, rivals, items)


def _keys(one: Item, other: Item) -> frozenset[str]:
    return frozenset((one.key, other.key))


def _is_retold(one: Item, other: Item) -> bool:
    """Tell whether two items are rather one, told twice under other words."""
    if one.kind != other.kind:
        return True
    shorter, longer = sorted((one.name.casefold(), other.name.casefold()), key=len)
    return longer.startswith(shorter)


def _finding(problem: Problem, rivals: list[Item], items: dict[str, Item]) -> Finding:
    names = " or ".join(_distinguished(rival, items) for rival in rivals)
    related = tuple(
        Related(rival.declared[0], f"this may be meant: {_distinguished(rival, items)}")
        for rival in rivals
    )
    remedy = f"write which {problem.text} is meant, or give one of them a name of its own"
    return Finding(problem.span, f"{problem.text} may be {names}", related, help=remedy)


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
