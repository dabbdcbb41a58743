"""Those who work on the plan, by name: behind a label, in a list, in a table.

## Written

```markdown
# Ferry line

**Team:** Ana (engines), Björn (hull)

## Agents

- **Deck-bot**: paints
- Rope-bot - splices

## Team members

| Role | Name |
|------|------|
| Captain | Chiara Rossi |
| Cook | Dmitri |

## Phase 1: Refit (2 weeks)

**Owner:** Ana

## Phase 2: Trial (1 week)
```

## Read

```
roster: Ana, Björn, Deck-bot, Rope-bot, Captain, Chiara Rossi, Cook, Dmitri
Phase 1: Refit [2 weeks; Ana]
Phase 2: Trial [1 week]
```
"""

from collections.abc import Iterator

from planlint.document import Document, Entry, Table
from planlint.language import Language
from planlint.notation.overall import is_overall, names_the_whole, overall_fields
from planlint.pattern import Pattern, says
from planlint.recogniser import Recogniser
from planlint.source import Span
from planlint.statement import Enlisted
from planlint.text import Text

NAME = Pattern(r"\W{0,4}(?P<name>@?(?-i:[A-Z])[\w'.-]*(?:[ ][\w'.#-]+){0,3})\s*(?:\([^()]*\))?\W*")
"""Up to four words, the first with a capital, and an aside that tells the role."""

HEAD = Pattern(r"\W{0,4}(?P<name>(?!\d)[\w@][^:(]{0,40}?)\s*(?:[:(]|\s[-‐-―−]+\s|$)")
"""What an entry begins with, before it tells more."""

NEXT = Pattern(r"[^,;&+/()]+(?:\([^()]*\))?")
"""One part of a list behind a label."""

WORDS = 4
"""A cell of more words is no name."""


def recognise(document: Document, language: Language) -> Iterator[Enlisted]:
    """Read every list of those who work on the plan as such."""
    for label, value in overall_fields(document, language):
        if says(label.value, language.crews):
            yield from _listed(value)
    for block in document.blocks:
        if isinstance(block, Entry | Table) and _is_roster(document, block.span, language):
            match block:
                case Entry(depth=0):
                    yield from _head(block.text)
                case Table():
                    yield from _cells(block, language)


def _is_roster(document: Document, span: Span, language: Language) -> bool:
    """Tell whether a place stands under a title of those who work, and of nothing else."""
    title = document.section_of(span.start).title
    is_crew = says(title.value, language.crews) and names_the_whole(title, language)
    return is_crew and is_overall(document, span.start, language)


def _listed(value: Text) -> Iterator[Enlisted]:
    """Read names behind a label, if all that stands there are names."""
    parts = [value.part(*match.span()) for match in NEXT.finditer(value.value)]
    names = [(NAME.fullmatch(part.value), part) for part in parts if part.value]
    if len(names) > 1 and all(match for match, _ in names):
        for match, part in names:
            if match:
                yield Enlisted(match["name"].strip(), part.of(match, "name"))


def _head(entry: Text) -> Iterator[Enlisted]:
    match = HEAD.match(entry.value)
    if match and len(match["name"].split()) <= WORDS:
        yield Enlisted(match["name"].strip(), entry.of(match, "name"))


def _cells(table: Table, language: Language) -> Iterator[Enlisted]:
    """Read the first column, and those that name people."""
    titles = (*language.roles["owner"], *language.roles["name"], *language.crews)
    named = [at for at, cell in enumerate(table.header) if at == 0 or says(cell.value, titles)]
    for row in table.rows:
        for cell in (row[at] for at in named if at < len(row)):
            if 0 < len(cell.words.split()) <= WORDS:
                yield Enlisted(cell.words, cell.span())


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
