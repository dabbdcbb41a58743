"""What a cold `planlint check` costs, beside a Python that only parses the file with markdown-it.

    pip install . && python benchmarks/start.py PLAN... [--runs N]

Installed and not editable: an editable install looks every module up in a hook. Both programs
start anew for each run and take turns, so that a busy machine slows both; the ratio of their
fastest runs is what counts. A plan may cost twice the parse, what is no plan 1.3 times.
"""

import os
import subprocess
import sys
from argparse import ArgumentParser
from pathlib import Path
from time import perf_counter

PARSE = """
import sys
from markdown_it import MarkdownIt
with open(sys.argv[1], encoding="utf-8") as file:
    MarkdownIt("commonmark").enable("table").parse(file.read())
"""
CHECK = "from planlint.__main__ import start; start()"

# Compiled modules are what an installation has; this run's own may be told not to write them.
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}


def main() -> None:
    """Print a line for each document: both times in milliseconds, and their ratio."""
    parser = ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("plans", nargs="+", type=Path, metavar="PLAN")
    parser.add_argument("--runs", type=int, default=20, help="of each program, default: 20")
    arguments = parser.parse_args()
    for plan in arguments.plans:
        parse, check = fastest(plan, arguments.runs)
        print(f"{plan}: parse {parse:.0f} ms, check {check:.0f} ms, ratio {check / parse:.2f}")


def fastest(plan: Path, runs: int) -> tuple[float, float]:
    """Measure the fastest of some runs of both programs, in milliseconds."""
    times = [(elapsed(PARSE, str(plan)), elapsed(CHECK, "check", str(plan))) for _ in range(runs)]
    parse, check = zip(*times, strict=True)
    return min(parse), min(check)


def elapsed(program: str, *arguments: str) -> float:
    """Time one run of a program in a Python of its own, in milliseconds."""
    # Isolated: the checkout that the run may start from is not what is measured.
    command = [sys.executable, "-I", "-c", program, *arguments]
    start = perf_counter()
    subprocess.run(command, env=ENVIRONMENT, capture_output=True, check=False)  # noqa: S603
    return (perf_counter() - start) * 1000


if __name__ == "__main__":
    main()
