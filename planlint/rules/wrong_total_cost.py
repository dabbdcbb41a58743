"""The costs of the parts must add up to the stated total.

## Why

A budget is granted for the total and spent on the parts. Where the two differ, either some part
is not paid for, or the total was not touched when a part changed.

The costs of the items, and every list that breaks the costs down in another way (by role, by
model, by month), are compared with the total, ranges end by end; each must give it. A list
counts as a breakdown of the total where one end agrees, or where it comes near and none agrees.
The items of one kind, of which each states its cost, count even if they are far from the total:
unless it is that of some of them, or a multiple, or the plan tells of any other money. A total
whose label names items in parentheses is that of these. One that takes in more than its parts is
left alone, unless it says by what share: then the sum with it, or without, is right.

## Bad

```markdown
# Release

## Stream A: Build (2 days)

**Cost:** $3,000-4,000

## Stream B: Ship (1 day)

**Cost:** $800-1,200

**Dependencies:** Stream A

## Summary

**Total Cost:** $3,600-5,200 <!-- PL503 -->
```

```markdown
# Ferry

## Milestone 1: Hull

**Cost:** $5,000

## Milestone 2: Engine

**Cost:** $7,000

## Milestone 3: Paint

**Cost:** $2,000

**Dependencies:** Milestone 1

## Funding

**Total cost (Milestones 1 and 3):** $9,000 <!-- PL503 -->
**Total cost (all):** $15,400 (including 10% contingency)
```

## Fixed

```markdown
# Release

## Stream A: Build (2 days)

**Cost:** $3,000-4,000

## Stream B: Ship (1 day)

**Cost:** $800-1,200

**Dependencies:** Stream A

## Summary

**Total Cost:** $3,800-5,200
```

```markdown
# Ferry

## Milestone 1: Hull

**Cost:** $5,000

## Milestone 2: Engine

**Cost:** $7,000

## Milestone 3: Paint

**Cost:** $2,000

**Dependencies:** Milestone 1

## Funding

**Total cost (Milestones 1 and 3):** $7,000
**Total cost (all):** $15,400 (including 10% contingency)
```

## Good

```markdown
# Release with a bill of its own

## Stream A: Build (2 days)

**Cost:** $3,000

## Stream B: Ship (1 day)

**Cost:** $800

**Dependencies:** Stream A

## Summary

The servers cost $5,000 a year.

**Total Cost:** $8,800
```
"""

from collections.abc import Iterator, Mapping
from itertools import combinations
from math import isfinite
from typing import NamedTuple

from planlint.diagnostic import Finding, Related, Severity
from planlint.equation import wrong
from planlint.figure import Figure, claimed, share, total, written
from planlint.grammar import money, percents
from planlint.pattern import says
from planlint.plan import Claim, Item, Part, Plan
from planlint.reach import line_of, scopes
from planlint.rule import Rule
from planlint.sums import comes_near, restated

MANY = 12
"""From how many parts on it is no use to look for those that give a total."""


Scope = tuple[tuple[str | None, ...], str, str | None]
"""Items, or the whole plan; what a label calls a total; its currency."""


class Sum(NamedTuple):
    """What some parts add up to."""

    name: str
    parts: tuple[Part, ...]
    figure: Figure
    is_whole: bool = False
    """Every item of its kind takes part, so that nothing of its like is left out."""


def check(plan: Plan) -> Iterator[Finding]:
    """Report each breakdown that does not give the total of its scope."""
    found: dict[Scope, list[Claim]] = {}
    for claim in plan.claims:
        line = line_of(plan, claim.span)
        if claim.kind == "total-cost" and (_rates(line) or not _is_more(plan, line)):
            scope = (claim.scope or scopes(plan, claim.span), claim.label, claim.unit)
            found.setdefault(scope, []).append(claim)
    options = {scope[0] for scope, claims in found.items() if len(set(map(_value, claims))) > 1}
    for (keys, _, currency), claims in found.items():
        if claims[0].scope:
            yield from _compared(plan, claims, list(_of_some(plan, claims[0])))
        elif keys not in options:
            sums = (sum_ for key in keys for sum_ in _sums(plan, key, currency))
            yield from _compared(plan, claims, list(sums))
    yield from wrong(plan, "total-cost")


def _value(claim: Claim) -> tuple[float | None, float | None]:
    return claim.low, claim.high


def _rates(line: str) -> list[float]:
    """Give the shares of a line, by which a surcharge can be worked out."""
    return [found.high / 100 for found in percents(line)]


def _is_more(plan: Plan, line: str) -> bool:
    """Tell whether a line says that its total is more, or less, than the sum of its parts."""
    return says(line, (*plan.language.surcharges, *plan.language.beyond))


def _of_some(plan: Plan, claim: Claim) -> Iterator[Sum]:
    """Add up the costs of the items that the label of a total names."""
    paid = [item for item in plan.items if item.key in claim.scope]
    if len(paid) > 1 and all(_is_clear(item, claim.unit) for item in paid):
        yield _of_items(plan, paid)


