"""A second telling of the plan on the calendar: what its notations share."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planlint.grammar import durations, may_hold_date, windows
from planlint.language import Language
from planlint.notation.context import bucket
from planlint.notation.facts import ASIDE, beside_label
from planlint.notation.label import label
from planlint.notation.opening import bare, is_identified, without_verb, work
from planlint.pattern import Pattern, phrase, says, words_of
from planlint.plan import Dated, Scenario, Telling
from planlint.quantity import OFFSETS, TIME_UNITS, Calendar, Window
from planlint.source import Span
from planlint.statement import Lasts, Placed, Statement, Told
from planlint.text import Text

AFTER_PLACE = Pattern(r"\s*(?:\([^()]*\))?(?:\s*(?:[:|│\[┌├└╭╰]|[-‐-―−]+\s|→|[-=]>|$)|\s{2,})")
"""What follows the place in a line of a timeline."""

LANES = Pattern(r"[│┃║┤├┼┆┌┐└┘╭╮╰╯]|(?<=\s)\|(?=\s)")
"""What parts the items that run side by side."""

CELL = Pattern(r"\[(?P<cell>[^\[\]]*)\]")
"""An item in brackets, as in ``[WS1: Wiring] [WS2: Paint]``."""

COMMA = Pattern(r"\s*[,;]\s+")

COUNTED = Pattern(r"\s+(?:of|/)\s+\d")
"""After a number that counts how far the work is: ``Day 1 of 3``."""

JOINTS = (",", ";", "+", "&")


class Row(NamedTuple):
    """A place of the calendar, and the text that tells what happens there."""

    window: Window
    span: Span
    """The place as written."""
    rest: Text
    dated: Dated | None = None
    """The place with the date beside it, if there is one."""


def row(line: Text, language: Language) -> Row | None:
    """Read the place that a line begins with, and what follows; None where it begins otherwise.

    >>> from planlint.languages.en import LANGUAGE
    >>> found = row(Text("Week 1-2:  Stream A", 0), LANGUAGE)
    >>> str(found.window), found.rest.words
    ('Week 1-2', 'Stream A')
    """
    found = None if label(line, language) else bucket(line, language)
    after = AFTER_PLACE.match(line.value, found.end) if found else None
    if not found or not after:
        return None
    end = after.end() - after.group().endswith("[")
    window, span = point(found.window), line.span(found.start, found.end)
    return Row(window, span, line.part(end), _dated(line, window, found.end, language))


def _dated(line: Text, place: Window, end: int, language: Language) -> Dated | None:
    """Read the date right behind a numbered place: ``(Mon, March 3)``, ``: March 3-7``."""
    behind = line.part(end)
    if place.unit == "date" or not may_hold_date(behind.value, language):
        return None
    dates = (one for one in windows(behind.value, language) if one.window.unit == "date")
    found = next(dates, None)
    between = words_of(behind.value[: found.start].lower()) if found else ()
    if found is None or any(word not in language.weekdays for word in between):
        return None
    over = says(line.value, language.statuses["done"])
    return Dated(place, found.window, behind.span(found.start, found.end), over)


def point(window: Window) -> Window:
    """Read a lone hour as a start, since hours are points and no spans."""
    if window.unit in OFFSETS and window.start == window.end:
        return window._replace(end=None)
    return window


def told(title: str, extent: Span, scenario: Scenario | None, places: Iterable[Row]) -> Told:
    """Open a timeline with every place that it names."""
    rows = tuple(places)
    buckets = dict.fromkeys((row.window, row.span) for row in rows)
    dated = dict.fromkeys(row.dated for row in rows if row.dated)
    return Told(title, extent, scenario, tuple(buckets), tuple(dated))


def entries(row: Row, language: Language, *, starting: bool = False) -> Iterator[Statement]:
    """Read what a row tells: each lane of it, or each cell in brackets, begins with an item."""
    for lane in lanes(row.rest):
        yield from placed(row, lane, language, starting=starting)


def lanes(rest: Text) -> Iterator[Text]:
    """Part what runs side by side: cells in brackets, boxes, the columns of a drawing.

    >>> [lane.value for lane in lanes(Text("┌─ Stream A ─┐  ┌─ Stream B ─┐", 0))]
    ['Stream A', 'Stream B']
    """
    cells = list(CELL.finditer(rest.value)) if rest.value.startswith("[") else []
    if len(cells) > 1 or (cells and cells[0].end() == len(rest.value)):
        yield from (rest.part(*cell.span("cell")) for cell in cells)
        return
    edges = [edge.span() for edge in LANES.finditer(rest.value)]
    starts = [0, *(end for _, end in edges)]
    ends = [*(start for start, _ in edges), len(rest.value)]
    for start, end in zip(starts, ends, strict=True):
        lane = bare(rest.part(start, end))
        if lane.value:
            yield lane


def placed(
    row: Row, head: Text, language: Language, *, starting: bool = False
) -> Iterator[Statement]:
    """Place the items that a text begins with, and read how long they take.

    With ``starting``, work only begins at the row; it may end later.
    """
    head = bare(head)
    if bucket(head, language) and not label(head, language):
        return
    for part in _parts(work(head, language), language):
        yield from _placed(row, part, language, starting=starting)


def _parts(head: Text, language: Language) -> list[Text]:
    """Part a list in which each item has a verb of its own: ``A completes, B starts``."""
    edges = [edge.span() for edge in COMMA.finditer(head.value)]
    starts = [0, *(end for _, end in edges)]
    ends = [*(start for start, _ in edges), len(head.value)]
    parts = [head.part(start, end) for start, end in zip(starts, ends, strict=True)]
    verbs = (*language.starts, *language.ends, *language.continues)
    alike = all(
        is_identified(without_verb(part, language)[0], language)
        and (says(part.value, verbs) or _only_ends(part.value, language))
        for part in parts
    )
    return parts if alike else [head]


def _placed(row: Row, head: Text, language: Language, *, starting: bool) -> Iterator[Statement]:
    subject, verb = without_verb(head, language)
    said = _said(head, language)
    if not subject.value or says(said, language.continues) or has_place(subject, language):
        return
    window = row.window
    if verb == "ends" or says(said, language.ends) or _only_ends(said, language):
        last = window.latest_start or window.start
        window = (window._replace(end=last) if window.end is None else window).closing
    elif verb == "starts" or starting or _only_starts(said, language):
        window = window.opening
    yield Placed(window, row.span, subject, Telling.TIMELINE)
    yield from _lengths(subject, language)


def _only_starts(said: str, language: Language) -> bool:
    """Tell whether nothing follows an item but that it starts: ``Stream A starts``."""
    found = phrase(language.starts).search(said)
    return found is not None and not said[found.end() :].strip(" .!")


def _only_ends(said: str, language: Language) -> bool:
    """Tell whether nothing follows an item but that it is done: ``Stream A complete``.

    Behind a sign the word is the status of the item.
    """
    done = tuple(word for word in language.statuses["done"] if word.isalpha())
    found = phrase(done).search(said)
    behind = found is not None and said[: found.start()].rstrip()[-1:].isalnum()
    return found is not None and behind and not said[found.end() :].strip(" .!")


def nested(
    row: Row, head: Text, language: Language, *, starting: bool = False
) -> Iterator[Statement]:
    """Place what is listed under a row, unless it takes less time than the row holds."""
    lengths = (found.duration for found in durations(head.value, language))
    known = [_minutes(each.high, each.unit) for each in lengths if each.unit in TIME_UNITS]
    whole = _minutes(row.window.length, row.window.unit)
    longest = max(known, default=whole)
    several = row.window.start != row.window.end
    for statement in placed(row, head, language, starting=starting):
        if isinstance(statement, Lasts) or not several or longest >= whole:
            yield statement


def _minutes(amount: float | None, unit: str) -> int:
    known = amount is not None and unit in TIME_UNITS
    return Calendar().minutes(amount or 0, unit) if known else 0


def outlasts(row: Row, text: Text, language: Language) -> bool:
    """Tell whether a text states a length that the place of a row does not hold."""
    lengths = (found.duration for found in durations(text.value, language))
    whole = _minutes(row.window.length, row.window.unit)
    return any(_minutes(each.high, each.unit) > whole for each in lengths)


def _said(head: Text, language: Language) -> str:
    """Give what a text says of its item: no asides, and nothing of what the item waits for."""
    outside = ASIDE.sub(" ", head.value)
    waits = phrase(language.waits).search(outside)
    return outside[: waits.start()] if waits else outside


def has_place(text: Text, language: Language) -> bool:
    """Tell whether a text names a place of the calendar after its label: ``TD1, Day 2-3``."""
    found = label(text, language)
    outside = ASIDE.sub(" ", found.rest.value if found else text.value)
    places = windows(outside, language)
    return any(not COUNTED.match(outside, place.end) for place in places)


def _lengths(head: Text, language: Language) -> Iterator[Lasts]:
    """Read the lengths beside the items that a text names, each of the item before it."""
    for statement in beside_label(head, language, Telling.TIMELINE):
        if isinstance(statement, Lasts):
            before = head.value[: statement.span.start - head.start]
            joint = max(before.rfind(joint) for joint in JOINTS)
            yield statement._replace(subject=head.part(joint + 1))
