"""Find contradictions in plans."""

import os
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from planlint.api import Checked, check_bytes, check_together, places, together
from planlint.command import STDIN, Command, Exit, complain, complain_of_bug, standard_input
from planlint.config import Settings, settings, settings_from
from planlint.discover import constant, modules
from planlint.error import InternalError
from planlint.files import find
from planlint.report import Outcome, Report, tally
from planlint.terminal.style import Style, wants_colour

REPORTS = "planlint.reports"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what may follow ``planlint check``."""
    add = parser.add_argument
    add("paths", nargs="*", default=["."], metavar="PATH", help="a file, a folder, - for stdin")
    add("--output-format", choices=modules(REPORTS), default="text", help="default: text")
    add("--select", type=_selectors, metavar="RULES", help="only these: PL401,wrong-count,PL5,ALL")
    add("--ignore", type=_selectors, metavar="RULES", default=(), help="not these")
    add("--exclude", metavar="GLOB", action="append", default=[], help="pass over such paths")
    add("--force-exclude", action="store_true", help="pass over them even where they are named")
    add("--config", metavar="FILE", type=Path, help="default: the nearest above the first path")
    add("--stdin-filename", metavar="PATH", type=Path, default=Path("<stdin>"), help="its name")
    add("--color", choices=("auto", "always", "never"), default="auto", help="default: auto")


def run(arguments: Namespace) -> int:
    """Check every document, print the report, and tell by the exit code how it went."""
    settings = _settings(arguments)
    paths = [Path(path) for path in arguments.paths if path != STDIN]
    force = arguments.force_exclude
    found = find(paths, settings.excludes, force_exclude=force, places=places())
    for complaint in found.complaints:
        complain(complaint)
    attempts = [_attempt(*job) for job in _jobs(arguments, found.files, settings)]
    checks = [check for attempt in attempts if attempt for check in attempt]
    outcome = _outcome(checks)
    report: Report = constant(REPORTS, arguments.output_format, "REPORT")
    colour = wants_colour(arguments.color, os.environ, terminal=sys.stdout.isatty())
    nothing_to_say = not attempts and found.problems and arguments.output_format == "text"
    if not nothing_to_say:
        sys.stdout.write(report.write(outcome, Style(colour)))
    if found.problems or None in attempts:
        return Exit.COULD_NOT_RUN
    return Exit.FINDINGS if outcome.diagnostics else Exit.CLEAN


def _selectors(text: str) -> tuple[str, ...]:
    """Split a list of selectors, which must all select something."""
    from planlint.selection import mistake  # imports every rule

    selectors = tuple(text.replace(",", " ").split())
    for selector in selectors:
        if sentence := mistake(selector):
            raise ArgumentTypeError(sentence)
    return selectors


def _settings(arguments: Namespace) -> Settings:
    """Read the configuration, and let the command line overrule it."""
    first = arguments.stdin_filename if arguments.paths[0] == STDIN else Path(arguments.paths[0])
    configured = settings_from(arguments.config) if arguments.config else settings(first)
    if arguments.select is not None:
        configured = configured._replace(select=arguments.select, extend_select=())
    return configured._replace(
        ignore=(*configured.ignore, *arguments.ignore),
        exclude=(*configured.exclude, *arguments.exclude),
    )


def _jobs(
    arguments: Namespace, files: Iterable[Path], settings: Settings
) -> Iterator[tuple[Path, Callable[[], tuple[Checked, ...]]]]:
    """Give what is to be checked: each name, and the call that checks it."""
    name: Path = arguments.stdin_filename
    if STDIN in arguments.paths and not (arguments.force_exclude and settings.excludes(name)):
        yield name, lambda: (check_bytes(str(name), standard_input(), settings),)
    for group in together(files):
        yield group.home, partial(check_together, group, settings)


def _attempt(path: Path, check: Callable[[], tuple[Checked, ...]]) -> tuple[Checked, ...] | None:
    """Check what may be one plan; None where planlint failed, which must not stop the others."""
    try:
        return check()
    except InternalError as error:
        complain_of_bug(f" in {error} of {path}", error.__cause__ or error)
        return None


def _outcome(checks: Iterable[Checked]) -> Outcome:
    checks = list(checks)
    diagnostics = (diagnostic for check in checks for diagnostic in check.diagnostics)
    return Outcome(
        tuple(sorted(diagnostics, key=lambda diagnostic: diagnostic.order)),
        tally(sum(check.files for check in checks), (check.plan for check in checks if check.plan)),
    )


COMMAND = Command("check", __doc__, add_arguments, run)
