"""Remarks in the table of items that tell in a clause of their own what the item waits for.

Only columns are read that say nothing else, and no clause that says more.

## Written

```markdown
| Task        | Start      | End        | Notes                                    |
|-------------|------------|------------|------------------------------------------|
| T1: Survey  | 2026-03-02 | 2026-03-06 | bring the long rope                      |
| T2: Dig     | 2026-03-09 | 2026-03-11 | Can start once T1 is done. Mind the pipe |
| T3: Pave    | 2026-03-12 | 2026-03-13 | blocked by T1 and T2                     |
| T4: Planted | 2026-03-12 | 2026-03-13 | looks better after T3                    |
```

## Read

```
T1: Survey [2026-03-02 to 2026-03-06]
T2: Dig [2026-03-09 to 2026-03-11; after T1]
T3: Pave [2026-03-12 to 2026-03-13; after T1; after T2]
T4: Planted [2026-03-12 to 2026-03-13]
```
"""

from collections.abc import Iterator
from functools import cache

from planlint.document import Document, Table
from planlint.language import Language
from planlint.notation.cells import cell_label
from planlint.notation.columns import Columns, columns_of
from planlint.notation.context import in_gates
from planlint.notation.facts import strength
from planlint.pattern import Pattern, phrase, says, words_of
from planlint.recogniser import Recogniser
from planlint.statement import Waits
from planlint.text import Text

CLAUSE = Pattern(r"(?:[^.;]|\.(?=\w))+")
NAMED = Pattern(r"[\w.#-]*\d[\w.]*|[A-Z]", 0)
"""A word that can be an identifier."""

SHORT = 3
"""Words of no more letters are whole: "to", "for"."""


def recognise(document: Document, language: Language) -> Iterator[Waits]:
    """Read the cells without a role in every table that has a row for each item."""
    for block in document.blocks:
        if isinstance(block, Table) and says(_written(block, document), language.waits):
            columns = columns_of(block, language)
            if columns and not in_gates(document, block.span.start, language):
                for at in _remarks(block, columns, language):
                    yield from _of_column(block, at, columns, language)


def _written(table: Table, document: Document) -> str:
    return document.source.text[table.span.start : table.span.end]


def _remarks(table: Table, columns: Columns, language: Language) -> list[int]:
    """Find the columns that say nothing else, and nothing of what is done with finished work."""
    used = {columns.subject, columns.name, *dict(columns.groups)}
    used.update(at for at, _, _ in columns.roles)
    used.update(columns.members[:1] if columns.members else ())
    return [
        at
        for at, head in enumerate(table.header)
        if at not in used and not says(head.value, language.acts)
    ]


def _of_column(table: Table, at: int, columns: Columns, language: Language) -> Iterator[Waits]:
    for row in table.rows:
        if at >= len(row) or not says(row[at].value, language.waits):
            continue
        item = cell_label(row[columns.subject], columns.kind, language)
        for match in CLAUSE.finditer(row[at].value) if item else ():
            clause = row[at].part(*match.span())
            on = _prerequisites(clause, language)
            if on:
                yield Waits(on, strength(clause.value, language))


def _prerequisites(clause: Text, language: Language) -> Text | None:
    """Give what a clause says that the item waits for; None where it may say something else."""
    verb = phrase(language.waits).search(clause.value)
    if not verb:
        return None
    before, on = words_of(clause.value[: verb.start()].lower()), clause.part(verb.end())
    plain = not before and not says(verb.group(), language.orders)
    if plain or not _begins(language).issuperset(before):
        return None
    words = words_of(on.value)
    others = [word for word in words if not NAMED.fullmatch(word)]
    return (
        on if len(others) < len(words) and all(_idle(w.lower(), language) for w in others) else None
    )


@cache
def _begins(language: Language) -> frozenset[str]:
    """Give the words by which an item runs, without those by which it does not."""
    said = frozenset((*language.runs, *language.starts))
    return said.difference(language.denials, language.refusals)


def _idle(word: str, language: Language) -> bool:
    """Tell whether a word beside the names of items adds nothing to them."""
    kinds = (*language.kinds, *language.kinds.values())
    known = (*language.conjunctions, *language.everything, *language.sequels, *kinds)
    return word in known or word.startswith(_stems(language))


@cache
def _stems(language: Language) -> tuple[str, ...]:
    """Give the beginnings of verbs that may follow, which short words are not."""
    return tuple(stem for stem in language.sequels if len(stem) > SHORT)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
