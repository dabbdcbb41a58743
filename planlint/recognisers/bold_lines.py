"""Paragraphs that begin with the identifier of an item in bold.

## Written

```markdown
**Phase 2.1** (Hours 0-2): Foundation

**Phase 2.2** (Hours 2-12): Features
- the parser
```

## Read

```
Phase 2.1: Foundation [Hour 0-2]
Phase 2.2: Features [Hour 2-12]
```
"""

from collections.abc import Iterator

from planlint.context import in_gates
from planlint.document import Document, Entry, Paragraph
from planlint.facts import beside_label, status_beside
from planlint.label import Label, label, name_of
from planlint.language import Language
from planlint.pattern import Pattern
from planlint.plan import Telling
from planlint.recogniser import Recogniser
from planlint.source import Span
from planlint.statement import Declared, Statement

BOLD = Pattern(r"\s*[^\w\s]*\s*(?:\*\*|__)")
"""The beginning of a bold line, perhaps after emoji."""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every paragraph whose first line opens in bold with an identifier."""
    blocks = document.blocks
    titles = {section.title.start for section in document.sections[1:]}
    for at, block in enumerate(blocks):
        if not isinstance(block, Paragraph) or block.lines[0].start in titles:
            continue
        raw = document.source.text[block.span.start : block.span.end]
        found = label(block.lines[0], language) if BOLD.match(raw) else None
        if found and not in_gates(document, block.span.start, language):
            yield from _declared(document, at, found, language)


def _declared(document: Document, at: int, found: Label, language: Language) -> Iterator[Statement]:
    block = document.blocks[at]
    end = block.span.end
    for following in document.blocks[at + 1 :]:
        if not isinstance(following, Entry):
            break
        end = max(end, following.span.end)
    section = document.section_of(block.span.start).extent
    extent = Span(block.span.start, min(end, section.end))
    name = name_of(found.rest)
    yield Declared(
        found.kind,
        found.id,
        name,
        found.head.span(),
        extent,
        "entry",
        listing=section.start,
        alias=found.alias,
    )
    for text in (found.rest, found.aside):
        if text:
            yield from beside_label(text, language, Telling.DECLARATION)
            yield from status_beside(text, language)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
