"""The efforts of the items must add up to the stated total.

## Why

The total decides how many people or agents are asked for. Where it was not added up again after
an estimate changed, the plan runs out of hands.

Points must give the total exactly, also those that a phase states in its heading. Times are
compared only where every item, or every entry of a list or column beside the total, states one.
They are reported as a warning, where the two have no amount in common, or of two ranges one end
agrees: several people may share an item, so the length of an item need not be its effort.

Arithmetic that the plan writes out must come out.

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

```markdown
# Release

- **Phase 1:** Week 1 (7-10 hours)
- **Phase 2:** Weeks 2-3 (20-28 hours)
- **Phase 3:** Week 4 (8-12 hours)

**Total Estimated Hours:** 35-60 hours <!-- PL504 -->
```

```markdown
# Release

- Phase 1: Reader (10 PD)
- Phase 2: Writer (4 PD, after Phase 1)

To be paid: 10 PD + 4 PD = 16 PD <!-- PL504 -->
```

```markdown
# Release

## Phase 1: Reading · Weeks 1-2 · 16 pts <!-- PL504 -->

| Sprint | Goal | Pts |
|--------|------|-----|
| 1 | Reader | 5 |
| 2 | Search | 8 |

## Phase 2: Writing · Weeks 3-4 · 9 pts

| Sprint | Goal | Pts |
|--------|------|-----|
| 3 | Writer | 5 |
| 4 | Export | 4 |
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

```markdown
# Release

- **Phase 1:** Week 1 (7-10 hours)
- **Phase 2:** Weeks 2-3 (20-28 hours)
- **Phase 3:** Week 4 (8-12 hours)

**Total Estimated Hours:** 35-50 hours
```

```markdown
# Release

- Phase 1: Reader (10 PD)
- Phase 2: Writer (4 PD, after Phase 1)

To be paid: 10 PD + 4 PD = 14 PD
```

```markdown
# Release

## Phase 1: Reading · Weeks 1-2 · 13 pts

| Sprint | Goal | Pts |
|--------|------|-----|
| 1 | Reader | 5 |
| 2 | Search | 8 |

## Phase 2: Writing · Weeks 3-4 · 9 pts

| Sprint | Goal | Pts |
|--------|------|-----|
| 3 | Writer | 5 |
| 4 | Export | 4 |
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

```markdown
# Release, with time to spare

- **Phase 1:** Week 1 (7-10 hours)
- **Phase 2:** Weeks 2-3 (20-28 hours)
- **Phase 3:** Week 4 (8-12 hours)

**Total Estimated Hours:** 42-60 hours, 20% of them buffer
```

```markdown
# Release, by capacity

## Phase 1: Reading (capacity: 16 pts)

| Sprint | Goal | Pts |
|--------|------|-----|
| 1 | Reader | 5 |
| 2 | Search | 8 |

## Phase 2: Writing (up to 12 pts)

| Sprint | Goal | Pts |
|--------|------|-----|
| 3 | Writer | 5 |
| 4 | Export | 4 |
```
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planlint.diagnostic import Finding, Related, Severity
from planlint.equation import wrong
from planlint.figure import Figure, claimed, limited, total, vagueness, written
from planlint.grammar import durations
from planlint.pattern import says
from planlint.plan import Breakdown, Claim, Item, Plan, Stated
from planlint.quantity import Calendar, Duration
from planlint.reach import is_qualified, line_of, scopes, speaks_of_the_whole
from planlint.rule import Rule
from planlint.source import Span
from planlint.sums import beside, comes_near, listed, restated, shares_an_end, summed

CALENDARS = (Calendar(), Calendar(hours_per_day=6), Calendar(hours_per_day=24, days_per_week=7))
"""How long the units may be where items and total are not in one unit; the first is usual."""


class Sum(NamedTuple):
    """What some parts add up to."""

    words: str
    """What adds up, with the verb."""
    parts: tuple[Related, ...]
    figures: tuple[Figure, ...]
    """One for each way to convert the units; the first is usual."""
    exact: bool
    """All of it is in one unit, so that nothing had to be converted."""


def check(plan: Plan) -> Iterator[Finding]:
    """Report the total of each scope that states one, where its items or its list give another."""
    yield from wrong(plan, "total-effort")
    yield from _of_wholes(plan)
    found: dict[tuple[str | None, ...], list[Claim]] = {}
    for claim in plan.claims:
        if claim.kind == "total-effort" and not _is_of_more(plan, claim):
            found.setdefault(scopes(plan, claim.span), []).append(claim)
    for keys, alike in found.items():
        if len({(claim.low, claim.high, claim.unit) for claim in alike}) == 1:
            groups = [list(_leaves(plan, key)) for key in keys]
            groups += [[item for item in plan.items if item.parent == key] for key in keys]
            whole = keys[0] or any(speaks_of_the_whole(plan, claim.span) for claim in alike)
            sums = [*_sums_of_items(alike[0], groups if whole else ()), *_lists(plan, alike)]
            yield from _compared(plan, alike, sums)


def _is_of_more(plan: Plan, claim: Claim) -> bool:
    """Tell whether the line of a total speaks of some of the work, or of more than the items."""
    more = (*plan.language.surcharges, *plan.language.spare)
    return is_qualified(plan, claim.span) or says(line_of(plan, claim.span), more)


def _of_wholes(plan: Plan) -> Iterator[Finding]:
    """Compare the points of each item with those of its parts, or of the column inside it.

    A warning: no word need tell what a team can do from what it is given to do.
    """
    for item in plan.items:
        stated = [each for each in item.durations if each.value.unit == "point"]
        told = {each.value for each in stated}
        if len(told) != 1 or not _is_own(plan, item, stated[0].span):
            continue
        claim = Claim("total-effort", *stated[0].value[:3], stated[0].span)
        columns = [each for each in plan.breakdowns if _adds_up(each, item)]
        sums = [*_sums_of_items(claim, [list(plan.children(item.key))])]
        sums += [_of_list(plan, each) for each in columns if len(columns) == 1]
        for found in _compared(plan, [claim], sums):
            yield found._replace(severity=Severity.WARNING)


def _is_own(plan: Plan, item: Item, span: Span) -> bool:
    """Tell points of all of an item from those that a day holds of it, or that somebody can do."""
    language = plan.language
    beyond = says(line_of(plan, span), (*language.capacities, *language.at_most))
    return item.extents[0].holds(span) and not beyond and not limited(plan, span)


def _adds_up(breakdown: Breakdown, item: Item) -> bool:
    """Tell whether a column or a list stands in the section of an item and adds up points."""
    inside = any(extent.holds(breakdown.span) for extent in item.extents)
    return inside and breakdown.unit == "point" and not (breakdown.of or breakdown.total)


def _of_list(plan: Plan, breakdown: Breakdown) -> Sum:
    words = f"the {len(breakdown.parts)} amounts listed add up"
    return Sum(words, listed(breakdown), (summed(plan, breakdown),), exact=True)


def _leaves(plan: Plan, key: str | None) -> Iterator[Item]:
    """Give the items without parts in a scope."""
    parents = {item.parent for item in plan.items}
    within = {key}
    for item in plan.items:
        if item.parent in within or key is None:
            within.add(item.key)
            if item.key not in parents:
                yield item


def _sums_of_items(claim: Claim, groups: Iterable[list[Item]]) -> Iterator[Sum]:
    """Add up the items of each group of which all state an effort, in every reading of units."""
    for items in groups:
        known = [(item, one) for item in items if (one := _length(item, claim.unit))]
        if len(known) < 2 or len(known) < len(items):
            continue
        lengths = [length for _, length in known]
        figures = tuple(_sum(lengths, claim.unit, calendar) for calendar in CALENDARS)
        parts = tuple(Related(each.span, f"{item.label}: {each.value}") for item, each in known)
        agree = len({each.value.unit for each in lengths} | {claim.unit}) == 1
        yield Sum(f"the efforts of the {len(known)} items add up", parts, figures, agree)


def _lists(plan: Plan, claims: list[Claim]) -> Iterator[Sum]:
    """Add up the lists and columns beside the claims, unless they are far from the total."""
    for claim in claims:
        stated = claimed(plan, claim)
        vague = says(plan.source.text, plan.language.spare)
        for each in beside(plan, claim):
            figure = summed(plan, each)
            near = not vague and comes_near(figure, stated)
            if near or figure.overlaps(stated):
                yield _of_list(plan, each)


def _compared(plan: Plan, claims: list[Claim], sums: list[Sum]) -> Iterator[Finding]:
    """Report a total that is none of the sums, beside the first of them."""
    claim = claims[0]
    stated = claimed(plan, claim)
    rough = vagueness(plan, claim.span, stated.high)
    if rough and any(comes_near(figure, stated) for each in sums for figure in each.figures):
        return
    if sums and not any(_fits(each, stated, claim.unit) for each in sums):
        yield _finding(plan, claims, sums[0])


def _fits(found: Sum, stated: Figure, unit: str | None) -> bool:
    if unit == "point":
        return any(figure.agrees(stated) for figure in found.figures)
    if found.exact and shares_an_end(found.figures[0], stated):
        return False
    return any(figure.overlaps(stated) for figure in found.figures)


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


def _finding(plan: Plan, claims: list[Claim], found: Sum) -> Finding:
    claim = claims[0]
    low, high = (round(end, 1) for end in found.figures[0][:2])
    lengths = durations(plan.source.text[slice(*claim.span)], plan.language)
    is_of_people = any(each.duration.effort for each in lengths)
    amount = _written(low, high, claim.unit, of_people=is_of_people)
    stated = _written(claim.low, claim.high, claim.unit, of_people=is_of_people)
    again = (Related(other.span, f"{stated} is stated here as well") for other in claims[1:])
    return Finding(
        claim.span,
        f"{found.words} to {amount}, the stated total is {stated}",
        (*found.parts, *again),
        severity=Severity.ERROR if claim.unit == "point" else Severity.WARNING,
        help=f"state {amount} in total, or mend the efforts of the parts",
        fix=restated(plan, claims, low, high),
    )


def _written(low: float | None, high: float | None, unit: str | None, *, of_people: bool) -> str:
    """Write an effort as a plan would, that of people as theirs: ``10 person-days``."""
    amount = written(low, high, unit)
    return amount.replace(unit, f"person-{unit}", 1) if unit and of_people else amount


RULE = Rule(
    code="PL504",
    name="wrong-total-effort",
    severity=Severity.ERROR,
    subject=Plan,
    check=check,
    doc=__doc__,
    fix="unsafe",
)
