"""What the sections around a place say of it: gates, scenarios, places on the calendar."""

from collections.abc import Iterator
from functools import cache, lru_cache

from planlint.document import Document, Section
from planlint.grammar import FoundWindow, windows
from planlint.language import Language
from planlint.notation.identifiers import NUMBERING
from planlint.notation.label import label
from planlint.pattern import Pattern, either, flat, phrase, says
from planlint.plan import Scenario
from planlint.source import Span
from planlint.text import Text

LEADING = Pattern(NUMBERING)
OPENING = Pattern(r"^[^\w|]{1,20}")
"""Marks before the first word of a line."""

LABEL_WORDS = 4
"""A label of more words is a sentence."""
UNTELLING = frozenset(("id", "name"))
"""What a field can be about and a section cannot."""


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
    >>> scenario_of("Without parallel execution", LANGUAGE)
    'sequential'
    """
    denied = says(text, language.parallel) and _denied(language).search(text) is not None
    parallel = says(text, language.parallel) and not denied
    sequential = says(text, language.sequential) or denied
    if parallel == sequential:
        return None
    return "parallel" if parallel else "sequential"


@cache
def _denied(language: Language) -> Pattern:
    """Find what is said not to run in parallel: ``without parallel execution``."""
    no, parallel = (either(words or ("…",)) for words in (language.denials, language.parallel))
    return Pattern(rf"(?<!\w)(?:{no})\s+(?:{parallel})(?!\w)")


CREW = Pattern(r"(?<!\w)\d{1,3}\s+(?P<word>[^\W\d_]+)")
"""So many of somebody: ``3 agents``."""


def scenario_around(document: Document, offset: int, language: Language) -> Scenario | None:
    """Give the scenario of the nearest section that names one.

    Sections side by side that count different crews tell alternatives.
    """
    for section in document.path(offset):
        scenario = scenario_of(section.title.value, language)
        if scenario:
            return scenario
        if _is_supposed(section.title, language):
            return "alternative"
        crew = _crew(section, language)
        others = (_crew(other, language) for other in _beside(document, section) if crew)
        if any(other not in (None, crew) for other in others):
            return "alternative"
    return None


def _beside(document: Document, section: Section) -> Iterator[Section]:
    """Give the sections next to one, under the same section."""
    before = document.path(section.extent.start - 1) if section.extent.start else ()
    for other in (document.section_of(section.extent.end), *before):
        if other.parent == section.parent and other.extent.start != section.extent.start:
            yield other


def _crew(section: Section, language: Language) -> str | None:
    """Give who works, and how many, in a section that is no place of the calendar."""
    if bucket(section.title, language):
        return None
    counts = CREW.finditer(section.title.value)
    return next((one.group() for one in counts if one["word"].lower() in language.workers), None)


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


@lru_cache(maxsize=1024)
def goes_on(title: Text, language: Language) -> bool:
    """Tell whether a section goes on about the item around it: ``Estimate``, ``Week 2``.

    >>> from planlint.languages.en import LANGUAGE
    >>> [goes_on(Text(title, 0), LANGUAGE) for title in ("Scope and timeline", "Client mock")]
    [True, False]
    """
    return says(title.value, _continuing(language)) or bucket(title, language) is not None


@cache
def _continuing(language: Language) -> tuple[str, ...]:
    """Give the words by which a section goes on about the item around it."""
    labels = (w for role, words in language.roles.items() if role not in UNTELLING for w in words)
    wholes = (*language.totals, *language.lengths, *language.efforts, *language.costs)
    ways = (*language.gates, *language.parallel, *language.sequential)
    return (*language.aspects, *labels, *wholes, *ways, *language.kinds.values())


def supposing(document: Document, span: Span, language: Language) -> Span | None:
    """Find the passage around a place that tells another course than the one planned, if any."""
    for section in document.path(span.start):
        if _is_supposed(section.title, language):
            return section.extent
    line = document.source.line_span(document.source.line(span.start))
    words = OPENING.sub("", document.source.text[line.start : span.start])
    head, colon, _ = words.partition(":")
    begins = phrase(language.supposed).match(head) if colon and language.supposed else None
    return line if begins and len(head.split()) <= LABEL_WORDS else None


@lru_cache(maxsize=1024)
def _is_supposed(title: Text, language: Language) -> bool:
    """Tell whether a title opens another course of the work, a risk or an alternative."""
    if not says(title.value, language.supposed) or label(title, language):
        return False
    return not says(title.value, (*language.chosen, *language.roles["dependencies"]))


def announced_kind(document: Document, offset: int, language: Language) -> str | None:
    """Give the kind of item that the title around a place announces: ``The 7 Workstreams``."""
    for section in document.path(offset):
        said = flat(section.title.value)
        for kind, plural in language.kinds.items():
            if f" {plural} " in said and kind not in language.occasional:
                return kind
    return None
