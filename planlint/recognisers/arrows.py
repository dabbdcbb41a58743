"""Chains written with arrows along a line.

## Written

```markdown
- Phase 1: Base
- Phase 2: Walls (3 days)
- Phase 3: Roof (2 days)
- Phase 4: Paint
- Phase 5: Garden

Phase 1 → Phase 2, Phase 3 → inspection → Phase 4

Phase 5 ← Phase 1
```

## Read

```
Phase 1: Base
Phase 2: Walls [3 days; after Phase 1]
Phase 3: Roof [2 days; after Phase 1]
Phase 4: Paint [after Phase 2; after Phase 3]
Phase 5: Garden [after Phase 1]
```
"""

from collections.abc import Iterator

from planlint.document import Document, Entry, Paragraph
from planlint.language import Language
from planlint.pattern import Pattern, either, says
from planlint.recogniser import Recogniser
from planlint.statement import Arrow, Drawn, Statement
from planlint.text import Text

FORWARD = ("→", "->", "-->", "=>", "==>", "⟶", "➜", "➔", "⇒", "►", "▶", "──►", "──▶")
BACKWARD = ("←", "<-", "<--", "<==", "⟵", "⇐")
ARROW = Pattern(
    rf"(?<![<\w-])(?:[─-]*(?:{either(FORWARD)}))|(?P<back>{either(BACKWARD)})(?![>\w-])"
)
CHAINS = Pattern(r"(?:[^|;│]|\|\|)+")
"""Several chains on one line are parted by bars or semicolons."""

LONGEST = 12
"""A part of a chain of more words is a sentence."""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every line of running text that holds an arrow."""
    for block in document.blocks:
        if not isinstance(block, Entry | Paragraph):
            continue
        for line in block.lines:
            reverse = says(line.value, language.orders)  # the arrow means the verb
            for chain in CHAINS.finditer(line.value):
                yield from _along(line.part(*chain.span()), reverse=reverse)


def _along(chain: Text, *, reverse: bool) -> Iterator[Drawn]:
    arrows = list(ARROW.finditer(chain.value))
    if not arrows:
        return
    starts = [0, *(arrow.end() for arrow in arrows)]
    ends = [*(arrow.start() for arrow in arrows), len(chain.value)]
    parts = [chain.part(start, end) for start, end in zip(starts, ends, strict=True)]
    links = [
        Arrow(at, at + 1) if bool(arrow["back"]) is reverse else Arrow(at + 1, at)
        for at, arrow in enumerate(arrows)
        if all(len(part.value.split()) <= LONGEST for part in parts[at : at + 2])
    ]
    if links:
        yield Drawn(tuple((part,) for part in parts), tuple(links))


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
