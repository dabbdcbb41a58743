"""The places of the calendar in a table: in its first column, or in its header."""

from collections.abc import Sequence
from itertools import pairwise

from planlint.document import Table
from planlint.language import Language
from planlint.notation.context import bucket
from planlint.notation.label import label
from planlint.notation.ranges import COUNTS, ENOUGH
from planlint.notation.roles import role_of
from planlint.notation.scale import abbreviations
from planlint.notation.timeline import Row, point
from planlint.pattern import Pattern
from planlint.quantity import OFFSETS, Window
from planlint.text import Text

OFFSET = Pattern(
    r"\W*(?P<first>\d{1,4})(?:\s*[^\W\d_]+)?\s*(?:[-‐-―−]|to)\s*(?P<last>\d{1,4})\s*"
    r"(?P<unit>[^\W\d_]+)\W*"
)
"""A cell that counts from the start: ``45-60m``."""

SHORT = {"m": "minute"}
"""Letters for units that mean something else elsewhere."""

INITIAL = Pattern(r"\W*(?P<unit>[a-z])(?P<first>\d{1,3})\W*")
"""A header that abbreviates a place of the calendar: ``W3``."""

BLANK = Pattern(r"[\s\-‐-―−_.·/○□▢⬜⬚░❌✗✘]*")
"""A cell that says that there is no work."""

PART = Pattern(r"[^;•]+")
"""Entries of a cell that stand on lines of their own."""


def rows(table: Table, language: Language) -> dict[int, Row]:
    """Give the rows whose first cell is a place of the calendar, by their numbers."""
    firsts = [cells[0] if cells else Text("", table.span.start) for cells in table.rows]
    unit = _unit(table.header[0], language) if table.header else None
    windows = _offsets(firsts, language) or [_place(cell, unit, language) for cell in firsts]
    if not (unit or _says_when(table.header, language)):  # a log of what was done has dates too
        windows = [window if window and window.unit != "date" else None for window in windows]
    found = {
        at: Row(point(window), cell.span(), cell)
        for at, (cell, window) in enumerate(zip(firsts, windows, strict=True))
        if window
    }
    return found if len(found) >= ENOUGH else {}


def columns(table: Table, language: Language) -> dict[int, Window]:
    """Give the places of the calendar in the header of a table that has none in its rows."""
    if not table.header or rows(table, language):
        return {}
    unit = _unit(table.header[0], language)
    places = {at: _place(cell, unit, language) for at, cell in enumerate(table.header)}
    found = {at: window for at, window in places.items() if window}
    found = found or _initials(table.header, language)
    return found if len(found) >= ENOUGH else {}


def _offsets(cells: Sequence[Text], language: Language) -> list[Window | None]:
    """Read hours or minutes from the start, each row going on where the one before it ends."""
    matches = [match for cell in cells if (match := OFFSET.fullmatch(cell.value))]
    units = {language.units.get(word, word) for word in (m["unit"].lower() for m in matches)}
    ends = [(int(match["first"]), int(match["last"])) for match in matches]
    goes_on = all(before[1] == after[0] for before, after in pairwise(ends))
    unit = SHORT.get(word := units.pop(), word) if len(units) == 1 else None
    if len(ends) < len(cells) or unit not in OFFSETS or not goes_on or ends[0][0] != 0:
        return []
    return [Window(float(first), float(last), unit) for first, last in ends]


def _unit(header: Text, language: Language) -> str | None:
    """Give the unit of the calendar that a header names: ``Week``, ``Task / Day``."""
    words = header.value.lower().replace("/", " ").replace("\\", " ").split()
    return next((language.calendar[word] for word in words if word in language.calendar), None)


def _says_when(header: Sequence[Text], language: Language) -> bool:
    return bool(header) and role_of(header[0].words, language) == "window"


def _place(cell: Text, unit: str | None, language: Language) -> Window | None:
    """Read a cell that is a place of the calendar and nothing else."""
    counts = COUNTS.fullmatch(cell.value) if unit else None
    if counts and unit:
        return Window(float(counts["first"]), float(counts["last"] or counts["first"]), unit)
    found = None if label(cell, language) else bucket(cell, language)
    return found.window if found else None


def _initials(header: Sequence[Text], language: Language) -> dict[int, Window]:
    """Read a header that abbreviates its places, which count up: ``W1 | W2 | W3``."""
    units = abbreviations(language)
    matches = {at: INITIAL.fullmatch(cell.value) for at, cell in enumerate(header) if at}
    found = {at: match for at, match in matches.items() if match}
    counted = [int(match["first"]) - at for at, match in found.items()]
    letters = {match["unit"].lower() for match in found.values()}
    if len(found) <= ENOUGH or len(set(counted)) > 1 or len(letters) > 1:
        return {}
    unit = units.get(letters.pop())
    return {
        at: Window(float(m["first"]), float(m["first"]), unit) for at, m in found.items() if unit
    }
