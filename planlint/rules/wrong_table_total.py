"""The total row of a table must be the sum of its column.

## Why

The total is what people read, quote and promise. It goes stale when a row is added or an
estimate changes, since nothing recomputes it.

A total may also follow its table: "Subtotal: 12-17 weeks" is compared with the rows above it.
So is a last column that is the total of the others in most of the rows. Where the total has
another unit than the rows or is rough (``~25``), or where a row that is done states no figure, a
warning is given. One that takes in more than its rows ("Total with 20% buffer") is left alone,
and so is a column with money taken off (``-$200``).

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

```markdown
# Orchard

Phase 2 depends on Phase 1.

| Phase | Name | Estimate |
|-------|------|----------|
| Phase 1 | Drains | 2-3 weeks |
| Phase 2 | Trees | 3-4 weeks |
| Phase 3 | Hives | 1-2 weeks |
| **Total** | | 3-4 months | <!-- PL505 -->
```

## Fixed

```markdown
# Release

Phase 2 depends on Phase 1.

| Phase | Name | Hours | Cost |
|-------|------|-------|------|
| Phase 1 | Build | 12 hours | $1,200 |
| Phase 2 | Ship | 30 hours | $3,000 |
| **Total** | | 42 hours | $4,200 |
```

```markdown
# Orchard

Phase 2 depends on Phase 1.

| Phase | Name | Estimate |
|-------|------|----------|
| Phase 1 | Drains | 2-3 weeks |
| Phase 2 | Trees | 3-4 weeks |
| Phase 3 | Hives | 1-2 weeks |
| **Total** | | 6-9 weeks |
```

## Good

```markdown
# Release with a phase that is done, and rates

Phase 2 depends on Phase 1.

| Phase | Name | Hours | Rate | Cost |
|-------|------|-------|------|------|
| Phase 0 | Plan | done | | - |
| Phase 1 | Build | 12 hours | $100/hour | $1,200 |
| Phase 2 | Ship | 30 hours | $100/hour | $3,000 |
| **Total** | | 42 hours | | $4,200 |
```

```markdown
# Orchard with work in parallel

| Phase | Name | Estimate | Depends on |
|-------|------|----------|------------|
| Phase 1 | Drains | 3 weeks | - |
| Phase 2 | Trees | 4 weeks | Phase 1 |
| Phase 3 | Hives | 2 weeks | Phase 1 |
| **Elapsed, in all** | | 7 weeks | |
```
"""

from collections.abc import Iterator

from planlint.diagnostic import Edit, Finding, Fix, Related, Severity
from planlint.document import LEAD_LEVEL, Document, Table
from planlint.figure import Figure, exactness, share, total, vagueness, written
from planlint.pattern import says
from planlint.plan import Breakdown, Claim, Item, Part, Plan
from planlint.quantity import TIME_UNITS, Calendar
from planlint.rewording import restating
from planlint.rule import Rule

CALENDARS = (
    Calendar(),
    Calendar(weeks_per_month=4),
    Calendar(weeks_per_month=4.5),
    Calendar(days_per_week=7),
    Calendar(hours_per_day=6),
    Calendar(hours_per_day=24, days_per_week=7),
)
"""How long the units may be where a total has another than its rows; the first is usual."""


def check(plan: Plan) -> Iterator[Finding]:
    """Report each column, or row, whose parts do not give its total."""
    for breakdown in (*plan.breakdowns, *_subtotalled(plan)):
        nested = any(says(part.label, plan.language.sums) for part in breakdown.parts)
        if not breakdown.total or breakdown.unit == "percent" or breakdown.of or nested:
            continue
        if not _takes_in_more(plan, breakdown, breakdown.total):
            yield from _compared(plan, breakdown, breakdown.total)


def _takes_in_more(plan: Plan, breakdown: Breakdown, whole: Part) -> bool:
    """Tell whether the words of a total speak of a surcharge that has no row of its own."""
    language = plan.language
    more = (*language.surcharges, *language.beyond, *language.spare)
    return says(whole.label, more) and not any(says(part.label, more) for part in breakdown.parts)


def _compared(plan: Plan, breakdown: Breakdown, whole: Part) -> Iterator[Finding]:
    """Compare a total with the sum of its parts, however long the units are."""
    stated = Figure(whole.low, whole.high, exactness(plan, whole.span, whole.high))
    rows = [share(plan, part) for part in breakdown.parts]
    told = [[_in_unit(row, breakdown.unit, whole.unit, each) for row in rows] for each in CALENDARS]
    unit = whole.unit or breakdown.unit
    if _sums_some(plan, breakdown, stated):
        return
    if not any(total(each).agrees(stated) or _is_no_sum(each, stated, unit) for each in told):
        yield _finding(plan, breakdown, total(rows), total(told[0]))


def _sums_some(plan: Plan, breakdown: Breakdown, stated: Figure) -> bool:
    """Tell whether a total leaves out the rows that are optional, or are parts of other rows."""
    aside = (*plan.language.optional, *plan.language.shares)
    kept = [part for part in breakdown.parts if not says(part.label, aside)]
    figures = [share(plan, part) for part in kept]
    return 0 < len(kept) < len(breakdown.parts) and total(figures).agrees(stated)


def _in_unit(figure: Figure, unit: str, wanted: str, calendar: Calendar) -> Figure:
    """Convert a figure, unless it has the unit that is wanted, or none is."""
    if unit == wanted or not (unit and wanted):
        return figure
    size = calendar.unit_minutes(unit) / calendar.unit_minutes(wanted)
    return Figure(*(each * size for each in figure))


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


def _finding(plan: Plan, breakdown: Breakdown, found: Figure, converted: Figure) -> Finding:
    whole = breakdown.total or breakdown.parts[-1]
    unit = whole.unit or breakdown.unit
    amount = written(round(converted.low, 2), round(converted.high, 2), unit)
    sum_ = written(round(found.low, 2), round(found.high, 2), breakdown.unit)
    told = sum_ if unit == breakdown.unit else f"{sum_}, which is {amount}"
    vague = breakdown.silent or unit != breakdown.unit or vagueness(plan, whole.span, whole.high)
    stated = written(whole.low, whole.high, unit)
    which = "the rows with figures" if breakdown.silent else f"the {len(breakdown.parts)} rows"
    return Finding(
        whole.span,
        f"{which} add up to {told}, the stated total is {stated}",
        tuple(
            Related(part.span, f"{part.label}: {written(part.low, part.high, breakdown.unit)}")
            for part in breakdown.parts
        ),
        help=f"state {sum_} in total, or mend the rows",
        severity=Severity.WARNING if vague else None,
        fix=None if breakdown.silent else _fix(plan, whole, found, breakdown.unit, sum_),
    )


def _fix(plan: Plan, whole: Part, found: Figure, unit: str, sum_: str) -> Fix | None:
    """Write the sum as the total is written, or in the unit of the rows if that is another."""
    title = f"State {sum_} in total"
    if whole.unit in {"", unit}:
        return restating(title, plan, [(whole.span, found.low, found.high)])
    return Fix(title, (Edit(whole.span, sum_),), "unsafe")


RULE = Rule(
    code="PL505",
    name="wrong-table-total",
    severity=Severity.ERROR,
    subject=Plan,
    check=check,
    doc=__doc__,
    fix="unsafe",
)
