"""Figures as plans state them, and when two of them agree.

A plan rounds, says "about" and "5+", and gives ranges. Two figures agree where some reasonable
reading makes them one amount; what is left is arithmetic that does not come out.
"""

from collections.abc import Iterable
from math import inf
from typing import NamedTuple

from planlint.pattern import Pattern, closes
from planlint.plan import Claim, Part, Plan
from planlint.quantity import CURRENCIES, Duration, Money, span_of
from planlint.source import Span

FRAME = " *_$€£¥₹"
"""What may stand between an amount and the word that qualifies it."""

LEAD = 24
"""How many characters before an amount can qualify it."""

DIGITS = Pattern(r"\d[\d,]*(?:\.(?P<decimals>\d+))?(?:\s?(?P<scale>[kKM]\b|[万萬])|(?!\d))", 0)
SCALES = {"k": 1_000, "K": 1_000, "M": 1_000_000, "万": 10_000, "萬": 10_000, None: 1}
VAGUENESS = 0.1
"""How far, as a share of it, an approximate amount may be off."""


class Figure(NamedTuple):
    """An amount, ``low <= high``, infinite where an end is not stated."""

    low: float
    high: float
    slack: float = 0
    """How far each end may be off: half of the last digit written, more if approximate."""

    def agrees(self, other: "Figure") -> bool:
        """Tell whether a reasonable reading makes two figures one amount.

        An end that is not stated is a limit, and a single number stands for any range around it.

        >>> Figure(4500, 6300).agrees(Figure(4700, 6300))
        False
        >>> Figure(5000, 5000).agrees(Figure(4700, 6300))
        True
        """
        if inf in (self.high, other.high) or -inf in (self.low, other.low):
            return self.overlaps(other)
        if self.low == self.high or other.low == other.high:
            return self.overlaps(other)
        slack = self.slack + other.slack
        return abs(self.low - other.low) <= slack and abs(self.high - other.high) <= slack

    def overlaps(self, other: "Figure") -> bool:
        """Tell whether two figures have an amount in common."""
        slack = self.slack + other.slack
        return self.low <= other.high + slack and other.low <= self.high + slack

    def within(self, other: "Figure") -> bool:
        """Tell whether a figure lies inside another."""
        slack = self.slack + other.slack
        return other.low - slack <= self.low and self.high <= other.high + slack


def total(figures: Iterable[Figure]) -> Figure:
    """Add figures up, end by end; vague parts make a vague sum.

    >>> total([Figure(1, 2), Figure(3, 3)])
    Figure(low=4, high=5, slack=0)
    """
    return Figure(*map(sum, zip(*figures, strict=True)))


def claimed(plan: Plan, claim: Claim) -> Figure:
    """Read a claim's figure with what its words leave open."""
    low = -inf if claim.low is None or limited(plan, claim.span) else claim.low
    high = inf if claim.high is None else claim.high
    return Figure(low, high, exactness(plan, claim.span, claim.high or claim.low or 0))


def share(plan: Plan, part: Part) -> Figure:
    """Read one line of a breakdown, which is exact unless its words say otherwise."""
    return Figure(part.low, part.high, vagueness(plan, part.span, part.high))


def exactness(plan: Plan, span: Span, amount: float) -> float:
    """Tell how far an amount may be off: by half of the last digit that is written, or more."""
    steps = [
        SCALES[match["scale"]] * 10.0 ** -len(match["decimals"] or "")
        for match in DIGITS.finditer(plan.source.text[slice(*span)])
    ]
    return max(max(steps, default=1) / 2, vagueness(plan, span, amount))


def vagueness(plan: Plan, span: Span, amount: float) -> float:
    """Tell how far the words before an amount let it be off: "about 5" may be 4.5."""
    vague = closes(_before(plan, span), plan.language.about)
    return abs(amount) * VAGUENESS if vague else 0


def limited(plan: Plan, span: Span) -> bool:
    """Tell whether the words before an amount make it an upper limit: ``up to 75%``."""
    return closes(_before(plan, span), plan.language.at_most)


def _before(plan: Plan, span: Span) -> str:
    text = plan.source.text
    start = text.rfind("\n", 0, span.start) + 1
    return text[max(start, span.start - LEAD) : span.start].rstrip(FRAME)


def written(low: float | None, high: float | None, unit: str | None) -> str:
    """Write a figure as a plan would; None is an end that is not stated.

    >>> written(5, None, "week"), written(None, 4, "day"), written(40, 50, "percent")
    ('5 weeks or more', 'up to 4 days', '40-50%')
    """
    if low is None or high is None:
        end = (low or high) or 0
        amount = written(end, end, unit)
        return f"up to {amount}" if low is None else f"{amount} or more"
    match unit:
        case "percent":
            return f"{span_of(low, high)}%"
        case "factor":
            return f"{span_of(low, high)}x"
        case None | "":
            return span_of(low, high)
        case _ if unit in CURRENCIES:
            return str(Money(low, high, unit))
        case _:
            return str(Duration(low, high, unit))
