"""Mermaid gantt charts.

## Written

````markdown
```mermaid
gantt
    title The new bakery
    dateFormat DD.MM.YYYY
    excludes weekends
    %% the ovens come first
    section Agent Beta
    Core             :a1, 06.01.2025, 3d
    Tests            :active, a2, after a1, 1w
    Phase 3: Paint   :done, crit, a3, after a1 a2, 36h
    Sign             :a4, 20.01.2025, until m1
    AP1.3 Release    :milestone, m1, 24.01.2025, 0d
    Spring           :vert, v1, 20.03.2025, 0d
    section Phase 4 - Opening (3 days)
    Party :a5, 27.01.2025, 28.01.2025
    click a5 href "https://example.org"
```
````

## Read

```
working time: closed on Saturday, Sunday
a1: Core [3 days; from 2025-01-06; Agent Beta]
a2: Tests [1 week; after a1; Agent Beta; active]
Phase 3: Paint [36 hours; after a1; after a2; Agent Beta; done]
a4: Sign [2025-01-20 to 2025-01-23; Agent Beta]
AP1.3: Release [0 days; 2025-01-24; Agent Beta]
Phase 4: Opening [3 days]
  a5: Party [2025-01-27 to 2025-01-28]
```
"""

from collections.abc import Iterator
from datetime import date, timedelta

from planlint.document import Document, Fence
from planlint.language import Language
from planlint.notation.facts import beside_label
from planlint.notation.gantt import AFTER, UNTIL, Bar, Chart, Part, chart, is_gantt, length, moment
from planlint.notation.gantt_traps import passed_over
from planlint.notation.label import boxed_label, name_of, title_label
from planlint.plan import Problem, Telling
from planlint.quantity import NEVER, Window
from planlint.recogniser import Recogniser
from planlint.statement import Declared, Lasts, Noted, Placed, Reckoned, Statement, Told, Waits
from planlint.text import Text, readable

STATES = ("done", "active")
"""Tags that say how far the work is."""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every gantt chart in a mermaid fence."""
    charts = [
        (block, chart(block.lines))
        for block in document.blocks
        if isinstance(block, Fence) and block.info == "mermaid" and is_gantt(block.lines)
    ]
    for block, read in charts:
        yield from _chart(block, read, language)
    yield from passed_over([read for _, read in charts])
    # Where one chart works on days that another leaves out, neither speaks for the plan.
    dated = [read for _, read in charts if read.is_dated]
    if len({read.closed for read in dated}) == 1:
        yield from (
            Reckoned(read.closed, read.closing.part(0).span())
            for read in dated
            if read.closing and read.closed != NEVER
        )


def _chart(fence: Fence, read: Chart, language: Language) -> Iterator[Statement]:
    yield Told(read.title or "gantt", fence.span, None, ())
    for line in read.unread:
        yield Problem("block", "mermaid gantt", line.span(), "no name and data")
    starts = {bar.id.value: bar.start for part in read.parts for bar in part.bars if bar.id}
    for part in read.parts:
        yield from _section(part, language)
        for bar in part.bars:
            if not bar.has("vert"):
                yield _declared(bar, language)
                yield from _statements(bar, starts, read.date_format)
                yield from _owned(bar, part, language)


def _section(part: Part, language: Language) -> Iterator[Statement]:
    """Read what a section is about, unless it says who works."""
    title = readable(part.title.value, part.title.start) if part.title else None
    found = title_label(title, language) if title else None
    if found and f"{found.kind}s" not in language.workers:
        name, head = name_of(found.rest), found.head.span()
        yield Declared(found.kind, found.id, name, head, part.extent, "chart")
        yield from beside_label(found.rest, language, Telling.TIMELINE)


def _owned(bar: Bar, part: Part, language: Language) -> Iterator[Noted]:
    """Read who works from a section that says so ("Agent Beta")."""
    words = part.title.words.lower().split() if part.title else []
    if part.title and words and f"{words[0]}s" in language.workers:
        yield Noted("owner", part.title.words, part.title.span(), bar.id or bar.name)


def _declared(bar: Bar, language: Language) -> Declared:
    """Read what a bar is: the identifier in its name, else that of the chart, else its name."""
    extent = bar.line.span()
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


def _statements(bar: Bar, starts: dict[str, Text | None], date_format: str) -> Iterator[Statement]:
    told = Telling.TIMELINE
    duration = length(bar.end)
    if bar.end and duration:
        yield Lasts(duration, bar.end.span(), telling=told)
    after = AFTER.fullmatch(bar.start.value) if bar.start else None
    if bar.start and after:
        yield Waits(bar.start.part(after.start("ids")), "hard", telling=told)
    elif bar.start and (window := _window(bar, starts, date_format)):
        yield Placed(window, bar.start.span(), telling=told)
    for tag in bar.tags:
        if tag.value in STATES:
            yield Noted("status", tag.value, tag.span())


def _window(bar: Bar, starts: dict[str, Text | None], date_format: str) -> Window | None:
    """Give the place of a bar; its end only where the chart states one."""
    first, last = moment(bar.start, date_format), moment(bar.end, date_format)
    if not first:
        return None
    if first.day is None:
        return Window(first.hour, last.hour if last else None, "hour")
    end = last.day if last else _day_before(bar.end, starts, date_format)
    if bar.has("milestone"):
        end = end or first.day
    return Window(first.day, end, "date")


def _day_before(end: Text | None, starts: dict[str, Text | None], date_format: str) -> str | None:
    """Give the day before a bar begins until which another lasts, where its date is stated."""
    until = UNTIL.fullmatch(end.value) if end else None
    others = until["ids"].split() if until else ()
    begins = [moment(starts.get(other), date_format) for other in others]
    days = [each.day for each in begins if each and each.day]
    if not days or len(days) < len(begins):
        return None
    return (date.fromisoformat(min(days)) - timedelta(days=1)).isoformat()


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
