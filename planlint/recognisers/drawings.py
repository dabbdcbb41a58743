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
from planlint.notation.chain import orders_else, orders_work
from planlint.notation.facts import fields
from planlint.notation.opening import bare
from planlint.notation.strokes import HEADS, TYPED_HEADS
from planlint.pattern import Pattern
from planlint.recogniser import Recogniser
from planlint.statement import Arrow, Drawn, Statement

BRANCHES = "├└"
POINTS = (">", "→", "⇒", "▶", "►")
MESSAGE = Pattern(r"\s*\w[^:>→⇒▶►]{0,60}[>→⇒▶►][^:>→⇒▶►]{1,60}:\s+\S.*")
"""An arrow between two, and behind a colon what it carries."""

LONGEST = 1000
"""No picture has more lines."""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every fence of plain text in which something is drawn."""
    for block in document.blocks:
        if isinstance(block, Fence) and block.is_plain and _draws(block):
            title = document.section_of(block.span.start).title.value
            if _orders_else(block, title, language) or _sends(block, title, language):
                continue
            shown = picture(block.lines[:LONGEST])
            arrows = [Arrow(first, then) for first, then in shown.arrows]
            branches = () if _says_order(block, language) else shown.branches
            arrows += [Arrow(first, then, branch=True) for first, then in branches]
            if arrows:
                yield Drawn(shown.nodes, tuple(arrows))


def _draws(fence: Fence) -> bool:
    signs = (*HEADS, *BRANCHES, *(sign for sign in TYPED_HEADS if not sign.isalpha()))
    return any(sign in line.value for line in fence.lines for sign in (*signs, "|"))


def _says_order(fence: Fence, language: Language) -> bool:
    """Tell whether branches of a tree say in words what waits for what: ``└─ BLOCKED BY: T1``."""
    told = (role for line in fence.lines for role, _, _ in fields(bare(line), language))
    return any(role in {"dependencies", "blocks"} for role in told)


def _orders_else(fence: Fence, title: str, language: Language) -> bool:
    """Tell whether the title, or a label in the fence, speaks of another order than the work's."""
    labels = (line.value.partition(":")[0] for line in fence.lines if ":" in line.value)
    return any(orders_else(words, language) for words in (title, *labels))


def _sends(fence: Fence, title: str, language: Language) -> bool:
    """Tell what parts send each other, ``A -> B : HTTP``, from what waits for what."""
    drawn = [line.value for line in fence.lines if any(sign in line.value for sign in POINTS)]
    sent = bool(drawn) and all(MESSAGE.fullmatch(line) for line in drawn)
    return sent and not orders_work(title, language)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
