"""Good schedules in a moment: priority rules, improvement, and seeded sampling."""

from collections.abc import Callable, Sequence
from random import Random

from planlint.levelling.bounds import lower_bound
from planlint.levelling.generation import Priorities, improved, serial
from planlint.levelling.project import Project, Starts

BUDGET = 60_000
"""Activities placed in search of a shorter schedule: about half a second."""
ATTEMPTS = 300
"""So often the best schedule is disturbed at the most."""
PASSES = 4
"""How often one attempt places each activity: once, and mostly three times to improve."""
DISTURBANCE = 8
"""An activity may be put off by this part of the whole, and the longest length besides."""


def latest_finish(project: Project) -> Priorities:
    """Put first what must be done first (LFT)."""
    lengths = (activity.length for activity in project.activities)
    end = project.critical_path
    return [end - tail + length for tail, length in zip(project.tails, lengths, strict=True)]


def longest_tail(project: Project) -> Priorities:
    """Put first what the longest chain waits for, which is what must start first (LST)."""
    return [-tail for tail in project.tails]


def greatest_rank(project: Project) -> Priorities:
    """Put first what, with those that wait for it directly, is the most work (GRPW)."""
    lengths = [activity.length for activity in project.activities]
    return [
        -length - sum(lengths[after] for after, _ in project.successors[at])
        for at, length in enumerate(lengths)
    ]


def most_successors(project: Project) -> Priorities:
    """Put first what most others wait for, directly or in the end (MTS)."""
    behind = [0] * len(project.activities)  # sets of activities, as the bits of a number
    for at in reversed(project.order):
        for after, _ in project.successors[at]:
            behind[at] |= behind[after] | 1 << after
    return [-each.bit_count() for each in behind]


RULES: Sequence[Callable[[Project], Priorities]] = (
    latest_finish,
    longest_tail,
    greatest_rank,
    most_successors,
)
"""Kolisch, "Efficient priority rules for the resource-constrained project scheduling project"."""


def heuristic(project: Project, seed: int = 0, budget: int = BUDGET) -> Starts:
    """Schedule a project well; the same seed gives the same schedule.

    Each priority rule gives a schedule, which is improved; then the best is disturbed and improved
    again, until none can be shorter or the budget is used up.
    """
    bound = lower_bound(project)
    chance = Random(seed)  # noqa: S311 - nothing is kept secret by it
    best = improved(project, serial(project, RULES[0](project)))
    affordable = budget // (PASSES * len(project.activities) + 1)
    for attempt in range(1, min(ATTEMPTS, affordable)):
        if project.end(best) <= bound:
            break
        ruled = attempt < len(RULES)
        priorities = RULES[attempt](project) if ruled else _disturbed(project, best, chance)
        found = improved(project, serial(project, priorities))
        if project.end(found) <= project.end(best):
            best = found
    return best


def _disturbed(project: Project, starts: Starts, chance: Random) -> Priorities:
    """Put the activities in the order of a schedule, but each a little too late by chance."""
    longest = max((activity.length for activity in project.activities), default=0)
    whole = project.end(starts) - min(starts, default=0)
    # An activity and the next one change places if the first is put off by more than its length.
    spread = whole // DISTURBANCE + longest + 2
    return [start + chance.randrange(spread) for start in starts]
