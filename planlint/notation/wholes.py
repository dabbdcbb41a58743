"""Claims of how long the whole takes, out of a length that a text states."""

from planlint.grammar import FoundDuration
from planlint.language import Language
from planlint.pattern import Pattern, says
from planlint.plan import Claim, ClaimKind
from planlint.text import Text

LESS = Pattern(r"[<≤]")


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
    return Claim(kind, low, high, found.duration.unit, span, scenario=scenario)
