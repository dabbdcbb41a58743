"""Shares of one whole must add up to 100 %.

## Why

Shares that give 105 % promise a part of the budget, or of somebody's time, twice; shares that
give 90 % leave work to nobody.

Only lists that are called a distribution, an allocation, a split or the like are shares of one
whole; a list of coverage goals is not. Three shares and more in one such line are so as well:
"budget split: 40% oven, 35% shop, 25% sign". Rounding is allowed for.

## Bad

```markdown
# Release

## Phase 1: Build (2 days)

## Phase 2: Ship (1 day)

**Dependencies:** Phase 1

## Effort Distribution

- Backend: 45% - the importer <!-- PL506 -->
- Frontend: 40% - the screens
- Tests: 20% - end to end
```

```markdown
# Bakery

- Phase 1: Oven (2 weeks)
- Phase 2: Shop (1 week), depends on Phase 1

The budget is €9,000, of which 40% oven, 35% shop, 30% sign. <!-- PL506 -->
```

## Good

```markdown
# Release

## Phase 1: Build (2 days)

## Phase 2: Ship (1 day)

**Dependencies:** Phase 1

## Effort Distribution

- Backend: 45% - the importer
- Frontend: 40% - the screens
- Tests: 15% - end to end
```

```markdown
# Bakery with gains that are shares of nothing

- Phase 1: Oven (2 weeks)
- Phase 2: Shop (1 week), depends on Phase 1

Budget split: 40% oven, 35% shop, 25% sign. We save 20% flour, 15% power, 50% time.
```

```markdown
# Ferry with shares that rise to the whole

## Rollout distribution

- Phase 1: 5% of travellers (1 day)
- Phase 2: 50% of travellers (2 days), after Phase 1
- Phase 3: 100% of travellers (1 day), after Phase 2
```
"""

from collections.abc import Iterator

from planlint.diagnostic import Finding, Related, Severity
from planlint.figure import Figure, exactness, total, written
from planlint.pattern import says
from planlint.plan import Breakdown, Plan
from planlint.reach import line_of
from planlint.rule import Rule

ALL = Figure(100, 100)


def check(plan: Plan) -> Iterator[Finding]:
    """Report each list of shares that gives less or more than the whole."""
    for breakdown in plan.breakdowns:
        if breakdown.unit == "percent" and _is_of_one_whole(plan, breakdown):
            found = total(
                Figure(part.low, part.high, exactness(plan, part.span, part.high))
                for part in breakdown.parts
            )
            if not found.overlaps(ALL):
                yield _finding(breakdown, found)


def _is_of_one_whole(plan: Plan, breakdown: Breakdown) -> bool:
    if breakdown.total is not None:
        return breakdown.total.low == breakdown.total.high == 100
    if _rises_to_all(breakdown):
        return False
    section = plan.document.section_of(breakdown.span.start)
    lines = {line_of(plan, part.span) for part in breakdown.parts}
    in_line = len(lines) == 1 and says(lines.pop(), plan.language.shares)
    return in_line or says(section.title.value, plan.language.shares)


def _rises_to_all(breakdown: Breakdown) -> bool:
    """Tell whether each share holds the one before it, and the last is the whole: a rollout."""
    highs = [part.high for part in breakdown.parts]
    return len(highs) > 1 and highs[-1] == ALL.high and highs == sorted(highs)


def _finding(breakdown: Breakdown, found: Figure) -> Finding:
    first, *others = breakdown.parts
    terms = " + ".join(written(part.low, part.high, None) for part in breakdown.parts)
    return Finding(
        first.span,
        f"the shares add up to {written(found.low, found.high, 'percent')}, not 100%: {terms}",
        tuple(
            Related(part.span, f"{part.label}: {written(part.low, part.high, 'percent')}")
            for part in others
        ),
    )


RULE = Rule(
    code="PL506",
    name="percent-sum",
    severity=Severity.WARNING,
    subject=Plan,
    check=check,
    doc=__doc__,
)
