"""Mermaid flowcharts as graphs of dependencies.

## Written

````markdown
- Task 1: Survey (2 days)
- Task 2: Walls (4 days)
- Task 3: Wiring (1 day)
- Task 4: Roof (3 days)
- Task 5: Paint (1 day)

```mermaid
flowchart LR
    subgraph shell [The shell]
        t1[Task 1: Survey] --> t2["Task 2: Walls"] & t3(Task 3)
    end
    t2 -->|inspected| gate{Inspection?} --> t4[Task 4]
    t3 -.-> t4
    t5[Task 5] -- depends on --> t4
    style t4 fill:#f9f
```

| Task | Days |
|------|------|
| B1   | 2    |
| B2   | 1    |

```mermaid
graph TD
    B1[Dig] --> B2[Plant]
```
````

## Read

```
Task 1: Survey [2 days]
Task 2: Walls [4 days; after Task 1]
Task 3: Wiring [1 day; after Task 1]
Task 4: Roof [3 days; after Task 2; after Task 3 (soft)]
Task 5: Paint [1 day; after Task 4]
B1 [2 days]
B2 [1 day; after B1]
```

A node stands for the item that its label or its identifier names, and for none where neither
does: what it leads to then waits for what leads to it. A dotted link is soft. A link whose
text says that one needs the other points at the prerequisite.
"""

import re
from collections.abc import Iterator
from itertools import islice, product
from typing import NamedTuple

from planlint.document import Document, Fence
from planlint.language import Language
from planlint.notation.chain import orders_else
from planlint.pattern import Pattern, says
from planlint.recogniser import Recogniser
from planlint.source import Span
from planlint.statement import Arrow, Drawn, Statement
from planlint.text import Text, readable

OPENING = Pattern(r"\s*(?:flowchart|graph)(?:-\w+)?\b")
OTHER = Pattern(
    r"\s*(?:%%|subgraph\b|end\b|style\b|classDef\b|class\b|linkStyle\b|click\b|direction\b|acc)"
)
"""Lines that link nothing."""

STATEMENT = Pattern(r"(?:[^;\"]|\"[^\"]*\")+")
"""Several statements on one line are parted by semicolons."""

NODE = Pattern(
    r"\s*(?P<id>[\w.]+(?:-[\w.]+)*)(?:@\{[^}]*\})?"
    r"(?P<label>\s*(?:\[[^\]]*\]+|\(+[^)]*\)+\)?\]?|\{+[^}]*\}+|>[^\]]*\]))?(?::::?\w+)?"
)
"""An identifier, and perhaps a label in the brackets that shape the node."""

LABEL = Pattern(r"[\s\[({>/\\|\"]*(?P<text>[^\])}\"]*(?:\([^)]*\)[^\])}\"]*)?)")
LINK = Pattern(
    r"\s*(?:"
    r"(?P<start><|[ox](?=[-=]))?"
    r"(?:--\s*(?P<solid>[^-=>|\s][^-=>|]*)--+|==\s*(?P<thick>[^=>|\s][^=>|]*)==+"
    r"|-\.\s*(?P<weak>[^-.>|\s][^.>|]*)\.-+"
    r"|(?P<line>--+|==+|-\.+-))"
    r"(?P<head>>|[ox](?!\w))?"
    r"|~~~+)"
    r"\s*(?:\|(?P<text>[^|]*)\|)?"
)
"""A link, with text on it or not; one without a head orders nothing."""

CODE = Pattern(r"[A-Z]{1,6}-?\d+", 0)
"""An identifier that may say what the node is, whatever its label."""

COUNTED = Pattern(r"[A-Z]-?\d+", 0)
"""One that does so only where all nodes of the chart share its letter: ``T1``."""

MOST = 1000
"""So many nodes may one link join."""

AND = Pattern(r"\s*&")


