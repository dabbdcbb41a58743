"""Timelines in lists, and in lines of bold type: each begins with a place of the calendar.

## Written

```markdown
- TD1: Config
- TD2: Store
- TD3: Shelves
- TD4: Till

## Order of work

- **Week 1**: TD1, TD2
- **Week 2**
  - TD3: boards first

**Week 3:** Complete TD3
**Week 4:** Start TD4
```

## Read

```
TD1: Config [Week 1]
TD2: Store [Week 1]
TD3: Shelves [Week 2; Week 2-3]
TD4: Till [from Week 4]
```
"""

from collections.abc import Iterator
from typing import NamedTuple

from planlint.document import Document, Entry, Paragraph, Section
from planlint.language import Language
from planlint.notation.context import bucket, in_gates, scenario_around
from planlint.notation.timeline import Row, entries, nested, row, told
from planlint.pattern import says
from planlint.recogniser import Recogniser
from planlint.source import Span
from planlint.statement import Statement
from planlint.text import Text


class Line(NamedTuple):
    """A line at a place of the calendar, and what is nested under it."""

    row: Row
    span: Span
    under: tuple[Text, ...]


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read the lines under each heading, two of them at least."""
    groups: dict[int, list[Line]] = {}
    for line in _lines(document, language):
        heading = _heading(document, line.span.start)
        groups.setdefault(heading.extent.start, []).append(line)
    for start, lines in groups.items():
        if len(lines) < 2 or _is_relative(document, lines, groups, language):
            continue
        extent = Span(lines[0].span.start, lines[-1].span.end)
        title = document.section_of(start).title.words
        scenario = scenario_around(document, start, language)
        yield told(title, extent, scenario, (line.row for line in lines))
        for line in lines:
            starting = says(line.row.rest.value, language.starts)
            yield from entries(line.row, language)
            for head in line.under:
                yield from nested(line.row, head, language, starting=starting)


def _lines(document: Document, language: Language) -> Iterator[Line]:
    for block in document.blocks:
        if not isinstance(block, Entry | Paragraph):
            continue
        if in_gates(document, block.span.start, language):
            continue
        for line in block.lines[:1] if isinstance(block, Entry) else block.lines:
            found = row(line, language)
            if found and isinstance(block, Entry):
                yield Line(found, block.span, tuple(_nested(document, block)))
            elif found:
                yield Line(found, line.span(), ())


def _nested(document: Document, outer: Entry) -> Iterator[Text]:
    """Give the entries directly under one."""
    for block in document.within(outer.span):
        if isinstance(block, Entry) and block.depth == outer.depth + 1:
            yield block.text


def _is_relative(
    document: Document, lines: list[Line], groups: dict[int, list[Line]], language: Language
) -> bool:
    """Tell whether days are counted anew in each part of the plan, so that they name no place."""
    heading = _heading(document, lines[0].span.start)
    if not bucket(heading.title, language):
        return False
    first = (lines[0].row.window.unit, lines[0].row.window.start)
    others = (other[0].row.window for other in groups.values() if other is not lines)
    return any((other.unit, other.start) == first for other in others)


def _heading(document: Document, offset: int) -> Section:
    """Give the section around a place, above bold lines."""
    for section in document.path(offset):
        if section.level <= 6:
            return section
    return document.sections[0]


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
