"""The shape of a command, its exit codes, and how it speaks to the user beside its output."""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from enum import IntEnum
from typing import NamedTuple

from planlint.error import PlanlintError

STDIN = "-"
"""What stands for standard input where a command takes files."""


class Exit(IntEnum):
    """What an exit code means; the same for every command."""

    CLEAN = 0
    FINDINGS = 1
    COULD_NOT_RUN = 2


class Command(NamedTuple):
    """One word after ``planlint``; its module in `planlint.commands` ends with ``COMMAND``."""

    name: str
    """The word; the module's own name."""
    doc: str
    """The module's docstring: what ``planlint NAME --help`` says, and its first line the list."""
    add_arguments: Callable[[ArgumentParser], None]
    """Declare what may follow the word."""
    run: Callable[[Namespace], int]
    """Do the work and give the exit code.

    Raises:
        PlanlintError: it cannot go on; `planlint.cli` prints the message and exits with 2.
    """


def standard_input() -> bytes:
    """Read all that standard input holds.

    Raises:
        PlanlintError: it is closed.
    """
    if sys.stdin is None:
        raise PlanlintError("there is no standard input to read from")
    return sys.stdin.buffer.read()


def standard_output(data: bytes) -> None:
    """Write bytes to standard output as they are."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)


def complain(message: object) -> None:
    """Tell the user on standard error what went wrong, one sentence a line."""
    for sentence in str(message).splitlines():
        sys.stderr.write(f"planlint: {sentence}\n")


def complain_of_bug(where: str, error: BaseException) -> None:
    """Tell the user that planlint itself failed; with PLANLINT_DEBUG=1 also how."""
    if os.environ.get("PLANLINT_DEBUG"):
        import traceback  # for those who mend planlint

        traceback.print_exception(error)
    complain(
        f"internal error{where}: {type(error).__name__}: {error}; "
        "this is a bug in planlint, and PLANLINT_DEBUG=1 shows where"
    )
