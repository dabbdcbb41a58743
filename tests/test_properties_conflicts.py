"""Laws of conflicts, with networkx as the oracle of what can hold together."""

from collections.abc import Iterable, Sequence
from random import Random
from typing import get_args

import networkx as nx
from hypothesis import assume, given
from hypothesis import strategies as st

from planlint.plan import Dependency, Gate, Item, Plan, Stated
from planlint.quantity import Calendar, Duration, Window
from planlint.rules import (
    gate_before_work,
    impossible_start,
    past_deadline,
    unsatisfiable_schedule,
)
from planlint.schedule import Conflict, Schedule, schedule
from planlint.schedule.additions import contradictions
from planlint.schedule.axis import axis, declared
from planlint.schedule.bounds import bounds, counted, resting
from planlint.schedule.clashes import forward
from planlint.schedule.constraints import ORIGIN, Constraint, Constraints
from planlint.schedule.milestones import milestones, passed
from planlint.schedule.model import Kind
from planlint.schedule.network import network
from planlint.schedule.reading import LENIENT, Given, constraints
from planlint.schedule.worktime import readings
from planlint.source import Span, source

FIXED = Calendar(8, 5, stated=frozenset({"day", "week", "sprint", "month"}))
LINKS = ("FS", "FS", "FS", "SS", "FF", "SF")


@st.composite
def plans(draw: st.DrawFn, *, units: Sequence[str] = ("day",)) -> Plan:
    """Draw a plan of items and groups with starts, deadlines, a gate and an end."""
    size = draw(st.integers(1, 8))
    spans = (Span(number, number + 1) for number in range(1_000))
    lengths = st.builds(
        lambda low, extra, unit: Duration(low, low + extra, unit),
        st.integers(0, 5),
        st.integers(0, 2),
        st.sampled_from(units),
    )
    places = st.builds(
        lambda day, due: Window(None, day, "day") if due else Window(day, None, "day"),
        st.integers(1, 12),
        st.booleans(),
    )
    items = []
    for number in range(size):
        # What encloses others is never the first of them, so that no item encloses itself.
        parent = draw(st.none() | st.integers(0, number - 1)) if number else None
        prerequisites = draw(st.sets(st.sampled_from(range(size)), max_size=3))
        items.append(
            Item(
                key=str(number),
                kind="task",
                id=str(number),
                name="",
                parent=None if parent is None else str(parent),
                declared=(next(spans),),
                durations=tuple(
                    Stated(each, next(spans)) for each in draw(st.lists(lengths, max_size=1))
                ),
                windows=tuple(
                    Stated(each, next(spans)) for each in draw(st.lists(places, max_size=1))
                ),
                dependencies=tuple(
                    Dependency(
                        str(on),
                        "hard",
                        next(spans),
                        type=draw(st.sampled_from(LINKS)),
                        lag=draw(st.none() | st.just(Duration(1, 1, "day"))),
                    )
                    for on in sorted(prerequisites)
                ),
            )
        )
    gates = draw(st.lists(st.integers(1, 15), max_size=1))
    ends = draw(st.lists(st.integers(5, 20), max_size=1))
    return Plan(
        source("plan.md", ""),
        "A plan",
        tuple(items),
        windows=tuple(Stated(Window(None, end, "day"), next(spans)) for end in ends),
        gates=tuple(
            Gate("A gate", next(spans), (), ("0",), Stated(Window(day, day, "day"), next(spans)))
            for day in gates
        ),
    )


def possible(known: Iterable[Constraint]) -> bool:
    """Tell whether constraints can hold together: no circle of theirs takes more than no time."""
    widest: dict[tuple[int, int], int] = {(ORIGIN, ORIGIN): 0}
    for before, after, gap, _ in known:
        widest[before, after] = max(gap, widest.get((before, after), gap))
    graph = nx.DiGraph()
    graph.add_weighted_edges_from((*events, -gap) for events, gap in widest.items())
    return not nx.negative_edge_cycle(graph)


def lenient(plan: Plan) -> Constraints:
    line, links, marks = axis(plan, FIXED), network(plan.items, FIXED), milestones(plan)
    known = bounds(plan, line, declared)
    counts = counted(plan.items, [known[item.key] for item in plan.items])
    keys = {item.key: item for item in plan.items}
    subject = Given(plan, keys, line, passed(links, marks), marks, counts, resting(plan.items))
    return constraints(subject, known, line, LENIENT)


@given(plans(units=("hour", "day", "week")))
def test_a_conflict_is_a_circle_that_passes_no_event_twice(plan: Plan) -> None:
    for conflict in schedule(plan).conflicts:
        befores = [each.before for each in conflict.circle]
        assert [each.after for each in conflict.circle] == [*befores[1:], befores[0]]
        assert len(set(befores)) == len(befores)


@given(plans(units=("hour", "day", "week")))
def test_a_conflict_is_real_and_none_of_its_statements_can_be_spared(plan: Plan) -> None:
    for conflict in schedule(plan).conflicts:
        assert not possible(conflict.circle)
        for spared in conflict.circle:
            assert possible(each for each in conflict.circle if each is not spared)


