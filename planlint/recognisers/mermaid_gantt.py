"""Mermaid gantt charts.

## Written

````markdown
```mermaid
gantt
    dateFormat YYYY-MM-DD
    section Agent Beta
    Core           :a1, 2025-01-06, 3d
    Tests          :active, a2, after a1, 2d
    AP1.3 Release  :milestone, m1, 2025-01-13, 0d
```
````

## Read

```
a1: Core [3 days; from 2025-01-06; Agent Beta]
a2: Tests [2 days; after a1; Agent Beta]
AP1.3: Release [0 days; 2025-01-13; Agent Beta]
```
"""

from collections.abc import Iterator
from typing import NamedTuple

from planlint.document import Document, Fence
from planlint.grammar import NUMBER
from planlint.label import boxed_label, name_of, title_label
from planlint.language import Language
from planlint.pattern import Pattern
from planlint.plan import Problem, Telling
from planlint.quantity import Duration, Window
from planlint.recogniser import Recogniser
from planlint.source import Span
from planlint.statement import Declared, Lasts, Noted, Placed, Statement, Told, Waits
from planlint.text import Text

TASK = Pattern(r"\s*(?P<name>[^#%]+?)\s*:(?P<data>[^:]*(?:\d:\d[^:]*)*)")
"""A name, a colon, data; a clock time in the data has a colon of its own."""
KEYWORD = Pattern(
    r"\s*(?:gantt|title|dateFormat|axisFormat|tickInterval|excludes|includes|todayMarker|section"
    r"|weekday|weekend|inclusiveEndDates|topAxis|accTitle|accDescr|click|%%)(?!\w)"
)
SECTION = Pattern(r"\s*section\s+\S.*")
ITEM = Pattern(r"[^,]+")
TAGS = frozenset(("active", "done", "crit", "milestone", "vert"))
LENGTH = Pattern(rf"(?P<number>{NUMBER})(?P<unit>ms|s|m|h|d|w|M|y)", 0)
UNITS = {"m": "minute", "h": "hour", "d": "day", "w": "week", "M": "month"}
CLOCK = Pattern(r"(?P<hours>\d{1,2}):(?P<minutes>\d{2})")
DATE = Pattern(r"\d{4}-\d{2}-\d{2}")
AFTER = Pattern(r"after\s+(?P<ids>[\w\s.-]+)")
IDENTIFIER = Pattern(r"[A-Za-z][\w.-]*")


class Bar(NamedTuple):
    """One task of a chart, its data split up."""

    name: Text
    tags: tuple[Text, ...]
    id: Text | None
    start: Text | None
    end: Text | None


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every gantt chart in a mermaid fence."""
    for block in document.blocks:
        if isinstance(block, Fence) and block.info == "mermaid" and _is_gantt(block):
            yield from _chart(block, language)


def _is_gantt(fence: Fence) -> bool:
    first = next((line.value.strip() for line in fence.lines if line.value.strip()), "")
    return first.split(" ")[0] == "gantt"


def _chart(fence: Fence, language: Language) -> Iterator[Statement]:
    yield Told("gantt", fence.span, None, ())
    titles = [at for at, line in enumerate(fence.lines) if SECTION.fullmatch(line.value)]
    ends = dict(zip(titles, (*titles[1:], len(fence.lines)), strict=False))
    owner: Text | None = None
    for at, line in enumerate(fence.lines):
        if at in ends:
            title = line.part(line.value.index("section ") + len("section "))
            extent = Span(line.start, fence.lines[ends[at] - 1].span().end)
            owner = title if _is_worker(title, language) else None
            yield from _section(title, extent, language)
        elif line.value.strip() and not KEYWORD.match(line.value):
            yield from _task(line, owner, language)


def _is_worker(title: Text, language: Language) -> bool:
    """Tell a section that says who works ("Agent Beta") from one that says on what."""
    words = title.words.lower().split()
    return bool(words) and f"{words[0]}s" in language.workers


def _section(title: Text, extent: Span, language: Language) -> Iterator[Declared]:
    found = title_label(title, language)
    if found and f"{found.kind}s" not in language.workers:
        name, head = name_of(found.rest), found.head.span()
        yield Declared(found.kind, found.id, name, head, extent, "chart")


def _task(line: Text, owner: Text | None, language: Language) -> Iterator[Statement]:
    match = TASK.fullmatch(line.value)
    if not match:
        yield Problem("block", "mermaid gantt", line.part(0).span(), "no name and data")
        return
    bar = _bar(line.part(*match.span("name")), line.part(*match.span("data")))
    yield _declared(bar, line, language)
    yield from _statements(bar, owner)


def _bar(name: Text, data: Text) -> Bar:
    parts = [data.part(*match.span()) for match in ITEM.finditer(data.value)]
    tags = []
    while parts and parts[0].value.strip(": ") in TAGS:
        tags.append(parts.pop(0))
    match parts:
        case [end]:
            return Bar(name, tuple(tags), None, None, end)
        case [start, end]:
            identified = IDENTIFIER.fullmatch(start.value) and not AFTER.match(start.value)
            if identified:
                return Bar(name, tuple(tags), start, None, end)
            return Bar(name, tuple(tags), None, start, end)
        case [identifier, start, end, *_]:
            return Bar(name, tuple(tags), identifier, start, end)
    return Bar(name, tuple(tags), None, None, None)


def _declared(bar: Bar, line: Text, language: Language) -> Declared:
    """Read what a bar is: the identifier in its name, else that of the chart, else its name."""
    extent = Span(line.start, line.span().end)
    chart_id = bar.id.words if bar.id else None
    found = title_label(bar.name, language) or boxed_label(bar.name, language)
    if found and (found.kind or not found.id.isdigit()):
        name = name_of(found.rest)
        head = found.head.span()
        return Declared(found.kind, found.id, name, head, extent, "chart", alias=chart_id)
    subject = bar.id or bar.name
    identified = bar.id is not None
    return Declared(
        None, subject.words, bar.name.words, subject.span(), extent, "chart", identified
    )


def _statements(bar: Bar, owner: Text | None) -> Iterator[Statement]:
    told = Telling.TIMELINE
    tags = {tag.value.strip(": ") for tag in bar.tags}
    if bar.end and (length := LENGTH.fullmatch(bar.end.value)) and length["unit"] in UNITS:
        amount = float(length["number"])
        duration = Duration(amount, amount, UNITS[length["unit"]])
        yield Lasts(duration, bar.end.span(), telling=told)
    if bar.start and (after := AFTER.fullmatch(bar.start.value)):
        yield Waits(bar.start.part(after.start("ids")), "hard", telling=told)
    elif bar.start and (window := _place(bar.start, bar.end)):
        if "milestone" in tags and window.end is None:
            window = window._replace(end=window.start)
        yield Placed(window, bar.start.span(), telling=told)
    if "done" in tags:
        yield Noted("status", "done", bar.tags[0].span())
    if owner:
        yield Noted("owner", owner.words, owner.span(), bar.id or bar.name)


def _place(start: Text, end: Text | None) -> Window | None:
    clock = CLOCK.fullmatch(start.value)
    if clock:
        return Window(int(clock["hours"]) + int(clock["minutes"]) / 60, None, "hour")
    if not DATE.fullmatch(start.value):
        return None
    last = end.value if end and DATE.fullmatch(end.value) else None
    return Window(start.value, last, "date")


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
