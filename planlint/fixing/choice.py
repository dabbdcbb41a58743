"""Which fixes can be made at once: no two of them touch the same text."""

from bisect import bisect_left, insort
from collections.abc import Collection, Iterable, Iterator, Sequence

from planlint.diagnostic import Diagnostic
from planlint.source import Source, Span


def compatible(
    diagnostics: Iterable[Diagnostic], files: Collection[str], *, unsafe: bool
) -> Iterator[Diagnostic]:
    """Choose diagnostics of one source that can be mended at once.

    Of two fixes that overlap the first one is made. A fix that would change any but the given
    files is left out.
    """
    taken: list[Span] = []
    for diagnostic in diagnostics:
        if not diagnostic.is_fixable(unsafe=unsafe):
            continue
        spans = [edit.span for edit in diagnostic.edits]
        ours = all(_file(diagnostic.source, span) in files for span in spans)
        if ours and all(_is_free(span, taken) for span in spans):
            for span in spans:
                insort(taken, span)
            yield diagnostic


def _file(source: Source, span: Span) -> str | None:
    """Name the file that holds a span; None where it reaches into another."""
    part = source.part(span.start)
    return part.path if part.span.holds(span) else None


def _is_free(span: Span, taken: Sequence[Span]) -> bool:
    """Tell whether a span shares neither text nor start with those taken, which are in order."""
    at = bisect_left(taken, span)
    return not any(_meet(span, other) for other in taken[max(at - 1, 0) : at + 1])


def _meet(one: Span, other: Span) -> bool:
    return one.start == other.start or (one.start < other.end and other.start < one.end)
