"""Convert plans to other formats."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from planlint.api import read_bytes, read_path
from planlint.command import STDIN, Command, Exit, complain, standard_input
from planlint.config import Settings, settings
from planlint.discover import constant, modules
from planlint.error import PlanlintError
from planlint.export import Export
from planlint.plan import Plan

EXPORTS = "planlint.exports"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what may follow ``planlint export``."""
    add = parser.add_argument
    add("files", nargs="*", type=Path, metavar="FILE", help="documents with plans, - for stdin")
    add("--to", choices=modules(EXPORTS), required=True, help="the format")
    add("--schema", action="store_true", help="print the JSON schema of the format instead")


def run(arguments: Namespace) -> int:
    """Print the plans that can be read in the format; complain about the other files."""
    export: Export = constant(EXPORTS, arguments.to, "EXPORT")
    if arguments.schema:
        sys.stdout.write(_schema(export))
        return Exit.CLEAN
    if not arguments.files:
        raise PlanlintError("export: name at least one file")
    first = arguments.files[0]
    configured = settings(Path() if str(first) == STDIN else first)
    plans = [plan for path in arguments.files if (plan := _plan(path, configured))]
    sys.stdout.write(export.write(plans))
    return Exit.CLEAN if len(plans) == len(arguments.files) else Exit.COULD_NOT_RUN


def _schema(export: Export) -> str:
    if export.schema is None:
        raise PlanlintError(f"export: {export.name} has no JSON schema")
    return export.schema()


def _plan(path: Path, configured: Settings) -> Plan | None:
    """Read a plan; None, after a complaint, where the file cannot be read."""
    try:
        if str(path) == STDIN:
            return read_bytes("<stdin>", standard_input(), configured)
        return read_path(path, configured)
    except PlanlintError as error:
        complain(error)
        return None


COMMAND = Command("export", __doc__, add_arguments, run)
