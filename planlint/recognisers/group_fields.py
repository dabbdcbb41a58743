"""Fields that say which group an item is part of.

## Written

```markdown
### T1: Plane the boards (2 days)

**Wave:** 1

### T2: Saw the joints (1 day)

**Parallel Group:** Wave 1

### T3: Glue the frame (3 days)

- Can Parallel: yes | Wave 2 | Blocked By: T1, T2

## Waves

- Wave 1: the wood
- Wave 2: the frame
```

## Read

```
Wave 1: the wood
  T1: Plane the boards [2 days]
  T2: Saw the joints [1 day]
Wave 2: the frame
  T3: Glue the frame [3 days; after T1; after T2]
```
"""

from collections.abc import Iterator

from planlint.document import Document, Entry, Paragraph
from planlint.language import Language
from planlint.notation.facts import FIELD, parts
from planlint.notation.grouping import group_kind, group_of
from planlint.notation.label import label
from planlint.notation.roles import role_of
from planlint.recogniser import Recogniser
from planlint.statement import Belongs, Statement
from planlint.text import Text


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every field whose label names a kind, and groups that stand among fields."""
    for block in document.blocks:
        if isinstance(block, Paragraph | Entry):
            for line in block.lines:
                yield from _of_line(line, language)


def _of_line(line: Text, language: Language) -> Iterator[Belongs]:
    pieces = list(parts(line))
    among = any(_says_role(part, language) for part in pieces)
    for part in pieces:
        match = FIELD.fullmatch(part.value)
        if match:
            yield from _of_field(part, part.part(*match.span("value")), match["label"], language)
        elif among:
            found = label(part, language)
            if found and found.kind and not found.rest.value:
                yield Belongs(found.kind, found.id, found.head.span())


def _says_role(part: Text, language: Language) -> bool:
    match = FIELD.fullmatch(part.value)
    return match is not None and role_of(match["label"], language) is not None


def _of_field(field: Text, value: Text, words: str, language: Language) -> Iterator[Belongs]:
    kind = group_kind(words, language)
    if not kind or role_of(words, language) or label(field, language):
        return
    group = group_of(value, kind, language)
    if group:
        yield Belongs(group.kind, group.id, group.head.span())


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
