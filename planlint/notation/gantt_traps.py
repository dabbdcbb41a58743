"""What mermaid passes over in a gantt chart without a word, and draws otherwise than meant."""

from collections.abc import Iterator, Sequence

from planlint.notation.gantt import AFTER, Bar, Chart, length
from planlint.pattern import Pattern
from planlint.plan import Problem
from planlint.text import Text

NAMED = Pattern(r"[\w.-]+")
WORDED = Pattern(r"(?:\d+(?:\.\d+)?\s*)?[a-z]{2,}")
"""An end that is neither a date nor a length: ``2 days``, ``soon``."""


def passed_over(charts: Sequence[Chart]) -> Iterator[Problem]:
    """Report identifiers of two bars, bars after what no chart has, and lengths for nothing."""
    bars = [bar for chart in charts for part in chart.parts for bar in part.bars]
    known = frozenset(name for bar in bars for name in _names(bar))
    for one in charts:
        yield from _twins(one)
    for bar in bars:
        yield from _strangers(bar, known)
        if bar.end and not length(bar.end) and WORDED.fullmatch(bar.end.value):
            reason = f"{bar.end.words} is no length that mermaid knows"
            yield Problem("value", bar.end.words, bar.end.span(), reason, fact="durations")


def _twins(one: Chart) -> Iterator[Problem]:
    """Report bars that take the identifier of an earlier one: the chart forgets that one."""
    first: dict[str, tuple[Text, Text]] = {}
    for own, name in ((bar.id, bar.name) for part in one.parts for bar in part.bars if bar.id):
        known, called = first.setdefault(own.value, (own, name))
        if called.words != name.words:
            reason = f"{name.words} takes {own.words}, the identifier of {called.words}"
            yield Problem("twin", own.words, own.span(), reason, related=(known.span(),))


def _names(bar: Bar) -> Iterator[str]:
    """Give the words that may call a bar: its identifier, and those of its name."""
    if bar.id:
        yield bar.id.value.lower()
    yield from (word[0].lower() for word in NAMED.finditer(bar.name.value))


def _strangers(bar: Bar, known: frozenset[str]) -> Iterator[Problem]:
    after = AFTER.fullmatch(bar.start.value) if bar.start else None
    if bar.start is None or after is None:
        return
    listed = bar.start.part(after.start("ids"))
    for found in NAMED.finditer(listed.value):
        if found[0].lower() not in known:
            reason = f"{bar.name.words} comes after {found[0]}, which nothing declares"
            yield Problem("reference", found[0], listed.of(found), reason)
