"""One quantity must have one value.

## Why

The summary at the top is what gets approved, the one at the end is what gets done. Where they
differ, one of them was not touched when the plan changed.

Two figures are compared where both speak of the whole plan, under the same label and for the
same way of working. They conflict where no unit, rounding, "about", "up to" or range makes them
one amount. Figures of options, parts and conditions are left alone.

## Bad

```markdown
# Release

**Total Duration:** 6 weeks

## Phase 1: Build (4 weeks)

## Phase 2: Ship (2 weeks)

**Dependencies:** Phase 1

## Summary

**Total Duration:** 8 weeks <!-- PL508 -->
```

## Good

```markdown
# Release

**Total Duration:** 6 weeks

## Phase 1: Build (4 weeks)

## Phase 2: Ship (2 weeks)

**Dependencies:** Phase 1

## Summary

**Total Duration:** 6 weeks
```
"""

from collections.abc import Iterator

from planlint.diagnostic import Finding, Related, Severity
from planlint.figure import Figure, claimed, vagueness, written
from planlint.pattern import Pattern
from planlint.plan import Claim, Plan
from planlint.quantity import TIME_UNITS, Calendar
from planlint.reach import speaks_of_the_whole
from planlint.rule import Rule

TOTALS = frozenset(("total-duration", "sequential-duration", "total-cost", "total-effort"))

CALENDARS = (
    Calendar(),
    Calendar(days_per_week=7),
    Calendar(hours_per_day=6),
    Calendar(hours_per_day=24, days_per_week=7),
)
"""How long the units may be where two figures are not in one unit."""

WORD = Pattern(r"[^\W\d_]+")
COMMON = Pattern(
    r"total|overall|estimated?|project|plan|the|of|in|is|with|an?|duration|timeline|time|length|"
    r"schedule|calendar|elapsed|effort|costs?|budget|parallel|sequential|concurrent|execution"
)
"""Words of a label that say no more than the kind of the figure and the way of working."""

CONDITION = Pattern(
    r"\b(?:if|with|without|assuming|per|for|mvp|option\w*|scenario|alternative|minimum|maximum|"
    r"best|worst|optimistic|pessimistic|remaining|actual|phase|was|instead)\b"
)
"""Words on the line of a figure that restrict it."""


def check(plan: Plan) -> Iterator[Finding]:
    """Report each figure that contradicts an earlier one of the same quantity, once a value."""
    groups: dict[tuple[object, ...], list[Claim]] = {}
    for claim in plan.claims:
        if claim.kind in TOTALS and _is_unconditional(plan, claim):
            groups.setdefault(_quantity(plan, claim), []).append(claim)
    for claims in groups.values():
        first, *others = claims
        for value, same in _by_value(others).items():
            if value != _value(first) and _differ(plan, first, same[0]):
                yield _finding(first, same)


def _is_unconditional(plan: Plan, claim: Claim) -> bool:
    line = plan.source.line_span(plan.source.line(claim.span.start))
    text = plan.source.text[line.start : line.end]
    return not CONDITION.search(text) and speaks_of_the_whole(plan, claim.span)


def _quantity(plan: Plan, claim: Claim) -> tuple[object, ...]:
    """Tell what a figure is of: its kind, its way of working, and what its label adds."""
    line = plan.source.line_span(plan.source.line(claim.span.start))
    label = plan.source.text[line.start : claim.span.start].lower()
    words = frozenset(word[0] for word in WORD.finditer(label) if not COMMON.fullmatch(word[0]))
    unit = "time" if claim.unit in TIME_UNITS else claim.unit
    return claim.kind, claim.scenario, unit, words


def _by_value(claims: list[Claim]) -> dict[tuple[object, ...], list[Claim]]:
    values: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        values.setdefault(_value(claim), []).append(claim)
    return values


def _value(claim: Claim) -> tuple[object, ...]:
    return claim.low, claim.high, claim.unit


def _differ(plan: Plan, one: Claim, other: Claim) -> bool:
    """Tell whether two figures have no amount in common, however long the units are."""
    rounded = one.unit != other.unit
    return not any(
        _converted(plan, one, calendar, rounded=rounded).overlaps(
            _converted(plan, other, calendar, rounded=rounded)
        )
        for calendar in CALENDARS
    )


def _converted(plan: Plan, claim: Claim, calendar: Calendar, *, rounded: bool) -> Figure:
    """Give a figure in minutes, or in its own unit where that is none of time."""
    size = calendar.unit_minutes(claim.unit) if claim.unit in TIME_UNITS else 1
    figure = claimed(plan.source, claim)
    if not rounded:
        amount = claim.high or claim.low or 0
        figure = figure._replace(slack=vagueness(plan.source, claim.span, amount))
    return Figure(*(end * size for end in figure))


def _finding(first: Claim, same: list[Claim]) -> Finding:
    earlier, later = (written(claim.low, claim.high, claim.unit) for claim in (first, same[0]))
    again = (Related(claim.span, f"{later} is stated here as well") for claim in same[1:])
    kind = first.kind.replace("-", " ")
    return Finding(
        same[0].span,
        f"the {kind} is {later} here, but {earlier} above",
        (Related(first.span, f"{earlier} is stated here"), *again),
    )


RULE = Rule(
    code="PL508",
    name="conflicting-claims",
    severity=Severity.ERROR,
    subject=Plan,
    check=check,
    doc=__doc__,
)
