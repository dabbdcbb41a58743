"""What one way of working saves over another, in every reading of the words."""

from collections.abc import Iterable, Iterator
from itertools import product
from math import inf
from typing import NamedTuple

from planlint.figure import Figure, claimed, written
from planlint.plan import Claim, Plan
from planlint.quantity import Calendar

CALENDARS = (Calendar(), Calendar(days_per_week=7), Calendar(hours_per_day=24, days_per_week=7))
"""How long the units may be where a comparison mixes them; the first is the usual reading."""


class Comparison(NamedTuple):
    """Two lengths of one plan, side by side, in units of time."""

    sequential: Claim
    parallel: Claim

    def __str__(self) -> str:
        """Write both as a plan would: ``10 days to 8 days``."""
        return " to ".join(written(claim.low, claim.high, claim.unit) for claim in self)


def gives(plan: Plan, comparison: Comparison, saving: Claim) -> bool:
    """Tell whether some reading of two lengths gives a saving."""
    stated = claimed(plan, saving)
    return any(
        reading.overlaps(stated)
        for calendar in CALENDARS
        for reading in readings(plan, comparison, saving.unit, calendar)
    )


def readings(
    plan: Plan, comparison: Comparison, unit: str | None, calendar: Calendar = CALENDARS[0]
) -> Iterator[Figure]:
    """Work out what is saved, from every combination of the ends of two lengths.

    ``unit`` is ``percent``, ``factor`` or a unit of time. Percentages have two readings: less
    time first, then more speed.
    """
    before, after = (_ends(plan, claim, calendar) for claim in comparison)
    corners = [(slow, fast) for slow, fast in product(before, after) if slow > 0 and 0 < fast < inf]
    if unit == "percent":
        yield _hull(100 if slow == inf else 100 * (slow - fast) / slow for slow, fast in corners)
        yield _hull(100 * (slow - fast) / fast for slow, fast in corners)
    elif unit == "factor":
        yield _hull(slow / fast for slow, fast in corners)
    else:
        size = calendar.unit_minutes(unit or "day")
        yield _hull((slow - fast) / size for slow, fast in corners)


def _ends(plan: Plan, claim: Claim, calendar: Calendar) -> tuple[float, float]:
    """Give the shortest and the longest length that a claim can mean, in minutes."""
    figure = claimed(plan, claim)
    size = calendar.unit_minutes(claim.unit or "day")
    vague = figure.slack if figure.slack > 0.5 else 0  # lengths are not rounded, but vague
    return max(1, (figure.low - vague) * size), (figure.high + vague) * size


def _hull(values: Iterable[float]) -> Figure:
    found = list(values)
    return Figure(min(found, default=-inf), max(found, default=inf))
