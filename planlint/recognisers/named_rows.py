"""Tables that give lengths to items declared elsewhere, which their rows call by name.

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

from collections.abc import Iterator

from planlint.document import Document, Table
from planlint.language import Language
from planlint.notation.columns import columns_of, with_units
from planlint.notation.context import in_gates
from planlint.notation.facts import field_statements
from planlint.notation.roles import role_of
from planlint.pattern import says
from planlint.recogniser import Recogniser
from planlint.statement import Lasts


def recognise(document: Document, language: Language) -> Iterator[Lasts]:
    """Read the tables whose rows are no items of their own."""
    for block in document.blocks:
        if isinstance(block, Table) and not in_gates(document, block.span.start, language):
            table = with_units(block, language)
            if columns_of(table, language) is None:
                yield from _lengths(table, language)


def _lengths(table: Table, language: Language) -> Iterator[Lasts]:
    words = [cell.words.lower().strip(" *#:") for cell in table.header]
    lengths = [at for at, word in enumerate(words) if at and role_of(word, language) == "duration"]
    if len(lengths) != 1:
        return  # of several, none is that of the item as planned
    at = lengths[0]
    for row in table.rows:
        if at < len(row) and not says(row[0].value, language.sums):
            for one in field_statements("duration", words[at], row[at], language):
                if isinstance(one, Lasts):
                    yield one._replace(subject=row[0])


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
