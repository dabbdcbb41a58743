"""Nodes of mermaid flowcharts that name items which nothing else declares.

## Written

````markdown
```mermaid
graph TD
    S1[Sprint 1<br/>Frames] --> S2["Sprint 2: Mesh"]
    S1 --> S3(Sprint 3 - Perches)
    S2 & S3 --> done{{Opening}}
```

| Week | Work     |
|------|----------|
| 1-2  | Sprint 1 |
| 3    | Sprint 2 |
| 4    | Sprint 3 |
````

## Read

```
Sprint 1: Frames [Week 1-2]
Sprint 2: Mesh [Week 3; after Sprint 1]
Sprint 3: Perches [Week 4; after Sprint 1]
```

A chart founds no items of a kind of which a heading, an entry or a table has any: it tells
those again, perhaps by other names.
"""

from collections import Counter
from collections.abc import Iterator

from planlint.document import Document, Entry, Fence, Paragraph, Table
from planlint.language import Language
from planlint.notation.columns import STRUCTURES
from planlint.notation.label import Label, label, name_of, title_label
from planlint.pattern import Pattern
from planlint.recogniser import Recogniser
from planlint.statement import Declared, Statement
from planlint.text import Text, readable

NODE = Pattern(r"(?<![\w-])[\w.-]{1,30}\s?[\[({]{1,2}\"?(?P<label>[^\[\](){}\"|]{3,80})\"?[\])}]")
"""An identifier of the chart's own, and a label in brackets."""

BREAK = Pattern(r"^(?P<head>[^;:]{1,40}?)\s*(?P<break>;)")
"""A line break behind the first line of a label."""

ENOUGH = 2
"""So many nodes of a kind make a series."""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read the nodes of every mermaid fence that is no chart of times."""
    fences = [b for b in document.blocks if isinstance(b, Fence) and b.info == "mermaid"]
    told = _told(document, language) if fences else set()
    for fence in fences:
        found = list(_nodes(fence, language))
        series = Counter(kind for kind, _ in {(node.kind, node.id) for node in found})
        for node in found:
            if series[node.kind] >= ENOUGH and node.kind not in told:
                span = node.head.span()
                name = name_of(node.rest)
                yield Declared(
                    node.kind, node.id, name, span, span, "chart", listing=fence.span.start
                )


def _told(document: Document, language: Language) -> set[str | None]:
    """Give the kinds of which the document declares items elsewhere."""
    titles = [title_label(section.title, language) for section in document.sections[1:]]
    tables = [block for block in document.blocks if isinstance(block, Table)]
    cells = [label(row[0], language) for table in tables for row in table.rows if row]
    texts = (block for block in document.blocks if isinstance(block, Entry | Paragraph))
    lines = [label(line, language) for block in texts for line in block.lines]
    headers = {cell.words.lower() for table in tables for cell in table.header}
    return {found.kind for found in (*titles, *cells, *lines) if found} | headers


def _nodes(fence: Fence, language: Language) -> Iterator[Label]:
    for line in fence.lines:
        for match in NODE.finditer(line.value):
            text = readable(match["label"], line.start + match.start("label"))
            found = label(_joined(text), language)
            kind = found.kind if found else None
            if found and kind and kind not in (*STRUCTURES, *language.occasional):
                yield found


def _joined(text: Text) -> Text:
    """Write a colon for the line break behind an identifier: ``Sprint 1<br/>Frames``."""
    match = BREAK.match(text.value)
    if not match:
        return text
    at = match.start("break")
    return text._replace(value=f"{text.value[:at]}:{text.value[at + 1 :]}")


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
