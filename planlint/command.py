"""The shape of a command, and the options that several commands share."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """One word after ``planlint``; its module in `planlint.commands` ends with ``COMMAND``."""

    name: str
    """The word; the module's own name."""
    summary: str
    """One line for ``planlint --help``, lower case without a full stop."""
    add_arguments: Callable[[ArgumentParser], None]
    """Declare what may follow the word."""
    run: Callable[[Namespace], int]
    """Do the work and give the exit code: 0 clean, 1 findings, 2 could not run.

    Raises:
        PlanlintError: it cannot go on; `planlint.cli` prints the message and exits with 2.
    """
