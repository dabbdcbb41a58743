"""What working in parallel saves must follow from the two lengths that are compared.

## Why

The saving is why the plan is run in parallel at all, and the first figure that people quote.
It is often written for an earlier version of the timeline.

"33 % faster" may mean a third less time or a third more speed, and ranges are compared end by
end in every combination: a saving is wrong only if no reading gives it. Where the figures fit,
but the parallel timeline that they are said of takes longer than they say, the saving is wrong
as well. A saving of something else ("CI cost falls by 55%") is left alone.

## Bad

```markdown
# Release

**Sequential:** 10 days
**Parallel:** 8 days (40% faster) <!-- PL507 -->

## Phase 1: Build (5 days)

## Phase 2: Ship (3 days)

**Dependencies:** Phase 1
```

## Fixed

```markdown
# Release

**Sequential:** 10 days
**Parallel:** 8 days (20% faster)

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
from dataclasses import replace
from math import inf

from planlint.diagnostic import Finding, Fix, Related, Severity
from planlint.equation import wrong
from planlint.figure import claimed, limited, written
from planlint.grammar import durations
from planlint.pattern import Pattern, says, words_of
from planlint.plan import Claim, Plan, Stated, Timeline
from planlint.quantity import TIME_UNITS, Window
from planlint.reach import holder
from planlint.rewording import restating
from planlint.rule import Rule
from planlint.saving import Comparison, gives, readings
from planlint.source import Span

NEIGHBOURS = 4
"""How many lines a saving may stand from the lengths that it is worked out from."""


CLAIM = "Claim "
"""How the title of a fix begins."""

SENTENCE = Pattern(r"[.;|](?=\s|$)")
"""Ends a sentence, or a cell."""


def check(plan: Plan) -> Iterator[Finding]:
    """Report the savings that no comparison gives, and the comparisons that the timeline denies."""
    comparisons = list(_comparisons(plan))
    unfounded: dict[str, list[Claim]] = {}
    founded: dict[Comparison, list[Claim]] = {}
    for claim in plan.claims:
        if claim.kind in {"saving", "speedup"} and holder(plan, claim.span) is None:
            words = {str(each): each for each in comparisons}
            right = {word for word, each in words.items() if gives(plan, each, claim)}
            fitting = [each for each in comparisons if str(each) in right]
            if fitting:
                nearest = min(fitting, key=lambda each: _distance(each, claim))
                founded.setdefault(_first_alike(nearest, fitting), []).append(claim)
            else:
                unfounded.setdefault(_amount(claim), []).append(claim)
    for claims in unfounded.values():
        yield from _against_figures(plan, claims, comparisons)
    for comparison, claims in founded.items():
        yield from _against_timeline(plan, claims, comparison)
    yield from wrong(plan, "speedup")


def _comparisons(plan: Plan) -> Iterator[Comparison]:
    """Set each sequential length of the whole plan beside every other one."""
    whole = [
        claim
        for claim in plan.claims
        if claim.unit in TIME_UNITS and claim.high != 0 and holder(plan, claim.span) is None
    ]
    totals = [claim for claim in whole if claim.kind == "total-duration"]
    for claim in whole:
        if claim.kind == "sequential-duration":
            yield from (Comparison(claim, total) for total in totals)


def _distance(comparison: Comparison, claim: Claim) -> int:
    """Tell how far the two lengths stand from each other and from a claim, in characters."""
    slow, fast = (each.span.start for each in comparison)
    return 2 * abs(slow - fast) + abs(slow - claim.span.start) + abs(fast - claim.span.start)


def _against_figures(
    plan: Plan, claims: list[Claim], comparisons: list[Comparison]
) -> Iterator[Finding]:
    """Report a saving that the lengths beside it do not give."""
    for claim in claims:
        only_one = len({str(each) for each in comparisons}) == 1
        beside = [
            each
            for each in comparisons
            if (only_one or _is_beside(plan, each, claim)) and _is_of(plan, each, claim)
        ]
        if beside:
            comparison = min(beside, key=lambda each: _distance(each, claim))
            saved = _saved(plan, comparison, claim.unit)
            message = f"{_amount(claim)} is claimed, but {comparison} saves {saved}"
            related = (*_lengths(comparison), *_again(claims, claim))
            fix = _fix(plan, claims, comparison)
            right = fix.message.removeprefix(CLAIM) if fix else saved
            yield Finding(claim.span, message, related, help=f"claim {right}", fix=fix)
            return


def _is_beside(plan: Plan, comparison: Comparison, claim: Claim) -> bool:
    line = plan.source.line(claim.span.start)
    return all(abs(plan.source.line(each.span.start) - line) <= NEIGHBOURS for each in comparison)


def _is_of(plan: Plan, comparison: Comparison, claim: Claim) -> bool:
    """Tell a saving of the plan from one of something else: "CI cost falls by 55%".

    It stands in a sentence with one of the lengths, or its sentence speaks of time or of ways of
    working and states no length of its own, or it says nothing beside the saving.
    """
    language = plan.language
    sentence = _sentence(plan, claim)
    if any(sentence.holds(each.span) for each in comparison):
        return True
    said = plan.source.text[slice(*sentence)]
    if says(said, (*language.parallel, *language.sequential, *language.abreast)):
        return True
    own = any(True for _ in durations(said, language)) and claim.unit not in TIME_UNITS
    known = (*language.savings, *language.plainly, *language.about, *language.at_most)
    rest = [word for word in words_of(said.lower()) if word.isalpha() and word not in known]
    speaks_of_time = says(said, (*language.lengths, *language.totals))
    return not own and (speaks_of_time or not rest)


def _sentence(plan: Plan, claim: Claim) -> Span:
    """Give the sentence of a line in which a claim stands."""
    at = claim.span.start
    line = plan.source.line_span(plan.source.line(at))
    before, behind = plan.source.text[line.start : at], plan.source.text[at : line.end]
    return Span(at - len(SENTENCE.split(before)[-1]), at + len(SENTENCE.split(behind)[0]))


def _first_alike(comparison: Comparison, comparisons: list[Comparison]) -> Comparison:
    """Find the first place that makes the same comparison."""
    return next(each for each in comparisons if str(each) == str(comparison))


def _against_timeline(plan: Plan, claims: list[Claim], comparison: Comparison) -> Iterator[Finding]:
    """Report savings whose parallel length the plan's own parallel timeline exceeds."""
    unit = comparison.parallel.unit
    timelines = [told for told in plan.timelines if _is_parallel(plan, told)]
    extents = [_extent(told) for told in timelines]
    runs = [run for run in extents if run is not None and run.value.unit == unit]
    if not runs or unit != comparison.sequential.unit:
        return
    run = min(runs, key=lambda each: each.value.length or 0)
    elapsed = run.value.length or 0
    told = comparison._replace(
        parallel=comparison.parallel._replace(low=elapsed, high=elapsed, span=run.span)
    )
    is_in_time = claimed(plan, comparison.parallel).high >= elapsed
    if is_in_time or any(gives(plan, told, claim) for claim in claims):
        return
    yield Finding(
        claims[0].span,
        f"{_amount(claims[0])} ({comparison}) is claimed, but the parallel timeline itself runs "
        f"{run.value}, which saves {_saved(plan, told, unit)}",
        (
            *_lengths(comparison),
            Related(run.span, f"the timeline runs {run.value}"),
            *_again(claims, claims[0]),
        ),
        severity=Severity.WARNING if _is_limited(plan, claims) else None,
    )


