"""Tangles: events that all wait for each other."""

from collections.abc import Iterator, Mapping

from planlint.plan import Dependency

Graph = Mapping[int, Mapping[int, Dependency | None]]
"""By event, those that come after it, each with the statement behind it; None for an enclosure."""


def tangles(graph: Graph) -> Iterator[list[int]]:
    """Find the strongly connected components of two events or more, each sorted.

    Two walks without recursion: along the links, and then against them, from what the first
    walk left last (Kosaraju, in Sharir 1981).

    >>> [*tangles({1: {2: None}, 2: {3: None}, 3: {2: None}})]
    [[2, 3]]
    """
    before: dict[int, list[int]] = {event: [] for event in graph}
    for event, following in graph.items():
        for after in following:
            before[after].append(event)
    seen: set[int] = set()
    for root in reversed(_left(graph)):
        tangle = _reached(root, before, seen)
        if len(tangle) > 1:
            yield sorted(tangle)


def _left(graph: Graph) -> list[int]:
    """Walk along the links, depth first, and list the events in the order in which it leaves."""
    left: list[int] = []
    entered: set[int] = set()
    for root in graph:
        stack = [root]
        while stack:
            event = stack.pop()
            if event < 0:
                left.append(~event)  # all that comes after it has been left
            elif event not in entered:
                entered.add(event)
                stack += [~event, *(after for after in graph[event] if after not in entered)]
    return left


def _reached(root: int, before: Mapping[int, list[int]], seen: set[int]) -> list[int]:
    """Gather the events from which an event is reached, without those that were seen."""
    found = [] if root in seen else [root]
    seen.add(root)
    for event in found:
        new = [each for each in before[event] if each not in seen]
        seen.update(new)
        found += new  # the list is its own queue
    return found
