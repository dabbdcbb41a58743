"""The total row of a table must be the sum of its column.

## Why

The total is what people read, quote and promise. It goes stale when a row is added or an
estimate changes, since nothing recomputes it.

A total may also follow its table: "Subtotal: 12-17 weeks" is compared with the rows above it.

A column of times may be run in parallel, so a total between its longest row and its sum is taken
for elapsed time, unless one of its ends is that of the sum. A total that is the mean or the
largest of the rows is no sum either.

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
from planlint.document import LEAD_LEVEL, Document, Table
from planlint.figure import Figure, exactness, share, total, written
from planlint.plan import Breakdown, Claim, Item, Part, Plan
from planlint.quantity import TIME_UNITS, Calendar
from planlint.rule import Rule

"""Units of time, of which several can pass at once."""


def check(plan: Plan) -> Iterator[Finding]:
    """Report each column whose rows do not give its total."""
    for breakdown in (*plan.breakdowns, *_subtotalled(plan)):
        whole = breakdown.total
        nested = any("total" in part.label.lower() for part in breakdown.parts)
        if whole is None or breakdown.unit == "percent" or nested:
            continue
        rows = [share(plan.source, part) for part in breakdown.parts]
        stated = Figure(whole.low, whole.high, exactness(plan.source, whole.span, whole.high))
        if not total(rows).agrees(stated) and not _is_no_sum(rows, stated, breakdown.unit):
            yield _finding(breakdown, whole, total(rows))


def _subtotalled(plan: Plan) -> Iterator[Breakdown]:
    """Match each total that follows a table with the items in all rows of that table."""
    totals = {breakdown.total.span for breakdown in plan.breakdowns if breakdown.total}
    claims = [
        claim
        for claim in plan.claims
        if claim.kind == "table-total" and claim.span not in totals and claim.unit in TIME_UNITS
    ]
    for claim in claims:
        table = _above(plan.document, claim)
        if table is None:
            continue
        items = (item for item in plan.items if table.span.holds(item.declared[0]))
        parts = [part for item in items for part in _part(item, table, claim)]
        if len(parts) == len(table.rows) > 1:
            whole = Part(claim.of or "total", claim.low or 0, claim.high or 0, claim.span)
            yield Breakdown(claim.unit or "", tuple(parts), whole, table.span)


def _above(document: Document, claim: Claim) -> Table | None:
    """Find the last table before a claim in its section."""
    around = (each for each in document.path(claim.span.start) if each.level < LEAD_LEVEL)
    section = next(around, document.sections[0])
    tables = [
        block
        for block in document.within(section.extent)
        if isinstance(block, Table) and block.span.end <= claim.span.start
    ]
    return tables[-1] if tables else None


def _part(item: Item, table: Table, claim: Claim) -> Iterator[Part]:
    """Give the length that a table states of an item, in the unit of a total."""
    for stated in item.durations:
        if table.span.holds(stated.span) and stated.value.unit in TIME_UNITS:
            calendar = Calendar()
            size = calendar.unit_minutes(stated.value.unit)
            size /= calendar.unit_minutes(claim.unit or "day")
            low, high = stated.value.low * size, stated.value.high * size
            yield Part(item.name or item.label, low, high, stated.span)
            return


def _is_no_sum(rows: list[Figure], stated: Figure, unit: str) -> bool:
    """Tell whether a total is a mean, a largest row, or time that passes for several at once."""
    largest = Figure(max(row.low for row in rows), max(row.high for row in rows))
    sum_ = total(rows)
    mean = Figure(sum_.low / len(rows), sum_.high / len(rows))
    if unit in TIME_UNITS:
        is_meant_as_sum = stated.low == sum_.low or stated.high == sum_.high
        return stated.within(Figure(largest.low, sum_.high)) and not is_meant_as_sum
    return any(other.low == stated.low and other.high == stated.high for other in (largest, mean))


def _finding(breakdown: Breakdown, whole: Part, found: Figure) -> Finding:
    amount = written(round(found.low, 2), round(found.high, 2), breakdown.unit)
    stated = written(whole.low, whole.high, breakdown.unit)
    return Finding(
        whole.span,
        f"the {len(breakdown.parts)} rows add up to {amount}, the stated total is {stated}",
        tuple(
            Related(part.span, f"{part.label}: {written(part.low, part.high, breakdown.unit)}")
            for part in breakdown.parts
        ),
        help=f"state {amount} in total, or mend the rows",
        fix=Fix(f"State {amount} in total", (Edit(whole.span, amount),), "unsafe"),
    )


RULE = Rule(
    code="PL505",
    name="wrong-table-total",
    severity=Severity.ERROR,
    subject=Plan,
    check=check,
    doc=__doc__,
)
