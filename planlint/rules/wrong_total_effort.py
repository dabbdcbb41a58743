"""The efforts of the items must add up to the stated total.

## Why

The total decides how many people or agents are asked for. Where it was not added up again after
an estimate changed, the plan runs out of hands.

Points must give the total exactly. Times are compared only where every item states one, and
reported only where the two have no amount in common, as a warning: several people may share
an item, so the length of an item need not be its effort.

## Bad

```markdown
# Release

| ID | Story | Points | Depends on |
|----|-------|--------|------------|
| S-1 | Reader | 5 points | - |
| S-2 | Writer | 8 points | S-1 |
| S-3 | Search | 3 points | S-1 |

**Total Story Points:** 18 points <!-- PL504 -->
```

## Fixed

```markdown
# Release

| ID | Story | Points | Depends on |
|----|-------|--------|------------|
| S-1 | Reader | 5 points | - |
| S-2 | Writer | 8 points | S-1 |
| S-3 | Search | 3 points | S-1 |

**Total Story Points:** 16 points
```

## Good

```markdown
# Release

| ID | Story | Points | Depends on |
|----|-------|--------|------------|
| S-1 | Reader | 5 points | - |
| S-2 | Writer | 8 points | S-1 |
| S-3 | Search | 3 points | S-1 |

**Total Story Points:** 16 points
```
"""

from collections.abc import Iterator

from planlint.diagnostic import Edit, Finding, Fix, Related, Severity
from planlint.figure import Figure, claimed, total, written
from planlint.plan import Claim, Item, Plan, Stated
from planlint.quantity import Calendar, Duration
from planlint.reach import is_qualified, scopes, speaks_of_the_whole
from planlint.rewording import reworded
from planlint.rule import Rule

CALENDARS = (Calendar(), Calendar(hours_per_day=6), Calendar(hours_per_day=24, days_per_week=7))
"""How long the units may be where items and total are not in one unit; the first is usual."""


def check(plan: Plan) -> Iterator[Finding]:
    """Report the total of each scope that states one, where its items give another."""
    found: dict[tuple[str | None, ...], list[Claim]] = {}
    for claim in plan.claims:
        if claim.kind == "total-effort" and not is_qualified(plan, claim.span):
            keys = scopes(plan, claim.span)
            if keys[0] or speaks_of_the_whole(plan, claim.span):
                found.setdefault(keys, []).append(claim)
    for keys, alike in found.items():
        if len({(claim.low, claim.high, claim.unit) for claim in alike}) == 1:
            groups = [list(_leaves(plan, key)) for key in keys]
            groups += [[item for item in plan.items if item.parent == key] for key in keys]
            yield from _compared(plan, alike, groups)


def _leaves(plan: Plan, key: str | None) -> Iterator[Item]:
    """Give the items without parts in a scope."""
    parents = {item.parent for item in plan.items}
    within = {key}
    for item in plan.items:
        if item.parent in within or key is None:
            within.add(item.key)
            if item.key not in parents:
                yield item


def _compared(plan: Plan, claims: list[Claim], groups: list[list[Item]]) -> Iterator[Finding]:
    """Report a total that none of the groups of items gives, beside the widest of them."""
    claim = claims[0]
    stated = claimed(plan, claim)
    report = None
    for leaves in groups:
        known = [(item, one) for item in leaves if (one := _length(item, claim.unit))]
        if len(known) < 2 or len(known) < len(leaves):
            continue
        lengths = [length for _, length in known]
        sums = [_sum(lengths, claim.unit, calendar) for calendar in CALENDARS]
        if any(_fits(each, stated, claim.unit) for each in sums):
            return
        report = report or _finding(plan, claims, known, sums[0])
    if report:
        yield report


def _fits(found: Figure, stated: Figure, unit: str | None) -> bool:
    return found.agrees(stated) if unit == "point" else found.overlaps(stated)


def _length(item: Item, unit: str | None) -> Stated[Duration] | None:
    """Choose the one effort that an item states: in the unit of the total if it can."""
    is_point = unit == "point"
    alike = [
        stated
        for stated in item.efforts or item.durations
        if not stated.value.ongoing and (stated.value.unit == "point") == is_point
    ]
    same = [stated for stated in alike if stated.value.unit == unit] or alike
    return same[0] if len({stated.value for stated in same}) == 1 else None


def _sum(lengths: list[Stated[Duration]], unit: str | None, calendar: Calendar) -> Figure:
    return total(
        Figure(*(_converted(end, each.value.unit, unit, calendar) for end in each.value[:2]))
        for each in lengths
    )


def _converted(amount: float, unit: str, wanted: str | None, calendar: Calendar) -> float:
    if unit == wanted or wanted is None:
        return amount
    return amount * calendar.unit_minutes(unit) / calendar.unit_minutes(wanted)


def _finding(
    plan: Plan, claims: list[Claim], known: list[tuple[Item, Stated[Duration]]], found: Figure
) -> Finding:
    claim = claims[0]
    low, high = round(found.low, 1), round(found.high, 1)
    amount = written(low, high, claim.unit)
    stated = written(claim.low, claim.high, claim.unit)
    parts = (Related(each.span, f"{item.label}: {each.value}") for item, each in known)
    again = (Related(other.span, f"{stated} is stated here as well") for other in claims[1:])
    texts = [(each.span, plan.source.text[slice(*each.span)]) for each in claims]
    edits = tuple(Edit(span, reworded(text, low, high, plan.language)) for span, text in texts)
    return Finding(
        claim.span,
        f"the efforts of the {len(known)} items add up to {amount}, the stated total is {stated}",
        (*parts, *again),
        severity=Severity.ERROR if claim.unit == "point" else Severity.WARNING,
        fix=Fix(f"State {amount} in total", edits, "unsafe"),
    )


RULE = Rule(
    code="PL504",
    name="wrong-total-effort",
    severity=Severity.ERROR,
    subject=Plan,
    check=check,
    doc=__doc__,
    fix="unsafe",
)
