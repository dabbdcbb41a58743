"""How the time and memory of pure analysis grow with the plan: no Markdown, only values.

    python benchmarks/schedule.py [--items N ...] [--shapes-at N]

Each line is a Python of its own, which makes a plan, schedules it, applies every rule that reads
a plan or its schedule, and answers the questions of `planlint.analysis`. Seconds are processor
time; memory is the most that the process ever held, the plan and Python itself included.
"""

import gc
import resource
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from time import process_time
from typing import NamedTuple

from plans import SHAPES, plan_of

from planlint.analysis.crisp import crisp
from planlint.analysis.critical import critical_path, criticality
from planlint.analysis.feedback import feedback
from planlint.analysis.floats import floats
from planlint.analysis.limits import limits
from planlint.analysis.load import earliest_load
from planlint.schedule import Schedule, schedule
from planlint.selection import all_rules

SIZES = (1_000, 3_000, 10_000, 30_000, 100_000)
SHAPES_AT = 10_000
KILOBYTES = 1024 if sys.platform == "darwin" else 1
"""What `ru_maxrss` counts in: bytes there, kilobytes elsewhere."""

ANSWERS: tuple[Callable[[Schedule], object], ...] = (
    lambda made: floats(crisp(made, "long")),
    critical_path,
    criticality,
    limits,
    earliest_load,
    feedback,
)


class Run(NamedTuple):
    """What one plan cost: seconds of each stage, and megabytes."""

    links: int
    schedule: float
    rules: float
    analysis: float
    megabytes: float

    @property
    def seconds(self) -> float:
        """Seconds of all stages."""
        return self.schedule + self.rules + self.analysis


def main() -> None:
    """Print a table of sizes with a bar for each, and one of shapes."""
    parser = ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    add = parser.add_argument
    add("--items", type=int, nargs="+", default=SIZES, metavar="N", help="sizes of the layers")
    add("--shapes-at", type=int, default=SHAPES_AT, metavar="N", help=f"default: {SHAPES_AT}")
    arguments = parser.parse_args()
    print_growth(arguments.items)
    print()
    print_shapes(arguments.shapes_at)


def print_growth(sizes: Iterable[int]) -> None:
    """Print a line for each size; bars of one length are growth in proportion."""
    print("  items    links  schedule   rules  analysis   total       MB  ms for each 1000 items")
    for count in sizes:
        run = measured("layers", count)
        each = run.seconds / count * 1e6
        print(
            f"{count:7} {run.links:8} {run.schedule:8.2f}s {run.rules:6.2f}s {run.analysis:8.2f}s"
            f" {run.seconds:6.2f}s {run.megabytes:8.0f}  {'█' * round(each / 5)} {each:.0f}"
        )


def print_shapes(count: int) -> None:
    """Print a line for each shape, at one size and at twice that."""
    print(f"{'shape':22}  {count} items  twice as many  ratio")
    for shape in SHAPES:
        once, twice = measured(shape, count), measured(shape, 2 * count)
        ratio = twice.seconds / once.seconds
        print(f"{shape:22} {once.seconds:10.2f}s {twice.seconds:13.2f}s {ratio:6.1f}")


def measured(shape: str, count: int) -> Run:
    """Run one plan in a process of its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(run, shape, count).result()


def run(shape: str, count: int) -> Run:
    """Make a plan and analyse it."""
    gc.disable()  # as the program does
    plan = plan_of(SHAPES[shape](count))
    rules = all_rules()
    start = process_time()
    made = schedule(plan)
    scheduled = process_time()
    for subject in (plan, made):
        for rule in rules:
            if isinstance(subject, rule.subject):
                list(rule.check(subject))
    ruled = process_time()
    for answer in ANSWERS:
        answer(made)
    return Run(
        links=sum(len(item.dependencies) for item in plan.items),
        schedule=scheduled - start,
        rules=ruled - scheduled,
        analysis=process_time() - ruled,
        megabytes=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KILOBYTES / 1024,
    )


if __name__ == "__main__":
    main()
