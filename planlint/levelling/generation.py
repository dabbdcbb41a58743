"""The serial schedule generation scheme, and the improvement of what it gives."""

from collections.abc import Sequence
from heapq import heapify, heappop, heappush

from planlint.levelling.profile import Profile
from planlint.levelling.project import Activity, Project, Starts

Priorities = Sequence[int]
"""By activity, a number; of those that can be placed, the one with the smallest is."""


def serial(project: Project, priorities: Priorities) -> Starts:
    """Place one activity after the other, each as early as those before it let it.

    This is the serial schedule generation scheme (Kelley, "The Critical-Path Method: Resources
    Planning and Scheduling", 1963). Its schedules are active: nothing in them can start earlier
    by itself. What has begun comes first; of equal priorities, the smaller number does.
    """
    activities = project.activities
    starts = [activity.release for activity in activities]
    since = min(starts, default=0)
    profiles = [Profile(capacity, since) for capacity in project.capacities]
    waiting = [*map(len, project.predecessors)]
    eligible = [
        (not activities[at].is_begun, priorities[at], at)
        for at, count in enumerate(waiting)
        if not count
    ]
    heapify(eligible)
    while eligible:
        *_, at = heappop(eligible)
        starts[at] = _placed(activities[at], starts[at], profiles)
        for after, delay in project.successors[at]:
            starts[after] = max(starts[after], starts[at] + delay)
            waiting[after] -= 1
            if not waiting[after]:
                heappush(eligible, (True, priorities[after], after))
    return starts


def _placed(activity: Activity, earliest: int, profiles: Sequence[Profile]) -> int:
    """Find the first minute at which all that an activity needs is free, and take it."""
    length = activity.length
    if not length:
        return earliest
    start = None
    while start != earliest:
        start = earliest
        for resource, amount in activity.demands:
            earliest = profiles[resource].earliest(earliest, length, amount)
    for resource, amount in activity.demands:
        profiles[resource].take(start, start + length, amount)
    return start


def settled(project: Project, starts: Starts) -> Starts:
    """Let each activity of a schedule start as early as the others leave it; none starts later.

    They are taken in the order in which they start. What runs on then ran at that time before, so
    all that the others need stays free, also where an activity starts before one that it waits for.
    """
    first = min((activity.release for activity in project.activities), default=0)
    profiles = [Profile(capacity, first) for capacity in project.capacities]
    settled = [*starts]
    for at in sorted(project.order, key=starts.__getitem__):
        waits = (settled[before] + delay for before, delay in project.predecessors[at])
        activity = project.activities[at]
        settled[at] = _placed(activity, max([activity.release, *waits]), profiles)
    return settled


def improved(project: Project, starts: Starts) -> Starts:
    """Push a schedule to its end and back to its start for as long as that makes it shorter.

    This is forward-backward improvement, or double justification (Tormos and Lova, "A
    Competitive Heuristic Solution Technique", 2001; Valls, Ballestin and Quintanilla,
    "Justification and RCPSP", 2005). The schedule that it gives never ends later.
    """
    best = starts
    while True:
        starts = _justified(project, starts)
        if project.end(starts) >= project.end(best):
            return best
        best = starts


def _justified(project: Project, starts: Starts) -> Starts:
    """Settle the activities from the end, those that finish last first, and then from the start."""
    pushed = _mirrored(project, settled(project.mirror, _mirrored(project, starts)))
    if project.is_running:
        return serial(project, pushed)
    releases = (activity.release for activity in project.activities)
    behind = max(
        (release - start for release, start in zip(releases, pushed, strict=True)), default=0
    )
    return settled(project, [start + behind for start in pushed])


def _mirrored(project: Project, starts: Starts) -> Starts:
    """Tell a schedule from its end: how long before that each activity finishes."""
    end = project.end(starts)
    lengths = (activity.length for activity in project.activities)
    return [end - start - length for start, length in zip(starts, lengths, strict=True)]
