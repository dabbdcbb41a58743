"""No number of agents works faster than the order of the work allows, or than all of them together.

## Why

What many agents gain is bounded twice: nothing takes less time than its longest chain of
dependencies, and N agents take no less than an Nth of the work. "4 agents, 5 days" for 24 days of
work, or "5 times as fast" where half of the work is one chain, is a hope and not a plan.

A total that its chain alone denies is told by [wrong-total-duration](wrong-total-duration.md), and
a saving that the two lengths beside it do not give by [wrong-saving](wrong-saving.md). Nothing is
said where an item leaves its length open or states it in another unit than the rest, where items
or timelines have places that show who works when, and of work that has begun.

## Bad

```markdown
# Museum wing, with 2 agents

**Total Duration:** 5 days <!-- PL509 -->

- Task 1: Floors (4 days)
- Task 2: Lights (3 days)
- Task 3: Cases (5 days)
- Task 4: Labels (2 days)
```

```markdown
# Museum wing

Parallel execution is 3x faster than one after the other. <!-- PL509 -->

- Task 1: Floors (4 days)
- Task 2: Lights (3 days), after Task 1
- Task 3: Cases (5 days), after Task 2
- Task 4: Labels (6 days)
```

## Good

```markdown
# Museum wing, with 2 agents

**Total Duration:** 7 days

- Task 1: Floors (4 days)
- Task 2: Lights (3 days)
- Task 3: Cases (5 days)
- Task 4: Labels (2 days), after Task 3
```

```markdown
# Museum wing

Parallel execution is 1.5x faster than one after the other.

- Task 1: Floors (4 days)
- Task 2: Lights (3 days), after Task 1
- Task 3: Cases (5 days), after Task 2
- Task 4: Labels (6 days)
```

## Sources

R. P. Brent, The parallel evaluation of general arithmetic expressions, Journal of the ACM 21, 1974;
R. L. Graham, Bounds on multiprocessing timing anomalies, SIAM J. Applied Mathematics 17, 1969.
"""

from collections.abc import Iterator
from math import ceil, floor

from planlint.analysis.critical import critical_path
from planlint.analysis.limits import limits
from planlint.diagnostic import Finding, Related, Severity
from planlint.figure import claimed, written
from planlint.naming import chained
from planlint.pattern import says
from planlint.plan import Claim, Crew, Plan
from planlint.quantity import TIME_UNITS, Calendar, Duration
from planlint.reach import holder, is_qualified
from planlint.rule import Rule
from planlint.schedule import Schedule
from planlint.schedule.worktime import readings


def check(given: Schedule) -> Iterator[Finding]:
    """Report the totals that are less than each agent's share, and more speed than there can be."""
    plan = given.plan
    claims = [each for each in plan.claims if _speaks_of_all(plan, each)]
    totals = [each for each in claims if each.kind == "total-duration"]
    gains = [each for each in claims if each.kind in {"saving", "speedup"}]
    crews = [each for each in plan.crews if each.of is None]
    crew = max(crews, key=lambda each: each.high, default=None)
    if not (gains or (totals and crew)) or not _is_measured(plan):
        return
    if totals and crew:
        yield from _below_share(given, totals, crew)
    if not any(each.kind == "sequential-duration" for each in plan.claims):
        yield from _beyond_chain(given, gains)


def _speaks_of_all(plan: Plan, claim: Claim) -> bool:
    whole = claim.of is None and holder(plan, claim.span) is None
    return whole and claim.scenario != "sequential" and not is_qualified(plan, claim.span)


def _is_measured(plan: Plan) -> bool:
    """Tell whether all work states its length, in one unit, and nothing where it lies."""
    enclosing = {item.parent for item in plan.items}
    leaves = [item for item in plan.items if item.key not in enclosing]
    lengths = [stated.value for item in leaves for stated in item.durations]
    placed = plan.timelines or any(item.windows or item.efforts for item in plan.items)
    begun = any(item.is_at_rest or item.status == "active" for item in plan.items)
    known = len(leaves) > 1 and all(len(item.durations) == 1 for item in leaves)
    alike = len({length.unit for length in lengths}) == 1 and all(map(_is_elapsed, lengths))
    return known and alike and not (placed or begun)


