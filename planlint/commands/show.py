"""Show a plan as it was understood, and what of it was left out.

Each fact stands in the row of its item, with its own line where that is another one. Left out
is what looks like plan data and gave none: what counts of it, planlint does not know.
"""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path

from planlint.api import places, read_bytes, read_path, together
from planlint.command import STDIN, Command, Exit, complain, standard_input
from planlint.config import settings, settings_from
from planlint.coverage import coverage
from planlint.detection import language_of
from planlint.error import PlanlintError
from planlint.files import find
from planlint.frame import visible
from planlint.grid import drawn
from planlint.overview import overview
from planlint.plan import Plan
from planlint.style import Style, wants_colour

WIDTH = 100
"""How many columns are filled where there is no terminal."""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what may follow ``planlint show``."""
    add = parser.add_argument
    add("plans", nargs="+", metavar="PLAN", help="a file, a folder, - for stdin")
    add("--config", metavar="FILE", type=Path, help="default: the nearest above the first plan")
    add("--color", choices=("auto", "always", "never"), default="auto", help="default: auto")


def run(arguments: Namespace) -> int:
    """Show every plan that can be read; complain about the other files."""
    first = Path() if arguments.plans[0] == STDIN else Path(arguments.plans[0])
    configured = settings_from(arguments.config) if arguments.config else settings(first)
    paths = [Path(path) for path in arguments.plans if path != STDIN]
    found = find(paths, configured.excludes, places=places())
    for problem in found.problems:
        complain(problem)
    terminal = sys.stdout.isatty()
    style = Style(wants_colour(arguments.color, os.environ, terminal=terminal))
    width = _width(terminal=terminal)
    plans = list(_plans(found.files, piped=STDIN in arguments.plans))
    shown = ["\n".join(_drawn(plan, width, style)) + "\n" for plan in plans if plan]
    sys.stdout.write("\n".join(shown))
    return Exit.COULD_NOT_RUN if found.problems or None in plans else Exit.CLEAN


def _width(*, terminal: bool) -> int:
    """Ask the terminal for its width, which the environment may overrule."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns):
        return int(columns)
    return os.get_terminal_size(sys.stdout.fileno()).columns if terminal else WIDTH


def _plans(files: Iterable[Path], *, piped: bool) -> Iterator[Plan | None]:
    """Read what is to be shown; None, after a complaint, for what cannot be read."""
    if piped:
        yield read_bytes("<stdin>", standard_input())
    for group in together(files):
        for path in group.named:
            plan = _plan(path)
            yield plan
            if plan and plan.source.several:
                break  # it tells of the others too


def _plan(path: Path) -> Plan | None:
    try:
        return read_path(path)
    except PlanlintError as error:
        complain(error)
        return None


def _drawn(plan: Plan, width: int, style: Style) -> Iterator[str]:
    told = overview(plan, coverage(plan, language_of(plan.source.text)))
    yield style.paint(visible(told.title), "strong")
    yield from drawn(told.blocks, width, style)
    yield from ([""] if told.blocks else [])
    yield visible(told.summary)


COMMAND = Command("show", __doc__, add_arguments, run)
