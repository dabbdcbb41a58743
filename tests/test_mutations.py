"""The mutation bench keeps its promises: the same plans every time, one fault in each mutant."""

import pytest

from benchmarks.mutations.compose import notations, sample
from benchmarks.mutations.model import Model
from benchmarks.mutations.trial import checked, pointed, tried
from planlint.discover import constants

FAULTS = constants("benchmarks.mutations.faults", "FAULT")
SEEDS = range(12)


def test_a_seed_gives_the_same_plan_every_time() -> None:
    assert sample(3).page.text == sample(3).page.text
    assert sample(3).page.text != sample(4).page.text


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_starts_before_what_it_waits_for_is_through(seed: int) -> None:
    model = sample(seed).model
    for task in model.tasks:
        assert all(before.end < task.start for before in model.before(task))


@pytest.mark.parametrize("seed", SEEDS)
def test_nobody_leads_two_tasks_at_a_time(seed: int) -> None:
    model = sample(seed).model
    for task in model.tasks:
        assert task.owner not in {other.owner for other in model.beside(task)}


@pytest.mark.parametrize("seed", SEEDS)
def test_a_consistent_plan_is_not_reported(seed: int) -> None:
    assert [each.finding.message for each in checked(sample(seed).page.text)] == []


@pytest.mark.parametrize("seed", SEEDS)
def test_a_mutant_differs_from_its_plan(seed: int) -> None:
    drawn = sample(seed)
    for fault in FAULTS:
        for mutant in fault.plant(drawn.model, drawn.page):
            assert mutant.text != drawn.page.text, mutant.note
            assert mutant.lines, mutant.note


def test_an_early_start_is_found_where_it_was_planted() -> None:
    (fault,) = (each for each in FAULTS if each.name == "start too early")
    trials = filter(None, (tried(fault, sample(seed), seed) for seed in range(40)))
    trial = next(trials)
    (report, *_) = (each for each in trial.reports if each.code in fault.rules)
    assert pointed(report) & trial.mutant.lines


def test_names_of_faults_and_notations_are_their_own() -> None:
    for named in (FAULTS, notations()):
        names = [each.name for each in named]
        assert len(set(names)) == len(names)


def test_the_critical_chain_has_no_float() -> None:
    model: Model = sample(5).model
    floats = model.floats()
    assert all(floats[task.id] == 0 for task in model.critical())
