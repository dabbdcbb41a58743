"""Schedules that are proven to be the shortest, by OR-tools' CP-SAT: the optional extra ``solver``.

CP-SAT is used directly: PyJobShop, which is built on it, needs matplotlib besides. Its eight ways
to search take turns in a fixed order, so that two runs give the same schedule. One of them alone
is faster where there are several resources, but fails where agents are the only one and their
bound is nearly reached: 29 items for three agents take 0.03 s by turns, and 12 s do not suffice.
"""

from collections.abc import Callable
from importlib.util import find_spec
from typing import Any, NamedTuple

from planlint.levelling.bounds import lower_bound
from planlint.levelling.generation import settled
from planlint.levelling.project import Precedence, Project, Starts

WAYS = 8
"""So many ways to search take turns."""


class Proof(NamedTuple):
    """A schedule, and the minute before which none has done everything."""

    starts: Starts
    bound: int


Told = Callable[[int], None]
"""Called with the bound whenever a better one is known."""


def is_installed() -> bool:
    """Tell whether there is a solver, without importing it."""
    return find_spec("ortools") is not None


def solved(project: Project, starts: Starts, seconds: float, seed: int, told: Told) -> Proof:
    """Search on from a schedule, for so many seconds at most; it gives one that is no longer.

    Two runs give the same schedule, unless the time runs out first.

    Raises:
        ImportError: there is no solver.
    """
    if lower_bound(project) >= project.end(starts):
        return Proof(starts, project.end(starts))
    grain = project.grain
    coarse, hint = _divided(project, grain), [start // grain for start in starts]
    found, bound = _searched(coarse, hint, seconds, seed, lambda known: told(known * grain))
    # What the solver leaves hanging in the air is put down where it can start.
    grounded = settled(project, [start * grain for start in found])
    return Proof(min(grounded, starts, key=project.end), bound * grain)


def _divided(project: Project, grain: int) -> Project:
    return Project(
        tuple(
            each._replace(length=each.length // grain, release=each.release // grain)
            for each in project.activities
        ),
        tuple(
            Precedence(before, after, delay // grain)
            for before, after, delay in project.precedences
        ),
        project.capacities,
    )


def _searched(
    project: Project, hint: Starts, seconds: float, seed: int, told: Told
) -> tuple[Starts, int]:
    """Ask CP-SAT for a shorter schedule; gives the best that is known, and the bound."""
    # Half a second to import, so only where something is left to be proven.
    from ortools.sat.python import cp_model

    model, starts = _modelled(project, hint, cp_model)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = WAYS
    solver.parameters.interleave_search = True
    solver.parameters.random_seed = seed % 2**31
    solver.parameters.max_time_in_seconds = seconds
    solver.best_bound_callback = lambda bound: told(round(bound))
    status = solver.solve(model)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return hint, lower_bound(project)
    bound = max(lower_bound(project), round(solver.best_objective_bound))
    return [solver.value(start) for start in starts], bound


def _modelled(project: Project, hint: Starts, cp_model: Any) -> tuple[Any, list[Any]]:
    """State the project to CP-SAT: a variable for each start, which is hinted at."""
    model, end = cp_model.CpModel(), project.end(hint)
    starts = [
        model.new_int_var(head, end - tail, "")
        for head, tail in zip(project.heads, project.tails, strict=True)
    ]
    for start, activity, minute in zip(starts, project.activities, hint, strict=True):
        if activity.is_begun:
            model.add(start == minute)
    for before, after, delay in project.precedences:
        model.add(starts[after] >= starts[before] + delay)
    for resource, capacity in enumerate(project.capacities):
        users = [
            (model.new_fixed_size_interval_var(starts[at], activity.length, ""), amount)
            for at, activity in enumerate(project.activities)
            for needed, amount in activity.demands
            if needed == resource and activity.length
        ]
        model.add_cumulative([each for each, _ in users], [amount for _, amount in users], capacity)
    makespan = model.new_int_var(lower_bound(project), end, "")
    for start, activity in zip(starts, project.activities, strict=True):
        model.add(makespan >= start + activity.length)
    for start, minute in zip(starts, hint, strict=True):
        model.add_hint(start, minute)
    model.minimize(makespan)
    return model, starts
