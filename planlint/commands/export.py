"""Convert plans to other formats."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from planlint.command import STDIN, Command, Exit, complain
from planlint.config import Settings, settings
from planlint.discover import constant, modules
from planlint.error import PlanlintError
from planlint.export import Export
from planlint.given import given
from planlint.plan import Plan
from planlint.schedule import schedule

EXPORTS = "planlint.exports"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what may follow ``planlint export``."""
    add = parser.add_argument
    add("files", nargs="*", type=Path, metavar="PLAN", help="a file, a folder, - for stdin")
    add("--to", choices=modules(EXPORTS), required=True, help="the format")
    add("--schema", action="store_true", help="print the JSON schema of the format instead")


def run(arguments: Namespace) -> int:
    """Print the plans that can be read in the format; complain about the other files."""
    export: Export[Any] = constant(EXPORTS, arguments.to, "EXPORT")
    if arguments.schema:
        sys.stdout.write(_schema(export))
        return Exit.CLEAN
    if not arguments.files:
        raise PlanlintError("export: name a plan")
    first = arguments.files[0]
    configured = settings(Path() if str(first) == STDIN else first)
    found = given(arguments.files, configured)
    for complaint in found.complaints:
        complain(complaint)
    if found.wanted or found.is_whole:
        sys.stdout.write(export.write(_subjects(export, found.wanted, configured)))
    return Exit.CLEAN if found.is_whole else Exit.COULD_NOT_RUN


def _subjects(export: Export[Any], plans: Sequence[Plan], configured: Settings) -> Sequence[Any]:
    """Bring plans to the stage that an export writes."""
    if export.subject is Plan:
        return plans
    return [schedule(plan, configured.calendar) for plan in plans]


def _schema(export: Export[Any]) -> str:
    if export.schema is None:
        raise PlanlintError(f"export: {export.name} has no JSON schema")
    return export.schema()


COMMAND = Command("export", __doc__, add_arguments, run)
