"""A stated total duration must follow from the plan.

## Why

The total is the figure that others plan with. It must be what the windows span, or a timeline of
the same way to run the plan; where the plan has no calendar, no less than its longest chain of
dependencies. A sequential total can be no less than all its items one after the other.

A total that is longer than the plan is read as slack. A warning is given where it is more than
twice as long as all items one after the other, in the unit in which each of them states its
length, and the plan has no calendar and speaks of no time to spare.

Where one end of a total is that of the list or column beside it, the other must be so too. Hours
that are more than those listed beside them are wrong as well, where no time to spare is spoken of.
Arithmetic that the plan writes out must come out, and so must the length that stands beside a path.

## Bad

```markdown
# Course

**Total Duration:** 6 days <!-- PL502 -->

| ID | Task | Duration | Start | Depends on |
|----|------|----------|-------|------------|
| C1 | Script | 3 days | Day 1 | - |
| C2 | Slides | 4 days | Day 4 | C1 |
| C3 | Film | 2 days | Day 8 | C2 |
```

```markdown
# Course

### Step 1: Script (2 hours)

### Step 2: Slides (4 hours)

**Depends on:** Step 1

**Total time:** 5 hours <!-- PL502 -->
```

```markdown
# Course

- Step 1: Script (2 hours)
- Step 2: Slides (4 hours)
- Step 3: Film (3 hours)

One after the other: 2 + 4 + 3 = 8 hours <!-- PL502 -->
```

```markdown
# Course

| Step | Task | Duration | Depends on |
|------|------|----------|------------|
| 1 | Script | 2-3 days | - |
| 2 | Slides | 4-5 days | 1 |
| 3 | Film | 2 days | 1 |

**Total Estimated Duration:** 8-11 days <!-- PL502 -->
```

```markdown
# Course

- Step 1: Script (2 hours)
- Step 2: Slides (4 hours), depends on Step 1
- Step 3: Film (3 hours), depends on Step 1

Critical path: Step 1 → Step 2 (7 hours) <!-- PL502 -->
```

## Fixed

```markdown
# Course

**Total Duration:** 9 days

| ID | Task | Duration | Start | Depends on |
|----|------|----------|-------|------------|
| C1 | Script | 3 days | Day 1 | - |
| C2 | Slides | 4 days | Day 4 | C1 |
| C3 | Film | 2 days | Day 8 | C2 |
```

```markdown
# Course

### Step 1: Script (2 hours)

### Step 2: Slides (4 hours)

**Depends on:** Step 1

**Total time:** 6 hours
```

```markdown
# Course

- Step 1: Script (2 hours)
- Step 2: Slides (4 hours)
- Step 3: Film (3 hours)

One after the other: 2 + 4 + 3 = 9 hours
```

```markdown
# Course

| Step | Task | Duration | Depends on |
|------|------|----------|------------|
| 1 | Script | 2-3 days | - |
| 2 | Slides | 4-5 days | 1 |
| 3 | Film | 2 days | 1 |

**Total Estimated Duration:** 8-10 days
```

```markdown
# Course

- Step 1: Script (2 hours)
- Step 2: Slides (4 hours), depends on Step 1
- Step 3: Film (3 hours), depends on Step 1

Critical path: Step 1 → Step 2 (6 hours)
```

## Good

```markdown
# Course

**Total Duration:** 9 days

| ID | Task | Duration | Start | Depends on |
|----|------|----------|-------|------------|
| C1 | Script | 3 days | Day 1 | - |
| C2 | Slides | 4 days | Day 4 | C1 |
| C3 | Film | 2 days | Day 8 | C2 |
```

```markdown
# Course, as arithmetic

- Step 1: Script (2 hours)
- Step 2: Slides (4 hours)
- Step 3: Film (3-4 hours)

One after the other: 2 + 4 + 3-4 = 9-10 hours, side by side: max(2, 4, 3-4) = 4 hours,
with two takes: 2 + 4 + 2 × 3 = 12 hours, and with a spare hour about 2 + 4 + 4 + 1 ≈ 10 hours.
```

```markdown
# Course, with two hands

| Step | Task | Duration | Depends on |
|------|------|----------|------------|
| 1 | Script | 2-3 days | - |
| 2 | Slides | 4-5 days | 1 |
| 3 | Film | 2 days | 1 |

**Total Estimated Duration:** 6-9 days
```

```markdown
# Course, with time to spare

**Total Duration:** 3 weeks

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| C1 | Script | 3 days | - |
| C2 | Slides | 4 days | C1 |
```
"""

