"""The pipeline: from a document to what is to be said of it."""

from pathlib import Path
from typing import NamedTuple

from planlint.config import Settings
from planlint.diagnostic import Diagnostic
from planlint.error import InternalError, reason
from planlint.plan import Plan
from planlint.reading import read
from planlint.source import Source, UnreadableError, decode


class Checked(NamedTuple):
    """A document's plan, and what is to be said of it."""

    plan: Plan | None
    """None where the document could not be read."""
    diagnostics: tuple[Diagnostic, ...]
    """In the order of `Diagnostic.order`."""


def check_file(path: Path, settings: Settings) -> Checked:
    """Check a file; that it cannot be read is a diagnostic.

    Raises:
        InternalError: a part of planlint failed.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        return _unreadable(str(path), UnreadableError(reason(error)), settings)
    return check_bytes(str(path), data, settings)


def check_bytes(path: str, data: bytes, settings: Settings) -> Checked:
    """Check a document as it is stored; that it is no text is a diagnostic.

    Raises:
        InternalError: a part of planlint failed.
    """
    try:
        document = decode(path, data)
    except UnreadableError as error:
        return _unreadable(path, error, settings)
    return check(document, settings)


def check(document: Source, settings: Settings) -> Checked:
    """Read a document and apply the rules; of a document that is no plan nothing is said.

    Raises:
        InternalError: a part of planlint failed.
    """
    plan = _plan(document)
    if not plan.is_plan:
        return Checked(plan, ())
    from planlint.linting import lint  # rules and schedule cost what no plan needs

    return Checked(plan, lint(plan, settings))


def _plan(document: Source) -> Plan:
    try:
        return read(document)
    except Exception as error:
        raise InternalError("reading") from error


def _unreadable(path: str, error: UnreadableError, settings: Settings) -> Checked:
    from planlint.linting import lint_unreadable  # as above

    return Checked(None, lint_unreadable(path, error, settings))
