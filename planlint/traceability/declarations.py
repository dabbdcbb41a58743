"""The requirements that a document declares: in its sections about them, each by an identifier.

Two ways are read: identifiers with letters (``- **FR-001**: ...``, ``### NFR-2: ...``, the first
cell of a row), and numbered headings with numbered criteria below, which are 1.1, 1.2 and so on.
"""

from collections.abc import Iterator
from functools import cache

from planlint.document import Document, Entry, Paragraph, Section, Table
from planlint.language import Language
from planlint.naming import initials
from planlint.notation.label import title_label
from planlint.notation.statuses import is_struck
from planlint.pattern import Pattern, either, says
from planlint.requirement import Requirement, code
from planlint.source import Span
from planlint.text import Text

CODED = Pattern(
    r"[^\w\[]{0,9}(?P<id>[A-Z]{1,6}(?:-[A-Z]{1,6}){0,2}-?\d{1,4}(?:\.\d{1,3})*[a-z]?)"
    r"(?=\s*(?:[:.|)(‐-―−]|-\s)|\s{2}|\s*$)",
    0,
)
"""An identifier with letters at the head of a text, set apart from what follows."""

NUMBERED = Pattern(r"\W{0,4}(?P<id>\d{1,3}(?:\.\d{1,3}){0,2})[.):]?\s+\S")
"""A number at the head of a text, before words."""


def about(document: Document, language: Language) -> tuple[Section, ...]:
    """Give the outermost sections inside a plan whose titles speak of requirements.

    What speaks of them in its title because it is about work on them is none.
    """
    found: list[Section] = []
    for section in document.sections:
        inside = found and found[-1].extent.holds(section.extent)
        if not inside and section.level > 1 and says(section.title.value, language.requirements):
            found += [] if title_label(section.title, language) else [section]
    return tuple(found)


def within(document: Document, language: Language) -> Iterator[Requirement]:
    """Give what a plan declares itself, in reading order."""
    for section in about(document, language):
        yield from _in_section(document, section, language, _labelled(language))


def specified(document: Document, language: Language) -> Iterator[Requirement]:
    """Give what a document beside the plan declares, its user stories among them."""
    titled = (one for one in document.sections[1:] if says(one.title.value, language.requirements))
    ends = -1
    for section in titled:
        if section.extent.start >= ends:
            yield from _in_section(document, section, language, NUMBERED)
            ends = section.extent.end
    yield from _stories(document, language)


def retells(document: Document, offset: int, language: Language) -> bool:
    """Tell a section that says what covers the requirements rather than declaring them."""
    return any(says(around.title.value, language.tracings) for around in document.path(offset))


def _in_section(
    document: Document, whole: Section, language: Language, numbered: Pattern
) -> Iterator[Requirement]:
    for section in document.inside(whole):
        title = section.title.value
        match = _labelled(language).match(title) or numbered.match(title)
        if match and not retells(document, section.extent.start, language):
            yield from _of(match["id"], section.title.of(match, "id"))
            yield from _criteria(document, section, match["id"])
    for text in _heads(document, whole):
        match = CODED.match(text.value)
        if match and not retells(document, text.start, language):
            span = text.of(match, "id")
            left_out = is_struck(document, span) or says(text.value, language.statuses["skipped"])
            for one in _of(match["id"], span):
                yield one._replace(dropped=left_out)


def _stories(document: Document, language: Language) -> Iterator[Requirement]:
    """Read user stories by the initials of their kind: ``US1``."""
    for section in document.sections[1:]:
        found = title_label(section.title, language)
        if found and found.kind and " " in found.kind and found.id.isdecimal():
            (short,) = initials(found.kind)
            yield from _of(f"{short}{found.id}", found.head.span())


def _heads(document: Document, whole: Section) -> Iterator[Text]:
    """Give the texts that may begin with an identifier: titles, entries, rows, paragraphs."""
    yield from (section.title for section in document.inside(whole))
    for block in document.within(whole.extent):
        match block:
            case Entry():
                yield block.text
            case Paragraph():
                yield from block.lines
            case Table():
                yield from (row[0] for row in block.rows)


def _criteria(document: Document, section: Section, number: str) -> Iterator[Requirement]:
    """Read the criteria of a requirement: numbered entries, or texts that begin with its number.

    Where several lists each begin anew, none of their numbers is sure, and nothing is read.
    """
    blocks = [one for one in document.within(section.extent) if isinstance(one, Entry | Paragraph)]
    entries = [one for one in blocks if isinstance(one, Entry) and one.number and not one.depth]
    together = len({entry.list for entry in entries}) == 1
    running = [entry.number for entry in entries] == [str(at + 1) for at in range(len(entries))]
    for at, entry in enumerate(entries if together or running else (), start=1):
        yield from _of(f"{number}.{at}", entry.text.span())
    for block in blocks:
        for line in block.lines:
            match = NUMBERED.match(line.value)
            if match and match["id"].startswith(f"{number}."):
                yield from _of(match["id"], line.of(match, "id"))


@cache
def _labelled(language: Language) -> Pattern:
    """Find a number behind the word for a requirement at the head of a title."""
    words = either(language.requirements)
    return Pattern(rf"\W{{0,4}}(?:{words})\s*#?(?P<id>\d{{1,3}}(?:\.\d{{1,3}})?)\b")


def _of(identifier: str, span: Span) -> Iterator[Requirement]:
    known = code(identifier)
    if known:
        yield Requirement(identifier, known, span)
