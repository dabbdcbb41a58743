"""Critical paths under a title or a label that announces them, in lines and in fences.

## Written

````markdown
- T1: Keel (3 days)
- T2: Mast (2 days)
- T3: Sails (2 days)

## Critical path (3 steps)

- **T1 → T2 → T3**: from the keel to the sails

**Critical path:**

```
T1 (3 days)
    ↓
T2 (2 days) ←── the bottleneck
    ↓
T3 (2 days)

Total: 7 days
```

````

## Read

```
T1: Keel [3 days]
T2: Mast [2 days; after T1]
T3: Sails [2 days; after T2]
critical: T1, T2, T3
critical: T1, T2, T3
claim: total-duration 7 day
```
"""

from collections.abc import Iterable, Iterator

from planlint.document import Document, Entry, Fence, Paragraph
from planlint.language import Language
from planlint.notation.assertion import standing
from planlint.notation.chain import is_critical, label_of, nodes
from planlint.pattern import Pattern
from planlint.recogniser import Recogniser
from planlint.statement import Critical
from planlint.text import Text

STEP = Pattern(r"[\s│|]*[↓⬇▼v][\s↓⬇▼v│|]*")
"""A line that only leads down to the next."""

GOES_ON = Pattern(r"\s*(?:→|⟶|➜|⇒|[-=]+>)\s*")
"""An arrow with which a line begins."""

JOINT = Pattern("[┌┐└┘├┤┬┴┼╭╮╰╯]")

REMARK = Pattern(r"\s+(?:←|<-|//|#\s).*")
"""What is said of a node, behind it."""

ENOUGH = 3
"""A path of fewer items tells no more than that one waits for the other."""


def recognise(document: Document, language: Language) -> Iterator[Critical]:
    """Read the chains of every section, and behind every line, that speaks of the critical path."""
    text = document.source.text.lower()
    if not any(words in text for words in language.critical):
        return
    lead = Text("", 0)
    for block in document.blocks:
        title = document.section_of(block.span.start).title
        if isinstance(block, Paragraph | Entry):
            lead = block.lines[-1] if block.lines else title
            if is_critical(title.value, language):
                yield from _listed(block, document, language)
        elif isinstance(block, Fence) and block.is_plain:
            first = next((line for line in block.lines if line.value.strip()), title)
            said = (one.span() for one in (title, lead, first) if is_critical(one.value, language))
            if place := next(said, None):
                yield from (Critical(path, place) for path in _paths(_drawn(block), language))


def _listed(block: Paragraph | Entry, document: Document, language: Language) -> Iterator[Critical]:
    """Read the chains along the lines of a block; those with a label tell what they are."""
    for line in block.lines:
        if not is_critical(line.value, language):
            steps = nodes(standing(line, document.source.text))
            yield from (Critical(path, line.span()) for path in _paths([steps], language))


def _drawn(fence: Fence) -> Iterator[list[Text]]:
    """Give each chain of a fence: along a line, or line by line with arrows between.

    Where lines branch off or join, their picture is more than a chain.
    """
    path: list[Text] = []
    leads = False
    for raw in () if any(JOINT.search(line.value) for line in fence.lines) else fence.lines:
        line = raw.part(0, len(REMARK.sub("", raw.value)))
        if path and STEP.fullmatch(line.value):
            leads = True
            continue
        lead = GOES_ON.match(line.value)
        rest = line.part(lead.end() if lead else 0)
        if not (lead or leads):
            yield path
            path = []
        path += [node for node in nodes(rest) or [rest] if node.value]
        leads = False
    yield path


def _paths(chains: Iterable[list[Text]], language: Language) -> Iterator[tuple[Text, ...]]:
    for path in chains:
        name = label_of(path[0], language) if len(path) >= ENOUGH else ""
        if name is None or is_critical(name, language):
            yield tuple(path)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
