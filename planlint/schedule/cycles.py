"""Circles of dependencies: found, told, and cut."""

from heapq import heappop, heappush
from itertools import pairwise
from typing import Any, NamedTuple

from planlint.plan import Dependency, Item
from planlint.schedule.links import Cycle, Followers, Link

MOST = 20
"""Circles told for one plan; whoever mends these sees the rest in the next run."""
EFFORT = 200_000
"""Links walked in search of the shortest circle of a tangle; beyond, a short one is enough."""


class _Step(NamedTuple):
    """A dependency as an edge between events: the finish that is waited for, and the start."""

    finish: int
    start: int
    dependency: Dependency


def untangled(
    items: tuple[Item, ...], followers: Followers, stuck: set[int]
) -> tuple[Followers, tuple[Cycle, ...]]:
    """Cut the weakest dependency of each circle, the shortest circle first.

    Returns the links without what was cut, and the circles. ``stuck`` are the events that no
    order reaches.
    """
    graph = _graph(followers, stuck)
    tangles = _tangles(graph)
    cut: set[tuple[int, int]] = set()
    cycles: list[Cycle] = []
    while tangles:
        _, tangle = heappop(tangles)
        circle = _shortest(graph, tangle) if len(cycles) < MOST else []
        if circle:
            cycles.append(_told(items, circle))
        dropped = [max(circle, key=_weakness)] if circle else _steps(graph, tangle)
        for step in dropped:
            graph.remove_edge(step.finish, step.start)
            cut.add((step.finish, step.start))
        for rest in _tangles(graph.subgraph(tangle)):
            heappush(tangles, rest)
    kept = [
        [link for link in links if (event, link.event) not in cut]
        for event, links in enumerate(followers)
    ]
    return kept, tuple(cycles)


def _graph(followers: Followers, stuck: set[int]) -> Any:
    # A tenth of a second to import, so only where a plan has circles.
    import networkx as nx

    graph: Any = nx.DiGraph()
    for event in sorted(stuck):
        links = followers[event] + [Link(event + 1, None)] * (event % 2 == 0)
        for link in links:
            if link.event in stuck:
                known = link.dependency
                graph.add_edge(event, link.event, dependency=known, cost=int(known is not None))
    return graph


def _tangles(graph: Any) -> list[tuple[int, set[int]]]:
    """Give the sets of events that all wait for each other, each behind the first of them."""
    import networkx as nx

    components = nx.strongly_connected_components(graph)
    return sorted((min(each), each) for each in components if len(each) > 1)


def _steps(graph: Any, tangle: set[int]) -> list[_Step]:
    return [
        _Step(finish, start, dependency)
        for finish, start, dependency in sorted(
            graph.subgraph(tangle).edges(data="dependency"), key=lambda edge: edge[:2]
        )
        if dependency is not None
    ]


def _shortest(graph: Any, tangle: set[int]) -> list[_Step]:
    """Find the circle of a tangle with the fewest dependencies, each waiting for the next."""
    import networkx as nx

    within = graph.subgraph(tangle).copy()
    steps = _steps(graph, tangle)
    searches = max(1, EFFORT // (len(tangle) + within.number_of_edges()))
    circles = []
    for step in steps[:searches]:
        path = nx.dijkstra_path(within, step.start, step.finish, weight="cost")
        links = [_Step(*edge, within.edges[edge]["dependency"]) for edge in pairwise(path)]
        circles.append([step, *(link for link in links if link.dependency is not None)])
    return list(reversed(min(circles, key=len)))


def _weakness(step: _Step) -> tuple[int, bool, int]:
    """Rank a dependency: retold before declared, of a group before of one, later before earlier."""
    dependency = step.dependency
    return dependency.telling.value, dependency.group, dependency.span.start


def _told(items: tuple[Item, ...], circle: list[_Step]) -> Cycle:
    """Tell a circle from the item on it that is declared first."""
    first = min(range(len(circle)), key=lambda number: circle[number].start)
    turned = circle[first:] + circle[:first]
    pairs = [(items[step.start // 2].key, step.dependency) for step in turned]
    return Cycle(tuple(key for key, _ in pairs), tuple(dependency for _, dependency in pairs))
