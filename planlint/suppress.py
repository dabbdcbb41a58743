"""Comments by which a document asks for silence, and what they silence.

``<!-- planlint-disable PL401 wrong-count -- reason -->`` holds down to the next
``<!-- planlint-enable -->``; ``disable-line``, ``disable-next-line`` and ``disable-file`` hold
for what they say. Without a rule's code or name they hold for every rule. In a fence or in
back-ticks a comment is an example, and asks for nothing.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from planlint.diagnostic import Diagnostic
from planlint.pattern import Pattern
from planlint.source import Source, Span
from planlint.unfenced import unfenced

KINDS = ("disable", "disable-line", "disable-next-line", "disable-file", "enable")

COMMENT = Pattern(r"<!--\s*planlint-([a-z-]+)(?=\s)(.*?)-->", 0)
"""Kind, and the rest: names, then a reason after two dashes."""

CODE = Pattern(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)", 0)
"""A code span within one line."""

WORD = Pattern(r"[^\s,]+", 0)

REASON = Pattern(r"\s--\s", 0)


class Target(NamedTuple):
    """One rule that a comment silences, or all, and in which lines."""

    name: str | None
    """The code or name as written; None means every rule."""
    span: Span
    """The word, or the whole comment where it names no rule."""
    lines: range
    closed: bool = True
    """False: only the end of the document ends it."""

    def covers(self, diagnostic: Diagnostic) -> bool:
        """Tell whether the comment asks for silence on a diagnostic."""
        line = diagnostic.source.line(diagnostic.finding.span.start)
        named = self.name is None or self.name in (diagnostic.code, diagnostic.name)
        return named and line in self.lines


class Comment(NamedTuple):
    """One comment that asks for silence, or for what planlint does not know."""

    kind: str
    """One of `KINDS` but ``enable``, or a word that is none of them."""
    span: Span
    targets: tuple[Target, ...]
    """None where the kind is not known."""


class Suppressions(NamedTuple):
    """A document's comments, and what they were good for."""

    source: Source
    comments: tuple[Comment, ...]
    used: frozenset[Target]
    """Those that silenced a diagnostic."""
    applied: frozenset[str]
    """The codes of the rules that the run applies."""
    defaults: frozenset[str]
    """The codes of the rules that a run applies if nothing is selected."""
    codes: Mapping[str, str]
    """The code of every rule that there is, by its code and by its name."""


class Request(NamedTuple):
    """A comment as it stands, before it is known how far it reaches."""

    kind: str
    names: tuple[tuple[str, Span], ...]
    span: Span
    line: int


def comments(source: Source) -> tuple[Comment, ...]:
    """Read every comment to planlint but those that enable rules again, in reading order.

    >>> from planlint.source import source
    >>> [comment] = comments(source("plan.md", "<!-- planlint-disable-line PL401 -->"))
    >>> comment.targets[0].name, comment.targets[0].lines
    ('PL401', range(1, 2))
    """
    requests = tuple(_requests(source))
    return tuple(
        Comment(request.kind, request.span, tuple(_targets(request, requests[index + 1 :], lines)))
        for index, request in enumerate(requests)
        if request.kind != "enable"
        for lines in (_of_file(source, request),)
    )


def _of_file(source: Source, request: Request) -> range:
    """Give the lines of the file in which a request stands: it asks for no other."""
    part = source.part(request.span.start)
    if part == source.parts[-1]:
        return range(part.above + 1, len(source.lines) + 1)
    return range(part.above + 1, source.line(part.span.end))


def silenced(diagnostic: Diagnostic, comments: Iterable[Comment]) -> frozenset[Target]:
    """Find what silences a diagnostic; nothing if it is to be reported."""
    return frozenset(
        target for comment in comments for target in comment.targets if target.covers(diagnostic)
    )


def _requests(source: Source) -> Iterator[Request]:
    # The cheap test first: hardly any document asks for silence.
    if "planlint-" not in source.text:
        return
    for number in unfenced(source):
        start, end = source.line_span(number)
        line = source.text[start:end]
        if "planlint-" not in line:
            continue
        for found in COMMENT.finditer(CODE.sub(_blank, line)):
            span = Span(start + found.start(), start + found.end())
            names = tuple(_names(found[2], start + found.start(2)))
            yield Request(found[1], names, span, number)


def _names(rest: str, offset: int) -> Iterator[tuple[str, Span]]:
    reason = REASON.search(rest)
    for word in WORD.finditer(rest[: reason.start()] if reason else rest):
        yield word[0], Span(offset + word.start(), offset + word.end())


def _targets(request: Request, later: tuple[Request, ...], own: range) -> Iterator[Target]:
    if request.kind not in KINDS:
        return
    for name, span in request.names or ((None, request.span),):
        lines, closed = _lines(request, name, later, own)
        yield Target(name, span, lines, closed)


def _lines(
    request: Request, name: str | None, later: tuple[Request, ...], own: range
) -> tuple[range, bool]:
    """Give the lines for which a request holds, and whether it says itself where they end."""
    if request.kind == "disable-file":
        return own, True
    if request.kind != "disable":
        number = request.line + (request.kind == "disable-next-line")
        return range(number, number + 1), True
    for other in later:
        names = [word for word, _ in other.names]
        if other.kind == "enable" and other.line in own and (not names or name in names):
            return range(request.line, other.line + 1), True
    return range(request.line, own.stop), False


def _blank(found: "re.Match[str]") -> str:
    return " " * len(found[0])
