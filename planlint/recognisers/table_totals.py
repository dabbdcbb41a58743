"""Tables whose last row adds the others up, or whose last column does.

A row may state no amount, because its work is done or dropped; the total may be told in another
unit of time than the rows, whose own may stand in the header. A last row without a name is the
total where its amount is bold.

## Written

```markdown
- Phase 1: Design (2 days)
- Phase 2: Build (3 days)

| Role  | Hours | Cost   |
|-------|-------|--------|
| Clerk | 12    | $1,200 |
| Smith | 30    | $3,000 |
| Total | 42    | $4,200 |

| Phase   | Tasks | Indoors | Outdoors | Total |
|---------|-------|---------|----------|-------|
| Phase 1 | 4     | 1       | 2        | 3     |
| Phase 2 | 5     | 2       | 3        | 5     |
```

## Read

```
Phase 1: Design [2 days]
Phase 2: Build [3 days]
claim: table-total 42
claim: table-total 4200 usd
```
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from planlint.document import Document, Table
from planlint.grammar import bare, durations, money, percents, unit_of
from planlint.language import Language
from planlint.notation.context import scenario_of
from planlint.notation.statuses import status
from planlint.pattern import says
from planlint.plan import Breakdown, Claim, Part
from planlint.quantity import TIME_UNITS
from planlint.recogniser import Recogniser
from planlint.source import Span
from planlint.statement import Claimed, Statement, Tallied
from planlint.text import Text

BOLD = "**"

ELAPSING = frozenset(("day", "week", "month", "sprint"))
"""Units of numbers that may be told of the calendar; hours are told of work."""


CREDIT = frozenset("-−–(")
"""Before a sum that is taken off: ``-$200``, ``($200)``."""


class Amount(NamedTuple):
    """What a cell holds; a plain number has no unit."""

    unit: str
    low: float
    high: float
    span: Span


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every table that adds something up, or counts what each part holds."""
    for block in document.blocks:
        if isinstance(block, Table):
            yield from _down(block, document, language)
            yield from _across(block, language)
            yield from _counting(block, language)


def _down(table: Table, document: Document, language: Language) -> Iterator[Statement]:
    """Read every column of a table whose last row is the total, or the one before an average."""
    named = [at for at, row in enumerate(table.rows) if _is_total(row, language)]
    end = named[-1] if named else len(table.rows) - 1
    rows = [row for row in table.rows[:end] if len(row) == len(table.header)]
    if len(rows) < 2 or end < len(table.rows) - 2 or len(table.rows[end]) != len(table.header):
        return
    name, *totals = table.rows[end]
    for at, cell in enumerate(totals, start=1):
        total, header = _amount(cell, language), table.header[at]
        if total is None or not (named or (not name.value and _is_bold(total, document))):
            continue
        whole = Part(name.words, total.low, total.high, total.span, total.unit)
        cells = [(row[0].words, row[at]) for row in rows]
        column = _column(cells, header, whole, table, language)
        if column and _is_of_column(column, header, language):
            yield column._replace(unit=column.unit or _elapsing(header, language))
            yield from _claimed(column, header, language)


def _is_of_column(column: Breakdown, header: Text, language: Language) -> bool:
    """Tell a sum from a row of a table of figures, each of its own kind, and from a headcount."""
    if says(header.value, (*language.workers, *language.staff, *language.crews)):
        return False
    name = column.total.label if column.total else ""
    quantities = (*language.lengths, *language.efforts, *language.costs, *language.units)
    own = [word for word in (*quantities, *language.kinds.values()) if says(name, (word,))]
    return bool(column.unit) or not own or says(header.value, tuple(own))


def _is_total(row: Sequence[Text], language: Language) -> bool:
    """Tell whether the first words of a row say that it is the total."""
    head = next((cell.value for cell in row if cell.value), "")
    return says(head, (*language.sums, *language.altogether))


def _is_bold(amount: Amount, document: Document) -> bool:
    text = document.source.text
    return text[: amount.span.start].endswith(BOLD) and text.startswith(BOLD, amount.span.end)


def _column(
    cells: list[tuple[str, Text]], header: Text, whole: Part, table: Table, language: Language
) -> Breakdown | None:
    """Read one column; what its rows hold beside amounts must say that they take nothing.

    Where the total alone has a unit, its rows have that which the header names, if it names one.
    """
    amounts = [(label, one) for label, cell in cells if (one := _amount(cell, language))]
    others = [cell for _, cell in cells if not _amount(cell, language)]
    silent = [cell for cell in others if not _is_empty(cell, language)]
    units = {amount.unit for _, amount in amounts} - {""} or {""}
    if len(amounts) < 2 or len(units) > 1 or not all(_is_over(cell, language) for cell in silent):
        return None
    [unit] = units
    if whole.unit and not unit:
        unit = _unit_named(header, whole.unit, language)
    own = whole.unit or unit
    if unit != own and not TIME_UNITS.issuperset((unit or own, own)):
        return None
    parts = tuple(Part(label, one.low, one.high, one.span) for label, one in amounts)
    total = whole._replace(unit=own)
    return Breakdown(unit or own, parts, total, table.span, silent=len(silent))


