"""The times of events, with networkx as the oracle: longest paths from the start and to the end."""

from collections.abc import Iterator

import networkx as nx
from drawing import plans
from hypothesis import assume, given

from planlint.plan import Dependency, Item, Plan
from planlint.schedule import schedule

DAY, HOUR, WEEK = 480, 60, 2400
UNITS = {"hour": HOUR, "day": DAY, "week": WEEK}
BOUNDS = {"FS": ("finish", "start"), "SS": ("start", "start")}
BOUNDS |= {"FF": ("finish", "finish"), "SF": ("start", "finish")}
ORIGIN, END = "origin", "end"


def around(item: Item, plan: Plan) -> Iterator[str]:
    yield item.key
    if item.parent is not None:
        yield from around(plan.item(item.parent), plan)


def length(item: Item, plan: Plan) -> int:
    """Give the long end in minutes, but nothing for what holds work that is measured itself."""
    inside = (each for each in plan.items if each is not item and item.key in around(each, plan))
    if any(_measured(each) for each in inside) or not item.durations:
        return 0
    stated = item.durations[0].value
    return 0 if stated.ongoing else round(stated.high * UNITS[stated.unit])


def _measured(item: Item) -> bool:
    return any(not stated.value.ongoing for stated in item.durations)


def binds(dependency: Dependency, item: Item, plan: Plan) -> bool:
    other = plan.item(dependency.on)
    enclosing = dependency.on in around(item, plan) or item.key in around(other, plan)
    return dependency.strength == "hard" and not enclosing


def events(plan: Plan) -> nx.DiGraph:
    """Draw the events of a plan; of two links between the same ones the longer counts."""
    graph = nx.MultiDiGraph()
    for item in plan.items:
        start, finish = (item.key, "start"), (item.key, "finish")
        graph.add_edge(start, finish, weight=length(item, plan))
        if item.parent is not None:
            graph.add_edge((item.parent, "start"), start, weight=0)
            graph.add_edge(finish, (item.parent, "finish"), weight=0)
        for each in item.dependencies:
            if binds(each, item, plan):
                first, then = BOUNDS[each.type]
                lag = round(each.lag.low * UNITS[each.lag.unit]) if each.lag else 0
                graph.add_edge((each.on, first), (item.key, then), weight=lag)
    return graph


def longest(graph: nx.MultiDiGraph, source: object) -> dict[object, int]:
    """Give the longest ways from a node: the shortest ones where every length is negative."""
    negated = nx.DiGraph()
    for one, other, weight in graph.edges(data="weight"):
        known = negated.get_edge_data(one, other, {"weight": 0})["weight"]
        shorter = min(known, -weight) if negated.has_edge(one, other) else -weight
        negated.add_edge(one, other, weight=shorter)
    found = nx.single_source_bellman_ford_path_length(negated, source)
    return {node: -way for node, way in found.items()}


@given(plans(leads=True))
def test_events_come_as_early_and_as_late_as_longest_paths_let_them(plan: Plan) -> None:
    graph = events(plan)
    assume(nx.is_directed_acyclic_graph(graph))
    nodes = list(graph)
    graph.add_edges_from(((ORIGIN, node) for node in nodes), weight=0)
    earliest = longest(graph, ORIGIN)
    graph.remove_node(ORIGIN)
    graph.add_edges_from(((node, END) for node in nodes), weight=0)
    remaining = longest(graph.reverse(), END)
    made = schedule(plan._replace(orders=()))
    makespan = max(earliest.values())
    for item in plan.items:
        times, start, finish = made.long[item.key], (item.key, "start"), (item.key, "finish")
        assert times.earliest_finish == earliest[finish]
        assert times.latest_finish == makespan - remaining[finish]
        if all(each.parent != item.key for each in plan.items):
            assert times.earliest_start == earliest[start]
            assert times.latest_start == makespan - remaining[start]


@given(plans())
def test_what_holds_work_starts_with_the_first_and_finishes_with_the_last_of_it(
    plan: Plan,
) -> None:
    made = schedule(plan)
    for item in plan.items:
        parts = [made.long[each.key] for each in plan.children(item.key)]
        if parts and not made.lengths.long[plan.items.index(item)]:
            assert made.long[item.key].earliest_start == min(each.earliest_start for each in parts)
            assert made.long[item.key].earliest_finish >= max(
                each.earliest_finish for each in parts
            )
            assert made.long[item.key].total_float >= 0
