"""Laws of what follows from a schedule, with networkx as the oracle."""

import networkx as nx
import pytest
from building import DAY, NOWHERE, item, plan
from hypothesis import assume, given
from hypothesis import strategies as st

from planlint.analysis.crisp import ENDS, crisp
from planlint.analysis.critical import critical_path, criticality
from planlint.analysis.feedback import feedback
from planlint.analysis.floats import floats
from planlint.analysis.limits import limits
from planlint.analysis.load import Load, Spell, Stay, earliest_load, load
from planlint.analysis.reduction import redundant
from planlint.analysis.risk import simulate
from planlint.api import check
from planlint.config import Settings
from planlint.overview.course import course
from planlint.overview.places import Places
from planlint.plan import Dependency, Item, Plan
from planlint.quantity import Calendar, Duration
from planlint.schedule import schedule
from planlint.source import source
from planlint.terminal.grid import drawn
from planlint.terminal.style import Style

SIZES = st.integers(1, 9)
LAGS = st.integers(-2, 3).map(lambda days: Duration(days, days, "day") if days else None)


@st.composite
def plans(draw: st.DrawFn, *, plain: bool = False, circles: bool = False) -> Plan:
    """Draw a plan; a plain one has links of one type, without lags, and no containers."""
    size = draw(SIZES)
    items: list[Item] = []
    for number in range(size):
        others = [str(other) for other in range(size if circles else number) if other != number]
        low, extra = draw(st.integers(0, 4)), draw(st.integers(0, 3))
        needs = draw(st.sets(st.sampled_from(others), max_size=3)) if others else ()
        links = (
            Dependency(on, "hard", NOWHERE, type=kind, lag=lag)
            for on in sorted(needs)
            for kind, lag in [
                ("FS", None)
                if plain
                else (draw(st.sampled_from(("FS", "SS", "FF", "SF"))), draw(LAGS))
            ]
        )
        parent = None if plain else draw(st.none() | st.sampled_from([*others[:number], None]))
        made = item(str(number), f"{low}-{low + extra} day", parent=parent)
        items.append(made._replace(dependencies=tuple(links)))
    return plan(*items)


def graph(made: Plan) -> nx.DiGraph:
    links = nx.DiGraph()
    links.add_nodes_from(each.key for each in made.items)
    links.add_edges_from((link.on, each.key) for each in made.items for link in each.dependencies)
    return links


def without(made: Plan, arcs: set[tuple[str, str]]) -> Plan:
    """Drop the dependencies of some items on others."""
    return made._replace(
        items=tuple(
            each._replace(
                dependencies=tuple(
                    link for link in each.dependencies if (each.key, link.on) not in arcs
                )
            )
            for each in made.items
        )
    )


@given(plans(plain=True))
def test_the_critical_path_is_a_longest_path_of_dependencies(made: Plan) -> None:
    scheduled = schedule(made)
    lengths = {each.key: int(each.durations[0].value.high * DAY) for each in made.items}
    oracle = nx.DiGraph()
    for each in made.items:
        oracle.add_edge((each.key, 0), (each.key, 1), weight=lengths[each.key])
        oracle.add_edges_from(((link.on, 1), (each.key, 0)) for link in each.dependencies)
    path = critical_path(scheduled)
    assert path.minutes == nx.dag_longest_path_length(oracle, default_weight=0)
    assert path.minutes == sum(lengths[key] for key in path.items)
    assert not path.items or nx.is_path(graph(made), path.items)


@given(plans())
def test_what_is_on_the_critical_path_and_takes_time_is_critical(made: Plan) -> None:
    scheduled = schedule(made)
    critical = criticality(scheduled)
    for end in ENDS:
        run = crisp(scheduled, end)
        number = {each.key: at for at, each in enumerate(run.network.items)}
        for key in critical_path(scheduled, end).items:
            assert end in critical[key] or not run.lengths[number[key]]


@given(plans())
def test_float_is_never_negative_and_free_float_never_more_than_total(made: Plan) -> None:
    for end in ENDS:
        for slack in floats(crisp(schedule(made), end)).values():
            assert 0 <= slack.free <= slack.total


