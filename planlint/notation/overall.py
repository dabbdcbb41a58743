"""What speaks of the whole plan: its first lines, and sections such as ``Overview``."""

from collections.abc import Iterator
from functools import cache, lru_cache

from planlint.document import Document, Entry, Paragraph, Table
from planlint.language import Language
from planlint.notation.context import LEADING, in_gates, supposing
from planlint.notation.facts import FIELD, parts
from planlint.notation.label import label
from planlint.pattern import words_of
from planlint.source import Span
from planlint.text import Text

PAIR = 2
"""So many cells has a row that gives a label and its value."""


def is_overall(document: Document, offset: int, language: Language) -> bool:
    """Tell whether a place lies under the title of the document, or in a section on the whole."""
    return all(
        one is document.title or names_the_whole(one.title, language)
        for one in document.path(offset)
    )


@lru_cache(maxsize=1024)
def names_the_whole(title: Text, language: Language) -> bool:
    """Tell whether a title names an aspect of the plan, and no part of the work.

    >>> from planlint.languages.en import LANGUAGE
    >>> titles = ("1. Overview & Timeline", "Team members", "Backend Timeline", "Phase 2 Plan")
    >>> [names_the_whole(Text(title, 0), LANGUAGE) for title in titles]
    [True, True, False, False]
    """
    lead = LEADING.match(title.value)
    said = words_of(title.value[lead.end() if lead else 0 :].lower())
    known = _aspects(language)
    return bool(said) and label(title, language) is None and known.issuperset(said)


@cache
def _aspects(language: Language) -> frozenset[str]:
    """Give the words of which the title of a section on the whole plan may consist."""
    phrases = (
        *language.aspects,
        *language.lengths,
        *language.totals,
        *language.periods,
        *language.deadlines,
        *language.crews,
        *language.roles["owner"],
        *language.conjunctions,
        *language.parallel,
    )
    return frozenset(word for phrase in phrases for word in words_of(phrase))


def overall_fields(document: Document, language: Language) -> Iterator[tuple[Text, Text]]:
    """Give the labels and values that speak of the plan: in lines, small tables, front matter."""
    for label_, value in _labelled(document):
        if is_planned(document, label_.span(), language):
            yield label_, value


def is_planned(document: Document, place: Span, language: Language) -> bool:
    """Tell whether a place speaks of the whole plan, and not of another course or its gates."""
    if not is_overall(document, place.start, language) or in_gates(document, place.start, language):
        return False
    return supposing(document, place, language) is None


def _labelled(document: Document) -> Iterator[tuple[Text, Text]]:
    yield from _of_lines(_front_lines(document))
    for block in document.blocks:
        match block:
            case Paragraph():
                yield from _of_lines(block.lines)
            case Entry(depth=0):
                yield from _of_lines(block.lines)
            case Table() if len(block.header) == PAIR:
                yield from ((row[0], row[1]) for row in (block.header, *block.rows) if row[1:])


def _of_lines(lines: tuple[Text, ...]) -> Iterator[tuple[Text, Text]]:
    for line in lines:
        for part in parts(line):
            match = FIELD.fullmatch(part.value)
            if match and match["value"].strip():
                yield part.part(*match.span("label")), part.part(*match.span("value"))


def _front_lines(document: Document) -> tuple[Text, ...]:
    """Give the outermost lines of the front matter of a plan that is one file."""
    if document.source.several or len(document.front_matters) != 1:
        return ()
    [front] = document.front_matters
    source = document.source
    numbers = range(source.line(front.start) + 1, source.line(front.end - 1))
    spans = (source.line_span(number) for number in numbers)
    lines = (Text(source.text[span.start : span.end], span.start) for span in spans)
    return tuple(line for line in lines if line.value[:1].isalpha())
