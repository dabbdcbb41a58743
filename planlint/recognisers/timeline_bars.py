"""Gantt charts drawn with characters: a bar for each item, under a line that counts the weeks.

A bar is read where it begins and ends with the columns of that line, where a legend says what
one block stands for, or where the place is written beside it. Other drawings are too coarse.

## Written

````markdown
- Phase 1: Beds (2 weeks)
- Phase 2: Paths (1 week)
- Phase 3: Pond

```
Week:     1    2    3    4
Phase 1:  ██████████
Phase 2:            █████
Phase 3:       ░░░░░     █████
```

- WS1: Oven
- WS2: Till

```
WS1  ████░░░░
WS2  ░░██████
(█ = 1 day)
```

- TD1: Roof
- TD2: Door

```
TD1 ▓▓▓▓▓▓▓▓         Week 1-2
TD2         ▓▓▓▓     Week 3 (4 days)
```
````

## Read

```
Phase 1: Beds [2 weeks; Week 1-2]
Phase 2: Paths [1 week; Week 3]
Phase 3: Pond [Week 4]
WS1: Oven [Day 1-4]
WS2: Till [Day 3-8]
TD1: Roof [Week 1-2]
TD2: Door [4 days; Week 3]
```
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planlint.document import Document, Fence
from planlint.language import Language
from planlint.notation.context import scenario_around
from planlint.notation.facts import amounts
from planlint.notation.opening import bare
from planlint.notation.scale import FULL, LONGEST, Scale, blocks, counted, is_legend
from planlint.notation.timeline import Row, told
from planlint.pattern import Pattern
from planlint.plan import Telling
from planlint.quantity import Window
from planlint.recogniser import Recogniser
from planlint.statement import Lasts, Placed, Statement
from planlint.text import Text

INFOS = frozenset(("", "text", "txt", "plaintext", "plain", "ascii", "gantt"))
EMPTY = "░·□▱▢_"

BAR = Pattern(rf"[{FULL}]+|(?:==+|##+)>?")
AREA = Pattern(rf"[\s|│\[:]*(?:[{FULL}{EMPTY}]|==|##)")
"""What stands between the name of an item and its bar."""


class Line(NamedTuple):
    """A line with bars: the item before them, the text behind them."""

    subject: Text
    bars: tuple[tuple[int, int], ...]
    area: int
    behind: Text


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every fence with two bars or more."""
    for block in document.blocks:
        if isinstance(block, Fence) and block.info in INFOS:
            lines = [line for text in block.lines if (line := _line(text))]
            if len(lines) > 1:
                yield from _of_chart(document, block, lines, language)


def _line(text: Text) -> Line | None:
    bars = [match.span() for match in BAR.finditer(text.value[:LONGEST])]
    area = AREA.search(text.value[:LONGEST])
    if not bars or not area or is_legend(text):
        return None
    start = min(area.end() - 1, bars[0][0])
    subject = bare(text.part(0, area.start()))
    behind = bare(text.part(bars[-1][1]))
    if not subject.value or "%" in behind.value:  # how far the work is, not when it is
        return None
    return Line(subject, tuple(bars), start, behind)


def _of_chart(
    document: Document, fence: Fence, lines: Sequence[Line], language: Language
) -> Iterator[Statement]:
    scale = counted(fence.lines, language) or _of_blocks(fence, lines, language)
    rows = [row for line in lines for row in _rows(line, scale, language)]
    if rows:
        title = document.section_of(fence.span.start).title.words
        scenario = scenario_around(document, fence.span.start, language)
        yield told(title, fence.span, scenario, rows)
    for row in rows:
        yield Placed(row.window, row.span, row.rest, Telling.TIMELINE)
    for line in lines:
        for fact in amounts(line.behind, language, Telling.TIMELINE):
            if isinstance(fact, Lasts):
                yield fact._replace(subject=line.subject)


def _rows(line: Line, scale: Scale | None, language: Language) -> Iterator[Row]:
    """Give the places of a line: as written behind its bars, or as the bars are drawn."""
    facts = amounts(line.behind, language, Telling.TIMELINE)
    written = [fact for fact in facts if isinstance(fact, Placed)]
    for fact in written:
        yield Row(fact.window, fact.span, line.subject)
    for window in _drawn(line, scale) if scale and not written else ():
        yield Row(window, line.subject.span(), line.subject)


def _of_blocks(fence: Fence, lines: Sequence[Line], language: Language) -> Scale | None:
    """Give the scale on which each block is what a legend says."""
    first = min(line.area for line in lines)
    last = max(end for line in lines for _, end in line.bars)
    return blocks(fence.lines, first, last, language)


def _drawn(line: Line, scale: Scale) -> list[Window]:
    """Read the bars of a line; none where one of them does not keep to the columns."""
    found: list[Window] = []
    for start, end in line.bars:
        ends = scale.ends(start, end)
        if not ends:
            return []
        first, last = ends
        if found and found[-1].end in (first - 1, first):
            first = float(found.pop().start or 0)
        found.append(Window(first, last, scale.unit))
    return found


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
