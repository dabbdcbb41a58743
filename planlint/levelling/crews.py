"""How the end of a plan depends on the number of agents."""

from collections.abc import Iterator
from typing import NamedTuple

from planlint.levelling.heuristic import heuristic
from planlint.levelling.posing import posed
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

    Every end is that of a schedule that was found; there may be a shorter one.
    """
    found: list[Crew] = []
    for crew in _tried(work, terms):
        if not found or crew.end < found[-1].end:
            found.append(crew)
    return tuple(found)


def _tried(work: Work, terms: Terms) -> Iterator[Crew]:
    items = len(workers(work))
    for agents in range(1, min(MOST, items, EFFORT // max(1, items)) + 1):
        limit = sharing(work, terms._replace(agents=agents))
        project = posed(work, work.lengths.long, limit.demands, limit.capacities).project
        end = project.end(heuristic(project, terms.seed, BUDGET))
        yield Crew(agents, end)
        if end == project.critical_path:
            return
