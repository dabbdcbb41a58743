"""Lists and table columns whose parts make a whole.

Shares are claims; sums of money and other columns are kept for the rules that add them up.

## Written

```markdown
- Phase 1: Design (2 days)
- Phase 2: Build (3 days)

Where the time goes:

- **Drawing**: 30% - on paper
- **Sawing**: 70% - in the yard

| Role  | Hours | Cost   |
|-------|-------|--------|
| Clerk | 12    | $1,200 |
| Smith | 30    | $3,000 |
| Total | 42    | $4,200 |
```

## Read

```
Phase 1: Design [2 days]
Phase 2: Build [3 days]
claim: share 30 percent of Drawing
claim: share 70 percent of Sawing
claim: table-total 42
claim: table-total 4200 usd
```
"""

from collections.abc import Iterator
from itertools import groupby

from planlint.document import Document, Entry, Table
from planlint.grammar import bare, durations, money, percents
from planlint.language import Language
from planlint.notation.facts import FIELD
from planlint.pattern import says
from planlint.plan import Breakdown, Claim, Part
from planlint.recogniser import Recogniser
from planlint.source import Span
from planlint.statement import Claimed, Statement
from planlint.text import Text

Amount = tuple[str, float, float, Span]
"""Unit, low end, high end, place."""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every list and column of amounts of one unit."""
    entries = (block for block in document.blocks if isinstance(block, Entry))
    for _, group in groupby(entries, key=lambda entry: (entry.list, entry.depth)):
        yield from _of_list(list(group))
    for block in document.blocks:
        if isinstance(block, Table):
            yield from _of_table(block, language)


def _of_list(entries: list[Entry]) -> Iterator[Statement]:
    """Read a list in which every entry has a label and an amount of money or a share."""
    labels = [FIELD.match(entry.text.value) for entry in entries]
    if len(entries) < 2 or not all(labels):
        return
    span = Span(entries[0].span.start, entries[-1].span.end)
    for read in (_money, _share):
        amounts = [read(entry.text) for entry in entries]
        parts = tuple(
            Part(label["label"].strip(), low, high, place)
            for label, amount in zip(labels, amounts, strict=True)
            if label and amount
            for _, low, high, place in (amount,)
        )
        if len(parts) == len(entries):
            unit = next(amount[0] for amount in amounts if amount)
            yield Breakdown(unit, parts, None, span)
            if unit == "percent":
                yield from (_claimed(part) for part in parts)


def _claimed(part: Part) -> Claimed:
    return Claimed(Claim("share", part.low, part.high, "percent", part.span, of=part.label))


def _money(text: Text) -> Amount | None:
    found = next(money(text.value), None)
    if not found:
        return None
    sum_ = found.money
    return sum_.currency, sum_.low, sum_.high, text.span(found.start, found.end)


def _share(text: Text) -> Amount | None:
    """Read a percentage that directly follows the entry's label."""
    found = next(percents(text.value), None)
    if not found or found.open or not text.value[: found.start].rstrip().endswith(":"):
        return None
    return "percent", found.low, found.high, text.span(found.start, found.end)


def _of_table(table: Table, language: Language) -> Iterator[Statement]:
    """Read every column of a table whose last row says that it is the total."""
    total = next((row for row in table.rows[-2:] if _is_total(row, language)), None)
    rows = [row for row in table.rows if row is not total and len(row) == len(table.header)]
    if not total or len(rows) < 2 or len(total) != len(table.header):
        return
    for at in range(1, len(table.header)):
        whole = _cell(total[at], language)
        amounts = [_cell(row[at], language) for row in rows]
        if whole and all(amount and amount[0] == whole[0] for amount in amounts):
            parts = tuple(
                Part(row[0].words, amount[1], amount[2], amount[3])
                for row, amount in zip(rows, amounts, strict=True)
                if amount
            )
            unit, low, high, place = whole
            part = Part(total[0].words, low, high, place)
            yield Breakdown(unit, parts, part, table.span)
            yield Claimed(Claim("table-total", low, high, unit or None, place))


def _is_total(row: tuple[Text, ...], language: Language) -> bool:
    """Tell whether the first words of a row say that it is the total."""
    head = next((cell.value for cell in row if cell.value), "")
    return says(head, language.sums)


def _cell(cell: Text, language: Language) -> Amount | None:
    """Read the amount that a cell holds, and nothing else; a plain number has the unit ''."""
    ends = bare(cell.words)
    if ends:
        return "", *ends, cell.span()
    length = next(iter(durations(cell.value, language)), None)
    if length:
        low, high = length.duration.low, length.duration.high
        return length.duration.unit, low, high, cell.span(length.start, length.end)
    if _money(cell):
        return _money(cell)
    share = next(percents(cell.value), None)
    if share:
        return "percent", share.low, share.high, cell.span(share.start, share.end)
    return None


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
