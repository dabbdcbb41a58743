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

from planlint.document import Document, Entry, Paragraph
from planlint.language import Language
from planlint.notation.context import in_gates
from planlint.notation.facts import beside
from planlint.notation.label import Label, label, name_of
from planlint.notation.statuses import status_beside
from planlint.pattern import Pattern
from planlint.plan import Telling
from planlint.recogniser import Recogniser
from planlint.source import Span
from planlint.statement import Declared, Statement
from planlint.text import Text

BOLD = Pattern(r"\s*[^\w\s]*\s*(?:\*\*|__)")
"""The beginning of a bold line, perhaps after emoji."""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every line of a paragraph that opens in bold with an identifier."""
    titles = {section.title.start for section in document.sections[1:]}
    for at, block in enumerate(document.blocks):
        if not isinstance(block, Paragraph) or in_gates(document, block.span.start, language):
            continue
        found = [(line, _label(document, line, language)) for line in block.lines]
        opening = [(line, one) for line, one in found if one and line.start not in titles]
        ends = [line.start for line, _ in opening[1:]] + [_end(document, at)]
        for (line, one), end in zip(opening, ends, strict=False):
            yield from _declared(document, Span(line.start, end), one, language)


def _label(document: Document, line: Text, language: Language) -> Label | None:
    raw = document.source.text[line.start : line.span().end]
    return label(line, language) if BOLD.match(raw) else None


def _end(document: Document, at: int) -> int:
    """Find where a paragraph ends with the lists that follow it directly."""
    end = document.blocks[at].span.end
    for following in document.blocks[at + 1 :]:
        if not isinstance(following, Entry):
            break
        end = max(end, following.span.end)
    return min(end, document.section_of(document.blocks[at].span.start).extent.end)


def _name(found: Label) -> str:
    """Give the item's name: what follows, if it is no amount, or the parenthesis before it."""
    if found.aside and not found.rest.value[:1].isalpha():
        return found.aside.words
    return name_of(found.rest)


def _declared(
    document: Document, extent: Span, found: Label, language: Language
) -> Iterator[Statement]:
    yield Declared(
        found.kind,
        found.id,
        _name(found),
        found.head.span(),
        extent,
        "entry",
        listing=document.section_of(extent.start).extent.start,
        alias=found.alias,
    )
    yield from beside(found, language, Telling.DECLARATION)
    for text in (found.rest, found.aside):
        yield from status_beside(text, language) if text else ()


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
