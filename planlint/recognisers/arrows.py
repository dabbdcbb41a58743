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

import re
from collections.abc import Iterator

from planlint.document import Document, Entry, Paragraph
from planlint.language import Language
from planlint.notation.assertion import standing
from planlint.notation.chain import is_message, label_of, orders_else, orders_work
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
    lead = ""
    for block in document.blocks:
        if not isinstance(block, Entry | Paragraph):
            continue
        for written in block.lines:
            line = standing(written, document.source.text)
            if ARROW.search(line.value):
                yield from _chains(line, (lead, *_around(block, document)), language)
            if line.value.endswith(":") or isinstance(block, Paragraph):
                lead = line.value if line.value.endswith(":") else ""


def _around(block: Entry | Paragraph, document: Document) -> tuple[str, bool]:
    title = document.section_of(block.span.start).title.value
    return title, isinstance(block, Entry) and block.box is not None


def _chains(line: Text, around: tuple[str, str, bool], language: Language) -> Iterator[Drawn]:
    """Read the chains of a line, unless they order something else than the work."""
    lead, title, boxed = around
    reverse = says(line.value, language.orders)  # the arrow means the verb
    labelled = False
    for found in CHAINS.finditer(line.value):
        chain = line.part(*found.span())
        parts, arrows = _parted(chain)
        name = label_of(parts[0], language) if arrows else None
        if name and not reverse and not orders_work(name, language):
            return
        labelled = labelled or bool(name)
        ordered = labelled or reverse or orders_work(title, language)
        other = any(orders_else(words, language) for words in (lead, title, parts[0].value))
        other = other or says(parts[-1].value.partition("(")[0], language.denials)
        if ordered or not (boxed or other or is_message(parts, language)):
            yield from _along(parts, arrows, reverse=reverse)


def _parted(chain: Text) -> tuple[list[Text], "list[re.Match[str]]"]:
    arrows = list(ARROW.finditer(chain.value))
    starts = [0, *(arrow.end() for arrow in arrows)]
    ends = [*(arrow.start() for arrow in arrows), len(chain.value)]
    return [chain.part(start, end) for start, end in zip(starts, ends, strict=True)], arrows


def _along(parts: list[Text], arrows: "list[re.Match[str]]", *, reverse: bool) -> Iterator[Drawn]:
    links = [
        Arrow(at, at + 1) if bool(arrow["back"]) is reverse else Arrow(at + 1, at)
        for at, arrow in enumerate(arrows)
        if all(len(part.value.split()) <= LONGEST for part in parts[at : at + 2])
    ]
    if links:
        yield Drawn(tuple((part,) for part in parts), tuple(links))


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
