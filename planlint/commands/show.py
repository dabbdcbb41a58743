"""Show a plan as it was understood, how its work runs, and what was left out.

Each fact stands in the row of its item, with its own line where that is another one. Items run
as early as what they wait for and their stated starts allow, and take as long as they may: dots
are their float, and solid bars have none. Left out is what looks like plan data and gave none:
what counts of it, planlint does not know.

--health judges the schedule instead: by the 14 points of the DCMA assessment, each of which
planlint rule explains, by how likely its dates are, and by what more agents can gain.
"""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial
from pathlib import Path

from planlint.command import STDIN, Command, Exit, complain
from planlint.config import Settings, settings, settings_from
from planlint.coverage import coverage
from planlint.detection import language_of
from planlint.given import given
from planlint.overview import Overview, health, overview
from planlint.plan import Plan
from planlint.report import counted
from planlint.terminal.frame import visible
from planlint.terminal.grid import drawn
from planlint.terminal.style import Style, wants_colour
from planlint.terminal.width import page_width


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what may follow ``planlint show``."""
    add = parser.add_argument
    add("plans", nargs="+", metavar="PLAN", help="a file, a folder, - for stdin")
    add("--health", action="store_true", help="judge the schedule instead")
    add("--config", metavar="FILE", type=Path, help="default: the nearest above the first plan")
    add("--color", choices=("auto", "always", "never"), default="auto", help="default: auto")


def run(arguments: Namespace) -> int:
    """Show every plan that can be read; complain about the other files."""
    paths = [Path(path) for path in arguments.plans]
    first = Path() if arguments.plans[0] == STDIN else paths[0]
    configured = settings_from(arguments.config) if arguments.config else settings(first)
    found = given(paths, configured)
    for complaint in found.complaints:
        complain(complaint)
    colour = wants_colour(arguments.color, os.environ, terminal=sys.stdout.isatty())
    layout = _health if arguments.health else _overview
    told = [(plan, partial(layout, plan, configured)) for plan in found.plans]
    sys.stdout.write(_text(told, found.named, Style(colour)))
    return Exit.CLEAN if found.is_whole else Exit.COULD_NOT_RUN


def _text(
    told: Sequence[tuple[Plan, Callable[[], Overview]]], asked: Collection[str], style: Style
) -> str:
    """Show plans, and what may be meant as one or was asked for; count the others."""
    shown = [
        laid_out()
        for plan, laid_out in told
        if plan.is_plan or plan.is_doubtful or plan.source.path in asked
    ]
    width = page_width(os.environ, sys.stdout)
    pages = ["".join(f"{line}\n" for line in _drawn(each, width, style)) for each in shown]
    if len(shown) < len(told):
        files = counted(len(told) - len(shown), "file holds", "files hold")
        pages.append(f"{files} no plan; of a file that is named, planlint show says why\n")
    return "\n".join(pages)


def _overview(plan: Plan, configured: Settings) -> Overview:
    read = coverage(plan, language_of(plan.source.text, configured.words))
    return overview(plan, read, configured.calendar)


def _health(plan: Plan, configured: Settings) -> Overview:
    return health(plan, configured.calendar)


def _drawn(told: Overview, width: int, style: Style) -> Iterator[str]:
    yield style.paint(visible(told.title), "strong")
    yield from drawn(told.blocks, width, style)
    yield from ([""] if told.blocks else [])
    yield visible(told.summary)


COMMAND = Command("show", __doc__, add_arguments, run)
