"""When a plan is done by its own word, for comparison with what it could be."""

from planlint.levelling.sharing import workers
from planlint.levelling.work import Work
from planlint.plan import Claim
from planlint.quantity import TIME_UNITS


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
