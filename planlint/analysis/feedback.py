"""The fewest dependencies to drop so that no circle is left: a smallest feedback arc set.

A set that meets every circle known so far either leaves none, or leaves one that is not yet
known and joins them (the implicit hitting set method, Moreno-Centeno & Karp 2013). For the few
circles of most plans the set is the smallest; of many, the dependency on most circles is
dropped first. What encloses what is no dependency and stays, so that heuristics which order the
vertices (Eades, Lin & Smyth 1993) do not serve.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from itertools import count, pairwise
from typing import NamedTuple

from planlint.plan import Dependency
from planlint.schedule import Schedule
from planlint.schedule.network import BOUND

EFFORT = 2_000
"""Sets looked at in search of the smallest."""


class Arc(NamedTuple):
    """A dependency, and the key of the item that waits."""

    item: str
    dependency: Dependency


Circle = frozenset[Arc]

Graph = Mapping[int, dict[int, Arc | None]]
"""By event those that come before it: because of a dependency, or of what encloses what."""


class Feedback(NamedTuple):
    """Dependencies without which the circles of a plan are open."""

    arcs: tuple[Arc, ...]
    """In the order of the text; empty for a plan without circles."""
    fewest: bool
    """No smaller set opens all circles; False where that was too long to find out."""


def feedback(schedule: Schedule) -> Feedback:
    """Choose dependencies to drop, as few as can be, the least authoritative first."""
    if not schedule.cycles:
        return Feedback((), fewest=True)
    graph, circles = _graph(schedule), list[Circle]()
    chosen, fewest = Circle(), True
    while circle := _circle(graph, chosen):
        circles.append(circle)
        smallest = _smallest(circles)
        fewest = smallest is not None
        chosen = _greedy(circles) if smallest is None else smallest
    return Feedback(tuple(sorted(chosen, key=lambda arc: arc.dependency.span)), fewest)


def _graph(schedule: Schedule) -> Graph:
    """Draw which event comes before which: as the schedule links them, and as it was cut."""
    items = schedule.network.items
    number = {item.key: at for at, item in enumerate(items)}
    graph: Graph = {event: {} for event in range(2 * len(items))}
    for event in graph:
        if event % 2 == 0:
            graph[event + 1][event] = None
        for link in schedule.network.followers[event]:
            if link.event in graph:
                arc = link.dependency and Arc(items[link.event // 2].key, link.dependency)
                graph[link.event][event] = arc
    for cycle in schedule.cycles:
        for arc in map(Arc, cycle.items, cycle.dependencies):
            first, then = BOUND[arc.dependency.type]
            graph[2 * number[arc.item] + then][2 * number[arc.dependency.on] + first] = arc
    return graph


def _circle(graph: Graph, without: Circle) -> Circle:
    """Find a circle that holds none of some arcs; empty where there is none."""
    left = {
        event: [first for first, arc in before.items() if arc not in without]
        for event, before in graph.items()
    }
    try:
        TopologicalSorter(left).prepare()
    except CycleError as error:
        steps = pairwise(error.args[1])
        return Circle(arc for first, then in steps if (arc := graph[then][first]))
    return Circle()


def _smallest(circles: Sequence[Circle]) -> Circle | None:
    """Find the smallest set that holds an arc of every circle; None where that takes too long."""
    longest = max(map(len, circles))
    for size in count(1):
        if longest**size > EFFORT:
            return None
        found = _hitting(circles, size)
        if found is not None:
            return found
    return None


def _hitting(circles: Sequence[Circle], size: int) -> Circle | None:
    """Find a set of so many arcs at most that holds one of every circle."""
    if not circles or not size:
        return None if circles else Circle()
    for arc in sorted(circles[0], key=_weakness, reverse=True):
        found = _hitting([circle for circle in circles if arc not in circle], size - 1)
        if found is not None:
            return found | {arc}
    return None


def _greedy(circles: Sequence[Circle]) -> Circle:
    """Take the arc of the most circles until none is left."""
    chosen, left = Circle(), [*circles]
    while left:
        counts = Counter(arc for circle in left for arc in circle)
        most = max(counts, key=lambda arc: (counts[arc], _weakness(arc)))
        chosen |= {most}
        left = [circle for circle in left if most not in circle]
    return chosen


def _weakness(arc: Arc) -> tuple[int, bool, int]:
    """Rank a dependency: retold before declared, of a group before of one, later before earlier."""
    dependency = arc.dependency
    return dependency.telling.value, dependency.group, dependency.span.start
