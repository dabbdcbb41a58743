"""Instances in PSPLIB's format: the solver proves their makespans, and the heuristic is near.

The instances are our own; their makespans were proven with CP-SAT by two models of the problem.
"""

from pathlib import Path

import pytest
from projects import flaws

from planlint.levelling.bounds import lower_bound
from planlint.levelling.heuristic import heuristic
from planlint.levelling.solver import is_installed, solved

pytest.importorskip("psplib", reason="needs planlint[dev]")

from levelling import project

FOLDER = Path(__file__).parent / "instances"
MAKESPANS = {"bakery": 13, "ferry": 88, "museum": 86, "observatory": 64, "regatta": 55}
NEAR = 1.05


@pytest.mark.parametrize("name", sorted(MAKESPANS))
def test_the_heuristic_comes_near_the_shortest_schedule(name: str) -> None:
    posed = project(FOLDER / f"{name}.sm")
    starts = heuristic(posed)
    assert flaws(posed, starts) == []
    assert lower_bound(posed) <= MAKESPANS[name] <= posed.end(starts) <= NEAR * MAKESPANS[name]


@pytest.mark.skipif(not is_installed(), reason="needs planlint[solver]")
@pytest.mark.parametrize("name", sorted(MAKESPANS))
def test_the_solver_proves_the_shortest_schedule(name: str) -> None:
    posed = project(FOLDER / f"{name}.sm")
    proof = solved(posed, heuristic(posed, budget=0), 60, 0, lambda _: None)
    assert flaws(posed, proof.starts) == []
    assert posed.end(proof.starts) == proof.bound == MAKESPANS[name]


def test_every_instance_has_a_known_makespan() -> None:
    assert {path.stem for path in FOLDER.glob("*.sm")} == set(MAKESPANS)
