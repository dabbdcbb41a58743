"""Tells whether the numbers under a unit are lengths or places: ``2-4`` in a column "Weeks"."""

from collections.abc import Collection, Sequence
from itertools import chain, pairwise

from planlint.document import Document, Table
from planlint.grammar import durations, windows
from planlint.language import Language, Role
from planlint.pattern import Pattern, says
from planlint.text import Text

COUNTS = Pattern(r"\W*[a-z]?(?P<first>\d{1,3})(?:\s*(?:[-‐-―−]|to)\s*[a-z]?(?P<last>\d{1,3}))?\W*")
"""A cell that numbers a place whose unit stands in the header: ``1-2``, ``M3``."""

ENOUGH = 2


def counted(table: Table, at: int, roles: Sequence[Role | None], language: Language) -> Role | None:
    """Tell what the numbers under a unit are: lengths, places, or either, which is neither."""
    cells = [row[at] for row in table.rows if at < len(row)]
    unit = language.calendar.get(table.header[at].words.lower().strip(" *#:"))
    if counts_on(cells, bare=unit is not None):
        return "window"
    others = [other for other, role in enumerate(roles) if role == "duration" and other != at]
    if unit and any(are_as_long(cells, _lengths(table, one, unit, language)) for one in others):
        return "window"
    if unit and follow_on(cells, _needs(table, roles)):
        return "window"
    return None if unit and may_count_on(cells) else "duration"


def _needs(table: Table, roles: Sequence[Role | None]) -> list[list[int]]:
    """Give for each row those whose first cells its prerequisites name."""
    at = roles.index("dependencies") if "dependencies" in roles else len(roles)
    names = [(row[0].words.lower(),) if row and row[0].value else () for row in table.rows]
    told = [row[at].value if at < len(row) else "" for row in table.rows]
    return [[one for one, name in enumerate(names) if says(cell, name)] for cell in told]


def are_stated(table: Table, at: int, document: Document, language: Language) -> bool:
    """Tell whether all ranges in a column under a unit are places to which headings go.

    Under "Weeks" both "2-4" and "5-6" are lengths, unless headings go to weeks 2-4 and 5-6.
    """
    unit = language.calendar.get(table.header[at].words.lower().strip(" *#:"))
    ends = _ends([row[at] for row in table.rows if at < len(row)]) if unit else []
    wide = {(first, last, unit) for first, last in ends if last > first}
    if len(wide) < ENOUGH:
        return False
    titles = (windows(one.title.value, language) for one in document.sections)
    return wide <= {found.window[:3] for found in chain.from_iterable(titles)}


def _lengths(table: Table, at: int, unit: str, language: Language) -> list[float | None]:
    """Give the length that each cell of a column states in a unit; None where it states none."""
    cells = [row[at].value if at < len(row) else "" for row in table.rows]
    found = [next(iter(durations(cell, language)), None) for cell in cells]
    return [one.duration.low if one and one.duration.unit == unit else None for one in found]


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


def follow_on(cells: Sequence[Text], needs: Sequence[Collection[int]]) -> bool:
    """Tell whether ranges begin right behind those that they wait for, as no lengths would.

    >>> cells = [Text(cell, 0) for cell in ("1-2", "1-3", "3", "4")]
    >>> follow_on(cells, ((), (), (0,), (2,))), follow_on(cells, ((), (), (1,), (2,)))
    (True, False)
    """
    ends = _ends(cells)
    if not (_is_wide(ends) and _ascends(ends)):
        return False
    waiting = [(ends[at][0], {ends[one][1] for one in ones}) for at, ones in enumerate(needs)]
    steps = [first - max(before) for first, before in waiting if before]
    return len(steps) >= ENOUGH and set(steps) == {1}


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
