"""How the end of a plan depends on the number of agents."""

from itertools import accumulate
from typing import NamedTuple

from planlint.levelling.heuristic import heuristic
from planlint.levelling.posing import posed
from planlint.levelling.project import Project, Starts
from planlint.levelling.sharing import sharing, workers
from planlint.levelling.terms import Terms
from planlint.levelling.work import Work

MOST = 16
"""Agents up to which it is asked what one more gains."""
EFFORT = 20_000
"""Items times agents up to which it is asked at all."""
BUDGET = 12_000
"""Activities placed in search of a schedule for each number of agents."""


class Crew(NamedTuple):
    """A number of agents, and the minute at which they are done."""

    agents: int
    end: int


def crews(work: Work, terms: Terms) -> tuple[Crew, ...]:
    """Try ever more agents; those are given who are done earlier than fewer are.

    The last are as many as there is ever work for, where all share what they share in any number.
    Every end is that of a schedule that was found; there may be a shorter one.
    """
    items = len(workers(work))
    if not 0 < items <= EFFORT:
        return ()
    ample = _crew(work, terms, items)
    found: list[Crew] = []
    for agents in range(1, min(MOST, items, EFFORT // items) + 1):
        crew = _crew(work, terms, agents)
        if not found or crew.end < found[-1].end:
            found.append(crew._replace(agents=agents))
        if crew.end <= ample.end:
            return tuple(found)
    return (*found, ample)


def _crew(work: Work, terms: Terms, agents: int) -> Crew:
    """Find out how many of so many agents work at once at the most, and when they are done."""
    limit = sharing(work, terms._replace(agents=agents))
    project = posed(work, work.lengths.long, limit.demands, limit.capacities).project
    starts = heuristic(project, terms.seed, BUDGET)
    return Crew(_peak(project, starts), project.end(starts))


def _peak(project: Project, starts: Starts) -> int:
    """Count how many of the activities that take time run at once at the most."""
    changes = [
        change
        for start, activity in zip(starts, project.activities, strict=True)
        if activity.length
        for change in ((start, 1), (start + activity.length, -1))
    ]
    return max(accumulate(change for _, change in sorted(changes)), default=0)
