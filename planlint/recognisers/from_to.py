"""Tables of what leads to what: a column for what comes first, and one for what follows.

## Written

```markdown
- T1 Frame (2 days)
- T2 Glass (3 days)
- T3 Heating (1 day)

| From | To | Why                    |
|------|----|------------------------|
| T1   | T2 | Glass needs a frame    |
| T2   | T3 | Heat stays behind it   |
```

## Read

```
T1: Frame [2 days]
T2: Glass [3 days; after T1]
T3: Heating [1 day; after T2]
```
"""

from collections.abc import Iterator

from planlint.document import Document, Table
from planlint.language import Language
from planlint.notation.cells import cell_label
from planlint.plan import Telling
from planlint.recogniser import Recogniser
from planlint.statement import Statement, Waits
from planlint.text import Text


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every table with both columns, if they hold identifiers alone."""
    for block in document.blocks:
        if isinstance(block, Table) and (columns := _columns(block, language)):
            first, then = columns
            pairs = [(row[first], row[then]) for row in block.rows if max(columns) < len(row)]
            if all(_names(cell, language) for pair in pairs for cell in pair):
                for on, subject in pairs:
                    yield Waits(on, "hard", subject, telling=Telling.PROSE)


def _columns(table: Table, language: Language) -> tuple[int, int] | None:
    """Find the column of what comes first, and that of what follows."""
    words = [cell.words.lower().strip(" *#:") for cell in table.header]
    firsts = [at for at, word in enumerate(words) if word in language.origins]
    thens = [at for at, word in enumerate(words) if word in language.destinations]
    return (firsts[0], thens[0]) if len(firsts) == len(thens) == 1 else None


def _names(cell: Text, language: Language) -> bool:
    return cell_label(cell, None, language) is not None


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
