"""The places of the calendar in a table: in its first column, or in its header."""

from collections.abc import Sequence
from itertools import pairwise

from planlint.document import Table
from planlint.language import Language
from planlint.notation.context import bucket
from planlint.notation.label import label
from planlint.notation.roles import role_of
from planlint.notation.scale import abbreviations
from planlint.notation.timeline import Row, point
from planlint.pattern import Pattern
from planlint.quantity import OFFSETS, Window
from planlint.text import Text

COUNTS = Pattern(r"\W*[a-z]?(?P<first>\d{1,3})(?:\s*(?:[-‐-―−]|to)\s*[a-z]?(?P<last>\d{1,3}))?\W*")
"""A cell that numbers a place whose unit stands in the header: ``1-2``, ``M3``."""

OFFSET = Pattern(
    r"\W*(?P<first>\d{1,4})(?:\s*[^\W\d_]+)?\s*(?:[-‐-―−]|to)\s*(?P<last>\d{1,4})\s*"
    r"(?P<unit>[^\W\d_]+)\W*"
)
"""A cell that counts from the start: ``45-60m``."""

SHORT = {"m": "minute"}
"""Letters for units that mean something else elsewhere."""

INITIAL = Pattern(r"\W*(?P<unit>[a-z])(?P<first>\d{1,3})\W*")
"""A header that abbreviates a place of the calendar: ``W3``."""

ENOUGH = 2

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


def counts_on(cells: Sequence[Text], *, bare: bool = False) -> bool:
    """Tell places from lengths where both could be meant: each range goes on where one ended.

    Under a bare unit ("Weeks") others may run beside them, if nothing starts in the unit in
    which a range before it ends, as amounts that grow do ("1-2, 2-3, 3-5").

    >>> counts_on([Text(cell, 0) for cell in ("1-2", "3-4", "3-5", "6")])
    True
    >>> beside = [Text(cell, 0) for cell in ("1-2", "3-6", "3-4", "7-8")]
    >>> counts_on(beside), counts_on(beside, bare=True)
    (False, True)
    """
    ends = _ends(cells)
    steps = [after[0] - before[1] for before, after in pairwise(ends)]
    beside = [after[0] == before[0] for before, after in pairwise(ends)]
    goes_on = all(step == 1 or same for step, same in zip(steps, beside, strict=True))
    in_a_row = _is_wide(ends) and goes_on and steps.count(1) >= ENOUGH
    return in_a_row or (bare and _handovers(ends) >= ENOUGH)


def may_count_on(cells: Sequence[Text]) -> bool:
    """Tell whether ranges under a bare unit may be places as well as lengths: ``1-2, 3-6, 5-8``.

    >>> may_count_on([Text(cell, 0) for cell in ("1-2", "3-6", "5-8")])
    True
    >>> may_count_on([Text(cell, 0) for cell in ("1-2", "2-3", "3-5")])
    False
    """
    return _handovers(_ends(cells)) > 0


def are_as_long(cells: Sequence[Text], lengths: Sequence[float | None]) -> bool:
    """Tell whether most ranges hold, from their first to their last, the lengths stated elsewhere.

    >>> are_as_long([Text(cell, 0) for cell in ("1-2", "3-8", "7-10")], (2, 6, 4))
    True
    """
    ends = _ends(cells)
    held = [
        last - first + 1 == length for (first, last), length in zip(ends, lengths, strict=False)
    ]
    return _is_wide(ends) and _ascends(ends) and sum(held) * 2 > len(cells)


def _ends(cells: Sequence[Text]) -> list[tuple[int, int]]:
    """Give the first and last number of each cell; none where one has no such numbers."""
    ranges = [match for cell in cells if (match := COUNTS.fullmatch(cell.value))]
    if len(ranges) < len(cells):
        return []
    return [(int(one["first"]), int(one["last"] or one["first"])) for one in ranges]


def _is_wide(ends: Sequence[tuple[int, int]]) -> bool:
    return any(last > first for first, last in ends)


def _ascends(ends: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a count begins at the beginning and never goes back."""
    starts = [first for first, _ in ends]
    return bool(starts) and starts[0] in (0, 1) and starts == sorted(starts)


def _handovers(ends: Sequence[tuple[int, int]]) -> int:
    """Count the starts right behind the last end of a range, in a count that may be of places."""
    if not _ascends(ends):
        return 0
    found, latest, closed = 0, ends[0], set[int]()
    for before, (first, last) in pairwise(ends):
        latest = max(latest, before, key=lambda one: (one[1], -one[0]))
        closed |= {before[1]} if before[1] > before[0] else set()
        if first in closed:
            return 0
        found += first == latest[1] + 1 and latest[1] > latest[0] and last >= first
    return found


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
