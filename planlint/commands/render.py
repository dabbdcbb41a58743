"""Write prompts, timelines and tables from plans.

Each template writes one file, or one for each item that an agent works on. They go to
DIR, for several plans to DIR/NAME-OF-THE-PLAN; without -o to NAME-OF-THE-PLAN-rendered
beside the plan. One template that writes one file prints it where no DIR is named.
Without a PLAN, what [[tool.planlint.render]] lists is rendered.
"""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from planlint.command import Command, Exit
from planlint.config import Rendering, Settings, settings, settings_from
from planlint.error import PlanlintError
from planlint.files import shown
from planlint.given import PIPED, given
from planlint.output import difference, target, write
from planlint.plan import Plan
from planlint.render import Page, Template, Templates, templates
from planlint.schedule import schedule
from planlint.view import view
from planlint.view.names import distinct, slug

NO_PLAN = "no plan: fewer than two items with an order, time or tier"


class Job(NamedTuple):
    """One plan to be rendered."""

    plan: Plan
    folder: Path
    templates: tuple[str, ...]
    """Their names; none means all."""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what may follow ``planlint render``."""
    add = parser.add_argument
    add("plans", nargs="*", type=Path, metavar="PLAN", help="a file, a folder, - for stdin")
    add("-t", "--template", action="append", default=[], metavar="NAME", help="only this one")
    add("-o", "--output", type=Path, metavar="DIR", help="where to write")
    add("--check", action="store_true", help="write nothing; show what is stale and exit with 1")
    add("--exit-non-zero-on-change", action="store_true", help="exit with 1 if files changed")
    add("--list", action="store_true", help="list the templates and what they write")
    add("--config", metavar="FILE", type=Path, help="default: the nearest above the first plan")


def run(arguments: Namespace) -> int:
    """Render everything first, then write, print or compare it."""
    configured = _settings(arguments)
    if arguments.list:  # whether there is a folder of the user's own or not yet
        sys.stdout.writelines(_lines(templates(configured.templates).known))
        return Exit.CLEAN
    known = _known(configured)
    jobs = _jobs(arguments, configured)
    if _prints(arguments, jobs, known):
        (page,) = _pages(jobs[0], known, configured)
        sys.stdout.write(page.text)
        return Exit.CLEAN
    files = [file for job in jobs for file in _files(job, known, configured)]
    return _compare(files) if arguments.check else _write(files, arguments)


def _settings(arguments: Namespace) -> Settings:
    if arguments.config:
        return settings_from(arguments.config)
    return settings(arguments.plans[0] if arguments.plans else Path())


def _known(configured: Settings) -> Templates:
    """Find the templates, for which the configuration may name a folder."""
    folder = configured.templates
    if folder and not folder.is_dir():
        raise PlanlintError(f"{configured.templates_at}: templates: no folder {shown(folder)}")
    return templates(folder)


def _lines(known: Sequence[Template]) -> Iterator[str]:
    """Tell of each template its name, what it writes and where."""
    names = max((len(each.name) for each in known), default=0)
    paths = max((len(each.path) for each in known), default=0)
    for each in known:
        yield f"{each.name:{names}}  {each.path:{paths}}  {each.summary}\n"


def _jobs(arguments: Namespace, configured: Settings) -> list[Job]:
    """Say what is to be rendered: what is named, or else what the configuration lists."""
    names = tuple(arguments.template)
    if arguments.plans:
        return _into(arguments.output, _plans(arguments.plans, configured), names)
    if not configured.render:
        raise PlanlintError("render: name a plan, or list plans in [[tool.planlint.render]]")
    return [job for each in configured.render for job in _configured(each, names, configured)]


def _into(output: Path | None, plans: Sequence[Plan], names: tuple[str, ...]) -> list[Job]:
    """Give each plan its folder: the one for the output, one in it, or one beside the plan."""
    if output is None:
        folders = [_beside(plan) for plan in plans]
    elif len(plans) == 1:
        folders = [output]
    else:
        folders = [output / name for name in distinct(slug(_named(plan).stem) for plan in plans)]
    return [Job(plan, folder, names) for plan, folder in zip(plans, folders, strict=True)]


def _plans(paths: Sequence[Path], configured: Settings) -> tuple[Plan, ...]:
    """Read the plans at some paths; what is named must be one, and a folder must hold one."""
    found = given(paths, configured)
    if not found.is_whole:
        raise PlanlintError("\n".join(found.complaints))
    for plan in found.wanted:
        if not plan.is_plan:
            raise PlanlintError(f"{plan.source.path}: {NO_PLAN}")
    if not found.wanted:
        raise PlanlintError("\n".join(f"{path}: no plan in this folder" for path in paths))
    return found.wanted


def _configured(each: Rendering, names: tuple[str, ...], configured: Settings) -> list[Job]:
    """Take what the configuration lists: a hook runs it, and must not write just anywhere."""
    if not each.output.resolve().is_relative_to(configured.root.resolve()):
        place = f"{each.output_at}: render.output"
        raise PlanlintError(f"{place}: {shown(each.output)} leads out of the project's folder")
    return _into(each.output, _plans([each.plan], configured), names or each.templates)


def _beside(plan: Plan) -> Path:
    named = _named(plan)
    return named.with_name(f"{named.stem}-rendered")


def _named(plan: Plan) -> Path:
    """Give standard input and the current folder a name that another folder can have."""
    if plan.source.path == PIPED:
        return Path("stdin")
    path = Path(plan.source.path)
    return path if path.name.strip(".") else path.resolve()


def _prints(arguments: Namespace, jobs: Sequence[Job], known: Templates) -> bool:
    """Tell whether there is one text only, and nowhere to write it."""
    if arguments.output or arguments.check or not arguments.plans or len(jobs) != 1:
        return False
    chosen = known.named(jobs[0].templates)
    return len(chosen) == 1 and not chosen[0].each


def _files(job: Job, known: Templates, configured: Settings) -> list[tuple[Path, str]]:
    return [(target(job.folder, page.path), page.text) for page in _pages(job, known, configured)]


def _pages(job: Job, known: Templates, configured: Settings) -> tuple[Page, ...]:
    chosen = known.named(job.templates)
    return known.render(view(schedule(job.plan, configured.calendar)), chosen)


def _compare(files: Sequence[tuple[Path, str]]) -> int:
    """Show how files differ from what they should hold."""
    stale = [text for file, wanted in files if (text := difference(file, wanted))]
    sys.stdout.writelines(stale)
    return Exit.FINDINGS if stale else Exit.CLEAN


def _write(files: Sequence[tuple[Path, str]], arguments: Namespace) -> int:
    """Write what changes, one line of report for each file."""
    changed = write(files)
    sys.stdout.writelines(f"wrote {shown(file)}\n" for file in changed)
    return Exit.FINDINGS if changed and arguments.exit_non_zero_on_change else Exit.CLEAN


COMMAND = Command("render", __doc__, add_arguments, run)
