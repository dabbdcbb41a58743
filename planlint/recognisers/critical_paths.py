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

**Critical path:** T1 → T2 → T4 (7 days)
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
critical: T1, T2, T4, in 7 days
```
"""

from collections.abc import Iterator
from functools import cache

from planlint.document import Document, Entry, Table
from planlint.grammar import FoundDuration, durations
from planlint.language import Language
from planlint.notation.assertion import standing
from planlint.notation.chain import LABEL, is_critical, nodes
from planlint.pattern import Pattern, either, flat, phrase
from planlint.plan import Stated
from planlint.quantity import Duration
from planlint.recogniser import Recogniser
from planlint.statement import Critical
from planlint.text import Text

EQUALS = Pattern(r"=\s*[~≈]?\s*$")

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
                steps = (_named(path[0], language), *path[1:])
                yield Critical(steps, line.span(), _length(path, language))
    for written in _declaring(document):
        if is_critical(written.value, language):
            yield from (Critical((), mark.span()) for mark in _marks(written, language))


def _length(path: list[Text], language: Language) -> Stated[Duration] | None:
    """Read how long a path is: behind its last node, or in the label before its first one.

    In parentheses that is the length of the last node, where others have one as well.
    """
    *others, last = path
    lengths = [durations(node.value, language) for node in others]
    label = LABEL.match(path[0].value)
    heads = [one for one in lengths[0] if label and one.end <= label.end("label")]
    tails = durations(last.value, language)
    alone = len(heads) == sum(map(len, lengths))
    if tails and (alone or EQUALS.search(last.value[: tails[-1].start])):
        return _stated(tails[-1], last) if len(tails) == 1 else None
    return _stated(heads[0], path[0]) if len(heads) == 1 and not tails else None


def _stated(found: FoundDuration, node: Text) -> Stated[Duration] | None:
    return None if found.open else Stated(found.duration, node.span(found.start, found.end))


def _named(first: Text, language: Language) -> Text:
    """Leave out of the first node that it is the path: "The critical path is T1"."""
    clause = first.part(first.value.rfind(";") + 1)
    first = clause if is_critical(clause.value, language) else first
    lead = _opening(language).match(first.value)
    return first.part(lead.end()) if lead else first


@cache
def _opening(language: Language) -> Pattern:
    verbs = either((*language.equals, *language.runs))
    return Pattern(rf"[^:]*?(?:{phrase(language.critical).source})\s+(?:(?:{verbs})\s+)*")


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
