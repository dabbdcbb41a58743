"""How far the heuristic's schedules are from the shortest ones, and how long both take.

python benchmarks/levelling.py [--seconds S] FILE...    instances of PSPLIB's format, ``.sm``
"""

from argparse import ArgumentParser
from pathlib import Path
from time import perf_counter

from psplib import parse

from planlint.levelling.bounds import lower_bound
from planlint.levelling.heuristic import heuristic
from planlint.levelling.project import Activity, Demand, Precedence, Project
from planlint.levelling.solver import solved


def project(path: Path) -> Project:
    """Read an instance (Kolisch and Sprecher, "PSPLIB", 1997) of one mode and all renewable."""
    instance = parse(path)
    modes = [activity.modes[0] for activity in instance.activities]
    return Project(
        activities=tuple(
            Activity(
                mode.duration,
                tuple(Demand(at, amount) for at, amount in enumerate(mode.demands) if amount),
            )
            for mode in modes
        ),
        precedences=tuple(
            Precedence(before, after, modes[before].duration)
            for before, activity in enumerate(instance.activities)
            for after in activity.successors
        ),
        capacities=tuple(resource.capacity for resource in instance.resources),
    )


def main() -> None:
    """Print a line for each instance: bounds, both ends, the distance, and both times."""
    parser = ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--seconds", type=float, default=30, help="for the proof; default: 30")
    arguments = parser.parse_args()
    for path in arguments.files:
        posed = project(path)
        began = perf_counter()
        starts = heuristic(posed)
        found = perf_counter()
        proof = solved(posed, starts, arguments.seconds, 0, lambda _: None)
        proven = perf_counter()
        end, best = posed.end(starts), posed.end(proof.starts)
        known = "proven" if proof.bound == best else f"at least {proof.bound}"
        print(
            f"{path.stem:16} {len(posed.activities):4} activities, bound {lower_bound(posed):4}; "
            f"heuristic: {end:4} in {found - began:.2f} s, {100 * (end - best) / best:.1f}% off; "
            f"solver: {best:4}, {known}, in {proven - found:.2f} s"
        )


if __name__ == "__main__":
    main()
