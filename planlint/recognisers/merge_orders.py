"""Orders in which finished work is merged.

## Written

```markdown
- T1: Hull (2 days)
- T2: Deck (1 day, after T1)
- T3: Paint (1 day)
- T4: Rig (1 day)

Merge order: T1 → T3 → T2, T4

### Merge order

1. T3 first, as others build on it
2. T1 and T4
3. Run the whole suite
4. T2
```

## Read

```
T1: Hull [2 days]
T2: Deck [1 day; after T1]
T3: Paint [1 day]
T4: Rig [1 day]
merged: T1 → T3 → T2, T4
merged: T3 → T1, T4 → T2
```
"""

from collections.abc import Iterator
from itertools import groupby

from planlint.document import Document, Entry
from planlint.language import Language
from planlint.notation.assertion import standing
from planlint.notation.chain import nodes
from planlint.pattern import Pattern, says
from planlint.recogniser import Recogniser
from planlint.statement import Merged

LABELLED = Pattern(r"[^:→]*:\s*")
"""The label before a chain."""


def recognise(document: Document, language: Language) -> Iterator[Merged]:
    """Read chains behind a label, and numbered lists below a title, that order the merges."""
    text = document.source.text.lower()
    if not any(words in text for words in language.merges):
        return
    for written in document.lines:
        label = LABELLED.match(written.value)
        if label and says(label.group(), language.merges):
            chain = standing(written, document.source.text).part(label.end())
            steps = nodes(chain)
            if steps:
                yield Merged(tuple(steps), chain.span())
    yield from _listed(document, language)


def _listed(document: Document, language: Language) -> Iterator[Merged]:
    numbered = (
        block for block in document.blocks if isinstance(block, Entry) and block.number is not None
    )
    for _, several in groupby(numbered, key=lambda entry: (entry.list, entry.depth)):
        entries = list(several)
        title = document.section_of(entries[0].span.start).title
        if says(title.value, language.merges):
            steps = tuple(standing(entry.text, document.source.text) for entry in entries)
            yield Merged(steps, title.span())


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
