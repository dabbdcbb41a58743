"""Names that nothing declares, where the plan has their like: what was dropped, or mistyped."""

from collections.abc import Iterator
from re import escape

from planlint.assembly.index import Mention
from planlint.assembly.subjects import Subjects
from planlint.pattern import Pattern
from planlint.plan import Problem
from planlint.source import Source

OPENING = r"(?m:^)[\s|>#*+\[\]_`x-]*"
"""Marks with which a line begins: of lists and tables, of titles, of boxes and bold type."""

CLOSING = r"[\s\]*_`]*(?:[:|(‐-―−-](?!>)|(?m:$))"
"""What follows a name that its line declares."""


def undeclared(mention: Mention, who: str, subjects: Subjects) -> Iterator[Problem]:
    """Report a name that is no item; ``who`` says what names it: ``T2 waits for``.

    What a line begins with may be declared in a way that nobody reads here.
    """
    if mention.unit is None and not _opens_a_line(mention, subjects.document.source):
        reason = f"{who} {mention.words}, which nothing declares"
        yield Problem("reference", mention.words, mention.span, reason)


def _opens_a_line(mention: Mention, source: Source) -> bool:
    """Tell whether another line begins with a name, as those that declare items do."""
    name = Pattern(rf"{OPENING}{escape(mention.words)}{CLOSING}")
    here = source.line_span(source.line(mention.span.start))
    places = (found.end() for found in name.finditer(source.text))
    return any(not here.start <= place <= here.end for place in places)
