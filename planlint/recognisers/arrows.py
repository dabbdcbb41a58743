"""Chains and hand-offs written with arrows, along a line, down a fence, or as an outline.

## Written

````markdown
- Phase 1: Base
- Phase 2: Walls (3 days)
- Phase 3: Roof (2 days)
- Phase 4: Paint

Phase 1 → Phase 2, Phase 3 → Phase 4

```
Phase 2
   ↓
Phase 3
```
````

## Read

```
Phase 1: Base
Phase 2: Walls [3 days; after Phase 1]
Phase 3: Roof [2 days; after Phase 1; after Phase 2]
Phase 4: Paint [after Phase 2; after Phase 3]
```
"""

from collections.abc import Iterator
from itertools import pairwise, product

from planlint.document import Document, Entry, Fence, Paragraph
from planlint.grammar import LETTERS
from planlint.label import BARE_ID
from planlint.language import Language
from planlint.pattern import Pattern, either
from planlint.plan import Telling
from planlint.recogniser import Recogniser
from planlint.statement import Statement, Waits
from planlint.text import Text

ARROWS = ("→", "->", "=>", "⟶", "➜")
ARROW = Pattern(rf"\s*(?:-->|{either(ARROWS)})\s*")
NAME = (
    rf"(?:{LETTERS}\s+)?(?:{BARE_ID}|\d+(?:\.\d+)*[a-z]?\b|(?-i:[A-Z])\b)(?:\s*\([^()]*\))?"
    r"(?:\s+(?:completed?|done|finished|merged|validated|begins|starts)\b)?"
)
GROUP = rf"{NAME}(?:\s*[,&+]\s*{NAME})*"
CHAIN = Pattern(
    r"(?:[^:→>]{0,40}:\s+|\s*[\d.]+\s*[│|]\s*)?\W{0,20}?"  # a label or a time before it
    rf"(?P<chain>{GROUP}(?:{ARROW.source}{GROUP})+)(?=\W|$)"
)
"""Groups of identifiers with arrows between them."""

FOLLOWER = Pattern(rf"(?P<indent>\s*){ARROW.source}(?P<name>{NAME})")
"""A line that begins with an arrow goes on from the line above it that is indented less."""

MEMBER = Pattern(NAME)
DOWNWARDS = "↓▼⬇"
DOWN = Pattern(rf"[\s│|]*[{DOWNWARDS}][\s│|]*(?:\(.*\))?")
"""A line that holds nothing but an arrow downwards."""

STEP = Pattern(
    rf"[^\w#]{{0,40}}(?P<name>(?:{LETTERS}\s+)?(?:{BARE_ID}|\d+(?:\.\d+)*\b|(?-i:[A-Z])\b)).*"
)
"""A line that begins with an identifier."""

TEXT_INFOS = frozenset(("", "text", "txt", "plain", "ascii"))


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read chains that begin entries, paragraphs and lines of fences."""
    del language  # arrows are the same in all
    for block in document.blocks:
        match block:
            case Entry() | Paragraph():
                for line in block.lines:
                    yield from _along(line)
            case Fence(info=info) if info in TEXT_INFOS:
                for line in block.lines:
                    yield from _along(line)
                if any(
                    sign in line.value for line in block.lines for sign in (*ARROWS, *DOWNWARDS)
                ):
                    yield from _down(block.lines)
                    yield from _outline(block.lines)


def _along(line: Text) -> Iterator[Waits]:
    if not any(arrow in line.value for arrow in ARROWS):
        return
    match = CHAIN.match(line.value)
    if match:
        text = line.part(*match.span("chain"))
        edges = [(0, 0), *(arrow.span() for arrow in ARROW.finditer(text.value))]
        ends = [start for start, _ in edges[1:]] + [len(text.value)]
        groups = [text.part(edge[1], end) for edge, end in zip(edges, ends, strict=True)]
        for first, then in pairwise(groups):
            for on, subject in product(_members(first), _members(then)):
                yield Waits(on, "hard", subject, telling=Telling.PROSE)


def _members(group: Text) -> list[Text]:
    names = [group.part(*match.span()) for match in MEMBER.finditer(group.value)]
    return [name.part(0, name.value.find("(")) if "(" in name.value else name for name in names]


def _down(lines: tuple[Text, ...]) -> Iterator[Waits]:
    """Read lines that follow each other with an arrow in between."""
    above: Text | None = None
    pointed = False
    for line in lines:
        step = STEP.fullmatch(line.value)
        if step:
            name = line.part(*step.span("name"))
            if above and pointed:
                yield Waits(above, "hard", name, telling=Telling.PROSE)
            above, pointed = name, False
        elif DOWN.fullmatch(line.value):
            pointed = True
        elif line.value.strip():
            above, pointed = None, False


def _outline(lines: tuple[Text, ...]) -> Iterator[Waits]:
    """Read lines that begin with arrows, each going on from the nearest above it to the left."""
    above: list[tuple[int, Text]] = []
    for line in lines:
        follower = FOLLOWER.match(line.value)
        if not follower:
            names = _members(line)
            indent = len(line.value) - len(line.value.lstrip())
            above = [(indent, names[-1])] if names else []
            continue
        indent = follower.end("indent")
        above = [(left, name) for left, name in above if left < indent]
        name = _members(line.part(*follower.span("name")))[0]
        if above:
            yield Waits(above[-1][1], "hard", name, telling=Telling.PROSE)
        above.append((indent, name))


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
