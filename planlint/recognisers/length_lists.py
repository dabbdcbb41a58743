"""Lists and columns of lengths, which a total beside them may add up.

The last entry of a list may be the total itself. A column of plain numbers has the unit that its
header names.

## Written

```markdown
- **Phase 1:** Week 1 (7-10 hours)
- **Phase 2:** Weeks 2-3 (20-28 hours)
- **In total:** 27-40 hours

| Phase | Dates | Pts |
|-------|-------|-----|
| 1     | May 4 | 5   |
| 2     | May 9 | 8   |
```

## Read

```
Phase 1: Week 1 [7-10 hours; Week 1]
Phase 2: Weeks 2-3 [20-28 hours; Week 2-3]
claim: table-total 27-40 hour of In total
```
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from planlint.document import Document, Entry, Table
from planlint.grammar import bare, durations, unit_of
from planlint.language import Language
from planlint.notation.facts import FIELD
from planlint.pattern import says
from planlint.plan import Breakdown, Part
from planlint.quantity import TIME_UNITS
from planlint.recogniser import Recogniser
from planlint.source import Span
from planlint.statement import Statement
from planlint.text import Text

LABEL = 40
"""So many characters of an entry tell a reader which it is."""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every list, and every column of a table, of which each entry states one length."""
    entries = (block for block in document.blocks if isinstance(block, Entry))
    for _, group in groupby(entries, key=lambda entry: (entry.list, entry.depth)):
        texts = [entry.text for entry in group]
        yield from _of_texts([(text, _label(text)) for text in texts], language)
    for block in document.blocks:
        if isinstance(block, Table) and not _has_total(block, language):
            yield from _of_columns(block, language)


def _label(text: Text) -> str:
    match = FIELD.match(text.value)
    return (match["label"] if match else text.words[:LABEL]).strip()


def _of_texts(entries: list[tuple[Text, str]], language: Language) -> Iterator[Breakdown]:
    """Read a list in every unit in which each of its entries states exactly one length."""
    lengths = [_lengths(text, label, language) for text, label in entries]
    shared = set.intersection(*(set(each) for each in lengths)) if len(lengths) > 1 else set()
    for unit in sorted(shared):
        parts = [each[unit] for each in lengths]
        total = parts.pop() if says(entries[-1][1], language.sums) else None
        if len(parts) > 1:
            span = Span(entries[0][0].start, entries[-1][0].span().end)
            yield Breakdown(unit, tuple(parts), total, span)


def _lengths(text: Text, label: str, language: Language) -> dict[str, Part]:
    """Give the lengths in a text by their units; a unit that it uses twice is left out."""
    found = [each for each in durations(text.value, language) if not each.duration.ongoing]
    units = [each.duration.unit for each in found]
    return {
        unit: Part(label, *each.duration[:2], text.span(each.start, each.end))
        for unit, each in zip(units, found, strict=True)
        if units.count(unit) == 1 and not each.open
    }


def _has_total(table: Table, language: Language) -> bool:
    """Tell a table that adds itself up."""
    heads = (next((cell.value for cell in row if cell.value), "") for row in table.rows[-2:])
    return any(says(head, language.sums) for head in heads)


def _of_columns(table: Table, language: Language) -> Iterator[Breakdown]:
    """Read the columns of which every cell holds one length, and nothing else of it."""
    if len(table.rows) < 2 or any(len(row) != len(table.header) for row in table.rows):
        return
    for at in range(1, len(table.header)):
        cells = [row[at] for row in table.rows]
        named = unit_of(table.header[at].words.lower(), language)
        amounts = [_amount(cell, named[0] if named else "", language) for cell in cells]
        parts = [part for part in amounts if part]
        units = {part.unit for part in parts}
        if len(parts) == len(cells) and len(units) == 1:
            yield Breakdown(units.pop(), _labelled(parts, table.rows), None, table.span)


def _labelled(parts: Sequence[Part], rows: Sequence[tuple[Text, ...]]) -> tuple[Part, ...]:
    pairs = zip(parts, rows, strict=True)
    return tuple(part._replace(label=row[0].words, unit="") for part, row in pairs)


def _amount(cell: Text, unit: str, language: Language) -> Part | None:
    """Read the length in a cell; a plain number is one in the unit of its column."""
    ends = bare(cell.words)
    if ends and unit in (*TIME_UNITS, "point"):
        return Part("", *ends, cell.span(), unit)
    found = durations(cell.value, language)
    if len(found) != 1 or found[0].open or found[0].duration.ongoing:
        return None
    length = found[0].duration
    return Part("", length.low, length.high, cell.span(found[0].start, found[0].end), length.unit)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
