"""One quantity must have one value.

## Why

The summary at the top is what gets approved, the one at the end is what gets done. Where they
differ, one of them was not touched when the plan changed.

Two figures are compared where both speak of the whole plan, under the same label and for the
same way of working. They conflict where no unit, rounding, "about", "up to" or range makes them
one amount. Figures of options, parts and conditions are left alone. Where a plan compares two
ways of working, a total that names neither is compared with both, as a warning.

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

```markdown
# Release in parallel

**Total Duration:** 4 weeks

## Phase 1: Build (4 weeks)

## Phase 2: Ship (2 weeks)

## Comparison

- **Sequential:** 6 weeks
- **Parallel:** 5 weeks <!-- PL508 -->
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

from collections.abc import Iterator, Mapping
from functools import cache

from planlint.diagnostic import Finding, Related, Severity
from planlint.figure import Figure, claimed, vagueness, written
from planlint.language import Language
from planlint.pattern import Pattern, says
from planlint.plan import Claim, Plan
from planlint.quantity import TIME_UNITS, Calendar
from planlint.reach import line_of, speaks_of_the_whole
from planlint.rule import Rule

TOTALS = frozenset(("total-duration", "sequential-duration", "total-cost", "total-effort"))

CALENDARS = (
    Calendar(),
    Calendar(days_per_week=7),
    Calendar(hours_per_day=6),
    Calendar(hours_per_day=24, days_per_week=7),
)
"""How long the units may be where two figures are not in one unit."""

Quantity = tuple[str, str | None, str | None, frozenset[str]]
"""A kind of claim, a way of working, a unit, and what a label adds."""

WORD = Pattern(r"[^\W\d_]+")


def check(plan: Plan) -> Iterator[Finding]:
    """Report each figure that contradicts an earlier one of the same quantity, once a value."""
    groups: dict[Quantity, list[Claim]] = {}
    for claim in plan.claims:
        if claim.kind in TOTALS and _is_unconditional(plan, claim):
            groups.setdefault(_quantity(plan, claim), []).append(claim)
    for claims in groups.values():
        first, *others = claims
        for value, same in _by_value(others).items():
            if value != _value(first) and _differ(plan, first, same[0]):
                yield _finding(first, same)
    yield from _of_neither_way(plan, groups)


def _of_neither_way(plan: Plan, groups: Mapping[Quantity, list[Claim]]) -> Iterator[Finding]:
    """Report a total of no way of working that is that of none of those that are compared."""
    unnamed, parallel, sequential = (
        groups.get((kind, scenario, "time", frozenset()), [])
        for kind, scenario in (
            ("total-duration", None),
            ("total-duration", "parallel"),
            ("sequential-duration", "sequential"),
        )
    )
    if unnamed and parallel and sequential:
        ways = [*parallel, *sequential]
        if all(_differ(plan, unnamed[0], other) for other in ways):
            first, second = sorted((unnamed[0], parallel[0]), key=lambda claim: claim.span)
            yield _finding(first, [second])._replace(severity=Severity.WARNING)


def _is_unconditional(plan: Plan, claim: Claim) -> bool:
    restricted = says(line_of(plan, claim.span), plan.language.restrictions)
    return not restricted and speaks_of_the_whole(plan, claim.span)


def _quantity(plan: Plan, claim: Claim) -> Quantity:
    """Tell what a figure is of: its kind, its way of working, and what its label adds."""
    line = plan.source.line_span(plan.source.line(claim.span.start))
    label = plan.source.text[line.start : claim.span.start].lower()
    words = frozenset(WORD.findall(label)) - _common(plan.language)
    unit = "time" if claim.unit in TIME_UNITS else claim.unit
    return claim.kind, claim.scenario, unit, words


@cache
def _common(language: Language) -> frozenset[str]:
    """Give words that say no more than the kind of a figure and the way of working."""
    phrases = (
        *(*language.totals, *language.lengths, *language.costs),
        *(*language.parallel, *language.sequential, *language.plainly),
    )
    return frozenset(word for phrase in phrases for word in phrase.split())


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
    if _restates(one, other) or _restates(other, one):
        return False
    return not any(
        _converted(plan, one, calendar, rounded=rounded).overlaps(
            _converted(plan, other, calendar, rounded=rounded)
        )
        for calendar in CALENDARS
    )


def _restates(one: Claim, other: Claim) -> bool:
    """Tell whether a figure is told again behind another: "2 weeks (80 hours)"."""
    beside = one.restated.value[:3] if one.restated else ()
    return beside == (other.low, other.high, other.unit)


def _converted(plan: Plan, claim: Claim, calendar: Calendar, *, rounded: bool) -> Figure:
    """Give a figure in minutes, or in its own unit where that is none of time."""
    size = calendar.unit_minutes(claim.unit) if claim.unit in TIME_UNITS else 1
    figure = claimed(plan, claim)
    if not rounded:
        amount = claim.high or claim.low or 0
        figure = figure._replace(slack=vagueness(plan, claim.span, amount))
    return Figure(*(end * size for end in figure))


def _finding(first: Claim, same: list[Claim]) -> Finding:
    earlier, later = (written(claim.low, claim.high, claim.unit) for claim in (first, same[0]))
    again = (Related(claim.span, f"{later} is stated here as well") for claim in same[1:])
    kind = first.kind.replace("-", " ")
    return Finding(
        same[0].span,
        f"the {kind} is {later} here, but {earlier} above",
        (Related(first.span, f"{earlier} is stated here"), *again),
        help=f"write {earlier} here, or {later} above",
    )


RULE = Rule(
    code="PL508",
    name="conflicting-claims",
    severity=Severity.ERROR,
    subject=Plan,
    check=check,
    doc=__doc__,
)
