"""Lengths beside the items of a chain or a tree.

## Written

````markdown
- Task 1: Beds
- Task 2: Paths
- Task 3: Pond
- Task 4: Bench

Longest way: Task 1 [2 days] → Task 4 (6h)

```
1 (beds) [2 days]
 ├─> 2 (paths) [3 days]
 └─> 3 [1 week]
```
````

## Read

```
Task 1: Beds [2 days]
Task 2: Paths [3 days]
Task 3: Pond [1 week]
Task 4: Bench [6 hours; after Task 1]
```
"""

from collections.abc import Iterator

from planlint.document import Document, Fence
from planlint.grammar import LETTERS, durations
from planlint.language import Language
from planlint.notation.identifiers import ID
from planlint.pattern import Pattern, holds
from planlint.plan import Telling
from planlint.recogniser import Recogniser
from planlint.statement import Lasts, Statement
from planlint.text import Text

ARROW = Pattern(r"→|[-=─═]{1,3}[>▶►]|[├└╰]─", hint=holds("→", ">", "▶", "►", "─"))

NODE = Pattern(
    rf"(?<![\w.(\[])(?P<item>(?:{LETTERS}\s+)?{ID})(?:\s*\([^()]{{1,40}}\))?"
    r"\s*[\[(](?P<length>\s*~?\d[^()\[\]]{1,20})[\])]"
)
"""An identifier, perhaps what it is, and its length in brackets: ``5B (cache) [12h]``."""

NAMED = Pattern(rf"(?<![\w.]){ID}(?![\w.])")


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every line with an arrow, and every fence with such a line."""
    for line in document.figures:
        if ARROW.search(line.value):
            yield from _lengths(line, language)
    for block in document.blocks:
        if isinstance(block, Fence) and any(ARROW.search(line.value) for line in block.lines):
            for line in block.lines:
                yield from _lengths(line, language)


def _lengths(line: Text, language: Language) -> Iterator[Lasts]:
    nodes = list(NODE.finditer(line.value))
    if len(nodes) == 1 and _is_whole(line.value, nodes[0].start()):
        return
    for match in nodes:
        length = line.part(*match.span("length"))
        found = durations(length.value, language)
        if len(found) == 1 and found[0].start <= 1 and found[0].end == len(length.value):
            span = length.span(found[0].start, found[0].end)
            item = line.part(*match.span("item"))
            yield Lasts(found[0].duration, span, item, Telling.PROSE)


def _is_whole(line: str, last: int) -> bool:
    """Tell the length of a whole chain, which stands alone behind its end: ``T1 → T2 (6 days)``."""
    arrows = list(ARROW.finditer(line))
    return (
        bool(arrows)
        and arrows[-1].end() <= last
        and NAMED.search(line[: arrows[-1].start()]) is not None
    )


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
