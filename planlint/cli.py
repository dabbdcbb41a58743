"""The command line: finds the command that the first word names, and runs nothing else.

Argparse because it is there: every other parser costs a start three times as much.
"""

import os
import sys
from argparse import REMAINDER, ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Sequence
from functools import partial
from io import TextIOWrapper

from planlint import __doc__ as description
from planlint import __version__
from planlint.command import Command, Exit, complain, complain_of_bug
from planlint.discover import constant, modules, summary
from planlint.error import PlanlintError, reason
from planlint.spelling import did_you_mean

COMMANDS = "planlint.commands"
INTERRUPTED = 130
"""What a shell reports of a program that was interrupted from the keyboard."""
BROKEN_PIPE = 141
"""What a shell reports of a program whose reader went away."""

# A given width spares argparse the search for the terminal's, which imports every compressor.
new_parser = partial(
    ArgumentParser,
    formatter_class=partial(RawDescriptionHelpFormatter, width=80),
    allow_abbrev=False,
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run planlint with the words after its name; gives the exit code."""
    _write_utf8()
    if sys.stdout is None:
        complain("there is no standard output to write to")
        return Exit.COULD_NOT_RUN
    try:
        code = _code(list(sys.argv[1:] if arguments is None else arguments))
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Python would complain once more when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        complain(f"{error.filename or 'standard output'}: {reason(error)}")
        return Exit.COULD_NOT_RUN
    return code


def _code(arguments: list[str]) -> int:
    """Run a command; what stops it is told to the user."""
    try:
        return _run(arguments)
    except SystemExit as leave:  # argparse has printed its help or the mistake
        return leave.code if isinstance(leave.code, int) else 0
    except PlanlintError as error:
        complain(error)
    except OSError:
        raise
    except Exception as error:  # noqa: BLE001 - the last door: no traceback for users
        complain_of_bug("", error)
    return Exit.COULD_NOT_RUN


def _run(arguments: list[str]) -> int:
    if not arguments or arguments[0] not in modules(COMMANDS):
        return _refuse(arguments)
    if "" in arguments:  # as a path it would mean the current folder
        raise PlanlintError("an argument is empty, and names nothing")
    command: Command = constant(COMMANDS, arguments[0], "COMMAND")
    parser = new_parser(prog=f"planlint {command.name}", description=command.doc)
    command.add_arguments(parser)
    return command.run(parser.parse_args(arguments[1:]))


def _refuse(arguments: list[str]) -> int:
    """Answer what names no command: ``--help``, ``--version``, mistakes."""
    parser = new_parser(
        prog="planlint",
        description=description,
        usage="planlint COMMAND ...",
        epilog=_commands() if not arguments or arguments[0] in {"-h", "--help"} else None,
    )
    parser.add_argument("--version", action="version", version=f"planlint {__version__}")
    parser.add_argument("rest", nargs=REMAINDER, metavar="COMMAND", help="what to do; see below")
    rest = parser.parse_args(arguments).rest
    if rest:
        parser.error(_unknown(rest[0]))
    parser.print_help(sys.stderr)
    return Exit.COULD_NOT_RUN


def _commands() -> str:
    """List every command with its summary."""
    names = modules(COMMANDS)
    width = max(map(len, names))
    lines = [f"  {name:{width}}  {summary(COMMANDS, name)}" for name in names]
    return "\n".join(["commands:", *lines])


def _unknown(word: str) -> str:
    nearest = did_you_mean(word, modules(COMMANDS))
    if not nearest and os.path.exists(word):  # noqa: PTH110 - spares the import of pathlib
        nearest = f"; did you mean planlint check {word}?"
    return f"there is no command {word!r}{nearest}"


def _write_utf8() -> None:
    """Write UTF-8 whatever the locale says; names of files that are no text are escaped.

    What is written is kept until it is flushed: argparse says nothing of an output that is full.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(write_through=False)
