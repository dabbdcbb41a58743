"""The YAML above the Markdown of a file, in which tools keep what they know of its task."""

from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath
from typing import NamedTuple

from planlint.document import Document
from planlint.folder import Folder
from planlint.pattern import Pattern
from planlint.plan import Problem
from planlint.records import NOTHING, MalformedError, Record, record
from planlint.source import Source, Span

FENCE = Pattern(r"---[ \t]*\n")
CLOSING = "\n---"


class FrontMatter(NamedTuple):
    """The front matter of one file, and the file that it speaks of."""

    record: Record
    """Its fields; of nothing where it does not parse."""
    file: Span
    path: PurePath
    flaw: Problem | None
    """Where a parser of YAML stops; None where it does not."""


def front_matters(document: Document) -> Iterator[FrontMatter]:
    """Read the front matter of every file that has any, in reading order."""
    source = document.source
    for span in document.front_matters:
        part = source.part(span.start)
        found, flaw = NOTHING, None
        start = source.line_span(source.line(span.start)).end + 1
        end = source.text.rfind("\n", start, span.end - 1)
        try:
            found = record(source.text[start : max(start, end)], start)
        except MalformedError as error:
            flaw = _flaw(source, span, error)
        yield FrontMatter(found, part.span, PurePath(part.path), flaw)


def _flaw(source: Source, front: Span, error: MalformedError) -> Problem:
    """Say at which line the front matter stops to be YAML."""
    line = source.line_span(source.line(min(error.span.start, front.end - 1)))
    first = source.line_span(source.line(front.start))
    related = () if line == first else (first,)
    return Problem("block", "front matter", line, str(error), related=related)


def heads(source: Source, longest: int = 2_000) -> Iterator[str]:
    """Give the beginning of every file that starts with front matter, for a scan."""
    for part in source.parts:
        if FENCE.match(source.text, part.span.start):
            yield source.text[part.span.start : min(part.span.start + longest, part.span.end)]


def is_torn(source: Source, folder: Folder, fields: Sequence[str]) -> bool:
    """Tell whether a tool's own file has front matter that does not parse.

    Whose it is its place says, and at least one of the tool's fields, each after a line break.
    """
    for part in source.parts:
        opening = FENCE.match(source.text, part.span.start)
        end = source.text.find(CLOSING, opening.end(), part.span.end) if opening else -1
        text = source.text[part.span.start : end]
        known = end >= 0 and any(field in text for field in fields)
        if known and folder.around(Path(part.path)) and not _parses(text):
            return True
    return False


def _parses(text: str) -> bool:
    try:
        record(text.partition("\n")[2])
    except MalformedError:
        return False
    return True