def _is_parallel(plan: Plan, timeline: Timeline) -> bool:
    return timeline.scenario == "parallel" and holder(plan, timeline.span) is None


def _extent(timeline: Timeline) -> Stated[Window] | None:
    """Give the first to the last place of a timeline; None where they have no numbers."""
    places = [stated for stated in timeline.buckets if stated.value.length is not None]
    if not places or len({stated.value.unit for stated in places}) > 1:
        return None
    last = max(places, key=lambda stated: float(stated.value.end or 0))
    first = min(float(stated.value.start or 0) for stated in places)
    return replace(last, value=last.value._replace(start=first))


def _is_limited(plan: Plan, claims: list[Claim]) -> bool:
    """Tell whether the plan calls one of these amounts a limit elsewhere: "up to 75%"."""
    amounts = {_amount(claim) for claim in claims}
    return any(
        limited(plan, claim.span)
        for claim in plan.claims
        if claim.kind == "saving" and _amount(claim) in amounts
    )


def _saved(plan: Plan, comparison: Comparison, unit: str | None) -> str:
    saved = next(readings(plan, comparison, unit))
    low, high = (None if abs(end) == inf else round(end, 1) for end in (saved.low, saved.high))
    return written(low, high, unit)


def _fix(plan: Plan, claims: list[Claim], comparison: Comparison) -> Fix | None:
    """Write what two lengths save; None where one of them is a range, or nothing is saved."""
    if any(claim.low != claim.high for claim in comparison):
        return None
    saved = next(readings(plan, comparison, claims[0].unit))
    low, high = (round(end, 1) if claims[0].unit == "factor" else round(end) for end in saved[:2])
    if not 0 < low <= high < inf or any(claim.unit != claims[0].unit for claim in claims):
        return None
    title = f"{CLAIM}{written(low, high, claims[0].unit)}"
    return restating(title, plan, ((claim.span, low, high) for claim in claims))


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
    fix="unsafe",
)
