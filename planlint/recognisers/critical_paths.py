"""Critical paths, as chains of arrows and as marks on items.

## Written

```markdown
- T1: Keel (3 days)
- T2: Mast (2 days, after T1)
- T3: Rudder (1 day) - CRITICAL PATH
- T6: Lamp (1 day), off the critical path

| ID | Task  | Duration | Depends on             |
|----|-------|----------|------------------------|
| T4 | Sails | 2 days   | T2 (critical path)     |
| T5 | Flag  | 1 day    | T1 (non-critical path) |

**Critical path:** T1 → T2 → T4
```

## Read

```
T1: Keel [3 days]
T2: Mast [2 days; after T1]
T3: Rudder [1 day]
T6: Lamp [1 day]
T4: Sails [2 days; after T2]
T5: Flag [1 day; after T1]
critical: T3
critical: T4
critical: T1, T2, T4
```
"""

from collections.abc import Iterator
from functools import cache

from planlint.document import Document, Entry, Table
from planlint.language import Language
from planlint.notation.assertion import standing
from planlint.notation.chain import is_critical, nodes
from planlint.pattern import Pattern, either, flat, phrase
from planlint.recogniser import Recogniser
from planlint.statement import Critical
from planlint.text import Text

PART = Pattern(r"(?:[^()（）\[\],;|–—\s-]|(?<=\w)-(?=\w)|\s(?!-))+")
"""What stands between brackets, commas and dashes."""


def recognise(document: Document, language: Language) -> Iterator[Critical]:
    """Read every line that speaks of the critical path, unless it denies it."""
    text = document.source.text.lower()
    if not any(words in text for words in language.critical):
        return
    for written in document.lines:
        if is_critical(written.value, language):
            line = standing(written, document.source.text)
            path = nodes(line)
            if path and is_critical(path[0].value, language):
                yield Critical((_named(path[0], language), *path[1:]), line.span())
    for written in _declaring(document):
        if is_critical(written.value, language):
            yield from (Critical((), mark.span()) for mark in _marks(written, language))


def _named(first: Text, language: Language) -> Text:
    """Leave out of the first node that it is the path: "The critical path is T1"."""
    lead = _opening(language).match(first.value)
    return first.part(lead.end()) if lead else first


@cache
def _opening(language: Language) -> Pattern:
    verbs = either((*language.equals, *language.runs))
    return Pattern(rf"[^:]*?(?:{phrase(language.critical).source})\s+(?:(?:{verbs})\s+)+")


def _marks(text: Text, language: Language) -> Iterator[Text]:
    """Find the parts of a text that say nothing but that its item is critical."""
    known = {flat(words) for words in language.critical}
    for found in PART.finditer(text.value):
        part = text.part(*found.span())
        if flat(part.value) in known:
            yield part


def _declaring(document: Document) -> Iterator[Text]:
    """Give the texts that may declare an item, or stand beside its name."""
    for section in document.sections[1:]:
        yield section.title
    for block in document.blocks:
        if isinstance(block, Entry):
            yield block.text
        elif isinstance(block, Table):
            yield from (cell for row in block.rows for cell in row)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
