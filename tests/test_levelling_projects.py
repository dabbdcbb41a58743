"""Laws of the schedules of projects: by the heuristic, and by the solver where there is one."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from projects import flaws, projects, shortest, used

from planlint.levelling.bounds import lower_bound
from planlint.levelling.generation import improved, serial, settled
from planlint.levelling.heuristic import RULES, heuristic
from planlint.levelling.project import Activity, Demand, Precedence, Project
from planlint.levelling.solver import is_installed, solved

needs_solver = pytest.mark.skipif(not is_installed(), reason="needs planlint[solver]")

SEEDS = st.integers(0, 3)
BUDGET = 400
PATIENCE = 20.0


def told(_bound: int) -> None:
    """Listen to nothing."""


@given(projects(), SEEDS)
def test_a_schedule_respects_every_precedence_release_and_capacity(
    project: Project, seed: int
) -> None:
    assert flaws(project, heuristic(project, seed, BUDGET)) == []


@given(projects())
def test_no_schedule_ends_before_the_lower_bound(project: Project) -> None:
    for rule in RULES:
        assert project.end(serial(project, rule(project))) >= lower_bound(project)


@given(projects(), st.randoms(use_true_random=False))
def test_improvement_keeps_a_schedule_whole_and_never_makes_it_longer(
    project: Project, chance: object
) -> None:
    priorities = [chance.random() for _ in project.activities]
    starts = serial(project, priorities)
    better = improved(project, starts)
    assert project.end(better) <= project.end(starts)
    assert flaws(project, better) == []


@given(projects(), SEEDS)
def test_the_same_seed_gives_the_same_schedule(project: Project, seed: int) -> None:
    assert heuristic(project, seed, BUDGET) == heuristic(project, seed, BUDGET)


@given(projects())
def test_with_as_much_as_is_ever_used_at_once_the_critical_path_is_reached(
    project: Project,
) -> None:
    peaks = (
        max((used(project, project.heads, at, minute) for minute in project.heads), default=0)
        for at in range(len(project.capacities))
    )
    enough = Project(project.activities, project.precedences, tuple(peaks))
    assert enough.end(heuristic(enough, budget=BUDGET)) == enough.critical_path


@given(projects())
def test_mirroring_twice_gives_the_same_precedences(project: Project) -> None:
    assert project.mirror.mirror.precedences == project.precedences


@given(projects(most=5))
def test_the_best_of_all_orders_is_found_in_small_projects(project: Project) -> None:
    orders = permutations(range(len(project.activities)))
    best = min(project.end(serial(project, order)) for order in orders)
    assert project.end(heuristic(project)) <= best


@needs_solver
@settings(max_examples=25, deadline=None)
@given(projects(), SEEDS)
def test_the_solver_proves_a_schedule_that_is_no_longer(project: Project, seed: int) -> None:
    starts = heuristic(project, seed, BUDGET)
    proof = solved(project, starts, PATIENCE, seed, told)
    assert flaws(project, proof.starts) == []
    assert lower_bound(project) <= proof.bound == project.end(proof.starts)
    assert project.end(proof.starts) <= project.end(starts)
    assert solved(project, starts, PATIENCE, seed, told) == proof


@needs_solver
@settings(max_examples=60, deadline=None)
@given(projects(most=4), SEEDS)
def test_what_the_solver_proves_is_the_best_of_all_schedules(project: Project, seed: int) -> None:
    proof = solved(project, heuristic(project, seed, BUDGET), PATIENCE, seed, told)
    assert project.end(proof.starts) == proof.bound == shortest(project)


@given(projects(most=6), st.integers(0, 3))
def test_settling_makes_no_activity_later_and_breaks_nothing(project: Project, late: int) -> None:
    starts = [start + late for start in heuristic(project, budget=BUDGET)]
    calm = settled(project, starts)
    assert flaws(project, calm) == []
    assert all(one <= other for one, other in zip(calm, starts, strict=True))


def test_what_may_end_with_another_starts_before_it_where_that_ends_all_sooner() -> None:
    spec, code, manual = (Activity(length, (Demand(0),)) for length in (4, 2, 3))
    ends_together = (Precedence(0, 1, 4 - 2), Precedence(1, 2, 2 - 3))
    project = Project((spec, code, manual), ends_together, (2,))
    assert project.end(heuristic(project)) == 6


@needs_solver
def test_a_solver_out_of_time_gives_what_it_was_given() -> None:
    project = Project(
        tuple(Activity(7 + at % 5, (Demand(0, 1 + at % 3),)) for at in range(60)),
        tuple(Precedence(at, at + 7, 7 + at % 5) for at in range(0, 53, 3)),
        (4,),
    )
    starts = serial(project, [0] * 60)
    proof = solved(project, starts, 0.001, 0, told)
    assert proof.bound <= project.end(proof.starts) <= project.end(starts)


def test_one_agent_does_everything_one_after_the_other() -> None:
    project = Project(tuple(Activity(3, (Demand(0),)) for _ in range(4)), (), (1,))
    assert project.end(heuristic(project)) == lower_bound(project) == 12


def test_what_can_start_before_minute_0_waits_for_its_resource_all_the_same() -> None:
    first, second = Activity(2, (Demand(0),), -2), Activity(1, (Demand(0),), -1)
    project = Project((first, second), (), (1,))
    assert list(serial(project, [0, 1])) == [-2, 0]


def test_a_lead_lets_an_activity_start_before_the_end_of_the_one_before() -> None:
    overlapping = Precedence(0, 1, 4 - 2)
    project = Project((Activity(4), Activity(5)), (overlapping,))
    assert list(project.heads) == [0, 2]