from collections.abc import Iterator
from math import ceil, floor

from planlint.analysis.tellings import contradicted
from planlint.diagnostic import Finding, Related, Severity
from planlint.equation import wrong
from planlint.figure import Figure, claimed, written
from planlint.paths import Misled, misled
from planlint.pattern import says
from planlint.plan import Breakdown, Claim, Item, Plan, Stated
from planlint.quantity import TIME_UNITS, Calendar, Duration
from planlint.reach import holder, is_qualified, line_of, scopes
from planlint.rewording import restating, reworded
from planlint.rule import Rule
from planlint.schedule import Schedule
from planlint.schedule.spans import Extent
from planlint.sums import beside, comes_near, listed, restated, shares_an_end, summed

KINDS = {"total-duration": "total duration", "sequential-duration": "sequential total"}
"""The claims that are lengths of the whole, and what a reader calls each."""


def check(given: Schedule) -> Iterator[Finding]:
    """Report the claims of each scenario that nothing in the plan bears out, all at once."""
    yield from wrong(given.plan, "total-duration")
    yield from (_misled(given.plan, each) for each in misled(given.plan))
    claims: dict[tuple[str, str | None], list[Claim]] = {}
    for claim in given.plan.claims:
        if claim.kind in KINDS and _of_the_plan(claim, given.plan):
            claims.setdefault((claim.kind, claim.scenario), []).append(claim)
    longest = _in_one_unit(given.plan)
    proven: dict[tuple[object, ...], list[tuple[Claim, Extent]]] = {}
    for alike in claims.values():
        short = contradicted(given, alike)
        # Where one of several holds, the others may be of a part, or of another way to do it.
        if len(short) == len(alike):
            proven.setdefault(alike[0][:4], []).extend(short)
        elif longest and all(_far_beyond(claim, longest) for claim in alike):
            yield _idle(alike, longest)
        elif not short:
            yield from _summed(given.plan, alike)
    yield from (_finding(given, short) for short in proven.values())


def _misled(plan: Plan, path: Misled) -> Finding:
    stated = written(path.claim.low, path.claim.high, path.claim.unit)
    low, high = round(path.found.low, 2), round(path.found.high, 2)
    return Finding(
        path.claim.span,
        f"the path is said to take {stated}, but the {len(path.lengths)} items on it add up to "
        f"{written(low, high, path.claim.unit)}",
        tuple(Related(each.span, f"{item.label}: {each.value}") for item, each in path.lengths),
        severity=Severity.WARNING,
        fix=restated(plan, [path.claim], low, high),
    )


def _summed(plan: Plan, claims: list[Claim]) -> Iterator[Finding]:
    """Compare a total with the list or column beside it that it is meant to add up."""
    if is_qualified(plan, claims[0].span) or len({claim[1:4] for claim in claims}) > 1:
        return
    sums = [(each, summed(plan, each)) for claim in claims for each in beside(plan, claim)]
    stated = claimed(plan, claims[0])
    if any(found.agrees(stated) for _, found in sums):
        return
    for breakdown, found in sums:
        if _is_meant(plan, claims[0], found, stated):
            yield _misadded(plan, claims, breakdown, found)
            return


def _is_meant(plan: Plan, claim: Claim, found: Figure, stated: Figure) -> bool:
    """Tell a wrong sum from work that overlaps, or from time to spare.

    Of two ranges one end agrees; or hours, in which nobody plans slack without a word, are more
    than those that are listed.
    """
    text = plan.source.text
    if shares_an_end(found, stated):
        overlapping = stated.high <= found.high and stated.low <= found.low
        return not (overlapping and claim.kind != "sequential-duration" and _is_placed(plan))
    longer = stated.low > found.high + stated.slack and claim.unit in {"minute", "hour"}
    return longer and comes_near(found, stated) and not says(text, plan.language.spare)


def _is_placed(plan: Plan) -> bool:
    return bool(plan.timelines) or any(item.windows for item in plan.items)


def _misadded(plan: Plan, claims: list[Claim], breakdown: Breakdown, found: Figure) -> Finding:
    low, high = round(found.low, 2), round(found.high, 2)
    stated = written(claims[0].low, claims[0].high, breakdown.unit)
    again = (Related(other.span, "stated here too") for other in claims[1:])
    return Finding(
        claims[0].span,
        f"the {KINDS[claims[0].kind]} is stated as {stated}, but the {len(breakdown.parts)} "
        f"lengths listed beside it add up to {written(low, high, breakdown.unit)}",
        (*again, *listed(breakdown)),
        severity=Severity.WARNING,
        fix=restated(plan, claims, low, high),
    )


