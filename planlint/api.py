"""The pipeline: from a document to what is to be said of it."""

from pathlib import Path
from typing import NamedTuple

from planlint.config import Settings
from planlint.diagnostic import Diagnostic
from planlint.error import InternalError, PlanlintError, reason
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
        document = _decoded(path)
    except UnreadableError as error:
        return _unreadable(str(path), error, settings)
    return check(document, settings)


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


def read_file(path: Path) -> Plan:
    """Read what a file plans; a file that holds no plan gives a plan without items.

    Raises:
        PlanlintError: the file cannot be read.
    """
    try:
        document = _decoded(path)
    except UnreadableError as error:
        raise PlanlintError(f"{path}: {error}") from None
    return read(document)


def read_bytes(path: str, data: bytes) -> Plan:
    """Read what a document plans, as it is stored; ``path`` is what reports call it.

    Raises:
        PlanlintError: it is no text.
    """
    try:
        return read(decode(path, data))
    except UnreadableError as error:
        raise PlanlintError(f"{path}: {error}") from None


def _decoded(path: Path) -> Source:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableError(reason(error)) from None
    return decode(str(path), data)


def _plan(document: Source) -> Plan:
    try:
        return read(document)
    except Exception as error:
        raise InternalError("reading") from error


def _unreadable(path: str, error: UnreadableError, settings: Settings) -> Checked:
    from planlint.linting import lint_unreadable  # as in `check`

    return Checked(None, lint_unreadable(path, error, settings))
