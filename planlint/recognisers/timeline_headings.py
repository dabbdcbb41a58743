"""Timelines whose headings are places of the calendar: what begins their lines happens there.

## Written

````markdown
- TD1: Config (1 day)
- TD2: Store (2 days)
- Task 7: Shop front (2 days)

### Day 1: Launch two sessions
1. **TD1 Config**

### Day 2: Launch one more
- Ana: Start TD2

### Day 3 (both at once)
```
Agent 1: Task 7 - window
```

### Week 2: Phase 4 - Opening
````

## Read

```
TD1: Config [1 day; from Day 1]
TD2: Store [2 days; from Day 2]
Task 7: Shop front [2 days; Day 3]
Phase 4: Opening [Week 2]
claim: count 2 of session
```
"""

from collections.abc import Iterator
from typing import NamedTuple

from planlint.document import Block, Document, Entry, Fence, Paragraph, Section, Table
from planlint.language import Language
from planlint.notation.context import in_gates, scenario_around
from planlint.notation.label import label, name_of, title_label
from planlint.notation.opening import bare, is_identified
from planlint.notation.roles import role_of
from planlint.notation.timeline import Row, entries, has_place, lanes, nested, outlasts, row, told
from planlint.pattern import Pattern, says
from planlint.plan import Telling
from planlint.recogniser import Recogniser
from planlint.source import Span
from planlint.statement import Declared, Placed, Statement
from planlint.text import Text

COMMENT = Pattern(r"\s*#+\s*(?P<text>[^\s#].*)")

PLACES = frozenset(("start", "end", "window"))
"""Columns that give each row a place of its own."""

CORNER = Pattern(r"\s*[┌╔╭]")
"""The corner with which a drawn box begins."""


class Day(NamedTuple):
    """A section that is a place of the calendar."""

    section: Section
    row: Row


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read the sections of each level that are places of the calendar, two of them at least."""
    groups: dict[tuple[int, int], list[Day]] = {}
    for day in _days(document, language):
        around = _around(document, day.section, language)
        groups.setdefault((day.section.level, around), []).append(day)
    kept = {key: days for key, days in groups.items() if _counts_on(document, days, language)}
    inner = {id(day.section) for days in kept.values() for day in days}
    for (_, around), days in kept.items():
        above = document.sections[around]
        extent = Span(days[0].section.extent.start, days[-1].section.extent.end)
        scenario = scenario_around(document, above.extent.start, language)
        yield told(above.title.words, extent, scenario, (day.row for day in days))
        yield from _owned(document, days, language)
        for day in days:
            yield from _of_day(document, day, inner, language)


def _days(document: Document, language: Language) -> Iterator[Day]:
    for section in document.sections[1:]:
        found = row(section.title, language)
        if found and not in_gates(document, section.extent.start, language):
            yield Day(section, found)


def _around(document: Document, section: Section, language: Language) -> int:
    """Find the section around a calendar: items and weeks, whose headings part it, are none."""
    at = section.parent or 0
    while at and (_is_item(document, at, language) or row(document.sections[at].title, language)):
        at = document.sections[at].parent or 0
    return at


def _is_item(document: Document, at: int, language: Language) -> bool:
    return title_label(document.sections[at].title, language) is not None


def _counts_on(document: Document, days: list[Day], language: Language) -> bool:
    """Tell a calendar of several days from days that each week counts anew."""
    weeks = [day for day in days if row(document.sections[day.section.parent or 0].title, language)]
    first = {(day.row.window, day.section.parent) for day in weeks}
    return len(days) > 1 and len({window for window, _ in first}) == len(first)


def _owned(document: Document, days: list[Day], language: Language) -> Iterator[Placed]:
    """Place the items whose sections hold the days, where one calendar runs through them."""
    owners = [day.section.parent or 0 for day in days]
    labelled = [_is_item(document, at, language) for at in owners]
    starts = [(day.row.window.unit, day.row.window.start) for day in days]
    if len(set(owners)) < 2 or not all(labelled) or starts != sorted(set(starts), key=_order):
        return
    for day in days:
        yield Placed(day.row.window, day.row.span, telling=Telling.TIMELINE)


def _order(start: tuple[str, float | str | None]) -> tuple[str, float, str]:
    unit, at = start
    return (unit, 0, at) if isinstance(at, str) else (unit, at or 0, "")


def _of_day(
    document: Document, day: Day, days: set[int], language: Language
) -> Iterator[Statement]:
    yield from _declared(day, language)
    yield from entries(day.row, language)
    listed = False
    for block in document.within(day.section.extent):
        if day.section.level > 6 and listed and isinstance(block, Paragraph):
            break  # what a bold line opens ends with its list
        listed = listed or not isinstance(block, Paragraph)
        near = document.section_of(block.span.start)
        innermost = next(one for one in document.path(block.span.start) if id(one) in days)
        if innermost is not day.section:
            continue  # it is told of a day within this one
        starting = says(near.title.value, language.starts)
        if isinstance(block, Fence) and _is_calendar(block, language):
            continue  # whose places are its own
        for head, facts in _heads(block, language):
            lasting = any(outlasts(day.row, fact, language) for fact in facts)
            yield from nested(day.row, head, language, starting=starting or lasting)


def _is_calendar(fence: Fence, language: Language) -> bool:
    """Tell whether a fence draws boxes with places of the calendar of their own."""
    drawn = any(CORNER.match(line.value) for line in fence.lines)
    return drawn and any(row(bare(line), language) for line in fence.lines)


def _declared(day: Day, language: Language) -> Iterator[Declared]:
    """Read the item that a heading names after its place: ``Week 2: Phase 4 - Opening``."""
    found = label(day.row.rest, language)
    if found and found.kind:
        name, extent = name_of(found.rest), day.section.extent
        head = found.head.span()
        yield Declared(found.kind, found.id, name, head, extent, "heading", listing=extent.start)


def _heads(block: Block, language: Language) -> Iterator[tuple[Text, tuple[Text, ...]]]:
    """Give what may begin with an item, with the cells that state more of it."""
    match block:
        case Entry(depth=0):
            yield block.text, ()
        case Fence():
            heads = (lane for line in _openings(block) for lane in lanes(line))
            yield from ((head, ()) for head in heads if is_identified(head, language))
        case Table() if not any(role_of(cell.words, language) in PLACES for cell in block.header):
            for first, *rest in filter(None, block.rows):
                if not any(has_place(cell, language) for cell in rest):
                    yield first, tuple(rest)


def _openings(fence: Fence) -> Iterator[Text]:
    """Give the lines of a fence that may begin with an item: comments, or plain text."""
    for line in fence.lines:
        comment = COMMENT.fullmatch(line.value)
        if comment:
            yield line.part(*comment.span("text"))
        elif fence.info in {"", "text"} and line.value.strip():
            yield line.part(0)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
