"""Projects drawn at random, and what must hold of a schedule of one."""

from hypothesis import strategies as st

from planlint.levelling.project import Activity, Demand, Precedence, Project, Starts


@st.composite
def projects(draw: st.DrawFn, most: int = 9) -> Project:
    """Draw activities with delays of either sign, releases, and up to three resources."""
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
            precedences.append(Precedence(one, number, activities[one].length + lag))
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
