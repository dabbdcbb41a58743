"""One length that is stated in two units must be one length.

## Why

"3 months (20 weeks)" gives two readers two plans. A month is taken as 4 to 4.5 weeks, a week as
5 to 7 days and a day as 4 to 24 hours; only what agrees with none of these is reported.

## Bad

```markdown
# Rollout

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| R1 | Pilot | 2 weeks | - |
| R2 | Rollout | 3 months (20 weeks) | R1 | <!-- PL408 -->
```

```markdown
# Rollout in two regions

**Total duration:** 18 months (60 weeks) <!-- PL408 -->

## Phase 1: North (6 months)

## Phase 2: South (12 months)

**Depends on:** Phase 1
```

## Good

```markdown
# Rollout

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| R1 | Pilot | 2 weeks | - |
| R2 | Rollout | 3 months (13 weeks) | R1 |
```
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from planlint.diagnostic import Finding, Related, Severity
from planlint.pattern import Pattern
from planlint.plan import Plan
from planlint.quantity import MINUTES_PER_HOUR, Calendar, Duration
from planlint.rule import Rule
from planlint.schedule.worktime import EXTREMES
from planlint.source import Span

EQUALS = Pattern(r"\s*(?:\(|=|≈|i\.e\.)\s*[~≈=]?\s*")
"""What stands between two ways to state one length."""
CLOSED = Pattern(r"\s*(?:\)|[|,;.]|$)", re.MULTILINE)
"""What stands after the second; "(2 days a week)" is no length of the whole."""

UNITS = ("minute", "hour", *(unit for unit in EXTREMES if unit != "sprint"))
"""From short to long; nobody restates how many of another unit a sprint is."""

HOUR = (float(MINUTES_PER_HOUR), float(MINUTES_PER_HOUR))


def check(plan: Plan) -> Iterator[Finding]:
    """Report each two lengths, side by side, that no reading of the units makes equal."""
    for (first, span), (second, other) in pairwise(_lengths(plan)):
        between = plan.source.text[span.end : other.start] if span.end <= other.start else ""
        whole = EQUALS.fullmatch(between) and CLOSED.match(plan.source.text, other.end)
        if whole and not _may_be_equal(first, second):
            there, here = _likeliest(first, second.unit), _likeliest(second, first.unit)
            yield Finding(
                other,
                f"{second} is not {first}: that is {_converted(first, second.unit)}",
                (Related(span, f"stated as {first}"),),
                help=f"write {there} for {second}, or {here} for {first}",
            )


def _lengths(plan: Plan) -> list[tuple[Duration, Span]]:
    stated = [(each.value, each.span) for item in plan.items for each in item.durations]
    claimed = [
        (Duration(claim.low, claim.high, claim.unit), claim.span)
        for claim in plan.claims
        if claim.unit in UNITS and claim.low is not None and claim.high is not None
    ]
    restated = [(beside.value, beside.span) for claim in plan.claims if (beside := claim.restated)]
    return sorted({*stated, *claimed, *restated}, key=lambda pair: pair[1])


def _may_be_equal(one: Duration, other: Duration) -> bool:
    if one.unit not in UNITS or other.unit not in UNITS or one.unit == other.unit:
        return True
    low, high = _factor(one.unit, other.unit)
    return one.low * low <= other.high and other.low <= one.high * high


def _factor(unit: str, into: str) -> tuple[float, float]:
    """Say how many of one unit another holds, at the least and at the most.

    >>> _factor("month", "week"), _factor("hour", "day")
    ((4.0, 4.5), (0.041666666666666664, 0.25))
    """
    start, end = UNITS.index(unit), UNITS.index(into)
    low = high = 1.0
    for longer in UNITS[min(start, end) + 1 : max(start, end) + 1]:
        least, most = EXTREMES.get(longer, HOUR)
        low, high = low * least, high * most
    return (1 / high, 1 / low) if start < end else (low, high)


def _converted(length: Duration, unit: str) -> Duration:
    """Give a length in another unit, as wide as the units leave it: ``12-13.5 weeks``."""
    low, high = _factor(length.unit, unit)
    return Duration(round(length.low * low, 1), round(length.high * high, 1), unit)


def _likeliest(length: Duration, unit: str) -> Duration:
    """Give a length in whole units, by weeks of five days of eight hours, where that may be meant.

    >>> str(_likeliest(Duration(20, 20, "day"), "week"))
    '4 weeks'
    """
    usual = Calendar()
    factor = usual.unit_minutes(length.unit) / usual.unit_minutes(unit)
    whole = Duration(round(length.low * factor), round(length.high * factor), unit)
    return whole if whole.low and _may_be_equal(length, whole) else _converted(length, unit)


RULE = Rule(
    code="PL408",
    name="unit-equivalence",
    severity=Severity.ERROR,
    subject=Plan,
    check=check,
    doc=__doc__,
)