@given(plans(units=("hour", "day", "week")))
def test_a_conflict_is_mended_if_any_of_its_statements_gives_way_by_its_weight(plan: Plan) -> None:
    for conflict in schedule(plan).conflicts:
        for weaker in conflict.circle:
            assert possible(_weaker(each, weaker, conflict) for each in conflict.circle)


def _weaker(known: Constraint, weaker: Constraint, conflict: Conflict) -> Constraint:
    return known._replace(gap=known.gap - conflict.weight) if known is weaker else known


@given(plans(units=("hour", "day", "week")))
def test_each_constraint_of_a_conflict_says_what_its_statement_says(plan: Plan) -> None:
    made = schedule(plan)
    for conflict in made.conflicts:
        for each in conflict.circle:
            assert each.gap in _demands(each, made), each


def _demands(known: Constraint, made: Schedule) -> set[int]:
    """Work out anew how many minutes a statement may ask for."""
    stated = known.statement
    if stated is None:
        return {0}
    if isinstance(stated, Dependency):
        return {0 if stated.lag is None else made.calendar.minutes(1, "day")}
    value = stated.value
    if isinstance(value, Window):
        start, latest, end, _ = made.axis.stretch(value)
        limits = {-(latest - 1)} if latest is not None else set()
        return {*([start] if start is not None else []), *limits, *([-end] if end else [])}
    low, high = (made.calendar.minutes(each, value.unit) for each in (value.low, value.high))
    return {low, high, -high}


@given(plans())
def test_a_plan_has_a_certain_conflict_exactly_if_it_cannot_hold(plan: Plan) -> None:
    every = lenient(plan)
    certain = [each for each in schedule(plan, FIXED).conflicts if each.certain]
    assert bool(certain) != possible((*every.monotone(), *every.longest))


TELLERS = {
    "start": impossible_start.check,
    "end": unsatisfiable_schedule.check,
    "gate": gate_before_work.check,
    "whole": past_deadline.check,
}
"""By kind of conflict, the rule that tells of it."""
SELF_CONTAINED = {"group", "length", "own"}
"""What other rules find with more charity, such as of groups that would not hold such items."""


@given(plans(units=("hour", "day", "week")))
def test_some_rule_tells_of_every_certain_conflict(plan: Plan) -> None:
    made = schedule(plan)
    for conflict in made.conflicts:
        told = conflict.certain and conflict.kind not in SELF_CONTAINED
        if told and conflict.link not in made.circular:
            findings = TELLERS[conflict.kind](made)
            assert conflict.statement.span in {each.span for each in findings}


def test_every_kind_of_conflict_has_a_rule_that_tells_of_it() -> None:
    assert {*get_args(Kind)} == TELLERS.keys() | SELF_CONTAINED


@given(plans())
def test_what_is_not_set_aside_can_hold_together(plan: Plan) -> None:
    every = lenient(plan)
    times = forward(every).times
    circles = list(contradictions(every, times))
    known = [*times, 0]
    kept = [each for each in every.monotone() if known[each.before] + each.gap <= known[each.after]]
    aside = {circle[-1] for circle in circles}
    assert possible((*kept, *(each for each in every.longest if each not in aside)))


@given(plans(units=("hour", "day", "week")))
def test_a_certain_conflict_holds_for_every_calendar_that_the_plan_leaves_open(plan: Plan) -> None:
    made = schedule(plan)
    for conflict in (each for each in made.conflicts if each.certain):
        for calendar in readings(made.calendar):
            world = made._replace(axis=made.axis._replace(calendar=calendar))
            demands = (_of_the_same_sign(each, world) for each in conflict.circle)
            assert sum(demands) > 0


def _of_the_same_sign(known: Constraint, made: Schedule) -> int:
    demands = _demands(known, made)
    limits = known.after == ORIGIN or (known.after + 1 == known.before and known.after % 2 == 0)
    return min(demands) if limits else min(each for each in demands if each >= 0)


@given(plans(units=("hour", "day", "week")), st.randoms(use_true_random=False))
def test_the_order_of_the_items_does_not_matter(plan: Plan, random: Random) -> None:
    assume(not schedule(plan).cycles)  # of circles as short as each other the first is cut
    shuffled = list(plan.items)
    random.shuffle(shuffled)
    other = plan._replace(items=tuple(shuffled))
    assert _told(schedule(plan)) == _told(schedule(other))


def _told(made: Schedule) -> set[tuple[str, str | None, bool, int]]:
    """Name the conflicts; of lengths that contradict each other the later one is set aside."""
    told = (each for each in made.conflicts if each.kind not in {"length", "group"})
    return {(each.kind, each.item, each.certain, each.weight) for each in told}


@given(plans(units=("hour", "day", "week")))
def test_a_plan_has_the_same_conflicts_every_time(plan: Plan) -> None:
    assert schedule(plan).conflicts == schedule(plan).conflicts
