"""Hand-offs and chains written with arrows.

## Written

```markdown
1. **A→D**: the kernel image is ready
- T001 → T002 → T003
```
"""

from collections.abc import Iterator
from itertools import pairwise

from planlint.blocks import Document, Entry
from planlint.grammar import LETTERS
from planlint.label import BARE_ID
from planlint.language import Language
from planlint.pattern import Pattern
from planlint.plan import Telling
from planlint.recogniser import Recogniser
from planlint.statement import Statement, Waits

ARROW = Pattern(r"\s*(?:→|->|-->|=>|⟶|➜)\s*")
ID = rf"(?:{BARE_ID}|\d+(?:\.\d+)*|(?-i:[A-Z])\b)"


NAME = rf"(?:{LETTERS}\s+)?{ID}"
CHAIN = Pattern(rf"\W*(?P<chain>{NAME}(?:{ARROW.source}{NAME})+)(?=\W|$)")


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read entries that begin with a chain of identifiers."""
    del language  # arrows are the same in all
    for block in document.blocks:
        if not isinstance(block, Entry):
            continue
        match = CHAIN.match(block.text.value)
        if match:
            text = block.text.part(*match.span("chain"))
            edges = [(0, 0), *(arrow.span() for arrow in ARROW.finditer(text.value))]
            ends = [start for start, _ in edges[1:]] + [len(text.value)]
            links = [text.part(edge[1], end) for edge, end in zip(edges, ends, strict=True)]
            for first, then in pairwise(links):
                yield Waits(first, "hard", False, then, telling=Telling.PROSE)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
