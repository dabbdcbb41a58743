"""What a stated total may be the sum of, and how near it comes."""

from collections.abc import Sequence

from planlint.diagnostic import Fix, Related
from planlint.document import LEAD_LEVEL, Document
from planlint.figure import Figure, share, total, written
from planlint.plan import Breakdown, Claim, Plan
from planlint.rewording import restating
from planlint.source import Span

NEAR = 0.25
"""How far, as a share of the total, a sum may be off that it was surely meant to be."""


def beside(plan: Plan, claim: Claim) -> list[Breakdown]:
    """Give the lists and columns in the section of a total that it may add up, nearest first.

    What stands above a total is nearer than what follows it.
    """
    around = _section(plan.document, claim.span)
    found = [
        each
        for each in plan.breakdowns
        if each.unit == claim.unit
        and not (each.of or each.total or each.span.holds(claim.span))
        and _section(plan.document, each.span) == around
    ]
    return sorted(found, key=lambda each: _distance(each.span, claim.span))


def _section(document: Document, span: Span) -> Span:
    inner = (each for each in document.path(span.start) if each.level < LEAD_LEVEL)
    return next(inner, document.sections[0]).extent


def _distance(listed: Span, span: Span) -> tuple[bool, int]:
    follows = listed.start > span.start
    return follows, listed.start - span.end if follows else span.start - listed.end


def summed(plan: Plan, breakdown: Breakdown) -> Figure:
    """Add up the parts of a breakdown, end by end."""
    return total(share(plan, part) for part in breakdown.parts)


def shares_an_end(found: Figure, stated: Figure) -> bool:
    """Tell whether of two ranges exactly one end agrees: both are meant as the same sum.

    >>> shares_an_end(Figure(13, 18), Figure(13, 19)), shares_an_end(Figure(13, 18), Figure(9, 19))
    (True, False)
    """
    if found.low == found.high or stated.low == stated.high:
        return False
    slack = found.slack + stated.slack
    return (abs(found.low - stated.low) <= slack) != (abs(found.high - stated.high) <= slack)


def comes_near(found: Figure, stated: Figure) -> bool:
    """Tell whether each end of a sum differs by at most a quarter from that of a total."""
    ends = zip(found[:2], stated[:2], strict=True)
    return all(abs(one - other) <= NEAR * other for one, other in ends)


def listed(breakdown: Breakdown) -> tuple[Related, ...]:
    """Point at each part of a breakdown with its amount."""
    return tuple(
        Related(part.span, f"{part.label}: {written(part.low, part.high, breakdown.unit)}")
        for part in breakdown.parts
    )


def restated(plan: Plan, claims: Sequence[Claim], low: float, high: float) -> Fix | None:
    """Write another amount at every place that states a total, as it is written there."""
    title = f"State {written(low, high, claims[0].unit)} in total"
    return restating(title, plan, ((claim.span, low, high) for claim in claims))