@given(plans(plain=True), st.data())
def test_slipping_by_the_free_float_moves_nothing_and_by_the_total_float_not_the_end(
    made: Plan, data: st.DataObject
) -> None:
    run = crisp(schedule(made), "long")
    slack = floats(run)
    at = data.draw(st.sampled_from(range(len(made.items))))
    key = made.items[at].key

    def finishes(longer: int) -> dict[str, int]:
        slipped = made.items[at].durations[0]
        value = Duration(run.lengths[at] + longer, run.lengths[at] + longer, "minute")
        items = [*made.items]
        items[at] = items[at]._replace(durations=(slipped.__class__(value, NOWHERE),))
        times = schedule(made._replace(items=tuple(items))).long
        return {each: time.earliest_finish for each, time in times.items() if each != key}

    end = schedule(made).makespan[1]
    assert finishes(slack[key].free) == finishes(0)
    assert max(finishes(slack[key].total).values(), default=0) <= end
    assert slack[key].free == slack[key].total or finishes(slack[key].free + 1) != finishes(0)


@given(plans(plain=True))
def test_what_the_transitive_reduction_leaves_out_is_redundant(made: Plan) -> None:
    links = graph(made)
    left_out = links.edges - nx.transitive_reduction(links).edges
    assert {(one.dependency.on, one.item) for one in redundant(schedule(made))} == left_out


@given(plans())
def test_dropping_what_is_redundant_changes_no_earliest_time(made: Plan) -> None:
    scheduled = schedule(made)
    assume(not scheduled.cycles)  # what is cut depends on what else is there
    arcs = {(one.item, one.dependency.on) for one in redundant(scheduled)}
    reduced = schedule(without(made, arcs))
    assert (reduced.short, reduced.long) == (scheduled.short, scheduled.long)


@given(plans(circles=True))
def test_dropping_the_feedback_set_leaves_no_circle(made: Plan) -> None:
    scheduled = schedule(made)
    chosen = feedback(scheduled)
    arcs = {(arc.item, arc.dependency.on) for arc in chosen.arcs}
    assert bool(arcs) == bool(scheduled.cycles)
    assert not schedule(without(made, arcs)).cycles


@given(plans(plain=True, circles=True))
def test_no_smaller_set_of_dependencies_opens_all_circles(made: Plan) -> None:
    chosen = feedback(schedule(made))
    links = [(each.key, link.on) for each in made.items for link in each.dependencies]
    assume(chosen.fewest and len(links) <= 12)
    smaller = (
        {link for at, link in enumerate(links) if bits >> at & 1}
        for bits in range(1 << len(links))
        if bits.bit_count() < len(chosen.arcs)
    )
    assert all(not nx.is_directed_acyclic_graph(graph(without(made, arcs))) for arcs in smaller)


@given(plans(), st.integers(1, 5))
def test_no_end_lies_below_the_lower_bound_or_the_lower_above_the_upper(
    made: Plan, agents: int
) -> None:
    scheduled = schedule(made)
    bounds = limits(scheduled)
    least, most = bounds.at_least(agents), bounds.at_most(agents)
    assert all(low <= high + 1 for low, high in zip(least, most, strict=True))
    assert bounds.longest == scheduled.makespan
    assert all(low >= longest for low, longest in zip(least, bounds.longest, strict=True))
    assert bounds.at_least(bounds.agents_worth_having) == bounds.longest


@given(plans())
def test_the_load_holds_the_work_of_the_plan(made: Plan) -> None:
    scheduled = schedule(made)
    busy = earliest_load(scheduled)
    area = sum((spell.finish - spell.start) * spell.busy for spell in busy.spells)
    assert area == limits(scheduled).work.long
    assert all(len(busy.running(spell.start)) == spell.busy for spell in busy.spells)
    assert busy.peak.busy == max((spell.busy for spell in busy.spells), default=0)


def test_a_load_knows_its_gaps_and_its_peak() -> None:
    busy = load({"A": Stay(0, 10), "B": Stay(20, 30), "C": Stay(25, 30), "D": Stay(5, 5)})
    assert busy.spells == (Spell(0, 10, 1), Spell(10, 20, 0), Spell(20, 25, 1), Spell(25, 30, 2))
    assert busy.running(busy.peak.start) == ("B", "C")
    assert Load({}, ()).peak == Spell(0, 0, 0)


@given(plans(), st.integers(0, 3))
def test_the_same_seed_gives_the_same_numbers(made: Plan, seed: int) -> None:
    scheduled = schedule(made)
    assert simulate(scheduled, 20, seed) == simulate(scheduled, 20, seed)


