"""Identifiers in lower case, which count where a dependency names one of them.

## Written

```markdown
### oven-base: Lay the bricks

> **Depends:** none

### oven-dome: Shape the clay

> **Depends:** `oven-base`

### The first day

- [ ] **first-bake** — bread (2 hours)
  - Blocked by: oven-dome
- [ ] **open-day** — guests
  - Blocked by: first-bake
```

## Read

```
oven-base: Lay the bricks
oven-dome: Shape the clay [after oven-base]
first-bake: bread [2 hours; after oven-dome; todo]
open-day: guests [after first-bake; todo]
```
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from planlint.document import Document, Entry, Table
from planlint.language import Language
from planlint.notation.context import in_gates
from planlint.notation.facts import beside_label, fields
from planlint.notation.label import name_of
from planlint.notation.roles import role_of
from planlint.notation.statuses import BOXES
from planlint.pattern import Pattern
from planlint.plan import Telling
from planlint.recogniser import Recogniser
from planlint.source import Span
from planlint.statement import Declared, Noted, Statement
from planlint.text import Text

SLUG = r"(?-i:[a-z][a-z0-9]*(?:[-_][a-z0-9]+){1,8})"
HEAD = Pattern(rf"[^\w#]{{0,12}}(?P<id>{SLUG})(?![\w./-])\s*(?:[:(\[]|[-‐-―−]+\s|$)")
"""An identifier at the head of a title or entry."""

NAMED = Pattern(rf"(?<![\w./-]){SLUG}(?![\w./(-])")
"""An identifier in a field."""


class Place(NamedTuple):
    """A title or entry that begins with an identifier."""

    id: str
    head: Text
    rest: Text
    extent: Span
    listing: tuple[int, int]
    """Tells the places beside it: what is around, and how deep."""
    box: str | None


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every identifier that a dependency names, and those beside one."""
    places = list(_places(document, language))
    if len({place.id for place in places}) < 2:
        return
    named = {match for line in _prerequisites(document, language) for match in line}
    listings = {place.listing for place in places if place.id in named}
    for place in places:
        if place.listing in listings or place.id in named:
            yield from _declared(place, language)


def _places(document: Document, language: Language) -> Iterator[Place]:
    for section in document.sections[1:]:
        match = HEAD.match(section.title.value)
        if match and not in_gates(document, section.extent.start, language):
            beside = (section.parent or 0, section.level)
            yield _place(section.title, match, section.extent, beside, None)
    for block in document.blocks:
        match = HEAD.match(block.text.value) if isinstance(block, Entry) else None
        if isinstance(block, Entry) and match:
            yield _place(block.text, match, block.span, (-1 - block.list, block.depth), block.box)


def _place(
    text: Text, match: "re.Match[str]", extent: Span, listing: tuple[int, int], box: str | None
) -> Place:
    head, rest = text.part(*match.span("id")), text.part(match.end("id"))
    lead = len(rest.value) - len(rest.value.lstrip(" :-‐‑‒–—―−"))
    return Place(match["id"], head, rest.part(lead), extent, listing, box)


def _prerequisites(document: Document, language: Language) -> Iterator[list[str]]:
    """Give the identifiers in each field and each column of dependencies."""
    for block in document.blocks:
        if isinstance(block, Table):
            for at, cell in enumerate(block.header):
                if role_of(cell.words, language) in {"dependencies", "blocks"}:
                    yield from (NAMED.findall(row[at].value) for row in block.rows if at < len(row))
        else:
            for line in block.lines:
                for role, _, value in fields(line, language):
                    if role in {"dependencies", "blocks"}:
                        yield NAMED.findall(value.value)


def _declared(place: Place, language: Language) -> Iterator[Statement]:
    yield Declared(
        None,
        place.id,
        name_of(place.rest),
        place.head.span(),
        place.extent,
        "entry" if place.listing[0] < 0 else "heading",
        listing=place.listing[0],
    )
    yield from beside_label(place.rest, language, Telling.DECLARATION)
    if place.box in BOXES:
        yield Noted("status", BOXES[place.box], place.head.span())


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
