"""Tangles: events that all wait for each other."""

from collections.abc import Iterator, Mapping

from planlint.plan import Dependency

Graph = Mapping[int, Mapping[int, Dependency | None]]
"""By event, those that come after it, each with the statement behind it; None for an enclosure."""


def tangles(graph: Graph) -> Iterator[list[int]]:
    """Find the strongly connected components of two events or more, each sorted.

    >>> [*tangles({1: {2: None}, 2: {3: None}, 3: {2: None}})]
    [[2, 3]]
    """
    import networkx as nx  # a tenth of a second, which only plans with a circle pay

    drawn: nx.DiGraph[int] = nx.DiGraph()
    drawn.add_nodes_from(graph)
    drawn.add_edges_from((event, after) for event in graph for after in graph[event])
    yield from (sorted(each) for each in nx.strongly_connected_components(drawn) if len(each) > 1)
