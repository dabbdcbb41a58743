"""A second telling of the plan on the calendar: what its notations share."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from planlint.context import bucket
from planlint.facts import ASIDE, beside_label, role_of
from planlint.grammar import durations, windows
from planlint.label import boxed_label, label
from planlint.language import Language
from planlint.pattern import Pattern, phrase, says
from planlint.plan import Scenario, Telling
from planlint.quantity import OFFSETS, TIME_UNITS, Calendar, Window
from planlint.source import Span
from planlint.statement import Lasts, Placed, Statement, Told
from planlint.text import Text

AFTER_PLACE = Pattern(r"\s*(?:\([^()]*\))?(?:\s*(?:[:|│\[┌├└╭╰]|[-‐-―−]+\s|→|[-=]>|$)|\s{2,})")
"""What follows the place in a line of a timeline."""

GLYPHS = " :─━═-├└┌┬┴┼│╭╰╔╚╠║┃┤┐┘>*•▶►→▼✓;|█▓▒░■□▬"
"""Bullets, bars and the lines of drawings around an item."""

LANES = Pattern(r"[│┃║┤├┼┆┌┐└┘╭╮╰╯]|(?<=\s)\|(?=\s)")
"""What parts the items that run side by side."""

CELL = Pattern(r"\[(?P<cell>[^\[\]]*)\]")
"""An item in brackets, as in ``[WS1: Wiring] [WS2: Paint]``."""

WHO = Pattern(r"(?P<who>[^:→]{1,40}?)\s*(?::|→|[-=]>|\s[-‐-―−]+(?=\s))\s*")
"""Who works, before the work: ``Agent 1: Track B``."""

COMMA = Pattern(r"\s*[,;]\s+")

COUNTED = Pattern(r"\s+(?:of|/)\s+\d")
"""After a number that counts how far the work is: ``Day 1 of 3``."""

FIRST_WORD = Pattern(r"[^\W\d_]{4,}(?=[\s:]|$)")
VERB_END = Pattern(r"[\s:─-]*")

DIGITS = "0123456789.-"

JOINTS = (",", ";", "+", "&")


class Row(NamedTuple):
    """A place of the calendar, and the text that tells what happens there."""

    window: Window
    span: Span
    """The place as written."""
    rest: Text


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
    return Row(_point(found.window), line.span(found.start, found.end), line.part(end))


def _point(window: Window) -> Window:
    """Read a lone hour as a start, since hours are points and no spans."""
    if window.unit in OFFSETS and window.start == window.end:
        return window._replace(end=None)
    return window


def told(title: str, extent: Span, scenario: Scenario | None, rows: Iterable[Row]) -> Told:
    """Open a timeline with every place that it names."""
    buckets = dict.fromkeys((row.window, row.span) for row in rows)
    return Told(title, extent, scenario, tuple(buckets))


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


def bare(text: Text) -> Text:
    """Cut bullets and the lines of drawings off both ends of a text."""
    lead = len(text.value) - len(text.value.lstrip(GLYPHS))
    return text.part(lead, max(lead, len(text.value.rstrip(GLYPHS))))


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
    alike = all(is_identified(part, language) and says(part.value, verbs) for part in parts)
    return parts if alike else [head]


def _placed(row: Row, head: Text, language: Language, *, starting: bool) -> Iterator[Statement]:
    subject, verb = _without_verb(head, language)
    said = _said(head, language)
    if not subject.value or says(said, language.continues) or has_place(subject, language):
        return
    start, end, unit = row.window
    if verb == "ends" or says(said, language.ends):
        start, end = None, start if end is None else end
    elif verb == "starts" or starting or _only_starts(said, language):
        end = None
    yield Placed(Window(start, end, unit), row.span, subject, Telling.TIMELINE)
    yield from _lengths(subject, language)


def _only_starts(said: str, language: Language) -> bool:
    """Tell whether nothing follows an item but that it starts: ``Stream A starts``."""
    found = phrase(language.starts).search(said)
    return found is not None and not said[found.end() :].strip(" .!")


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


def is_identified(head: Text, language: Language) -> bool:
    """Tell whether a text begins with an identifier or a kind, and not with a mere name."""
    subject, _ = _without_verb(work(bare(head), language), language)
    return _begins(subject, language) or boxed_label(subject, language) is not None


def _begins(text: Text, language: Language) -> bool:
    """Tell whether a text begins with a label, or with the kind of an item."""
    first = text.value.split(" ")[0].lower()
    kinds = {*language.kinds, *language.kinds.values()}
    return label(text, language) is not None or first in kinds


def work(head: Text, language: Language) -> Text:
    """Cut off who does the work, where an item follows."""
    match = WHO.match(head.value)
    if not match or not _is_who(match["who"], language):
        return head
    rest = head.part(match.end())
    return rest if _begins(_without_verb(rest, language)[0], language) else head


def _is_who(words: str, language: Language) -> bool:
    """Tell who works from what a field says, and from an item of another kind."""
    if role_of(words, language) not in {None, "owner"}:
        return False
    workers = {one.removesuffix("s") for one in language.workers}
    kinds = [kind for kind in (*language.kinds, *language.kinds.values()) if kind not in workers]
    found = label(Text(words, 0), language)
    word = (found.kind or found.id.rstrip(DIGITS).lower()) if found else None
    return not says(words, tuple(kinds)) and (word is None or word in workers)


def _without_verb(head: Text, language: Language) -> tuple[Text, Literal["starts", "ends"] | None]:
    """Cut off a verb before the item, and tell whether it begins or ends the work."""
    starting = phrase(language.starts).match(head.value)
    verb = starting or phrase(language.ends).match(head.value) or _done(head, language)
    if not verb:
        return head, None
    after = VERB_END.match(head.value, verb.end())
    return head.part(after.end() if after else 0), "starts" if starting else "ends"


def _done(head: Text, language: Language) -> "re.Match[str] | None":
    """Match the verb whose participle says that work is done: ``Complete``, ``Finish``."""
    word = FIRST_WORD.match(head.value)
    done = language.statuses["done"]
    ends = word and any(each.startswith(word.group().lower()) for each in done)
    return word if ends else None


def _lengths(head: Text, language: Language) -> Iterator[Lasts]:
    """Read the lengths beside the items that a text names, each of the item before it."""
    for statement in beside_label(head, language, Telling.TIMELINE):
        if isinstance(statement, Lasts):
            before = head.value[: statement.span.start - head.start]
            joint = max(before.rfind(joint) for joint in JOINTS)
            yield statement._replace(subject=head.part(joint + 1))
