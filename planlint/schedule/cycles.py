"""Circles of dependencies: found, told, and cut."""

from collections import deque
from collections.abc import Iterator
from heapq import heappop, heappush
from typing import NamedTuple

from planlint.plan import Dependency, Item
from planlint.schedule.links import Cycle, Followers, Link
from planlint.schedule.tangles import tangles

MOST = 20
"""Circles told for one plan; whoever mends these sees the rest in the next run."""
EFFORT = 50_000
"""Links walked in search of the shortest circle of a tangle; beyond, a short one is enough."""

_Graph = dict[int, dict[int, Dependency | None]]


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
    waiting = _parts(_graph(followers, stuck))
    cut: set[tuple[int, int]] = set()
    cycles: list[Cycle] = []
    while waiting:
        _, tangle = heappop(waiting)
        circle = _shortest(tangle) if len(cycles) < MOST else []
        if circle:
            cycles.append(_told(items, circle))
        for step in [max(circle, key=_weakness)] if circle else [*_steps(tangle)]:
            del tangle[step.finish][step.start]
            cut.add((step.finish, step.start))
        for part in _parts(tangle):
            heappush(waiting, part)
    kept = [
        [link for link in links if (event, link.event) not in cut]
        for event, links in enumerate(followers)
    ]
    return kept, tuple(cycles)


def _graph(followers: Followers, stuck: set[int]) -> _Graph:
    graph: _Graph = {}
    for event in sorted(stuck):
        links = followers[event] + [Link(event + 1, None)] * (event % 2 == 0)
        graph[event] = {link.event: link.dependency for link in links if link.event in stuck}
    return graph


def _parts(graph: _Graph) -> list[tuple[int, _Graph]]:
    """Part a graph into its tangles, each behind the first event of it, and in this order."""
    return sorted((tangle[0], _within(graph, tangle)) for tangle in tangles(graph))


def _within(graph: _Graph, events: list[int]) -> _Graph:
    known = frozenset(events)
    return {
        event: {after: stated for after, stated in graph[event].items() if after in known}
        for event in events
    }


def _steps(tangle: _Graph) -> Iterator[_Step]:
    for finish, following in tangle.items():
        for start in sorted(following):
            dependency = following[start]
            if dependency is not None:
                yield _Step(finish, start, dependency)


def _shortest(tangle: _Graph) -> list[_Step]:
    """Find the circle of a tangle with the fewest dependencies, each waiting for the next."""
    circle: list[_Step] = []
    walked = 0
    for step in _steps(tangle):
        most = len(circle) - 2 if circle else len(tangle)
        before, links = _walk(tangle, step, most)
        if step.finish in before:
            circle = _closed(tangle, step, before)
        walked += links
        if walked > EFFORT:
            break
    return circle


def _walk(tangle: _Graph, step: _Step, most: int) -> tuple[dict[int, int], int]:
    """Walk from the start of a step to its finish, over so many dependencies at most.

    Breadth first, but enclosures cost nothing and go before. Returns by event the one that it
    was reached from, and the number of links walked.
    """
    before: dict[int, int] = {}
    costs = {step.start: 0}
    queue = deque(costs)
    walked = 0
    while queue and queue[0] != step.finish:
        event = queue.popleft()
        walked += len(tangle[event])
        for after, stated in tangle[event].items():
            cost = costs[event] + (stated is not None)
            if cost < costs.get(after, most + 1):
                before[after], costs[after] = event, cost
                (queue.appendleft if stated is None else queue.append)(after)
    return before, walked


def _closed(tangle: _Graph, step: _Step, before: dict[int, int]) -> list[_Step]:
    """Go back from the finish of a step to its start, and close the circle with the step."""
    circle = []
    event = step.finish
    while event != step.start:
        start, event = event, before[event]
        stated = tangle[event][start]
        if stated is not None:
            circle.append(_Step(event, start, stated))
    return [*circle, step]


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
