"""When a plan is done by its own word, for comparison with what it could be."""

from planlint.levelling.sharing import workers
from planlint.levelling.work import Work
from planlint.schedule.bounds import Bounds


def written_end(work: Work) -> int | None:
    """Give the minute at which all is done by the places that the plan states.

    None where it does not say that of most of its work, or where some is done already.
    """
    if not all(work.is_open):
        return None
    able = workers(work)
    ends = [_end(work.known[work.items[at].key]) for at in able]
    told = [end for end in ends if end is not None]
    around = (_end(work.known[item.key]) for item in work.items)
    if 2 * len(told) <= len(able):
        return None
    return max((end for end in around if end is not None), default=None)


def _end(own: Bounds) -> int | None:
    if own.end is not None:
        return own.end.latest
    if own.start is None or own.length is None:
        return None
    return own.start.not_before + own.length.longest
