"""Convert plans to other formats."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from planlint.command import STDIN, Command, Exit, complain
from planlint.config import settings
from planlint.discover import constant, modules
from planlint.error import PlanlintError
from planlint.export import Export
from planlint.given import given

EXPORTS = "planlint.exports"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what may follow ``planlint export``."""
    add = parser.add_argument
    add("files", nargs="*", type=Path, metavar="PLAN", help="a file, a folder, - for stdin")
    add("--to", choices=modules(EXPORTS), required=True, help="the format")
    add("--schema", action="store_true", help="print the JSON schema of the format instead")


def run(arguments: Namespace) -> int:
    """Print the plans that can be read in the format; complain about the other files."""
    export: Export = constant(EXPORTS, arguments.to, "EXPORT")
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
        sys.stdout.write(export.write(found.wanted))
    return Exit.CLEAN if found.is_whole else Exit.COULD_NOT_RUN


def _schema(export: Export) -> str:
    if export.schema is None:
        raise PlanlintError(f"export: {export.name} has no JSON schema")
    return export.schema()


COMMAND = Command("export", __doc__, add_arguments, run)
