"""What the sections around a place say of it: gates, scenarios, places on the calendar."""

from functools import lru_cache
from typing import Literal

from planlint.document import Document
from planlint.grammar import FoundWindow, windows
from planlint.label import NUMBERING, label
from planlint.language import Language
from planlint.pattern import Pattern, flat, says
from planlint.text import Text

Scenario = Literal["parallel", "sequential"]

LEADING = Pattern(NUMBERING)


def in_gates(document: Document, offset: int, language: Language) -> bool:
    """Tell whether a section around a place lists checkpoints rather than work."""
    return any(is_gate_list(section.title, language) for section in document.path(offset))


@lru_cache(maxsize=1024)
def is_gate_list(title: Text, language: Language) -> bool:
    """Tell whether a title announces checkpoints; an item named after one does not."""
    return says(title.value, language.gates) and label(title, language) is None


def scenario_of(text: str, language: Language) -> Scenario | None:
    """Tell which way of running the plan a text speaks of; None where it says neither or both.

    >>> from planlint.languages.en import LANGUAGE
    >>> scenario_of("Sequential execution (without strategy)", LANGUAGE)
    'sequential'
    """
    parallel = says(text, language.parallel)
    sequential = says(text, language.sequential)
    if parallel == sequential:
        return None
    return "parallel" if parallel else "sequential"


def bucket(text: Text, language: Language) -> FoundWindow | None:
    """Read the place on the calendar that a text begins with: ``Day 3-5: ...``; or None.

    >>> from planlint.languages.en import LANGUAGE
    >>> str(bucket(Text("📅 Week 2 - Integration", 0), LANGUAGE).window)
    'Week 2'
    """
    found = next(iter(windows(text.value, language)), None)
    lead = LEADING.match(text.value)
    if not found or not lead or found.start > lead.end():
        return None
    return found


def announced_kind(document: Document, offset: int, language: Language) -> str | None:
    """Give the kind of item that the title around a place announces: ``The 7 Workstreams``."""
    for section in document.path(offset):
        said = flat(section.title.value)
        for kind, plural in language.kinds.items():
            if f" {plural} " in said:
                return kind
    return None