class Link(NamedTuple):
    """What joins two groups of nodes of a statement."""

    at: Span
    """From the first of the nodes to the last."""

    forward: bool
    backward: bool
    soft: bool
    words: str


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every flowchart in a mermaid fence."""
    for block in document.blocks:
        if isinstance(block, Fence) and block.info == "mermaid" and _is_flowchart(block):
            title = document.section_of(block.span.start).title.value
            if not orders_else(title, language):
                yield _drawn(block, language)


def _is_flowchart(fence: Fence) -> bool:
    written = (line.value for line in fence.lines if line.value.strip())
    first = next((value for value in written if not value.lstrip().startswith("%%")), "")
    return OPENING.match(first) is not None


def _drawn(fence: Fence, language: Language) -> Drawn:
    """Read all statements: the same identifier is the same node, labelled anywhere."""
    nodes: dict[str, list[Text]] = {}
    arrows: list[Arrow] = []
    for statement in _statements(fence):
        for first, link, then in _links(statement, nodes):
            numbers = {name: at for at, name in enumerate(nodes)}
            for one, other in islice(product(first, then), MOST):
                arrows += _arrows(numbers[one], numbers[other], link, language)
    if len({name[:1] if COUNTED.fullmatch(name) else "" for name in nodes}) > 1:
        nodes = {name: _labels(name, texts) for name, texts in nodes.items()}
    return Drawn(tuple(tuple(texts) for texts in nodes.values()), tuple(arrows))


def _labels(name: str, texts: list[Text]) -> list[Text]:
    """Leave out a mere letter and number that the chart has made up for a node with a label."""
    if len(texts) < 2 or not COUNTED.fullmatch(name):
        return texts
    return [text for text in texts if text.value != name]


def _statements(fence: Fence) -> Iterator[Text]:
    for line in fence.lines:
        if not OPENING.match(line.value) and not OTHER.match(line.value):
            yield from (line.part(*part.span()) for part in STATEMENT.finditer(line.value))


def _links(
    statement: Text, nodes: dict[str, list[Text]]
) -> Iterator[tuple[list[str], Link, list[str]]]:
    """Give each link of a chain with the groups of nodes that it joins."""
    start = 0
    first, at = _group(statement, start, nodes)
    while first and (match := LINK.match(statement.value, at)):
        then, at = _group(statement, match.end(), nodes)
        yield first, _link(match, statement.part(start, at).span()), then
        first, start = then, match.end()


def _group(statement: Text, at: int, nodes: dict[str, list[Text]]) -> tuple[list[str], int]:
    """Read nodes that are joined by ``&``, and say where they end."""
    names: list[str] = []
    while match := NODE.match(statement.value, at):
        name = match["id"]
        texts = nodes.setdefault(name, [])
        if match["label"]:
            texts.insert(0, _label(statement, match))
        if not texts or CODE.fullmatch(name):
            texts.append(statement.part(*match.span("id")))
        names.append(name)
        more = AND.match(statement.value, match.end())
        if not more:
            return names, match.end()
        at = more.end()
    return names, at


def _label(statement: Text, node: "re.Match[str]") -> Text:
    inner = LABEL.match(node["label"])
    start = node.start("label")
    if inner is None:
        return statement.part(*node.span("label"))
    text = statement.part(start + inner.start("text"), start + inner.end("text"))
    return readable(text.value, text.start)


def _link(match: "re.Match[str]", at: Span) -> Link:
    drawn = match["line"] or match["weak"] or match["solid"] or match["thick"] or ""
    soft = bool(match["weak"]) or drawn.startswith("-.")
    said = match["solid"] or match["thick"] or match["weak"] or match["text"] or ""
    return Link(at, bool(match["head"]), match["start"] == "<", soft, said)


def _arrows(first: int, then: int, link: Link, language: Language) -> Iterator[Arrow]:
    """Say what a link orders: nothing without a head, or with one at either end."""
    if link.forward == link.backward:
        return
    if says(link.words, language.orders):
        first, then = then, first
    soft = link.soft or says(link.words, language.soft)
    ends = (first, then) if link.forward else (then, first)
    yield Arrow(*ends, "soft" if soft else "hard", at=link.at)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
