"""Checkpoints of a line of their own: labelled ones, and tasks that are checkpoints.

## Written

```markdown
- [x] 1. Walls (2 days)
- [ ] 2. Roof (1 day)
- [ ] 3. Checkpoint - ensure that nothing leaks

**Checkpoint**: the scaffold stands

**Gate 2 (Day 4):** Task 1 and Task 2 approved
```

## Read

```
Task 1: Walls [2 days; done]
Task 2: Roof [1 day; todo]
Task 3: Checkpoint [todo]
gate: Checkpoint - ensure that nothing leaks, 0 checks
gate: Checkpoint, 1 checks
gate: Gate 2 (Day 4) [Day 4] over Task 1, Task 2, 1 checks
```
"""

from collections.abc import Iterator

from planlint.document import Document, Entry, Paragraph
from planlint.language import Language
from planlint.notation.facts import FIELD
from planlint.notation.gates import is_gate_word, is_numbered, place_of
from planlint.notation.statuses import BOXES
from planlint.pattern import Pattern, says
from planlint.recogniser import Recogniser
from planlint.statement import Criterion, Gated, Noted

TASK = Pattern(
    r"\W{0,20}(?:[A-Z]{0,6}\d[\w.]*[.:]?\s+)?"
    r"(?P<name>(?P<first>[^\W\d_]+)(?:\s+(?P<second>[^\W\d_]+))?)"
)
"""A number, and the first two words of a task."""


def recognise(document: Document, language: Language) -> Iterator[Gated]:
    """Read every line of running text and every task of a list."""
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield from _of_lines(block, language)
        elif isinstance(block, Entry) and block.box is not None:
            yield from _of_task(block, language)


def _of_lines(block: Paragraph, language: Language) -> Iterator[Gated]:
    """Read lines labelled as a checkpoint."""
    for line in block.lines:
        match = FIELD.fullmatch(line.value)
        if not match or not match["value"].strip():
            continue
        name, criterion = line.part(*match.span("label")), line.part(*match.span("value"))
        checks = (Criterion(criterion),)
        if is_gate_word(name.value, language):
            yield Gated(name, line.span(), checks, None, None)
        elif is_numbered(name.value, language):
            day = place_of(name, language) or place_of(criterion, language)
            yield Gated(name, name.span(), checks, criterion, day)


def _of_task(entry: Entry, language: Language) -> Iterator[Gated]:
    """Read a task that is a checkpoint by its first word: ``- [ ] 3. Final checkpoint``."""
    found = TASK.match(entry.text.value)
    if not found:
        return
    is_last = found["first"].lower() in language.last and found["second"]
    if says(found["second"] if is_last else found["first"], language.gates):
        name = entry.text.part(found.start("name"))
        stated = BOXES.get(entry.box or "")
        status = Noted("status", stated, name.span()) if stated else None
        yield Gated(name, name.span(), (), None, None, status=status)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
