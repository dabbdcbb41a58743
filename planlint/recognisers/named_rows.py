"""Tables that give lengths to the items of headings, which most of their rows call by name.

## Written

```markdown
# Phase 2

## Deliverables

### 1. Tide tables

Begins after Phase 1.

### 2. Ticket office

## Time

| Item               | Estimate  |
|--------------------|-----------|
| Tide tables        | 1 week    |
| Ticket office      | 2-3 weeks |
| Coffee for the men | 1 week    |
```

## Read

```
Phase 2
  Deliverable 1: Tide tables [1 week]
  Deliverable 2: Ticket office [2-3 weeks]
```
"""

from collections.abc import Iterator, Sequence

from planlint.document import Document, Table
from planlint.language import Language
from planlint.notation.columns import columns_of, with_units
from planlint.notation.context import in_gates
from planlint.notation.facts import field_statements
from planlint.notation.label import name_of
from planlint.notation.roles import role_of
from planlint.pattern import flat, says
from planlint.recogniser import Recogniser
from planlint.statement import Lasts

ENOUGH = 2
"""So many rows that call headings tell of items; one alone may do so by chance."""


def recognise(document: Document, language: Language) -> Iterator[Lasts]:
    """Read the tables whose rows are no items of their own."""
    titles = [flat(section.title.value) for section in document.sections[1:]]
    for block in document.blocks:
        if isinstance(block, Table) and not in_gates(document, block.span.start, language):
            table = with_units(block, language)
            if columns_of(table, language) is None and not _is_of_scenarios(table, language):
                yield from _lengths(table, titles, language)


def _is_of_scenarios(table: Table, language: Language) -> bool:
    """Tell whether each row is a course that the work may take: ``Scenario``, ``Option``."""
    return says(table.header[0].value, language.supposed)


def _lengths(table: Table, titles: Sequence[str], language: Language) -> Iterator[Lasts]:
    words = [cell.words.lower().strip(" *#:") for cell in table.header]
    lengths = [at for at, word in enumerate(words) if at and role_of(word, language) == "duration"]
    if len(lengths) != 1:
        return  # of several, none is that of the item as planned
    at = lengths[0]
    rows = [row for row in table.rows if at < len(row) and not says(row[0].value, language.sums)]
    called = [row for row in rows if _is_called(name_of(row[0]), titles)]
    if len(called) < ENOUGH or len(called) * 2 < len(rows):
        return
    for row in called:
        for one in field_statements("duration", words[at], row[at], language):
            if isinstance(one, Lasts):
                yield one._replace(subject=row[0])


def _is_called(name: str, titles: Sequence[str]) -> bool:
    return bool(name) and any(flat(name) in title for title in titles)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
