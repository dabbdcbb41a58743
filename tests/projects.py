"""Projects drawn at random, and what must hold of a schedule of one."""

from hypothesis import strategies as st

from planlint.levelling.project import Activity, Demand, Precedence, Project, Starts

FS = (1, 0)
"""Which event of the one binds which of the other: 0 its start, 1 its finish."""


@st.composite
def projects(draw: st.DrawFn, most: int = 9) -> Project:
    """Draw activities with links of all types, lags, leads, releases, and up to three resources."""
    capacities = draw(st.lists(st.integers(1, 4), max_size=3))
    activities, precedences = [], []
    for number in range(draw(st.integers(0, most))):
        demands = tuple(
            Demand(resource, amount)
            for resource, capacity in enumerate(capacities)
            if (amount := draw(st.integers(0, capacity)))
        )
        release = draw(st.sampled_from([0, 0, 0, -2, 5]))
        activities.append(Activity(draw(st.integers(0, 5)), demands, release))
        for one in draw(st.sets(st.integers(0, number - 1), max_size=2)) if number else ():
            lag = draw(st.sampled_from([0, 0, 0, 1, -2]))
            first, then = draw(st.sampled_from([FS, FS, (0, 0), (1, 1), (0, 1)]))
            delay = first * activities[one].length + lag - then * activities[number].length
            precedences.append(Precedence(one, number, delay))
    return Project(tuple(activities), tuple(precedences), tuple(capacities))


def flaws(project: Project, starts: Starts) -> list[str]:
    """Name every precedence, release and capacity that a schedule breaks."""
    found = [
        f"{at} starts before its release"
        for at, activity in enumerate(project.activities)
        if starts[at] < activity.release
    ]
    found += [
        f"{after} starts too soon after {before}"
        for before, after, delay in project.precedences
        if starts[after] < starts[before] + delay
    ]
    return found + [
        f"{resource} is overused at {minute}"
        for resource, capacity in enumerate(project.capacities)
        for minute in starts
        if used(project, starts, resource, minute) > capacity
    ]


def used(project: Project, starts: Starts, resource: int, minute: int) -> int:
    """Add up what all that run at a minute take of a resource."""
    return sum(
        amount
        for start, activity in zip(starts, project.activities, strict=True)
        if start <= minute < start + activity.length
        for needed, amount in activity.demands
        if needed == resource
    )


def shortest(project: Project) -> int:
    """Try all starts that one activity after the other could need, and give the earliest end."""
    lasts = max((activity.release for activity in project.activities), default=0)
    horizon = lasts + sum(
        activity.length + sum(abs(each.delay) for each in project.precedences if each.after == at)
        for at, activity in enumerate(project.activities)
    )
    ends = range(project.critical_path, horizon + 1)
    return next(end for end in ends if _fits(project, end, ()))


def _fits(project: Project, end: int, starts: tuple[int, ...]) -> bool:
    """Tell whether a part of a schedule, of the first activities, has a whole with such an end."""
    if len(starts) == len(project.activities):
        return True
    chosen = _first(project, len(starts) + 1)
    at = project.activities[len(starts)]
    tries = ((*starts, start) for start in range(project.heads[len(starts)], end - at.length + 1))
    return any(not flaws(chosen, each) and _fits(project, end, each) for each in tries)


def _first(project: Project, count: int) -> Project:
    kept = tuple(each for each in project.precedences if max(each.before, each.after) < count)
    return Project(project.activities[:count], kept, project.capacities)
