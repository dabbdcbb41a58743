"""Tables with a row for each checkpoint.

## Written

```markdown
- Phase 1: Walls (2 days)
- Phase 2: Roof (1 day)

## Gates

| Gate | Day   | Requires |
|------|-------|----------|
| G4   | Day 5 | Phase 2  |

| Checkpoint | Criteria                    |
|------------|-----------------------------|
| Walls      | they are straight; no crack |
| Roof       |                             |
```

## Read

```
Phase 1: Walls [2 days]
Phase 2: Roof [1 day]
gate: G4 [Day 5] over Phase 2, 0 checks
gate: Walls, 2 checks
gate: Roof, 0 checks
```
"""

from collections.abc import Iterator

from planlint.document import Document, Table
from planlint.language import Language
from planlint.notation.gates import is_gate_word, passing, place_of
from planlint.notation.roles import role_of
from planlint.notation.statuses import status
from planlint.pattern import Pattern
from planlint.recogniser import Recogniser
from planlint.statement import Criterion, Gated
from planlint.text import Text

CLAUSE = Pattern(r"(?:(?!<br)[^;])+")
"""Criteria that share a cell are separated by semicolons, or stand in lines of their own."""


def recognise(document: Document, language: Language) -> Iterator[Gated]:
    """Read each table whose first header names checkpoints, and another what they ask for."""
    for table in document.blocks:
        if not isinstance(table, Table) or not table.header:
            continue
        if not is_gate_word(table.header[0].words, language):
            continue
        places: dict[str, int] = {}
        for at, header in enumerate(table.header[1:], start=1):
            places.setdefault(_column(header, language) or "", at)
        if "criteria" in places or {"window", "dependencies"} <= places.keys():
            rows = (row for row in table.rows if len(row) == len(table.header) and row[0].value)
            yield from (_of_row(row, places, language) for row in rows)


def _column(header: Text, language: Language) -> str | None:
    """Tell what a column says of its checkpoints: a role, or ``criteria``."""
    words = header.words.lower()
    if words in language.members:
        return "dependencies"
    return "criteria" if words in language.criteria else role_of(words, language)


def _of_row(row: tuple[Text, ...], places: dict[str, int], language: Language) -> Gated:
    cells = {said: row[at] for said, at in places.items()}
    name, covers, day = row[0], cells.get("dependencies"), cells.get("window")
    asked = cells.get("criteria")
    checks = tuple(_criteria(asked, language)) if asked else ()
    stated = (
        next(iter(status(cells["status"], passing(language))), None) if "status" in cells else None
    )
    return Gated(
        name,
        name.span(),
        checks,
        covers,
        place_of(day, language) if day else None,
        status=stated,
        is_vacant=asked is not None and not checks,
        is_idle=covers is not None and _is_nothing(covers, language),
    )


def _criteria(cell: Text, language: Language) -> Iterator[Criterion]:
    if not _is_nothing(cell, language):
        yield from (Criterion(cell.part(*found.span())) for found in CLAUSE.finditer(cell.value))


def _is_nothing(cell: Text, language: Language) -> bool:
    words = cell.words.lower().strip(" .-–—")
    return words in {"", *language.nothing, *language.undecided}


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
