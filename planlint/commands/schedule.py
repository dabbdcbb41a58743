"""Compute dates, tiers and streams from a plan, and a schedule for so many agents.

Everything starts as soon as what it waits for is done, with lengths at their long
ends. Of the starts that the plan states, those of items that wait for nothing hold;
--hold-starts says otherwise. What is done takes nothing; what is ongoing runs beside
the rest.

With --agents, nobody works on two items at once, nor do two agents on items that list
the same file. Where planlint[solver] is installed, it is proven that no schedule is
shorter, or told by how much one could be.
"""

import os
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import get_args

from planlint.command import STDIN, Command, Exit, complain
from planlint.config import Settings, settings, settings_from
from planlint.discover import constant, modules
from planlint.error import PlanlintError
from planlint.given import given
from planlint.levelling import Levelling, Terms, is_left, level
from planlint.levelling.terms import Hold
from planlint.plan import Item
from planlint.schedule import Schedule, schedule
from planlint.spelling import did_you_mean
from planlint.terminal.progress import progress
from planlint.terminal.style import Style, wants_colour
from planlint.terminal.width import page_width
from planlint.timetable import Page, Timetable

TIMETABLES = "planlint.timetables"
NO_PLAN = "no plan; planlint show tells what it lacks"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what may follow ``planlint schedule``."""
    add = parser.add_argument
    add("plans", nargs="*", metavar="PLAN", help="a file, a folder, - for stdin")
    add("--agents", type=_at_least(1), metavar="N", help="so many work at the same time")
    add("--owners", action="store_true", help="each owner of items works on one at a time")
    add(
        "--hold-starts",
        choices=get_args(Hold),
        default="first",
        help="of those stated; default: first",
    )
    add("--catch-up", metavar="ITEM", help="what it takes to do this new or late item first")
    add("--output-format", choices=modules(TIMETABLES), default="table", help="default: table")
    add(
        "--seed",
        type=_at_least(0),
        metavar="S",
        default=0,
        help="of all that is drawn by chance; default: 0",
    )
    add(
        "--time-limit",
        type=_at_least(1),
        metavar="SECONDS",
        default=10,
        help="for the proof; default: 10",
    )
    add("--schema", action="store_true", help="print the JSON schema of the format instead")
    add("--config", metavar="FILE", type=Path, help="default: the nearest above the first plan")
    add("--color", choices=("auto", "always", "never"), default="auto", help="default: auto")


def run(arguments: Namespace) -> int:
    """Schedule every plan that can be read; complain about the other files."""
    timetable: Timetable = constant(TIMETABLES, arguments.output_format, "TIMETABLE")
    if arguments.schema:
        sys.stdout.write(_schema(timetable))
        return Exit.CLEAN
    configured = _settings(arguments)
    found = given([Path(plan) for plan in arguments.plans], configured)
    others = [plan for plan in found.wanted if not plan.is_plan]
    for complaint in (*found.complaints, *(f"{each.source.path}: {NO_PLAN}" for each in others)):
        complain(complaint)
    plans = [plan for plan in found.wanted if plan.is_plan]
    if found.is_whole and not found.wanted:
        raise PlanlintError(
            "\n".join(f"{path}: no plan in this folder" for path in arguments.plans)
        )
    schedules = [schedule(plan, configured.calendar) for plan in plans]
    levelled = [_levelled(each, arguments) for each in schedules]
    sys.stdout.write(timetable.write(levelled, _page(arguments)))
    return Exit.CLEAN if found.is_whole and not others else Exit.COULD_NOT_RUN


def _at_least(least: int) -> Callable[[str], int]:
    """Make the reader of a whole number that is no smaller."""

    def read(text: str) -> int:
        if not text.isdecimal() or int(text) < least:
            raise ArgumentTypeError(f"{text!r} is no whole number from {least} on")
        return int(text)

    return read


def _schema(timetable: Timetable) -> str:
    if timetable.schema is None:
        raise PlanlintError(f"schedule: {timetable.name} has no JSON schema")
    return timetable.schema()


def _settings(arguments: Namespace) -> Settings:
    if not arguments.plans:
        raise PlanlintError("schedule: name a plan")
    if arguments.config:
        return settings_from(arguments.config)
    return settings(Path() if arguments.plans[0] == STDIN else Path(arguments.plans[0]))


def _page(arguments: Namespace) -> Page:
    colour = wants_colour(arguments.color, os.environ, terminal=sys.stdout.isatty())
    return Page(page_width(os.environ, sys.stdout), Style(colour))


def _levelled(plan: Schedule, arguments: Namespace) -> Levelling:
    """Level a plan, with a bar while a shorter schedule is searched for."""
    terms = Terms(
        agents=arguments.agents,
        by_owner=arguments.owners,
        hold_starts=arguments.hold_starts,
        seed=arguments.seed,
        seconds=arguments.time_limit,
    )
    item = _named(plan, arguments.catch_up) if arguments.catch_up else None
    with progress(sys.stderr, terms.seconds) as told:
        return level(plan, terms, item, told)


def _named(plan: Schedule, name: str) -> str:
    """Find the item that is to be caught up, by its key, its label, its identifier or its name."""
    items, path = plan.plan.items, plan.plan.source.path
    meant: list[Item] = []
    for names in ("key", "label", "id", "title", "name"):
        meant = meant or [each for each in items if getattr(each, names).lower() == name.lower()]
    if not meant:
        near = did_you_mean(name, (item.label for item in items))
        raise PlanlintError(f"{path}: no item {name!r}{near}")
    if len(meant) > 1:
        keys = " or ".join(item.key for item in meant)
        raise PlanlintError(f"{path}: {name!r} may be {keys}")
    if not is_left(plan, meant[0]):
        raise PlanlintError(f"{path}: {meant[0].label} is done, or off the plan")
    return meant[0].key


COMMAND = Command("schedule", __doc__, add_arguments, run)
