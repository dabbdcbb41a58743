"""Drawings in fences: boxes and names with arrows between them, and trees of dependencies.

## Written

````markdown
- Task 1: Foundations
- Task 2: Walls (4 days)
- Task 3: Chimney
- Task 4: Roof
- Task 5: Paint

```
┌────────┐     ┌────────┐
│ Task 1 │────▶│ Task 2 │──┐
└────┬───┘     └────────┘  ├──▶ Task 4
     └───▶ Task 3 ─────────┘
```

```
Task 4
   |
   v
[inspection]
   |
   v
Task 5
```
````

## Read

```
Task 1: Foundations
Task 2: Walls [4 days; after Task 1]
Task 3: Chimney [after Task 1]
Task 4: Roof [after Task 2; after Task 3]
Task 5: Paint [after Task 4]
```

A tree without arrowheads is read where its title says that it tells dependencies.
"""

from collections.abc import Iterator

from planlint.document import Document, Fence
from planlint.language import Language
from planlint.notation.canvas import picture
from planlint.notation.strokes import HEADS, TYPED_HEADS
from planlint.recogniser import Recogniser
from planlint.statement import Arrow, Drawn, Statement

TEXT_INFOS = frozenset(("", "text", "txt", "plain", "plaintext", "ascii"))
BRANCHES = "├└"
LONGEST = 1000
"""No picture has more lines."""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every fence of plain text in which something is drawn."""
    del language  # lines are the same in all
    for block in document.blocks:
        if isinstance(block, Fence) and block.info in TEXT_INFOS and _draws(block):
            shown = picture(block.lines[:LONGEST])
            arrows = [Arrow(first, then) for first, then in shown.arrows]
            arrows += [Arrow(first, then, branch=True) for first, then in shown.branches]
            if arrows:
                yield Drawn(shown.nodes, tuple(arrows))


def _draws(fence: Fence) -> bool:
    signs = (*HEADS, *BRANCHES, *(sign for sign in TYPED_HEADS if not sign.isalpha()))
    return any(sign in line.value for line in fence.lines for sign in (*signs, "|"))


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
