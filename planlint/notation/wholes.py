"""Claims of how long the whole takes, out of a length that a text states."""

from planlint.grammar import FoundDuration, durations
from planlint.language import Language
from planlint.pattern import Pattern, says
from planlint.plan import Claim, ClaimKind, Stated
from planlint.quantity import Duration
from planlint.text import Text

LESS = Pattern(r"[<≤]")

CALENDAR = frozenset(("day", "week", "month"))
"""Units in which the whole may be restated."""


def total_claim(
    found: FoundDuration, text: Text, scenario: str | None, language: Language
) -> Claim:
    """Claim how long the whole takes, by a way of working or however it may be worked."""
    kind: ClaimKind = "sequential-duration" if scenario == "sequential" else "total-duration"
    return length_claim(kind, found, text, scenario, language)


def length_claim(
    kind: ClaimKind, found: FoundDuration, text: Text, scenario: str | None, language: Language
) -> Claim:
    """Claim a length; what is at most so long, or longer, leaves one end open."""
    before = text.value[: found.start]
    limited = LESS.search(before) is not None or says(before, language.at_most)
    low = None if limited else found.duration.low
    high = None if found.open else found.duration.high
    span = text.span(found.start, found.end)
    beside = _restated(found, text, language)
    return Claim(kind, low, high, found.duration.unit, span, scenario=scenario, restated=beside)


def _restated(found: FoundDuration, text: Text, language: Language) -> Stated[Duration] | None:
    """Give the next length in a text; hours beside days may be those of the work in them."""
    following = (one for one in durations(text.value, language) if one.start >= found.end)
    one = next(following, None)
    if not one or one.duration.effort or one.duration.unit not in CALENDAR:
        return None
    return Stated(one.duration, text.span(one.start, one.end))
