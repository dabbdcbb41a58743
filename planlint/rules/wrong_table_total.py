"""The total row of a table must be the sum of its column.

## Why

The total is what people read, quote and promise. It goes stale when a row is added or an
estimate changes, since nothing recomputes it.

A column of times may be run in parallel, so a total between its longest row and its sum is taken
for elapsed time. A total that is the mean or the largest of the rows is no sum either.

## Bad

```markdown
# Release

Phase 2 depends on Phase 1.

| Phase | Name | Hours | Cost |
|-------|------|-------|------|
| Phase 1 | Build | 12 hours | $1,200 |
| Phase 2 | Ship | 30 hours | $3,000 |
| **Total** | | 42 hours | $4,500 | <!-- PL505 -->
```

## Good

```markdown
# Release

Phase 2 depends on Phase 1.

| Phase | Name | Hours | Cost |
|-------|------|-------|------|
| Phase 1 | Build | 12 hours | $1,200 |
| Phase 2 | Ship | 30 hours | $3,000 |
| **Total** | | 42 hours | $4,200 |
```
"""

from collections.abc import Iterator

from planlint.diagnostic import Edit, Finding, Fix, Related, Severity
from planlint.figure import Figure, exactness, share, total, written
from planlint.plan import Breakdown, Part, Plan
from planlint.rule import Rule

ELAPSING = frozenset(("minute", "hour", "day", "week", "month", "sprint"))
"""Units of time, of which several can pass at once."""


def check(plan: Plan) -> Iterator[Finding]:
    """Report each column whose rows do not give its total."""
    for breakdown in plan.breakdowns:
        whole = breakdown.total
        subtotals = any("total" in part.label.lower() for part in breakdown.parts)
        if whole is None or breakdown.unit == "percent" or subtotals:
            continue
        rows = [share(plan.source, part) for part in breakdown.parts]
        stated = Figure(whole.low, whole.high, exactness(plan.source, whole.span, whole.high))
        if not total(rows).agrees(stated) and not _is_no_sum(rows, stated, breakdown.unit):
            yield _finding(breakdown, whole, total(rows))


def _is_no_sum(rows: list[Figure], stated: Figure, unit: str) -> bool:
    """Tell whether a total is a mean, a largest row, or time that passes for several at once."""
    largest = Figure(max(row.low for row in rows), max(row.high for row in rows))
    sum_ = total(rows)
    mean = Figure(sum_.low / len(rows), sum_.high / len(rows))
    if unit in ELAPSING:
        return largest.low <= stated.low <= sum_.low and largest.high <= stated.high <= sum_.high
    return any(other.low == stated.low and other.high == stated.high for other in (largest, mean))


def _finding(breakdown: Breakdown, whole: Part, found: Figure) -> Finding:
    amount = written(found.low, found.high, breakdown.unit)
    stated = written(whole.low, whole.high, breakdown.unit)
    return Finding(
        whole.span,
        f"the {len(breakdown.parts)} rows add up to {amount}, the total row says {stated}",
        tuple(
            Related(part.span, f"{part.label}: {written(part.low, part.high, breakdown.unit)}")
            for part in breakdown.parts
        ),
        help=f"write {amount} in the total row, or mend the rows",
        fix=Fix(f"Write {amount} in the total row", (Edit(whole.span, amount),), "unsafe"),
    )


RULE = Rule(
    code="PL505",
    name="wrong-table-total",
    severity=Severity.ERROR,
    subject=Plan,
    check=check,
    doc=__doc__,
)
