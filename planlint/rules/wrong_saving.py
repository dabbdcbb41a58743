"""What working in parallel saves must follow from the two lengths that are compared.

## Why

The saving is why the plan is run in parallel at all, and the first figure that people quote.
It is often written for an earlier version of the timeline.

"33 % faster" may mean a third less time or a third more speed, and ranges are compared end by
end in every combination: a saving is wrong only if no reading gives it. Where the figures fit,
but the parallel timeline that they are said of takes longer than they say, the saving is wrong
as well.

## Bad

```markdown
# Release

**Sequential:** 10 days
**Parallel:** 8 days (40% faster) <!-- PL507 -->

## Phase 1: Build (5 days)

## Phase 2: Ship (3 days)

**Dependencies:** Phase 1
```

## Good

```markdown
# Release

**Sequential:** 10 days
**Parallel:** 8 days (20% faster)

## Phase 1: Build (5 days)

## Phase 2: Ship (3 days)

**Dependencies:** Phase 1
```
"""

from collections.abc import Iterator
from math import inf

from planlint.diagnostic import Finding, Related, Severity
from planlint.figure import claimed, written
from planlint.plan import Claim, Plan, Stated, Timeline
from planlint.quantity import Window
from planlint.reach import holder
from planlint.rule import Rule
from planlint.saving import Comparison, gives, readings

TIMES = frozenset(("minute", "hour", "day", "week", "month", "sprint"))
NEIGHBOURS = 4
"""How many lines a saving may stand from the lengths that it is worked out from."""


def check(plan: Plan) -> Iterator[Finding]:
    """Report the savings that no comparison gives, and the comparisons that the timeline denies."""
    comparisons = list(_comparisons(plan))
    unfounded: dict[str, list[Claim]] = {}
    founded: dict[Comparison, list[Claim]] = {}
    for claim in plan.claims:
        if claim.kind in {"saving", "speedup"} and holder(plan, claim.span) is None:
            fitting = [each for each in comparisons if gives(plan.source, each, claim)]
            if fitting:
                nearest = min(fitting, key=lambda each: _distance(each.parallel, claim))
                founded.setdefault(_first_alike(nearest, fitting), []).append(claim)
            else:
                unfounded.setdefault(_amount(claim), []).append(claim)
    for claims in unfounded.values():
        yield from _against_figures(plan, claims, comparisons)
    for comparison, claims in founded.items():
        yield from _against_timeline(plan, claims, comparison)


def _comparisons(plan: Plan) -> Iterator[Comparison]:
    """Match each sequential length of the whole plan with the nearest other one."""
    whole = [
        claim for claim in plan.claims if claim.unit in TIMES and holder(plan, claim.span) is None
    ]
    totals = [claim for claim in whole if claim.kind == "total-duration"]
    for claim in whole:
        if claim.kind == "sequential-duration" and totals:
            yield Comparison(claim, min(totals, key=lambda total: _distance(claim, total)))


def _distance(one: Claim, other: Claim) -> int:
    return abs(one.span.start - other.span.start)


def _against_figures(
    plan: Plan, claims: list[Claim], comparisons: list[Comparison]
) -> Iterator[Finding]:
    """Report a saving that the lengths beside it do not give."""
    for claim in claims:
        only_one = len({str(each) for each in comparisons}) == 1
        beside = [each for each in comparisons if only_one or _is_beside(plan, each, claim)]
        if beside:
            comparison = min(beside, key=lambda each: _distance(each.parallel, claim))
            saved = _saved(plan, comparison, claim.unit)
            message = f"{_amount(claim)} is claimed, but {comparison} saves {saved}"
            yield Finding(claim.span, message, (*_lengths(comparison), *_again(claims, claim)))
            return


def _is_beside(plan: Plan, comparison: Comparison, claim: Claim) -> bool:
    line = plan.source.line(claim.span.start)
    return all(abs(plan.source.line(each.span.start) - line) <= NEIGHBOURS for each in comparison)


def _first_alike(comparison: Comparison, comparisons: list[Comparison]) -> Comparison:
    """Find the first place that makes the same comparison."""
    return next(each for each in comparisons if str(each) == str(comparison))


def _against_timeline(plan: Plan, claims: list[Claim], comparison: Comparison) -> Iterator[Finding]:
    """Report savings whose parallel length the plan's own parallel timeline exceeds."""
    unit = comparison.parallel.unit
    timelines = [told for told in plan.timelines if _is_parallel(plan, told)]
    ends = [end for end in map(_end, timelines) if end is not None and end.value.unit == unit]
    if not ends or unit != comparison.sequential.unit:
        return
    end = min(ends, key=_last)
    elapsed = comparison.parallel._replace(low=_last(end), high=_last(end), span=end.span)
    told = comparison._replace(parallel=elapsed)
    is_in_time = claimed(plan.source, comparison.parallel).high >= _last(end)
    if is_in_time or any(gives(plan.source, told, claim) for claim in claims):
        return
    until = Window(None, end.value.end, end.value.unit)
    yield Finding(
        claims[0].span,
        f"{_amount(claims[0])} ({comparison}) is claimed, but the parallel timeline itself ends "
        f"with {until}, which saves {_saved(plan, told, unit)}",
        (
            *_lengths(comparison),
            Related(end.span, f"the timeline ends with {until}"),
            *_again(claims, claims[0]),
        ),
    )


def _is_parallel(plan: Plan, timeline: Timeline) -> bool:
    return timeline.scenario == "parallel" and holder(plan, timeline.span) is None


def _end(timeline: Timeline) -> Stated[Window] | None:
    """Give the last place of a timeline; None where no place has a number."""
    numbered = (stated for stated in timeline.buckets if isinstance(stated.value.end, int | float))
    return max(numbered, key=_last, default=None)


def _last(stated: Stated[Window]) -> float:
    return float(stated.value.end or 0)


def _saved(plan: Plan, comparison: Comparison, unit: str | None) -> str:
    saved = next(readings(plan.source, comparison, unit))
    low, high = (None if abs(end) == inf else round(end, 1) for end in (saved.low, saved.high))
    return written(low, high, unit)


def _amount(claim: Claim) -> str:
    return written(claim.low, claim.high, claim.unit)


def _lengths(comparison: Comparison) -> Iterator[Related]:
    for words, claim in zip(("sequential", "parallel"), comparison, strict=True):
        yield Related(claim.span, f"{words}: {_amount(claim)}")


def _again(claims: list[Claim], reported: Claim) -> Iterator[Related]:
    for claim in claims:
        if claim is not reported:
            yield Related(claim.span, f"{_amount(claim)} is claimed here as well")


RULE = Rule(
    code="PL507",
    name="wrong-saving",
    severity=Severity.ERROR,
    subject=Plan,
    check=check,
    doc=__doc__,
)