def _in_one_unit(plan: Plan) -> list[tuple[Item, Stated[Duration]]]:
    """Give the length of each item without parts; empty where the plan leaves open what it is."""
    enclosing = {item.parent for item in plan.items}
    leaves = [item for item in plan.items if item.key not in enclosing]
    lengths = [(item, stated) for item in leaves for stated in item.durations]
    units = {stated.value.unit for _, stated in lengths}
    # A plan that compares ways of working may count something else than its items.
    compared = any(claim.kind == "sequential-duration" for claim in plan.claims)
    placed = compared or _is_placed(plan)
    whole = len(lengths) == len(leaves) == len({item.key for item, _ in lengths}) > 1
    if not whole or len(units) > 1 or placed or says(plan.source.text, plan.language.spare):
        return []
    return [] if any(stated.value.ongoing for _, stated in lengths) else lengths


def _far_beyond(claim: Claim, lengths: list[tuple[Item, Stated[Duration]]]) -> bool:
    total = sum(stated.value.high for _, stated in lengths)
    unit = lengths[0][1].value.unit
    return claim.unit == unit and claim.low is not None and claim.low > 2 * total


def _idle(claims: list[Claim], lengths: list[tuple[Item, Stated[Duration]]]) -> Finding:
    claim, *others = claims
    unit, total = lengths[0][1].value.unit, sum(stated.value.high for _, stated in lengths)
    stated = Duration(claim.low or 0, claim.high or 0, unit)
    return Finding(
        claim.span,
        f"the {KINDS[claim.kind]} is stated as {stated}, but the items take at most "
        f"{Duration(total, total, unit)}, even one after the other",
        (
            *(Related(other.span, "stated here too") for other in others),
            *(Related(each.span, f"{item.label}: {each.value}") for item, each in lengths),
        ),
        help=f"write at most {Duration(total, total, unit)}, or say what the rest is for",
        severity=Severity.WARNING,
    )


def _of_the_plan(claim: Claim, plan: Plan) -> bool:
    """Tell whether a claim is a length of the whole, and not of the item that it stands in.

    What ends the section of the last item, and is none of its lengths, is that of all.
    """
    timed = claim.high is not None and claim.unit in TIME_UNITS and not _is_of_a_path(plan, claim)
    item = holder(plan, claim.span)
    if item is None or claim.of is not None or not timed:
        return timed and claim.of is None
    lengths = [(stated.value.high, stated.value.unit) for stated in item.durations]
    other = bool(lengths) and (claim.high, claim.unit) not in lengths
    return other and None in scopes(plan, claim.span)


def _is_of_a_path(plan: Plan, claim: Claim) -> bool:
    """Tell a length of a critical path alone, which may lead to a milestone and not to the end."""
    line = line_of(plan, claim.span)
    whole = claim.scenario is not None or says(line, plan.language.sums)
    return says(line, plan.language.critical) and not whole


def _finding(given: Schedule, short: list[tuple[Claim, Extent]]) -> Finding:
    (claim, extent), *others = short
    unit = claim.unit or "day"
    high = claim.high or 0
    stated = Duration(high if claim.low is None else claim.low, high, unit)
    units = _at_least(extent.minutes / given.calendar.unit_minutes(unit), high)
    shown = extent.words.format(f"at least {Duration(units, units, unit)}")
    places = [(each.span, _units(given.calendar, each, found)) for each, found in short]
    text = given.plan.source.text[slice(*claim.span)]
    words = reworded(text, places[0][1], places[0][1], given.plan.language)
    return Finding(
        claim.span,
        f"the {KINDS[claim.kind]} is stated as {stated}, but {shown}",
        (*(Related(other.span, "stated here too") for other, _ in others), *extent.shown),
        fix=restating(f"Write {words}", given.plan, ((span, end, end) for span, end in places)),
    )


def _at_least(units: float, stated: float) -> float:
    """Round down to as few digits as tell a length from a shorter one that is stated."""
    rounded = (floor(tenth * units) / tenth for tenth in (10, 100, 1000))
    return next((each for each in rounded if each > stated), units)


def _units(calendar: Calendar, claim: Claim, extent: Extent) -> float:
    """Measure an extent in the unit of a claim, rounded up to a tenth."""
    return ceil(10 * extent.minutes / calendar.unit_minutes(claim.unit or "day")) / 10


RULE = Rule(
    code="PL502",
    name="wrong-total-duration",
    severity=Severity.ERROR,
    subject=Schedule,
    check=check,
    doc=__doc__,
    fix="unsafe",
)
