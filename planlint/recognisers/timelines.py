"""Timelines: the plan told again day by day, week by week.

## Written

````markdown
- TD1: Config (1 day)
- TD2: Store (2 days)
- Phase 1: Lists
- Phase 2: Maps
- Phase 3: Routes

### Day 1: Launch two sessions
1. **TD1 Config**

### Day 2: Launch one more
1. **TD2 Store**

## Chart

```
Week 1-2:  Phase 1
Week 3-5:  ┌─ Phase 2
           └─ Phase 3 (2 weeks)
```
````

## Read

```
TD1: Config [1 day; from Day 1]
TD2: Store [2 days; from Day 2]
Phase 1: Lists [Week 1-2]
Phase 2: Maps [Week 3-5]
Phase 3: Routes [2 weeks; Week 3-5]
```
"""

from collections.abc import Iterator
from typing import NamedTuple

from planlint.context import Scenario, bucket, in_gates, scenario_of
from planlint.document import Block, Document, Entry, Fence, Paragraph, Section, Table
from planlint.facts import ASIDE, amounts, role_of
from planlint.grammar import durations, windows
from planlint.label import label
from planlint.language import Language
from planlint.pattern import Pattern, phrase, says
from planlint.plan import Telling
from planlint.quantity import TIME_UNITS, Calendar, Window
from planlint.recogniser import Recogniser
from planlint.source import Span
from planlint.statement import Lasts, Placed, Statement, Told
from planlint.text import Text

CHART_INFOS = frozenset(
    ("", "text", "txt", "plaintext", "plain", "ascii", "bash", "sh", "markdown")
)
"""Languages of fences that may hold a timeline of lines."""

BRANCH = Pattern(r"[\s:│|]*[┌├└╭╰]")
"""The glyphs by which one place of the calendar branches into several items."""

AFTER_LABEL = Pattern(r"\s*(?:\([^()]*\))?(?:\s*(?:[:|│]|[-‐-―−]\s|→|$)|\s{2,})")
"""What follows the place in a line of a timeline."""

COMMENT = Pattern(r"\s*#+\s*(?P<text>[^\s#].*)")


PLACES = frozenset(("start", "end", "window"))
"""Columns that give each row a place of its own."""


