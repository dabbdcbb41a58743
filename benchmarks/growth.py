"""How the time of a check grows with its document: twice the lines should take twice the time.

python benchmarks/growth.py [--lines N]
"""

import gc
from argparse import ArgumentParser
from collections.abc import Callable, Mapping
from itertools import islice, product
from time import perf_counter

from planlint.api import check_bytes
from planlint.config import Settings

TABLE = "| ID | Name | Duration | Start | Depends on |\n|---|---|---|---|---|\n"

NAMES = tuple(map("".join, product("bdfglm", "aeiou", "knprst", "aeiou", "bdfglm")))

SHAPES: Mapping[str, Callable[[int], str]] = {
    "rows of a table": lambda n: TABLE + "".join(map(row, range(n))),
    "task boxes": lambda n: "".join(
        f"- [ ] T{k} Dig (1 day, depends on T{k - 1})\n" for k in range(n)
    ),
    "headings": lambda n: "".join(
        f"## Phase {k}: Dig\n**Duration:** 2 days\n**Depends on:** Phase {k - 1}\n\n"
        for k in range(n // 4)
    ),
    "one name": lambda n: "".join(
        f"## Phase 1: {name}\n**Duration:** 2 days\n\n" for name in islice(NAMES, n // 3)
    ),
    "days": lambda n: (
        TABLE
        + "".join(map(row, range(n // 2)))
        + "".join(f"\n## Day {k}\n- T{k}\n" for k in range(n // 6))
    ),
    "prose": lambda n: TABLE + row(1) + row(2) + "\n" + "T1 takes 2 days, and so on.\n" * n,
    "one long cell": lambda n: TABLE + row(1) + row(2) + f"| T3 | {'Day 1 - ' * n} | 1 day | | |\n",
    "one long sentence": lambda n: TABLE + row(1) + row(2) + "\n" + "after T1 " * (n // 10) + "\n",
    "one long chain": lambda n: TABLE + row(1) + row(2) + "\n- T3: " + "→1" * (n // 10) + "\n",
    "one long fence": lambda n: TABLE + row(1) + row(2) + "\n```\n" + "Day 1: T1\n" * n + "```\n",
}


def row(number: int) -> str:
    """Write an item that starts when the one before it ends."""
    return f"| T{number} | Dig | 2 days | Day {2 * number + 1} | T{number - 1} |\n"


def main() -> None:
    """Print a line for each shape: both times, and how many times longer the longer one took."""
    parser = ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--lines", type=int, default=2000, metavar="N", help="default: 2000")
    lines = parser.parse_args().lines
    gc.disable()  # as the program does
    check("warm up\n")
    for name, shape in SHAPES.items():
        once, twice = check(shape(lines)), check(shape(2 * lines))
        print(f"{name:17} {once:6.2f} s, twice as long {twice:6.2f} s, ratio {twice / once:.1f}")


def check(text: str) -> float:
    """Time one check, in seconds."""
    data = text.encode()
    start = perf_counter()
    check_bytes("plan.md", data, Settings())
    return perf_counter() - start


if __name__ == "__main__":
    main()
