"""How many planted faults planlint finds, and what it says of plans without any.

    python -m benchmarks.mutations [--plans N] [--fault NAME] [--show SEED] [--min X] [--false X]
                                   [--write]

Consistent plans are drawn at random, with fixed seeds, and written in the notations of real
ones, several facts in several places. Into each, one fault of each kind is planted that has a place
in it; "found" is what a rule names that is right for it, pointing at the line. The exit code
is 1 where less is found, or more said of plans without a fault, than the options ask for.
"""

import gc
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.mutations.compose import sample
from benchmarks.mutations.fault import Fault
from benchmarks.mutations.show import shown
from benchmarks.mutations.tally import renewed, share, table
from benchmarks.mutations.trial import Trial, checked, tried
from planlint.discover import constants
from planlint.selection import all_rules

PLANS = 60
FOUND = 0.95
"""The share of the faults that is found at the least."""
FALSE = 0.01
"""The share of plans without a fault that are reported on at the most."""
PAGE = Path(__file__).parents[2] / "docs" / "mutations.md"


def main() -> int:
    """Print the tables, or one plan with its faults."""
    gc.disable()  # as the program does
    options = _options()
    faults = tuple(_faults(options.fault))
    if options.show is not None:
        print("\n".join(shown(options.show, faults if options.fault else ())))
        return 0
    wrong = _false(options.plans)
    trials = [*_trials(options.plans, faults)]
    print("\n".join(table(trials)))
    print(f"\n{len(wrong)} of {options.plans} plans without a fault are reported on: {wrong}")
    if options.write:
        PAGE.write_text(
            renewed(PAGE.read_text("utf-8"), trials, len(wrong), options.plans), "utf-8"
        )
    enough = share(trials) >= options.min
    return 0 if enough and len(wrong) <= options.false * options.plans else 1


def _options() -> Namespace:
    parser = ArgumentParser(
        prog="python -m benchmarks.mutations",
        description=__doc__,
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("--plans", type=int, default=PLANS, metavar="N", help=f"default: {PLANS}")
    parser.add_argument("--fault", metavar="NAME", help="this kind of fault alone")
    parser.add_argument("--show", type=int, metavar="SEED", help="one plan, and what is said of it")
    parser.add_argument(
        "--min", type=float, default=FOUND, metavar="X", help=f"to be found; default: {FOUND}"
    )
    parser.add_argument(
        "--false", type=float, default=FALSE, metavar="X", help=f"reported on; default: {FALSE}"
    )
    parser.add_argument("--write", action="store_true", help="put the figures into their page")
    return parser.parse_args()


def _faults(name: str | None) -> Iterator[Fault]:
    """Give the faults, or the one of a name, that some rule is there to find."""
    codes = {rule.code for rule in all_rules()}
    for fault in constants("benchmarks.mutations.faults", "FAULT"):
        if name in (None, fault.name) and codes.intersection(fault.rules):
            yield fault


def _false(plans: int) -> list[int]:
    """Give the seeds of the plans on which something is reported that is not there."""
    return [seed for seed in range(plans) if checked(sample(seed).page.text)]


def _trials(plans: int, faults: Sequence[Fault]) -> Iterator[Trial]:
    for seed in range(plans):
        drawn = sample(seed)
        yield from filter(None, (tried(fault, drawn, seed) for fault in faults))


if __name__ == "__main__":
    sys.exit(main())