def _is_elapsed(length: Duration) -> bool:
    return length.unit in TIME_UNITS and not (length.ongoing or length.effort)


def _parts(plan: Plan) -> list[Related]:
    """Point at the length of each piece of work."""
    enclosing = {item.parent for item in plan.items}
    return [
        Related(stated.span, f"{item.label}: {stated.value}")
        for item in plan.items
        if item.key not in enclosing
        for stated in item.durations
    ]


def _below_share(given: Schedule, totals: list[Claim], crew: Crew) -> Iterator[Finding]:
    """Report the totals if all of them are less than an equal share of the least work."""
    bounds, unit = limits(given), given.unit
    work = bounds.work.short / given.calendar.unit_minutes(unit)
    for calendar in readings(given.calendar):
        size = calendar.unit_minutes(unit)
        chain = bounds.longest.short / given.calendar.unit_minutes(unit) * size
        longest = max(_longest(given, each, calendar) for each in totals)
        # What the chain alone denies is told by another rule.
        if longest < chain or longest >= work / crew.high * size:
            return
    claim, *others = totals
    whom = f"{crew.high} {crew.word}{'s' * (crew.high > 1)}"
    least = ceil(10 * work / crew.high) / 10
    yield Finding(
        claim.span,
        f"the total duration is stated as {written(claim.low, claim.high, claim.unit)}, but "
        f"{whom} need at least {Duration(least, least, unit)} for {Duration(work, work, unit)} "
        "of work",
        (
            *(Related(other.span, "stated here too") for other in others),
            Related(crew.span, whom),
            *_parts(given.plan),
        ),
        help=f"write at least {Duration(least, least, unit)}, or let more {crew.word}s work on it",
    )


def _longest(given: Schedule, total: Claim, calendar: Calendar) -> float:
    """Give the most minutes that a total can mean."""
    stated = claimed(given.plan, total)
    return (stated.high + stated.slack) * calendar.unit_minutes(total.unit or "day")


def _beyond_chain(given: Schedule, gains: list[Claim]) -> Iterator[Finding]:
    """Report what is said to be gained by working in parallel, if no way of doing so gains it."""
    bounds, unit = limits(given), given.unit
    size = given.calendar.unit_minutes(unit)
    if not bounds.longest.short:
        return
    factor = bounds.work.long / bounds.longest.short
    spared = (bounds.work.long - bounds.longest.short) / size
    most = {"factor": factor, "percent": 100 * (factor - 1), unit: spared}
    chain, work = (each / size for each in (bounds.longest.short, bounds.work.long))
    path = chained(given.label(key) for key in critical_path(given, "short").items)
    for claim in gains:
        limit = most.get(claim.unit or "")
        if limit is None or not _compares(given.plan, claim):
            continue
        stated = claimed(given.plan, claim)
        if stated.low - stated.slack > limit:
            rounded = floor(10 * limit) / 10
            yield Finding(
                claim.span,
                f"{written(claim.low, claim.high, claim.unit)} is claimed, but {path} takes at "
                f"least {Duration(chain, chain, unit)} of {Duration(work, work, unit)} of work, so "
                f"no number of agents gains more than {written(rounded, rounded, claim.unit)}",
                tuple(_parts(given.plan)),
                help=f"write at most {written(rounded, rounded, claim.unit)}, or let less of the "
                "work wait",
            )
            return


def _compares(plan: Plan, claim: Claim) -> bool:
    """Tell whether a line says that it speaks of ways of working, and not of another tool."""
    place = plan.source.line_span(plan.source.line(claim.span.start))
    line, language = plan.source.text[place.start : place.end], plan.language
    return says(line, (*language.parallel, *language.sequential))


RULE = Rule(
    code="PL509",
    name="impossible-speedup",
    severity=Severity.ERROR,
    subject=Schedule,
    check=check,
    doc=__doc__,
)
