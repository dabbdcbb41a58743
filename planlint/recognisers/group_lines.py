"""Lines that list the items of a group, after its name or indented under it.

## Written

````markdown
- T1: Dig (2 days)
- T2: Plant (1 day)
- T3: Water (1 day)
- T4: Prune (1 day)
- T5: Mow (1 day)

```
Wave 1 (parallel): T1, T2 (the beds)
Wave 2:
  ├── T3
  └── T4 → the hedge
```

- Stream A, lawns: T5 and the edges.
- Stream B, beds: T2.
````

## Read

```
Wave 1
  T1: Dig [2 days]
  T2: Plant [1 day]
Wave 2
  T3: Water [1 day]
  T4: Prune [1 day]
Stream A: lawns
  T5: Mow [1 day]
Stream B: beds
T1 beside T2
T2 beside T1
```
"""

from collections.abc import Iterator

from planlint.document import Document, Entry, Fence, Paragraph
from planlint.grammar import LETTERS
from planlint.language import Language
from planlint.notation.context import in_gates
from planlint.notation.grouping import lists_items
from planlint.notation.label import Label, label
from planlint.pattern import Pattern
from planlint.recogniser import Recogniser
from planlint.statement import Belongs, Declared, Statement
from planlint.text import Text

NAMED = Pattern(
    rf"[^\w#]{{0,12}}(?P<kind>{LETTERS}(?:\s{LETTERS})?)\s#?(?P<id>(?-i:[A-Z])|\d{{1,3}})\s*"
    r"[,(‐-―−-]\s*(?P<name>[^:,()]{1,60}?)\s*:\s+(?=\S)"
)
"""A group with its name before a colon: ``Stream A, lawns: T5``."""

TREE = " \t│|├└┌┬┴┼─-*•"
"""What indents a line of a tree."""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every line that names a group, with what follows it."""
    for block in document.blocks:
        if in_gates(document, block.span.start, language):
            continue
        match block:
            case Entry():
                yield from _named(block, language)
                yield from _of_line(block.text, language)
            case Paragraph():
                for line in block.lines:
                    yield from _of_line(line, language)
            case Fence() if block.is_plain:
                yield from _tree(block.lines, language)


def _named(entry: Entry, language: Language) -> Iterator[Statement]:
    """Read an entry that names its group before the items that it lists."""
    match = NAMED.match(entry.text.value)
    kind = " ".join(match["kind"].lower().split()) if match else None
    if not match or kind not in language.kinds:
        return
    members = entry.text.part(match.end())
    if lists_items(members, kind, language):
        span = entry.text.span(match.start("kind"), match.end("id"))
        name = match["name"].strip()
        yield Declared(kind, match["id"], name, span, entry.span, "entry", listing=entry.list)
        yield Belongs(kind, match["id"], span, members)


def _of_line(line: Text, language: Language) -> Iterator[Belongs]:
    found = label(line, language)
    if found and found.kind and lists_items(found.rest, found.kind, language):
        yield Belongs(found.kind, found.id, found.head.span(), found.rest)


def _tree(lines: tuple[Text, ...], language: Language) -> Iterator[Belongs]:
    """Read groups in a fence with the lines that are indented under them."""
    group: tuple[int, Label] | None = None
    for line in lines:
        indent = len(line.value) - len(line.value.lstrip(TREE))
        if group and indent <= group[0] and line.value.strip(TREE):
            group = None
        found = label(line, language)
        if group and lists_items(line.part(indent), group[1].kind, language):
            head = group[1]
            yield Belongs(head.kind, head.id, head.head.span(), line.part(indent))
        elif found and found.kind and not group:
            group = (indent, found)
            yield from _of_line(line, language)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
