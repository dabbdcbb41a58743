"""When a plan is done by its own word, for comparison with what it could be."""

from planlint.levelling.sharing import workers
from planlint.levelling.work import Work
from planlint.plan import Claim
from planlint.quantity import TIME_UNITS, WEEKEND, Closed
from planlint.schedule import Axis
from planlint.schedule.workdays import calendar_day, days_between


def written_end(work: Work) -> int | None:
    """Give the minute at which all is done by the places that the plan states, or by its total.

    What states no place follows what it waits for, and so does what is placed before that can be
    done. None where most of the work has no place, or some is done already.
    """
    if not all(work.is_open) or work.in_steps:
        return None
    able = workers(work)
    placed = sum(work.known[work.items[at].key].start is not None for at in able)
    if 2 * placed <= len(able):
        return _total(work)
    planned = work.schedule.planned
    return max(planned[item.key].earliest_finish for item in work.items)


def spans_weekend(axis: Axis, start: int, finish: int) -> bool:
    """Tell whether days count as days of work, of dates, that are none in most places."""
    if axis.family != "date" or axis.calendar.closed.weekdays:
        return False
    window = axis.window(start, finish, "date")
    first, last = (calendar_day(str(end)) for end in (window.start, window.end))
    if first is None or last is None:
        return False
    closed = axis.calendar.closed
    resting = Closed(WEEKEND, closed.dates)
    return days_between(first, last, closed) > days_between(first, last, resting)


def _total(work: Work) -> int | None:
    """Give the long end of how long the plan says that the whole takes, not one after the other."""
    calendar = work.schedule.calendar
    for claim in work.schedule.plan.claims:
        if _is_of_the_whole(claim):
            ends = [end for end in (claim.low, claim.high) if end is not None]
            return work.begin + calendar.minutes(max(ends), claim.unit or "day")
    return None


def _is_of_the_whole(claim: Claim) -> bool:
    whole = claim.of is None and claim.unit in TIME_UNITS
    return claim.kind == "total-duration" and claim.scenario != "sequential" and whole
