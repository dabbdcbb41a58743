"""Regions of a document that a template writes, and what it would write now.

``<!-- planlint:begin timeline -->`` and ``<!-- planlint:end -->``, each on a line of its own, hold
what the template ``timeline`` gives. A region follows from the rest of the plan, so nothing
in it is read as a part of the plan.
"""

from collections.abc import Iterator
from typing import NamedTuple

from planlint.pattern import Pattern
from planlint.source import Source, Span
from planlint.unfenced import unfenced

MARK = Pattern(r"[ \t]*<!--\s*planlint:(begin|end)(?:\s+([\w-]+))?\s*-->[ \t]*", 0)
"""A line that begins or ends a region: which of these, and the template."""


class Region(NamedTuple):
    """A passage that a template writes."""

    template: str
    mark: Span
    """The line that begins it."""
    body: Span | None
    """What stands between the lines that begin and end it; None where none ends it."""


class Renewal(NamedTuple):
    """A region, and what it should hold."""

    region: Region
    text: str = ""
    mistake: str = ""
    """Why its template can write nothing here; empty where it can."""


class Renewals(NamedTuple):
    """The regions of a document, in order."""

    source: Source
    each: tuple[Renewal, ...]


def regions(source: Source) -> tuple[Region, ...]:
    r"""Find the regions of a document, in order.

    >>> from planlint.source import source
    >>> text = "<!-- planlint:begin tiers -->\nold\n<!-- planlint:end -->\n"
    >>> [region] = regions(source("plan.md", text))
    >>> region.template, text[slice(*region.body)]
    ('tiers', 'old\n')
    """
    # The cheap test first: hardly any document has one.
    return tuple(_regions(source)) if "planlint:begin" in source.text else ()


def _regions(source: Source) -> Iterator[Region]:
    opened: Region | None = None
    for kind, template, line in _marks(source):
        if opened and kind == "end" and source.part(opened.mark.start) == source.part(line.start):
            yield opened._replace(body=Span(opened.mark.end + 1, line.start))
            opened = None
        elif kind == "begin":
            yield from (opened,) if opened else ()
            opened = Region(template, line, None)
    yield from (opened,) if opened else ()


def _marks(source: Source) -> Iterator[tuple[str, str, Span]]:
    """Give what each marking line says: its kind, and the template."""
    for number in unfenced(source):
        line = source.line_span(number)
        found = MARK.fullmatch(source.text[line.start : line.end])
        if found:
            yield found[1], found[2] or "", line