@given(plans(), st.integers(1, 40))
def test_simulated_ends_lie_in_order_between_the_short_and_the_long_ends(
    made: Plan, runs: int
) -> None:
    scheduled = schedule(made)
    risk = simulate(scheduled, runs)
    short, long = scheduled.makespan
    assert short <= risk.makespan.p50 <= risk.makespan.p80 <= risk.makespan.p95 <= long
    for key, likely in risk.finishes.items():
        ends = scheduled.short[key].earliest_finish, scheduled.long[key].earliest_finish
        assert ends[0] <= likely.p50 <= likely.p80 <= likely.p95 <= ends[1]
    assert all(0 <= share <= 1 for share in risk.criticality.values())


@given(plans())
def test_without_ranges_every_run_is_the_crisp_one(made: Plan) -> None:
    fixed = [
        each._replace(
            durations=tuple(
                stated.__class__(stated.value._replace(high=stated.value.low), stated.span)
                for stated in each.durations
            )
        )
        for each in made.items
    ]
    scheduled = schedule(plan(*fixed))
    risk, end = simulate(scheduled, 5), scheduled.makespan[1]
    assert risk.makespan == (end, end, end)
    critical = criticality(scheduled)
    enclosing = {each.parent for each in fixed}
    for each in fixed:
        if each.key not in enclosing:
            assert risk.criticality[each.key] == float(bool(critical[each.key]))


def test_the_shares_say_how_often_each_branch_decides() -> None:
    scheduled = schedule(
        plan(item("A", "2-6 day"), item("B", "4 day"), item("C", "1 day", after="A B"))
    )
    shares = simulate(scheduled).criticality
    assert shares["A"] == pytest.approx(0.5, abs=0.02)
    assert shares["B"] == pytest.approx(0.5, abs=0.02)
    assert shares["C"] == 1


def test_two_equal_paths_end_later_than_each_of_them() -> None:
    # Merge bias: of two triangular(80, 100, 120) the later one has its median at 104.7.
    scheduled = schedule(plan(item("A", "80-120 hour"), item("B", "80-120 hour")))
    risk = simulate(scheduled)
    assert risk.finished_by(0, 100 * 60) == pytest.approx(0.5, abs=0.02)
    assert risk.by(100 * 60) == pytest.approx(0.25, abs=0.02)
    assert risk.makespan.p50 / 60 == pytest.approx(104.7, abs=0.4)


def test_a_stated_start_holds_back_what_may_be_through_sooner() -> None:
    scheduled = schedule(plan(item("A", "1-3 day"), item("B", "1 day", "day 3", after="A")))
    free, held = simulate(scheduled), simulate(scheduled, not_before=scheduled.not_before)
    assert free.started_by(1, 2 * DAY) == pytest.approx(0.5, abs=0.02)
    assert held.started_by(1, 2 * DAY - 1) == 0
    assert held.makespan.p50 == 3 * DAY < held.makespan.p80


def test_a_long_plan_is_run_less_often() -> None:
    chain = [item(str(at), "1-2 day", after=str(at - 1) if at else "") for at in range(2_000)]
    assert simulate(schedule(plan(*chain)), 10_000).runs == 500


def test_a_container_is_as_critical_as_what_it_holds() -> None:
    critical = criticality(
        schedule(
            plan(
                item("P"),
                item("A", "1 day", parent="P"),
                item("B", "1-3 day", parent="P"),
                item("Q", "2 day"),
                item("C", "1 day", after="A"),
            )
        )
    )
    assert critical["P"] == critical["A"] | critical["B"] == {"short", "middle", "long"}
    assert critical["B"] == {"middle", "long"}
    assert critical["C"] == {"short", "middle"}


@given(plans(circles=True), st.sampled_from((20, 60, 120)))
def test_the_course_of_any_plan_can_be_drawn(made: Plan, width: int) -> None:
    blocks = list(course(made, Calendar(), Places(made.source)))
    scheduled = schedule(made)
    assert bool(blocks) == (scheduled.makespan[1] > 0 or len(scheduled.layers) > 1)
    lines = list(drawn(blocks, width, Style()))
    assert len(lines) >= sum(len(block.rows) + 2 for block in blocks)


def test_what_a_circle_implies_makes_no_dependency_redundant() -> None:
    text = "# Fair\n\n| Task | Depends on |\n|--|--|\n| T1 | T2 |\n| T2 | T1 |\n| T3 | T1, T2 |\n"
    assert [
        each.code for each in check(source("plan.md", text), Settings(select=("PL2",))).diagnostics
    ] == ["PL201"]
