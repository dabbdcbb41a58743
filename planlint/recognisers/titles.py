"""Headings that name items by their words alone, or by a bare number or letter.

Headings side by side name items where the sections of several state of themselves what they wait
for, and one at least how long it takes or when it runs. One that states nothing counts only if
another waits for it.

## Written

```markdown
# Kitchen

## Measure (2 days)

## Draw

**Duration:** 3 days
**Depends on:** Measure

# Cellar

## 1. Dig

**Duration:** 1 week

## 2. Drain (2 days)

**Depends on:** 1

## A few notes

# Attic

## AT1 Insulation (2 days)

## AT2 Panelling (3 days)

Depends on AT1.
```

## Read

```
Measure [2 days]
Draw [3 days; after Measure]
1. Dig [1 week]
2. Drain [2 days; after 1. Dig]
AT1: Insulation [2 days]
AT2: Panelling [3 days; after AT1]
```
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from planlint.document import LEAD_LEVEL, Document, Entry, Paragraph, Section
from planlint.language import Language, Role
from planlint.notation.context import announced_kind, bucket, goes_on, in_gates, supposing
from planlint.notation.facts import beside_label, field_statements, fields
from planlint.notation.label import name_of, plain_label, title_label
from planlint.notation.statuses import status_beside
from planlint.pattern import Pattern
from planlint.plan import Telling
from planlint.recogniser import Recogniser
from planlint.source import Span
from planlint.statement import Declared, Lasts, Placed, Statement, Waits
from planlint.text import Text

NUMBERED = Pattern(r"[^\w#]{0,12}(?P<id>\d{1,3}(?:\.\d{1,3}){0,2}|(?-i:[A-Z]))[.)]?\s+(?=\S)")
"""A number or a letter before a title."""

ENOUGH = 2
"""So many headings side by side tell items; a single one tells the whole."""

LONGEST = 10
"""A title of more words is a sentence."""

TELLING: frozenset[Role] = frozenset(("duration", "window", "start", "end", "dependencies"))
"""The fields that tell work from a passage of text."""


class Title(NamedTuple):
    """A heading that may name an item."""

    section: Section
    id: str
    head: Text
    """The number, or the words."""
    rest: Text
    """What follows the number: the name, and facts."""
    kind: str | None = None
    """What a title above announces its numbers to be."""
    identified: bool = False
    """It begins with an identifier of a series: ``T1 Walls`` beside ``T2 Roof``."""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read the headings that stand side by side, if several tell of work."""
    beside: dict[tuple[int | None, int], list[Title]] = defaultdict(list)
    for section in document.sections[1:]:
        title = _title(document, section, language) if section.level < LEAD_LEVEL else None
        if title:
            beside[section.parent, section.level].append(title)
    for titles in map(_by_series, beside.values()):
        facts = [_facts(document, title, language) for title in titles]
        timed = any(isinstance(fact, Lasts | Placed) for told in facts for fact in told)
        for title in titles if timed and sum(map(bool, facts)) >= ENOUGH else ():
            yield from _declared(title, language)


def _title(document: Document, section: Section, language: Language) -> Title | None:
    """Read a heading that no other notation reads; None where it names no work."""
    text, place = section.title, section.extent.start
    apart = in_gates(document, place, language) or supposing(document, text.span(), language)
    if apart or title_label(text, language) or bucket(text, language):
        return None
    match = NUMBERED.match(text.value)
    if match:
        kind = announced_kind(document, place - 1, language)
        head = text.part(*match.span("id"))
        return Title(section, match["id"], head, text.part(match.end()), kind)
    name = name_of(text)
    start = text.value.find(name)
    head = text.part(start, start + len(name))
    if not name or start < 0 or len(name.split()) > LONGEST or goes_on(head, language):
        return None
    return Title(section, name, head, text)


def _by_series(titles: list[Title]) -> list[Title]:
    """Call titles by the identifiers that they begin with, where several share the letters."""
    labels = [plain_label(title.section.title) for title in titles]
    letters = Counter(_letters(found.id) for found in labels if found)
    return [
        title._replace(id=found.id, head=found.head, rest=found.rest, identified=True)
        if found and not title.kind and letters[_letters(found.id)] >= ENOUGH
        else title
        for title, found in zip(titles, labels, strict=True)
    ]


def _letters(identifier: str) -> str:
    return "".join(takewhile(lambda sign: not sign.isdigit(), identifier))


def _facts(document: Document, title: Title, language: Language) -> list[Statement]:
    """Read what a section says of itself: how long it takes, when it runs, what it waits for.

    A place on the calendar in the heading is no such fact: changes are listed so, and days.
    """
    beside = beside_label(title.rest, language, Telling.DECLARATION)
    lengths = (fact for fact in beside if isinstance(fact, Lasts))
    fields = _fields(document, title, language)
    return [*lengths, *(fact for fact in fields if isinstance(fact, Lasts | Placed | Waits))]


def _fields(document: Document, title: Title, language: Language) -> Iterator[Statement]:
    """Read the fields of a section above the sections in it."""
    extent = title.section.extent
    inside = next(document.inside(title.section), None)
    own = Span(extent.start, inside.extent.start) if inside else extent
    for block in document.within(own):
        for line in block.lines if isinstance(block, Paragraph | Entry) else ():
            for role, words, value in fields(line, language):
                if role in TELLING:
                    yield from field_statements(role, words, value, language)


def _declared(title: Title, language: Language) -> Iterator[Statement]:
    name, span, section = name_of(title.rest), title.head.span(), title.section
    yield Declared(
        title.kind,
        title.id,
        name,
        span,
        section.extent,
        "heading",
        identified=title.identified,
        listing=section.parent or 0,
    )
    yield from beside_label(title.rest, language, Telling.DECLARATION)
    yield from status_beside(title.rest, language)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
