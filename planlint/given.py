"""The plans that a command is given: in files, in folders, on standard input."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from planlint.api import places, read_bytes, read_path, together
from planlint.command import STDIN, standard_input
from planlint.config import Settings
from planlint.error import PlanlintError
from planlint.files import find
from planlint.plan import Plan

PIPED = "<stdin>"
"""What standard input is called."""


class Given(NamedTuple):
    """What was read of the paths on a command line."""

    plans: tuple[Plan, ...]
    """One of each document, also of one that is no plan; what folders hold behind what is piped."""
    named: frozenset[str]
    """The paths of the documents that were named themselves, not their folders."""
    complaints: tuple[str, ...]
    """All that the user is to be told of the paths."""
    is_whole: bool
    """Everything could be read."""

    @property
    def wanted(self) -> tuple[Plan, ...]:
        """The plans, and what was named although it is none."""
        return tuple(one for one in self.plans if one.is_plan or one.source.path in self.named)


def given(paths: Sequence[Path], settings: Settings) -> Given:
    """Read every document that paths mean, once for all the files of one plan."""
    stored = [path for path in paths if str(path) != STDIN]
    found = find(stored, settings.excludes, places=places())
    read = list(_read(found.files, settings, piped=len(stored) < len(paths)))
    unread = tuple(str(error) for error in read if isinstance(error, PlanlintError))
    return Given(
        plans=tuple(plan for plan in read if isinstance(plan, Plan)),
        named=frozenset((PIPED, *map(str, stored))),
        complaints=(*found.complaints, *unread),
        is_whole=not (found.problems or unread),
    )


def _read(
    files: Iterable[Path], settings: Settings, *, piped: bool
) -> Iterator[Plan | PlanlintError]:
    if piped:
        yield _plan(Path(STDIN), settings)
    for group in together(files):
        for path in group.named:
            plan = _plan(path, settings)
            yield plan
            if isinstance(plan, Plan) and plan.source.several:
                break  # it tells of the others too


def _plan(path: Path, settings: Settings) -> Plan | PlanlintError:
    """Read a plan, or say why it cannot be read."""
    try:
        if str(path) == STDIN:
            return read_bytes(PIPED, standard_input(), settings)
        return read_path(path, settings)
    except PlanlintError as error:
        return error
