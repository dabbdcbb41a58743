"""When a plan is done by its own word, for comparison with what it could be."""

from planlint.levelling.sharing import workers
from planlint.levelling.work import Work
from planlint.plan import Claim
from planlint.quantity import TIME_UNITS
from planlint.schedule.bounds import Bounds


def written_end(work: Work) -> int | None:
    """Give the minute at which all is done by the places that the plan states, or by its total.

    None where it does not say that of most of its work, or where some is done already.
    """
    if not all(work.is_open) or work.in_steps:
        return None
    able = workers(work)
    ends = [_end(work.known[work.items[at].key]) for at in able]
    told = [end for end in ends if end is not None]
    if 2 * len(told) <= len(able):
        return _total(work)
    around = (_end(work.known[item.key]) for item in work.items)
    return max((end for end in around if end is not None), default=None)


def _end(own: Bounds) -> int | None:
    if own.end is not None:
        return own.end.latest
    if own.start is None or own.length is None:
        return None
    return own.start.not_before + own.length.longest


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