def _sums(plan: Plan, key: str | None, currency: str | None) -> Iterator[Sum]:
    """Add up the costs of the items in a scope, and those of each list in it."""
    items = {item.key: item for item in plan.items}
    paid = [item for item in plan.items if item.costs and _is_inside(items, item, key)]
    kinds = {(item.kind, item.parent) for item in paid}
    alike = [item for item in plan.items if (item.kind, item.parent) in kinds]
    if (
        len(paid) > 1
        and len(alike) == len(paid)
        and all(_is_clear(item, currency) for item in paid)
    ):
        yield _of_items(plan, paid)._replace(is_whole=len(kinds) == 1)
    for breakdown in plan.breakdowns:
        whole = breakdown.total is None and breakdown.unit == currency
        if whole and key in scopes(plan, breakdown.span):
            yield _sum(plan, "parts", breakdown.parts)


def _is_inside(items: Mapping[str, Item], item: Item, key: str | None) -> bool:
    """Tell whether an item's cost counts in a scope, and in no item of that scope already."""
    parent = item.parent
    while parent is not None and parent != key:
        if items[parent].costs:
            return False
        parent = items[parent].parent
    return parent == key


def _is_clear(item: Item, currency: str | None) -> bool:
    costs = {stated.value for stated in item.costs}
    return len(costs) == 1 and costs.pop().currency == currency


def _of_items(plan: Plan, paid: list[Item]) -> Sum:
    parts = tuple(Part(item.label, *item.costs[0].value[:2], item.costs[0].span) for item in paid)
    words = {f"{item.kind}s" for item in paid if item.kind}
    return _sum(plan, words.pop() if len(words) == 1 else "items", parts)


def _sum(plan: Plan, name: str, parts: tuple[Part, ...]) -> Sum:
    figure = total(share(plan, part) for part in parts)
    return Sum(f"the costs of the {len(parts)} {name}", parts, figure)


def _compared(plan: Plan, claims: list[Claim], sums: list[Sum]) -> Iterator[Finding]:
    claim = claims[0]
    stated = claimed(plan, claim)
    rates = [0.0, *_rates(line_of(plan, claim.span))]
    given = any(_gives(each.figure, stated, rates) for each in sums)
    for each in sums:
        if _gives(each.figure, stated, rates):
            continue
        near = comes_near(each.figure, stated)
        meant = not given and (near or each.is_whole)
        named = near and claim.scope != ()
        amiss = meant and (named or _is_unexplained(plan, claims, each))
        if amiss or _agrees_at_an_end(each.figure, stated):
            yield _finding(plan, claims, each)


def _gives(figure: Figure, stated: Figure, rates: list[float]) -> bool:
    """Tell whether a sum is a total, with or without a surcharge or a discount beside it."""
    factors = [factor for rate in rates for factor in (1 + rate, 1 - rate)]
    return any(Figure(*(each * by for each in figure)).agrees(stated) for by in factors)


def _agrees_at_an_end(figure: Figure, stated: Figure) -> bool:
    slack = figure.slack + stated.slack
    return abs(figure.low - stated.low) <= slack or abs(figure.high - stated.high) <= slack


def _is_unexplained(plan: Plan, claims: list[Claim], found: Sum) -> bool:
    """Tell whether a total is neither of some parts nor a multiple, and no other money is told."""
    stated = claimed(plan, claims[0])
    lines = plan.source.text.split("\n")
    if any(_is_more(plan, line) for line in lines if any(map(str.isdigit, line))):
        return False
    places = [*(part.span for part in found.parts), *(claim.span for claim in claims)]
    for each in money(plan.source.text):
        if not any(each.start < place.end and place.start < each.end for place in places):
            return False
    if stated.high > found.figure.high > 0:
        return isfinite(stated.high) and stated.high % found.figure.high != 0
    return not _is_of_some(found.parts, stated)


def _is_of_some(parts: tuple[Part, ...], stated: Figure) -> bool:
    """Tell whether some of the parts give a total; of many parts some nearly always do."""
    if len(parts) > MANY:
        return True
    chosen = (each for size in range(1, len(parts)) for each in combinations(parts, size))
    return any(
        total(Figure(part.low, part.high) for part in each).agrees(stated) for each in chosen
    )


def _finding(plan: Plan, claims: list[Claim], found: Sum) -> Finding:
    claim = claims[0]
    amount = written(found.figure.low, found.figure.high, claim.unit)
    stated = written(claim.low, claim.high, claim.unit)
    parts = (
        Related(part.span, f"{part.label}: {written(part.low, part.high, claim.unit)}")
        for part in found.parts
    )
    again = (Related(other.span, f"{stated} is stated here as well") for other in claims[1:])
    line = line_of(plan, claim.span)
    is_more, is_granted = _is_more(plan, line), says(line, plan.language.capacities)
    return Finding(
        claim.span,
        f"{found.name} add up to {amount}, the stated total is {stated}",
        (*parts, *again),
        severity=Severity.WARNING if is_granted else None,
        help=f"state {amount} in total, or mend the costs of the parts",
        fix=None if is_more else restated(plan, claims, *found.figure[:2]),
    )


RULE = Rule(
    code="PL503",
    name="wrong-total-cost",
    severity=Severity.ERROR,
    subject=Plan,
    check=check,
    doc=__doc__,
    fix="unsafe",
)
