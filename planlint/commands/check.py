"""Find contradictions in plans."""

import os
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple, TextIO

from planlint import HOME
from planlint.api import Checked, Reader, check_bytes, check_together, places, together
from planlint.command import (
    STDIN,
    Command,
    Exit,
    complain,
    complain_of_bug,
    standard_input,
    standard_output,
)
from planlint.config import Settings, settings, settings_from
from planlint.discover import constant, modules
from planlint.error import InternalError, PlanlintError
from planlint.files import find, shown
from planlint.report import Outcome, Report, tally
from planlint.terminal.style import WIDTH, Style, wants_colour, wants_links
from planlint.terminal.width import page_width

REPORTS = "planlint.reports"


class Job(NamedTuple):
    """What may be one plan, to be checked."""

    path: Path
    """What complaints call it."""
    check: Callable[[Reader], tuple[Checked, ...]]
    files: tuple[Path, ...]
    """Those of its files that were asked for."""
    content: Reader = Path.read_bytes
    is_piped: bool = False


class Attempt(NamedTuple):
    """What came of a job."""

    checks: tuple[Checked, ...] = ()
    fixed: int = 0
    """How many findings were mended."""
    followed: tuple[str, ...] = ()
    """What had to be mended after them."""
    failed: bool = False
    """The user was told what could not be done."""
    changed: bool = False
    """Something is fixed, or would be."""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what may follow ``planlint check``."""
    add = parser.add_argument
    add("paths", nargs="*", default=["."], metavar="PATH", help="a file, a folder, - for stdin")
    add("--fix", action="store_true", help="mend what can be mended, and report the rest")
    add("--unsafe-fixes", action="store_true", help="also where the plan may come to mean more")
    add("--fix-only", action="store_true", help="mend, and report nothing")
    add("--diff", action="store_true", help="write nothing; show what --fix would change")
    add("--output-format", choices=modules(REPORTS), default="text", help="default: text")
    add("--select", type=_selectors, metavar="RULES", help="only these: PL401,wrong-count,DCMA,ALL")
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
    attempts = [_attempt(job, arguments) for job in _jobs(arguments, found.files, settings)]
    outcome = _outcome(attempts, unsafe=arguments.unsafe_fixes)
    silent = arguments.fix_only or arguments.diff
    nothing_to_say = not attempts and found.problems and arguments.output_format == "text"
    if not silent and not nothing_to_say:
        _report(outcome, arguments)
    if found.problems or any(attempt.failed for attempt in attempts):
        return Exit.COULD_NOT_RUN
    if silent:
        would_change = arguments.diff and any(attempt.changed for attempt in attempts)
        return Exit.FINDINGS if would_change else Exit.CLEAN
    return Exit.FINDINGS if outcome.diagnostics else Exit.CLEAN


def _report(outcome: Outcome, arguments: Namespace) -> None:
    """Print the report, beside standard output where that takes the fixed document."""
    report: Report = constant(REPORTS, arguments.output_format, "REPORT")
    stream = sys.stderr if arguments.fix and STDIN in arguments.paths else sys.stdout
    stream.write(report.write(outcome, _style(arguments.color, stream)))


def _style(choice: str, stream: TextIO) -> Style:
    """Find out what may be written on."""
    terminal = stream.isatty()
    colour = wants_colour(choice, os.environ, terminal=terminal)
    # As long as the project has no home, a link leads nowhere, and must be forced.
    leads = terminal and "OWNER" not in HOME
    links = wants_links(os.environ, colour=colour, terminal=leads)
    return Style(colour, links, page_width(os.environ, stream, WIDTH))


def _selectors(text: str) -> tuple[str, ...]:
    """Split a list of selectors, which must all select something."""
    from planlint.selection import mistake  # imports every rule

    selectors = tuple(text.replace(",", " ").split())
    if not selectors:
        raise ArgumentTypeError("it names no rule")
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


def _jobs(arguments: Namespace, files: Iterable[Path], settings: Settings) -> Iterator[Job]:
    """Give what is to be checked."""
    name: Path = arguments.stdin_filename
    if STDIN in arguments.paths and not (arguments.force_exclude and settings.excludes(name)):
        data = standard_input()
        yield Job(
            name,
            lambda content: (check_bytes(str(name), content(name), settings),),
            (name,),
            lambda _: data,
            is_piped=True,
        )
    for group in together(files):
        yield Job(group.home, partial(check_together, group, settings), group.named)


def _attempt(job: Job, arguments: Namespace) -> Attempt:
    """Check what may be one plan; that planlint fails there must not stop the others."""
    try:
        if arguments.fix or arguments.fix_only or arguments.diff:
            return _fixed(job, arguments)
        return Attempt(job.check(job.content))
    except InternalError as error:
        complain_of_bug(f" in {error} of {job.path}", error.__cause__ or error)
        return Attempt(failed=True)


def _fixed(job: Job, arguments: Namespace) -> Attempt:
    """Fix what can be fixed; what cannot be written stays as it is, and is reported so."""
    from planlint.fixing import difference, settled, store  # few runs fix

    files = frozenset(str(path) for path in job.files)
    found = settled(job.check, job.content, files, unsafe=arguments.unsafe_fixes)
    if found.barred:
        codes = ", ".join(found.barred)
        complain(f"{job.path}: the fixes of {codes} undo each other, and none of them is made")
    if found.rest:
        complain(f"{job.path}: there is more to fix, by {', '.join(found.rest)}: run it once more")
    if arguments.diff:
        sys.stdout.writelines(difference(draft) for draft in found.drafts)
    elif job.is_piped:
        texts = [draft.after for draft in found.drafts] or [job.content(job.path)]
        standard_output(texts[0])
    else:
        try:
            store(found.drafts)
        except PlanlintError as error:
            complain(error)
            return Attempt(found.before, failed=True)
        if arguments.fix_only and arguments.output_format == "text":
            sys.stdout.writelines(f"fixed {shown(draft.path)}\n" for draft in found.drafts)
    failed = bool(found.barred or found.rest)
    followed = tuple(each.fixing for each in found.followed)
    return Attempt(found.after, len(found.mended), followed, failed, bool(found.drafts))


def _outcome(attempts: Iterable[Attempt], *, unsafe: bool) -> Outcome:
    attempts = list(attempts)
    checks = [check for attempt in attempts for check in attempt.checks]
    diagnostics = (diagnostic for check in checks for diagnostic in check.diagnostics)
    return Outcome(
        tuple(sorted(diagnostics, key=lambda diagnostic: diagnostic.order)),
        tally(sum(check.files for check in checks), (check.plan for check in checks if check.plan)),
        sum(attempt.fixed for attempt in attempts),
        tuple(sentence for attempt in attempts for sentence in attempt.followed),
        unsafe,
    )


COMMAND = Command("check", __doc__, add_arguments, run)