def _unit_named(header: Text, wanted: str, language: Language) -> str:
    """Give the unit of time or the points that a header names; the one that is wanted if none."""
    found = unit_of(header.value.lower(), language)
    return found[0] if found and wanted in {"point", *TIME_UNITS} else wanted


def _elapsing(header: Text, language: Language) -> str:
    """Give the unit that a header names, if its time may pass for several rows at once."""
    found = unit_of(header.value.lower(), language)
    if found is None or says(header.value, language.efforts):
        return ""
    unit, is_work = found
    return unit if unit in ELAPSING and not is_work else ""


def _claimed(column: Breakdown, header: Text, language: Language) -> Iterator[Claimed]:
    """Claim the total of a column, unless it is how long a way of working takes."""
    whole = column.total
    compared = scenario_of(header.value, language) and column.unit in TIME_UNITS
    if whole and not compared:
        yield Claimed(Claim("table-total", whole.low, whole.high, whole.unit or None, whole.span))


def _is_empty(cell: Text, language: Language) -> bool:
    return not cell.words or cell.words.lower() in language.nothing


def _is_over(cell: Text, language: Language) -> bool:
    """Tell whether a cell says that its row takes nothing any more."""
    return next((one.value for one in status(cell, language)), None) in {"done", "skipped"}


def _across(table: Table, language: Language) -> Iterator[Breakdown]:
    """Read the rows of a table whose last column is the total of the others in most rows."""
    width = len(table.header)
    if width < 4 or not says(table.header[-1].value, language.sums):
        return
    found = [one for row in table.rows if (one := _row(row, table, language))]
    right = sum(one.total is not None and _adds_up(one) for one in found)
    if 2 * right > len(found):
        yield from found


def _row(row: Sequence[Text], table: Table, language: Language) -> Breakdown | None:
    """Read a row with a total in its last cell, and several amounts of the same unit."""
    cells = zip(table.header[1:], row[1:], strict=False)
    amounts = [(name.words, one) for name, cell in cells if (one := _amount(cell, language))]
    if len(row) != len(table.header) or not amounts or not _amount(row[-1], language):
        return None
    unit = amounts[-1][1].unit
    *parts, whole = (Part(name, *one[1:]) for name, one in amounts if one.unit == unit)
    return Breakdown(unit, tuple(parts), whole, table.span) if len(parts) > 1 else None


def _adds_up(breakdown: Breakdown) -> bool:
    whole = breakdown.total
    return whole is not None and sum(part.high for part in breakdown.parts) == whole.high


def _counting(table: Table, language: Language) -> Iterator[Tallied]:
    """Read the columns that count the items in each part of the plan: ``| Phase | Tasks |``."""
    rows = [row for row in table.rows if len(row) == len(table.header)]
    rows = [row for row in rows if not _is_total(row, language)]
    for at, header in enumerate(table.header[1:], start=1):
        kind = _kinds(language).get(header.words.lower())
        ends = [bare(row[at].words) for row in rows]
        if kind and len(rows) > 1 and all(ends):
            cells = zip(rows, ends, strict=True)
            parts = (Part(row[0].words, *one, row[at].span()) for row, one in cells if one)
            breakdown = Breakdown("", tuple(parts), None, table.span, of=kind)
            yield Tallied(breakdown, tuple(row[0] for row in rows))


@cache
def _kinds(language: Language) -> dict[str, str]:
    """Map the headers of columns that count items to their kinds: "Tasks", "Task count"."""
    return {
        form: one
        for one, many in language.kinds.items()
        for word in language.tallies
        for form in (f"{one} {word}", f"{word} {many}", many)
    }


def _amount(cell: Text, language: Language) -> Amount | None:
    """Read the amount that a cell holds; a rate is none: ``20 hours/week``."""
    ends = bare(cell.words)
    if ends:
        first = next(at for at, sign in enumerate(cell.value) if sign.isdigit())
        return Amount("", *ends, cell.span(first, len(cell.value)))
    found = next(_amounts(cell, language), None)
    if found and cell.value[: found.span.start - cell.start].strip(" *") in CREDIT:
        return None
    rest = cell.value[found.span.end - cell.start :].lstrip() if found else ""
    recurs = rest.startswith("/") or next(iter(rest.split()), "").lower() in language.per
    return None if recurs else found


def _amounts(cell: Text, language: Language) -> Iterator[Amount]:
    """Give the lengths of time, the sums of money and the shares in a cell, in this order."""
    for length in durations(cell.value, language):
        place = cell.span(length.start, length.end)
        yield Amount(length.duration.unit, length.duration.low, length.duration.high, place)
    for sum_ in money(cell.value):
        place = cell.span(sum_.start, sum_.end)
        yield Amount(sum_.money.currency, sum_.money.low, sum_.money.high, place)
    for share in percents(cell.value):
        yield Amount("percent", share.low, share.high, cell.span(share.start, share.end))


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
