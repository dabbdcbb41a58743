"""Laws of the schedule, with networkx as the oracle."""

import networkx as nx
from hypothesis import assume, given
from hypothesis import strategies as st

from planlint.plan import Dependency, Item, Order, Plan, Stated
from planlint.quantity import Duration, Window
from planlint.schedule import Schedule, schedule
from planlint.source import Span, source

DAY = 480
SIZES = st.integers(1, 8)


@st.composite
def plans(draw: st.DrawFn, *, circles: bool = False, windows: bool = True) -> Plan:
    """Draw a plan whose statements each have a span of their own."""
    size = draw(SIZES)
    spans = (Span(number, number + 1) for number in range(1_000))
    items = []
    for number in range(size):
        before = range(size if circles else number)
        prerequisites = draw(st.sets(st.sampled_from(before), max_size=3)) if before else set()
        low, extra = draw(st.integers(0, 4)), draw(st.integers(0, 2))
        start = draw(st.none() | st.integers(1, 9)) if windows else None
        place = () if start is None else (Stated(Window(start, None, "day"), next(spans)),)
        items.append(
            Item(
                key=str(number),
                kind="task",
                id=str(number),
                name="",
                parent=None,
                declared=(next(spans),),
                durations=(Stated(Duration(low, low + extra, "day"), next(spans)),),
                windows=place,
                dependencies=tuple(
                    Dependency(str(on), "hard", next(spans)) for on in sorted(prerequisites)
                ),
            )
        )
    return Plan(source("plan.md", ""), "A plan", tuple(items))


def graph(plan: Plan) -> nx.DiGraph:
    links = nx.DiGraph()
    links.add_nodes_from(item.key for item in plan.items)
    links.add_edges_from(
        (each.on, item.key)
        for item in plan.items
        for each in item.dependencies
        if each.on != item.key
    )
    return links


def limited(plan: Plan, spans: set[Span]) -> Plan:
    """Keep of a plan only the statements at these spans."""
    return plan._replace(
        items=tuple(
            item._replace(
                durations=tuple(each for each in item.durations if each.span in spans),
                windows=tuple(each for each in item.windows if each.span in spans),
                dependencies=tuple(each for each in item.dependencies if each.span in spans),
            )
            for item in plan.items
        ),
    )


def shortest(plan: Plan) -> Plan:
    """Keep of each duration its short end."""
    return plan._replace(
        items=tuple(
            item._replace(
                durations=tuple(
                    Stated(each.value._replace(high=each.value.low), each.span)
                    for each in item.durations
                ),
            )
            for item in plan.items
        ),
    )


@given(plans(windows=False))
def test_the_makespan_is_the_longest_path(plan: Plan) -> None:
    weights = nx.DiGraph()
    for item in plan.items:
        weights.add_edge(
            ("start", item.key), ("end", item.key), weight=item.durations[0].value.high
        )
        for each in item.dependencies:
            weights.add_edge(("end", each.on), ("start", item.key), weight=0)
    assert schedule(plan).makespan[1] == nx.dag_longest_path_length(weights) * DAY


@given(plans())
def test_layers_are_the_topological_generations(plan: Plan) -> None:
    generations = [set(layer) for layer in nx.topological_generations(graph(plan))]
    assert [set(layer) for layer in schedule(plan).layers] == generations


@given(plans())
def test_no_item_finishes_later_than_the_plan_and_none_has_a_negative_float(plan: Plan) -> None:
    made = schedule(plan)
    assert all(times.total_float >= 0 for times in made.long.values())
    assert max(times.latest_finish for times in made.long.values()) == made.makespan[1]


@given(plans(circles=True))
def test_circles_are_told_exactly_where_there_are_some(plan: Plan) -> None:
    links, made = graph(plan), schedule(plan)
    assert bool(made.cycles) != nx.is_directed_acyclic_graph(links)
    for cycle in made.cycles:
        followers = (*cycle.items[1:], cycle.items[0])
        assert all(links.has_edge(on, key) for key, on in zip(cycle.items, followers, strict=True))
        assert len(set(cycle.items)) == len(cycle.items)


