"""A stated total duration must follow from the plan.

## Why

The total is the figure that others plan with. It must be what the windows span, or a timeline of
the same way to run the plan; where the plan has no calendar, no less than its longest chain of
dependencies. A sequential total can be no less than all its items one after the other.

A total that is longer than the plan is read as slack.

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
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from planlint.diagnostic import Finding, Related, Severity
from planlint.plan import Claim, Plan, Stated, Timeline
from planlint.quantity import Calendar, Duration, Window
from planlint.rule import Rule
from planlint.schedule import Schedule, schedule
from planlint.schedule.axis import Axis, readings
from planlint.schedule.bounds import TIME_UNITS, Bounds, bounds, counted
from planlint.schedule.clashes import resting

KINDS = {"total-duration": "total duration", "sequential-duration": "sequential total"}
"""The claims that are lengths of the whole, and what a reader calls each."""


class Extent(NamedTuple):
    """How long the plan is by one of its tellings, and the statements that show it."""

    minutes: int
    words: str
    shown: tuple[Related, ...]


def check(given: Schedule) -> Iterator[Finding]:
    """Report the claims of each scenario that nothing in the plan bears out, all at once."""
    claims: dict[tuple[str, str | None], list[Claim]] = {}
    for claim in given.plan.claims:
        if claim.kind in KINDS and _of_the_plan(claim, given.plan):
            claims.setdefault((claim.kind, claim.scenario), []).append(claim)
    for alike in claims.values():
        wrong = [(claim, _contradicted(given, claim)) for claim in alike]
        # Where one of several holds, the others may be of a part, or of another way to do it.
        contradicted = [(claim, extent) for claim, extent in wrong if extent is not None]
        if contradicted and len(contradicted) == len(alike):
            yield _finding(given.calendar, contradicted)


def _of_the_plan(claim: Claim, plan: Plan) -> bool:
    """Tell whether a claim is a length of the whole, and not of the item that it stands in."""
    within = any(extent.holds(claim.span) for item in plan.items for extent in item.extents)
    timed = claim.high is not None and claim.unit in TIME_UNITS
    return timed and claim.of is None and not within


def _contradicted(given: Schedule, claim: Claim) -> Extent | None:
    """Find what shows that a claim is too short, however long days and weeks are."""
    found = None
    for calendar in reversed(readings(given.calendar)):
        found = _shortest(given, claim, calendar)
        if found is None:
            return None
    return found


def _shortest(given: Schedule, claim: Claim, calendar: Calendar) -> Extent | None:
    """Find the shortest telling that a claim may mean; None where the claim is as long."""
    axis = given.axis._replace(calendar=calendar)
    known = bounds(given.plan, axis)
    if claim.kind == "sequential-duration":
        tellings = [_in_a_row(given.plan, known)]
    else:
        tellings = [*_spans(given.plan, claim, axis, known)]
        tellings = tellings or [_longest_chain(given.plan, calendar)]
    shortest = min(tellings, key=lambda extent: extent.minutes)
    claimed = calendar.minutes(claim.high or 0, claim.unit or "day")
    return shortest if shortest.minutes > claimed else None


def _in_a_row(plan: Plan, known: Mapping[str, Bounds]) -> Extent:
    """Add up the shortest lengths of all that is not done."""
    listed = [known[item.key] for item in plan.items]
    total, shown = 0, []
    rows = zip(plan.items, listed, counted(plan.items, listed), resting(plan.items), strict=True)
    for item, own, counts, rests in rows:
        length, stated = _own_length(own)
        if counts and not rests and stated is not None:
            total += length
            shown.append(Related(stated.span, f"{item.label}: {stated.value}"))
    return Extent(total, "the items take {} one after the other", tuple(shown))


def _own_length(own: Bounds) -> tuple[int, Stated[Duration] | Stated[Window] | None]:
    if own.ongoing:
        return 0, None
    if own.length is not None:
        return own.length.shortest, own.length.shortest_stated
    return own.spanned or 0, None if own.end is None else own.end.stated


def _spans(plan: Plan, claim: Claim, axis: Axis, known: Mapping[str, Bounds]) -> Iterator[Extent]:
    """Measure the windows that items declare, and each timeline of the claim's scenario.

    What leaves out most of the items is no telling of the whole.
    """
    tellings = [_declared(plan, known)]
    tellings += [_placed(timeline, axis) for timeline in _timelines(plan, claim)]
    most = max(size for size, _ in tellings)
    for size, extent in tellings:
        if extent is not None and size > 1 and 2 * size >= most:
            yield extent


def _timelines(plan: Plan, claim: Claim) -> Iterator[Timeline]:
    return (each for each in plan.timelines if claim.scenario in (None, each.scenario))


def _declared(plan: Plan, known: Mapping[str, Bounds]) -> tuple[int, Extent | None]:
    starts, ends = [], []
    for item in plan.items:
        own = known[item.key]
        if own.start is not None and not own.ongoing:
            starts.append(own.start.not_before)
            ends.append((_finish(own), own.end.stated if own.end else own.start.last_stated))
    return len(ends), _measured(starts, ends, "the windows of the items span {}")


def _placed(timeline: Timeline, axis: Axis) -> tuple[int, Extent | None]:
    buckets = [each for each in timeline.buckets if axis.holds(each.value)]
    stretches = [(axis.stretch(each.value), each) for each in buckets]
    starts = [at.start for at, _ in stretches if at.start is not None]
    ends = [(at.end, each) for at, each in stretches if at.end is not None]
    size = len({each.item for each in timeline.placements})
    # A list of starts alone does not say when the last of the work ends.
    if ends and max(starts, default=0) >= max(end for end, _ in ends):
        return size, None
    return size, _measured(starts, ends, f"the timeline {timeline.title!r} spans {{}}")


def _finish(own: Bounds) -> int:
    assert own.start is not None
    if own.end is not None:
        return own.end.latest
    return own.start.not_before + (own.length.shortest if own.length else 0)


def _measured(
    starts: list[int], ends: list[tuple[int, Stated[Window]]], words: str
) -> Extent | None:
    """Count from the first start, but leave out a day 0, on which the work is prepared."""
    if not ends:
        return None
    last, stated = max(ends, key=lambda end: end[0])
    first = max(0, min(starts, default=0))
    return Extent(last - first, words, (Related(stated.span, f"the last is {stated.value}"),))


def _longest_chain(plan: Plan, calendar: Calendar) -> Extent:
    made = schedule(plan, calendar)
    items = {item.key: item for item in plan.items}
    shown = tuple(
        Related(each.span, f"{items[key].label} takes {each.value}")
        for key in made.critical
        for each in items[key].durations[:1]
    )
    return Extent(made.makespan[0], "the longest chain of dependencies takes {}", shown)


def _finding(calendar: Calendar, wrong: list[tuple[Claim, Extent]]) -> Finding:
    (claim, extent), *others = wrong
    unit = claim.unit or "day"
    low, high = claim.low if claim.low is not None else claim.high, claim.high or 0
    stated = Duration(low or 0, high, unit)
    units = round(extent.minutes / calendar.unit_minutes(unit), 1)
    shown = extent.words.format(f"at least {Duration(units, units, unit)}")
    return Finding(
        claim.span,
        f"the {KINDS[claim.kind]} is stated as {stated}, but {shown}",
        (*(Related(other.span, "stated here too") for other, _ in others), *extent.shown),
    )


RULE = Rule(
    code="PL502",
    name="wrong-total-duration",
    severity=Severity.ERROR,
    subject=Schedule,
    check=check,
    doc=__doc__,
)