class Row(NamedTuple):
    """A line of a timeline that stands at a place of the calendar."""

    window: Window
    span: Span
    rest: Text


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read timelines of headings, of lines in fences, and of lists."""
    yield from _of_headings(document, language)
    for block in document.blocks:
        if isinstance(block, Fence) and block.info in CHART_INFOS:
            yield from _of_lines(block.lines, block.span, document, language)
    yield from _of_lists(document, language)


def _of_headings(document: Document, language: Language) -> Iterator[Statement]:
    """Read sections that are places of the calendar: what begins their lines happens there."""
    days = [
        (section, found)
        for section in document.sections[1:]
        if (found := bucket(section.title, language))
        and AFTER_LABEL.match(section.title.value, found.end)
        and not in_gates(document, section.extent.start, language)
        and label(section.title, language) is None
    ]
    groups: dict[int | None, list[tuple[Section, Row]]] = {}
    for section, found in days:
        title = section.title
        row = Row(found.window, title.span(found.start, found.end), title.part(found.end))
        groups.setdefault(section.parent, []).append((section, row))
    for parent, rows in groups.items():
        if len(rows) < 2:
            continue
        above = document.sections[parent or 0].title.words
        extent = Span(rows[0][0].extent.start, rows[-1][0].extent.end)
        yield Told(above, extent, scenario_of(above, language), _buckets(r for _, r in rows))
        for section, row in rows:
            yield from _of_section(document, section, row, language)


def _buckets(rows: Iterator[Row]) -> tuple[tuple[Window, Span], ...]:
    return tuple((row.window, row.span) for row in rows)


def _of_section(
    document: Document, section: Section, row: Row, language: Language
) -> Iterator[Statement]:
    starting = _starts(document, section, row, language)
    listed = False
    yield from _placed(row, row.rest, language, starting=starting)
    for block in document.within(section.extent):
        if section.level > 6 and listed and isinstance(block, Paragraph):
            break  # what a bold line opens ends with its list
        listed = listed or not isinstance(block, Paragraph)
        for head, lasting in _heads(block, row.window, language):
            begins = lasting if isinstance(block, Table) else starting
            yield from _placed(row, head, language, starting=begins)


def _starts(document: Document, section: Section, row: Row, language: Language) -> bool:
    """Tell whether work only begins here: the title, or a bold line below it, says so."""
    return says(row.rest.value, language.starts) or any(
        says(lead.title.value, language.starts) for lead in document.inside(section)
    )


def _placed(row: Row, head: Text, language: Language, *, starting: bool) -> Iterator[Placed]:
    start, end, unit = row.window
    if says(head.value, language.continues):
        return
    if says(head.value, language.ends):
        start = None
    elif starting:
        end = None
    subject = _without_verb(head, language)
    if subject.value and not windows(subject.value, language):  # it has a place of its own
        yield Placed(Window(start, end, unit), row.span, subject, Telling.TIMELINE)


def _heads(block: Block, window: Window, language: Language) -> Iterator[tuple[Text, bool]]:
    """Give what may begin with an item, and whether it outlasts its place of the calendar."""
    match block:
        case Entry(depth=0):
            yield block.text, False
        case Fence():
            yield from ((line, False) for line in _openings(block))
        case Table() if not any(role_of(cell.words, language) in PLACES for cell in block.header):
            for cells in block.rows:
                lengths = [d for cell in cells for d in durations(cell.value, language)]
                unit = Calendar().unit_minutes(window.unit) if window.unit != "date" else 0
                longer = any(
                    found.duration.unit in TIME_UNITS
                    and Calendar().minutes(found.duration.high, found.duration.unit) > unit
                    for found in lengths
                )
                if cells:
                    yield cells[0], longer


def _openings(fence: Fence) -> Iterator[Text]:
    """Give the lines of a fence that may begin with an item: comments, or plain text."""
    for line in fence.lines:
        comment = COMMENT.fullmatch(line.value)
        if comment:
            yield line.part(*comment.span("text"))
        elif fence.info in {"", "text"} and line.value.strip():
            yield line.part(0)


def _without_verb(head: Text, language: Language) -> Text:
    lead = phrase(language.starts).match(head.value.lstrip(": "))
    skipped = len(head.value) - len(head.value.lstrip(": "))
    return head.part(skipped + (lead.end() if lead else 0))


def _of_lines(
    lines: tuple[Text, ...], extent: Span, document: Document, language: Language
) -> Iterator[Statement]:
    rows = list(_rows(lines, language))
    if len({row.span for row in rows}) < 2:
        return
    title = document.section_of(extent.start).title.words
    yield Told(title, extent, _scenario(document, extent.start, language), _buckets(iter(rows)))
    for row in rows:
        yield from _entry(row, language)


def _scenario(document: Document, offset: int, language: Language) -> Scenario | None:
    """Give the scenario of the nearest section that names one."""
    for section in document.path(offset):
        scenario = scenario_of(section.title.value, language)
        if scenario:
            return scenario
    return None


def _rows(lines: tuple[Text, ...], language: Language) -> Iterator[Row]:
    """Give the lines at a place of the calendar, and those that branch off it."""
    current: Row | None = None
    for line in lines:
        found = None if label(line, language) else bucket(line, language)
        after = AFTER_LABEL.match(line.value, found.end) if found else None
        if found and after:
            rest = line.part(after.end())
            row = Row(_place(found.window), line.span(found.start, found.end), rest)
            current = row if BRANCH.match(rest.value) or not rest.value else None
            yield row
        elif current and BRANCH.match(line.value):
            yield Row(current.window, current.span, line.part(0))
        elif not line.value.strip():
            current = None


def _place(window: Window) -> Window:
    """Read a lone hour as a start, since hours are points and no spans."""
    if window.unit == "hour" and window.start == window.end:
        return Window(window.start, None, "hour")
    return window


def _entry(row: Row, language: Language) -> Iterator[Statement]:
    plain = ASIDE.sub(lambda match: " " * len(match.group()), row.rest.value)
    lead = len(plain) - len(plain.lstrip(" :─-├└┌│╭╰>*•"))
    subject = Text(plain, row.rest.start).part(lead)
    if not subject.value:
        return
    yield Placed(row.window, row.span, subject, Telling.TIMELINE)
    for match in ASIDE.finditer(row.rest.value):
        for statement in amounts(row.rest.part(*match.span("aside")), language, Telling.TIMELINE):
            if isinstance(statement, Lasts):
                yield Lasts(statement.duration, statement.span, subject, Telling.TIMELINE)


def _of_lists(document: Document, language: Language) -> Iterator[Statement]:
    """Read lists, and bold lines over lists, whose lines begin with a place of the calendar."""
    groups: dict[int, list[tuple[Row, Span]]] = {}
    for block in document.blocks:
        if isinstance(block, Entry | Paragraph) and block.lines:
            if in_gates(document, block.span.start, language):
                continue
            heading = _heading(document, block.span.start)
            for row in _rows(block.lines[:1], language):
                groups.setdefault(heading.extent.start, []).append((row, block.span))
    for start, rows in groups.items():
        if len(rows) < 2:
            continue
        extent = Span(rows[0][1].start, rows[-1][1].end)
        title = document.section_of(start).title.words
        scenario = _scenario(document, start, language)
        yield Told(title, extent, scenario, _buckets(row for row, _ in rows))
        for row, _ in rows:
            yield from _entry(row, language)


def _heading(document: Document, offset: int) -> Section:
    """Give the section around a place, above bold lines."""
    for section in document.path(offset):
        if section.level <= 6:
            return section
    return document.sections[0]


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
