"""The pipeline: from a document to what is to be said of it."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from planlint.config import Settings
from planlint.diagnostic import Diagnostic
from planlint.error import InternalError, PlanlintError, reason
from planlint.files import Places, repository_of
from planlint.folder import Gathered, gathered
from planlint.pattern import says
from planlint.plan import Plan
from planlint.reading import formats, formats_of, read
from planlint.source import Source, UnreadableError, decode, joined
from planlint.surroundings import Surroundings

SEVERAL = 2

Reader = Callable[[Path], bytes]
"""Gives the content of a file, or raises `OSError`: that of a draft may not be stored yet."""


class Checked(NamedTuple):
    """A document's plan, and what is to be said of it."""

    plan: Plan | None
    """None where the document could not be read."""
    diagnostics: tuple[Diagnostic, ...]
    """In the order of `Diagnostic.order`."""
    files: int = 1
    """How many files the document has."""


def check_together(
    group: Gathered, settings: Settings, content: Reader = Path.read_bytes
) -> tuple[Checked, ...]:
    """Check files that may make one plan; where they do not, each that was asked for.

    Of a plan in several files, what is said concerns at least one that was asked for.

    Raises:
        InternalError: a part of planlint failed.
    """
    whole = _whole(group, content)
    if whole is None:
        return tuple(check_file(path, settings, content) for path in group.named)
    found = check(whole, settings, content)
    asked = {str(path) for path in group.named}
    about = tuple(one for one in found.diagnostics if not asked.isdisjoint(one.paths))
    read = {part.path for part in whole.parts}
    unread = (path for path in group.named if str(path) not in read)
    return (
        Checked(found.plan, about, len(asked & read)),
        *(check_file(path, settings, content) for path in unread),
    )


def _whole(group: Gathered, content: Reader) -> Source | None:
    """Read the files of a folder as one source; None where they are no plan of any tool."""
    if len(group.files) < SEVERAL and group.home in group.files:
        return None
    sources = []
    for path in group.files:
        with suppress(UnreadableError):  # whoever asked for it is told
            sources.append(_decoded(path, content))
    together = joined(str(group.home), sources)
    return together if formats_of(together) else None


def check_file(path: Path, settings: Settings, content: Reader = Path.read_bytes) -> Checked:
    """Check a file; that it cannot be read is a diagnostic.

    Raises:
        InternalError: a part of planlint failed.
    """
    try:
        document = _decoded(path, content)
    except UnreadableError as error:
        return _unreadable(str(path), error, settings)
    return check(document, settings, content)


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


def check(document: Source, settings: Settings, content: Reader | None = None) -> Checked:
    """Read a document and apply the rules; of a document that is no plan nothing is said.

    Without ``content``, nothing that lies beside the document is read.

    Raises:
        InternalError: a part of planlint failed.
    """
    plan = _plan(document, settings)
    if not plan.is_plan:
        return Checked(plan, ())
    from planlint.linting import lint  # rules and schedule cost what no plan needs

    look = _around if content else _nowhere
    return Checked(plan, lint(_traced(plan, content), settings, look))


def _nowhere(_: Plan) -> None:
    """Look nowhere: what comes from standard input lies among no files."""


def _around(plan: Plan) -> Surroundings | None:
    """Look around a plan in its repository; where it is in none, nobody knows what there is."""
    path = Path(plan.source.path).absolute()
    repository = repository_of(path)
    if repository is None:
        return None
    folder = path if plan.source.several and path.is_dir() else path.parent
    home = folder.relative_to(repository.root).as_posix().lower()
    return Surroundings(plan, repository.files, "" if home == "." else home)


def _traced(plan: Plan, content: Reader | None) -> Plan:
    """Add the requirements of a plan that has any, in its own text or beside it."""
    beside = tuple(_beside(plan, content)) if content else ()
    titles = (section.title.value for section in plan.document.sections)
    if not beside and not any(says(title, plan.language.requirements) for title in titles):
        return plan
    from planlint.traceability.trace import traced  # most plans know of no requirements

    try:
        return traced(plan, beside)
    except Exception as error:
        raise InternalError("reading requirements") from error


def _beside(plan: Plan, content: Reader) -> Iterator[Source]:
    """Read what the tools that wrote a plan keep beside it to say what it must fulfil."""
    path = Path(plan.source.path)
    folder = path if plan.source.several else path.parent
    for name in plan.formats:
        for document in formats()[name].beside:
            with suppress(UnreadableError):  # there is none
                yield _decoded(folder / document, content)


def read_path(path: Path, settings: Settings) -> Plan:
    """Read what a file plans, or the folder that it belongs to; without a plan, no items.

    Raises:
        PlanlintError: the file cannot be read.
    """
    (group,) = together([path])
    whole = _whole(group, Path.read_bytes)
    if whole is not None:
        return read(whole, settings.words)
    try:
        return read(_decoded(path, Path.read_bytes), settings.words)
    except UnreadableError as error:
        raise PlanlintError(f"{path}: {error}") from None


def places() -> Places:
    """Tell where tools keep plans that are no visible Markdown."""
    known = tuple(formats().values())
    folders = [one.folder for one in known if one.folder]
    return Places(
        hidden=tuple(pattern for one in known for pattern in one.hidden),
        holds=lambda path: any(folder.around(path) for folder in folders),
    )


def together(paths: Iterable[Path]) -> tuple[Gathered, ...]:
    """Put those files together that tools keep as parts of one plan."""
    folders = (one.folder for one in formats().values())
    return gathered(paths, [folder for folder in folders if folder])


def read_bytes(path: str, data: bytes, settings: Settings) -> Plan:
    """Read what a document plans, as it is stored; ``path`` is what reports call it.

    Raises:
        PlanlintError: it is no text.
    """
    try:
        return read(decode(path, data), settings.words)
    except UnreadableError as error:
        raise PlanlintError(f"{path}: {error}") from None


def _decoded(path: Path, content: Reader) -> Source:
    try:
        data = content(path)
    except OSError as error:
        raise UnreadableError(reason(error)) from None
    return decode(str(path), data)


def _plan(document: Source, settings: Settings) -> Plan:
    try:
        return read(document, settings.words)
    except Exception as error:
        raise InternalError("reading") from error


def _unreadable(path: str, error: UnreadableError, settings: Settings) -> Checked:
    from planlint.linting import lint_unreadable  # as in `check`

    return Checked(None, lint_unreadable(path, error, settings))
