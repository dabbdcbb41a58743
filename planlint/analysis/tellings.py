"""How long a plan is by each of its tellings, beside a total that it states."""

from collections.abc import Sequence

from planlint.plan import Claim
from planlint.quantity import Calendar
from planlint.schedule import Schedule
from planlint.schedule.bounds import bounds
from planlint.schedule.spans import Extent, in_a_row, longest_chain, measured, spans
from planlint.schedule.worktime import readings


def contradicted(given: Schedule, claims: Sequence[Claim]) -> list[tuple[Claim, Extent]]:
    """Find which totals of one kind and scenario are too short, and what shows it.

    They must be so by every telling of the plan, however long days and weeks are.
    """
    kind, scenario = claims[0].kind, claims[0].scenario
    shortest = [
        (calendar, min(tellings(given, kind, scenario, calendar), key=_minutes))
        for calendar in reversed(readings(given.calendar))
    ]
    return [
        (claim, shortest[-1][1])
        for claim in claims
        if all(extent.minutes > _stated(claim, calendar) for calendar, extent in shortest)
    ]


def _minutes(extent: Extent) -> int:
    return extent.minutes


def _stated(claim: Claim, calendar: Calendar) -> int:
    return calendar.minutes(claim.high or 0, claim.unit or "day")


def tellings(given: Schedule, kind: str, scenario: str | None, calendar: Calendar) -> list[Extent]:
    """Give every length of the plan that a claim of a kind, of one way of working, may mean."""
    axis = given.axis._replace(calendar=calendar)
    known = bounds(given.plan, axis)
    if kind == "sequential-duration":
        return [in_a_row(given.plan, known, by_windows=True)]
    tellings = [*spans(given.plan, axis, known, scenario)]
    tellings = tellings or [longest_chain(given.plan, calendar)]
    if measured(given.plan, known):
        # Beside windows with room to spare, the total may be that of the work alone.
        tellings.append(in_a_row(given.plan, known, by_windows=False))
    return tellings
