"""How long a plan is by each of its tellings, beside a total that it states."""

from planlint.plan import Claim
from planlint.quantity import Calendar
from planlint.schedule import Schedule
from planlint.schedule.bounds import bounds
from planlint.schedule.spans import Extent, in_a_row, longest_chain, measured, spans
from planlint.schedule.worktime import readings


def contradicted(given: Schedule, claim: Claim) -> Extent | None:
    """Find what shows that a total is too short, however long days and weeks are.

    None where some telling of the plan, on some calendar that it leaves open, is that short.
    """
    found = None
    for calendar in reversed(readings(given.calendar)):
        known = tellings(given, claim.kind, claim.scenario, calendar)
        found = min(known, key=lambda extent: extent.minutes)
        if found.minutes <= calendar.minutes(claim.high or 0, claim.unit or "day"):
            return None
    return found


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
