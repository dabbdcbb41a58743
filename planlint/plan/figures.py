"""What a plan says in figures: claims, what adds up to them, and arithmetic."""

from typing import Literal, NamedTuple

from planlint.plan.item import Stated
from planlint.quantity import TIME_UNITS, Duration, span_of
from planlint.source import Span

ClaimKind = Literal[
    "total-duration",
    "sequential-duration",
    "total-cost",
    "total-effort",
    "count",
    "saving",
    "speedup",
    "share",
    "table-total",
    "progress",
]


class Claim(NamedTuple):
    """A figure that follows from the rest of the plan."""

    kind: ClaimKind
    low: float | None
    """None where only the upper end is stated ("at most 4 days")."""
    high: float | None
    """None where only the lower end is stated ("5+ weeks")."""
    unit: str | None
    """A unit of time, a currency, ``percent`` or ``factor``; None for counts."""
    span: Span
    of: str | None = None
    """What is counted or shared, in the document's words; None where the whole plan is meant."""
    scenario: str | None = None
    """``parallel`` or ``sequential`` where the text says so."""
    restated: Stated[Duration] | None = None
    """A length that stands behind the figure, as the same one in another unit may."""
    label: str = ""
    """What the label of its line calls it; empty where it stands in a sentence."""
    scope: tuple[str, ...] = ()
    """Keys of the items that its label names: it is a figure of these alone."""
    listed: tuple[str, ...] = ()
    """Keys of the items that a count lists behind itself: "2 tasks (T1, T2)"."""


class Part(NamedTuple):
    """One line of a breakdown: what it is called and its share of the sum."""

    label: str
    low: float
    high: float
    span: Span
    unit: str = ""
    """Its own unit, where it may have another than the rest."""
    item: str | None = None
    """The key of the item whose share it is, where it counts what that item holds."""


class Breakdown(NamedTuple):
    """A list or table column whose parts make a whole: costs by role, shares in percent."""

    unit: str
    """A currency code, ``percent``, or a unit of time."""
    parts: tuple[Part, ...]
    total: Part | None
    """The whole as the list or table itself states it; None where it does not."""
    span: Span
    of: str | None = None
    """The kind of item that it counts; None where it holds amounts."""
    silent: int = 0
    """So many rows state no amount, since their work is done or dropped."""

    @property
    def stands_alone(self) -> bool:
        """It states what no item states of itself: a total, money, or shares."""
        of_items = self.of is not None or self.unit == "point" or self.unit in TIME_UNITS
        return self.total is not None or not of_items


Form = Literal["sum", "most", "ratio"]
"""What is done with the terms of an equation: added up, the largest taken, one divided."""


class Equation(NamedTuple):
    """Arithmetic that the text writes out: ``6 + 9 = 15 hours``, ``max(6, 9) = 9 hours``."""

    kind: ClaimKind
    """The claim that its result could be."""
    form: Form
    unit: str
    """A unit of time, with ``person-`` for effort, ``point``, ``factor``, a currency; else ''."""
    terms: tuple[Part, ...]
    result: Part
    span: Span

    @property
    def left(self) -> str:
        """What stands before the sign of equality: ``6 + 9``, ``max(6, 9)``."""
        sign = {"sum": " + ", "most": ", ", "ratio": " / "}[self.form]
        terms = sign.join(span_of(term.low, term.high) for term in self.terms)
        return f"max({terms})" if self.form == "most" else terms
