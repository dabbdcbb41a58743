"""Timelines in drawn boxes: a place of the calendar over what happens there.

## Written

````markdown
# Observatory

```
┌─────────────────────────────────┐
│            WEEK 1-2             │
├─────────────────────────────────┤
│ Stream A: Dome │ Stream B: Road │
│ Agent: Ana     │ Agent: Ben     │
└─────────────────────────────────┘
┌──── Week 3 ─────┐  ┌── Week 4 ──┐
│ Stream C: Mount │  │ Stream D   │
│                 │  │ Task: Lens │
└─────────────────┘  └────────────┘

      │ Week 5   │ Week 6   │ Week 7   │
──────┼──────────┼──────────┼──────────┤
Ana   │ Stream E │ Stream E │          │
```
````

## Read

```
Stream A: Dome [Week 1-2]
Stream B: Road [Week 1-2]
Stream C: Mount [Week 3]
Stream D: Lens [Week 4]
Stream E [Week 5-6]
```
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from planlint.document import Document, Fence
from planlint.language import Language
from planlint.notation.context import bucket, scenario_around
from planlint.notation.facts import FIELD
from planlint.notation.label import label, name_of
from planlint.notation.opening import bare, is_identified
from planlint.notation.roles import role_of
from planlint.notation.timeline import Row, placed, row, told
from planlint.pattern import Pattern
from planlint.recogniser import Recogniser
from planlint.statement import Declared, Statement
from planlint.text import Text

EDGE = Pattern(r"[│┃║┌┐├┤└┘┬┴┼╔╗╠╣╚╝╭╮╰╯]")
CLOSED = Pattern(r"[\s]*[└╚╰]")
"""The lower edge of a box, where its place ends."""


class Cell(NamedTuple):
    """What stands between two edges of a drawing."""

    text: Text
    start: int
    end: int


class Place(NamedTuple):
    """A place of the calendar, and the characters of each line that are under it."""

    row: Row
    start: int
    end: int

    def holds(self, cell: Cell) -> bool:
        """Tell whether a cell stands under the place."""
        return self.start <= (cell.start + cell.end) // 2 <= self.end


class Lane(NamedTuple):
    """What runs at a place of the calendar: the cell that names an item, those under it."""

    row: Row
    head: Cell
    under: list[Text]


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every fence in which boxes hold items at places of the calendar."""
    for block in document.blocks:
        if not (isinstance(block, Fence) and block.is_plain):
            continue
        lanes = _lanes(document, block, language)
        if lanes:
            title = document.section_of(block.span.start).title.words
            scenario = scenario_around(document, block.span.start, language)
            yield told(title, block.span, scenario, (lane.row for lane in lanes))
        for lane in lanes:
            yield from _of_lane(document, lane, language)


def _lanes(document: Document, fence: Fence, language: Language) -> list[Lane]:
    """Give the cells that begin with an item at the place that they are under."""
    around = _around(document, fence, language)
    places, lanes, open_lanes = around, list[Lane](), list[Lane]()
    for line in fence.lines:
        cells = _split(line)
        found = [place for cell in cells if (place := _place(cell, language))]
        if cells and len(found) == len(cells):
            places, open_lanes = found, []
        elif CLOSED.match(line.value):
            places, open_lanes = around, []
        for cell in cells if not found else ():
            under = next((place for place in places if place.holds(cell)), None)
            if under and is_identified(cell.text, language):
                lane = Lane(under.row, cell, [])
                open_lanes.append(lane)
                _append(lanes, lane, line)
            else:
                _add(cell, open_lanes)
    return lanes


def _append(lanes: list[Lane], lane: Lane, line: Text) -> None:
    """Add a lane, or let the one before it on the line go on where it names the same item."""
    last = lanes[-1] if lanes else None
    if last and line.span().holds(last.head.text.span()) and _goes_on(last, lane):
        longer = last.row.window._replace(end=lane.row.window.end)
        lanes[-1] = last._replace(row=last.row._replace(window=longer))
    else:
        lanes.append(lane)


def _goes_on(last: Lane, lane: Lane) -> bool:
    end, start = last.row.window.end, lane.row.window.start
    adjoins = isinstance(end, float) and isinstance(start, float) and start == end + 1
    return adjoins and last.head.text.words == lane.head.text.words


def _add(cell: Cell, lanes: list[Lane]) -> None:
    for lane in lanes:
        if (lane.head.start, lane.head.end) == (cell.start, cell.end):
            lane.under.append(cell.text)


def _around(document: Document, fence: Fence, language: Language) -> list[Place]:
    """Give the place that a section around names, for boxes that name none of their own."""
    for section in document.path(fence.span.start):
        found = row(section.title, language)
        if found:
            return [Place(found, 0, len(document.source.text))]
    return []


def _split(line: Text) -> list[Cell]:
    """Part a line at the edges of its boxes; a line without any is none of a drawing."""
    edges = [match.span() for match in EDGE.finditer(line.value)]
    inside = ((start, end) for (_, start), (end, _) in pairwise(edges))
    cells = (Cell(bare(line.part(start, end)), start, end) for start, end in inside)
    return [cell for cell in cells if cell.text.value]


def _place(cell: Cell, language: Language) -> Place | None:
    """Read a cell that names a place of the calendar and nothing else."""
    found = row(cell.text, language) if bucket(cell.text, language) else None
    return Place(found, cell.start, cell.end) if found and not found.rest.value else None


def _of_lane(document: Document, lane: Lane, language: Language) -> Iterator[Statement]:
    text = lane.head.text
    found = label(text, language)
    if found and found.kind:
        sections = document.path(text.start)
        outer = next((one for one in sections if not row(one.title, language)), None)
        name = name_of(found.rest) or _name(lane.under, language)
        listing = outer.extent.start if outer else 0
        head = found.head.span()
        yield Declared(found.kind, found.id, name, head, text.span(), "block", listing=listing)
    yield from placed(lane.row, text, language)


def _name(under: list[Text], language: Language) -> str:
    """Read what a lane is about from a line of its own: ``Task: Wiring``."""
    for text in under:
        match = FIELD.fullmatch(text.value)
        word = match["label"].lower().strip() if match else ""
        if match and (word in language.kinds or role_of(word, language) == "name"):
            return match["value"].strip()
    return ""


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
