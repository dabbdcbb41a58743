"""Mermaid timelines: a place of the calendar, and after colons what happens there.

## Written

````markdown
- Stream A: Glass
- Stream B: Heating
- Stream C: Seeds

```mermaid
timeline
    title The greenhouse
    Week 1-2 : Stream A : Stream B
             : order the seeds
    section Spring
        Week 3 : Start Stream C
```
````

## Read

```
Stream A: Glass [Week 1-2]
Stream B: Heating [Week 1-2]
Stream C: Seeds [from Week 3]
```
"""

from collections.abc import Iterator
from itertools import pairwise

from planlint.document import Document, Fence
from planlint.language import Language
from planlint.notation.timeline import Row, placed, row, told
from planlint.pattern import Pattern
from planlint.recogniser import Recogniser
from planlint.statement import Statement
from planlint.text import Text

HEAD = Pattern(r"\s*timeline\b.*")
SKIPPED = Pattern(r"\s*(?:%%.*|title\s.*|---\s*|)")
"""Comments, front matter and the title, before and in the diagram."""

COLON = Pattern(r"\s+:\s*|:\s+")


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every timeline in a mermaid fence."""
    for block in document.blocks:
        if isinstance(block, Fence) and block.info == "mermaid":
            lines = [line for line in block.lines if not SKIPPED.fullmatch(line.value)]
            if lines and HEAD.fullmatch(lines[0].value):
                yield from _of_lines(document, block, lines[1:], language)


def _of_lines(
    document: Document, fence: Fence, lines: list[Text], language: Language
) -> Iterator[Statement]:
    rows = list(_rows(lines, language))
    if rows:
        title = document.section_of(fence.span.start).title.words
        yield told(title, fence.span, None, rows)
    for each in rows:
        yield from placed(each, each.rest, language)


def _rows(lines: list[Text], language: Language) -> Iterator[Row]:
    """Give each event with its place; a line without a place goes on with the one before."""
    current: Row | None = None
    for line in lines:
        period, *events = _parts(line)
        if period.value:
            current = row(period, language)
        if current:
            yield from (current._replace(rest=event) for event in events)


def _parts(line: Text) -> Iterator[Text]:
    edges = [edge.span() for edge in COLON.finditer(line.value)]
    ends = [(0, 0), *edges, (len(line.value), len(line.value))]
    return (line.part(before[1], after[0]) for before, after in pairwise(ends))


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
