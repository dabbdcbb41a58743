"""Headings, and bold lines that serve as headings, that name items.

## Written

```markdown
### Stream A: Model Routing (2 days) [AGENT-ALPHA]
### TD2: Configuration (START DAY 1)
### TD3: Clients - ONGOING

**Phase 2: Integration (Days 6-7)**

## Phase 4 Overview
## Phase 5 Cleanup
### 5a - Package manager
```

## Read

```
Stream A: Model Routing [2 days; AGENT-ALPHA]
TD2: Configuration [from Day 1]
TD3: Clients [ongoing]
  Phase 2: Integration [Day 6-7]
Phase 4
Phase 5: Cleanup
  Phase 5a: Package manager
```
"""

from collections.abc import Iterator

from planlint.document import Document, Section
from planlint.grammar import windows
from planlint.language import Language
from planlint.notation.context import bucket, in_gates, is_gate_list
from planlint.notation.facts import beside, beside_label
from planlint.notation.label import Label, label, name_of, title_label
from planlint.notation.statuses import is_struck, status_beside
from planlint.pattern import Pattern, flat
from planlint.plan import Telling
from planlint.recogniser import Recogniser
from planlint.statement import Declared, Lasts, Noted, Placed, Statement

CONTINUED = Pattern(r"\W{0,20}(?P<id>[A-Z]?\d*(?:\.\d+)*[a-z]?)\s*[:.)]?\s+(?:[-‐-―−]+\s)?")
OWNER = Pattern(r"\[(?P<owner>[^\[\]]*\b(?:agents?|devs?|developers?|team)\b[^\[\]]*)\]")
"""Brackets that name who does the work."""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every heading outside the lists of checkpoints."""
    for section in document.sections[1:]:
        if in_gates(document, section.extent.start, language):
            continue
        found = title_label(section.title, language) or _continued(document, section, language)
        if found:
            yield from _declared(document, section, found, language)
        elif not is_gate_list(section.title, language) and not bucket(section.title, language):
            yield from _of_name(section, language)


def _continued(document: Document, section: Section, language: Language) -> Label | None:
    """Read a number that continues the identifier of the section around: ``4b`` in Phase 4."""
    match = CONTINUED.match(section.title.value)
    for outer in document.path(section.extent.start) if match else ():
        found = title_label(outer.title, language) if outer is not section else None
        if not (match and found and match["id"].startswith(found.id)):
            continue
        added = match["id"][len(found.id) :]
        if added and not added[0].isdigit():
            head = section.title.part(*match.span("id"))
            return Label(found.kind, match["id"], head, section.title.part(match.end()), None)
    return None


def _declared(
    document: Document, section: Section, found: Label, language: Language
) -> Iterator[Statement]:
    name = _name(document, found, language)
    span, extent = found.head.span(), section.extent
    listing = section.parent or 0
    inner = label(found.rest, language)
    topic = inner is not None and inner.kind is not None and inner.id.isdigit()
    alias = _initials(inner) if inner and topic else None
    yield Declared(
        found.kind, found.id, name, span, extent, "heading", listing=listing, alias=alias
    )
    if inner and inner.kind and not topic:
        inner_name = name_of(inner.rest) or name
        yield Declared(inner.kind, inner.id, inner_name, inner.head.span(), extent, "heading")
    yield from (_of(one, found) for one in beside(found, language, Telling.DECLARATION))
    for text in (found.rest, found.aside):
        yield from (_of(noted, found) for noted in status_beside(text, language)) if text else ()
    if is_struck(document, span):
        yield Noted("status", "skipped", span, found.head)
    owner = OWNER.search(section.title.value)
    if owner:
        yield Noted("owner", owner["owner"].strip(), section.title.of(owner, "owner"), found.head)


def _name(document: Document, found: Label, language: Language) -> str:
    """Give the name of an item; "Phase 6 Overview" has none, and "Phase 6: Overview" has."""
    name = name_of(found.rest) or (found.aside.words if found.aside else "")
    between = document.source.text[found.head.span().end : found.rest.start]
    sides = set(language.aspects).issuperset(flat(name).split())
    return "" if sides and not between.strip() else name


def _initials(topic: Label) -> str:
    """Abbreviate what an item is about: the phase of User Story 1 is told as US1 elsewhere."""
    return "".join(word[0].upper() for word in (topic.kind or "").split()) + topic.id


def _of(statement: Statement, found: Label) -> Statement:
    """Tie a fact of the line to its first label, where the line holds two."""
    assert isinstance(statement, Lasts | Placed | Noted)
    return statement._replace(subject=found.head)


def _of_name(section: Section, language: Language) -> Iterator[Statement]:
    """Read the window of a heading that may tell an item by its name alone."""
    if next(iter(windows(section.title.value, language)), None) is None:
        return
    for statement in beside_label(section.title, language, Telling.PROSE):
        if isinstance(statement, Placed):
            end = section.title.value.find("(")
            yield statement._replace(subject=section.title.part(0, end if end > 0 else None))


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
