"""How early all can be done at the best: lower bounds on the end of any schedule."""

from itertools import accumulate

from planlint.levelling.project import Project

EFFORT = 1_000_000
"""Pairs of an activity and a tail that are looked at for one resource."""


def lower_bound(project: Project) -> int:
    """Give a minute before which no schedule has done everything.

    It is the larger of the critical path and of what any resource needs for a set of activities:
    no work before the first head, all of it at full capacity, the shortest tail behind it
    (Carlier, "The one-machine sequencing project", 1982, for a resource of any capacity).
    """
    needs = (_needed(project, resource) for resource in range(len(project.capacities)))
    return max([project.critical_path, *needs])


def _needed(project: Project, resource: int) -> int:
    """Bound the end by one resource, over the sets of all late heads and all long tails."""
    users = [
        (project.heads[at], project.tails[at] - activity.length, amount * activity.length)
        for at, activity in enumerate(project.activities)
        for needed, amount in activity.demands
        if needed == resource and activity.length
    ]
    users.sort(reverse=True)
    tails = sorted({tail for _, tail, _ in users})
    if len(users) * len(tails) > EFFORT:
        tails = tails[:1]
    capacity = project.capacities[resource]
    # Without users nothing is bound: all may be over before minute 0.
    return max((_stretch(users, tail, capacity) for tail in tails), default=project.critical_path)


def _stretch(users: list[tuple[int, int, int]], tail: int, capacity: int) -> int:
    """Bound the end by the users with such a tail or a longer one, the latest heads first."""
    chosen = [(head, work) for head, behind, work in users if behind >= tail]
    works = accumulate(work for _, work in chosen)
    return tail + max(
        head - -work // capacity for (head, _), work in zip(chosen, works, strict=True)
    )