@given(plans(circles=True))
def test_the_first_circle_is_a_shortest_one(plan: Plan) -> None:
    links = graph(plan)
    tangles = [each for each in nx.strongly_connected_components(links) if len(each) > 1]
    told = schedule(plan).cycles
    for cycle in told[:1]:
        tangle = next(each for each in tangles if cycle.items[0] in each)
        assert len(cycle.items) == min(map(len, nx.simple_cycles(links.subgraph(tangle))))


@given(plans())
def test_conflicts_are_told_exactly_where_a_start_is_impossible(plan: Plan) -> None:
    made = schedule(plan)
    possible = all(_fits(item, made) for item in plan.items)
    assert bool(made.conflicts) != possible


def _fits(item: Item, made: Schedule) -> bool:
    return all(
        made.planned[item.key].earliest_start < made.axis.stretch(each.value).latest_start
        for each in item.windows
    )


@given(plans())
def test_a_conflict_follows_from_its_steps_and_from_no_fewer(plan: Plan) -> None:
    for conflict in schedule(plan).conflicts:
        told = shortest(plan) if conflict.certain else plan
        spans = {step.span for step in conflict.steps}
        assert _possible(limited(told, spans), conflict.item) == conflict.possible
        # Every plan starts on its first day, so to state that adds nothing.
        adding = {step.span for step in conflict.steps if step.text != "starts Day 1"}
        for span in adding - {conflict.statement.span}:
            assert _possible(limited(told, spans - {span}), conflict.item) < conflict.possible
        assert schedule(limited(told, spans - {conflict.statement.span})).conflicts == ()


def _possible(plan: Plan, key: str) -> int:
    """Say when the others let an item start, whatever it says itself."""
    free = tuple(item._replace(windows=()) if item.key == key else item for item in plan.items)
    return schedule(plan._replace(items=free)).planned[key].earliest_start


@st.composite
def ordered(draw: st.DrawFn, *, circles: bool = False) -> Plan:
    """Draw a plan whose format implies some order, which may contradict everything."""
    plan = draw(plans(circles=circles))
    keys = st.lists(st.sampled_from([item.key for item in plan.items]), min_size=1, max_size=4)
    orders = draw(st.lists(st.builds(Order, keys.map(tuple), keys.map(tuple), st.just(Span(0, 0)))))
    return plan._replace(orders=tuple(orders))


@given(ordered(circles=True))
def test_an_implied_order_adds_no_conflict_and_no_circle(plan: Plan) -> None:
    made, bare = schedule(plan), schedule(plan._replace(orders=()))
    assert (made.conflicts, made.cycles) == (bare.conflicts, bare.cycles)


@given(ordered())
def test_what_the_plan_states_holds_in_any_implied_order(plan: Plan) -> None:
    made = schedule(plan)
    tier = {key: number for number, layer in enumerate(made.layers) for key in layer}
    assert len(tier) == len(plan.items)
    for on, key in graph(plan).edges:
        assert tier[on] < tier[key]
        assert made.long[on].earliest_finish <= made.long[key].earliest_start


@given(ordered())
def test_an_implied_order_without_contradiction_holds(plan: Plan) -> None:
    made, links = schedule(plan), graph(plan)
    pairs = [(on, key) for order in plan.orders for on in order.before for key in order.after]
    links.add_edges_from(pairs)
    tier = {key: number for number, layer in enumerate(made.layers) for key in layer}
    assume(nx.is_directed_acyclic_graph(links))
    assert all(tier[on] < tier[key] for on, key in pairs)


@given(plans(circles=True))
def test_a_plan_has_one_schedule(plan: Plan) -> None:
    assert schedule(plan) == schedule(plan)
