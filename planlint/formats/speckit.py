"""GitHub spec-kit: ``specs/<number>-<feature>/tasks.md``.

## How it is written

Phases as headings, tasks as check boxes with identifiers; ``[P]`` marks a task that touches other
files than its neighbours, ``[US1]`` the user story that it serves. Checkpoints close phases, and
prose at the end tells the order once more:

```markdown
## Phase 2: Foundational (Blocking Prerequisites)

- [x] T003 Create the schema in db/schema.sql

**Checkpoint**: Foundation ready

## Phase 3: User Story 1 - Borrow a book (Priority: P1) 🎯 MVP

- [ ] T004 [P] [US1] Write the loan model in src/models/loan.py
- [ ] T005 [P] [US1] Write the reader model in src/models/reader.py
- [ ] T006 [US1] Write the desk in src/desk.py (depends on T004, T005)
```

## What it implies

Phases follow each other, but those of user stories wait only for what comes before all of them,
and what comes after them waits for all. Within a phase the tasks are worked through as they stand,
and those of an unbroken run of ``[P]`` start together. The requirements and user stories that tasks
refer to stand in ``spec.md`` beside the plan.

Documented in github/spec-kit, ``templates/tasks-template.md`` and ``templates/commands/tasks.md``.
"""

from collections.abc import Iterator
from itertools import groupby
from re import MULTILINE

from planlint.document import Document
from planlint.format import Format
from planlint.language import Language
from planlint.notation.phases import Phase, phases, waits
from planlint.notation.tasklist import Task, in_turn
from planlint.pattern import Pattern
from planlint.source import Source
from planlint.statement import Statement

TASK = Pattern(r"^[ \t]*[-*+] \[[ xX~-]\] [*~\[]{0,3}T\d{3,4}[a-z]?\b", MULTILINE)
"""A task with its identifier, which may be bold, in brackets or struck out."""

PHASE = Pattern(r"^##+ [^\W\d_]{2,20} [\dN]", MULTILINE)
SIGN = Pattern(
    r"\[P\]|\[(?:[A-Z]+-)?US\d+\]"
    r"|^\*\*(?:Checkpoint|Independent Test|Input)\b"
    r"|^##+ Phase \d+: User Story \d",
    MULTILINE,
)
WORK_PACKAGE = Pattern(r"^##+ (?:Work Package\b|WP\d{2}\b)", MULTILINE)
"""Under these, such tasks are spec-kitty's."""

ENOUGH = 2
"""So many tasks there are at least."""


def fits(source: Source) -> bool:
    """Look for tasks like ``T001`` under numbered headings, and for what marks them."""
    text = source.text
    if "] T" not in text and "**T" not in text and "~T" not in text:
        return False
    found = TASK.finditer(text)
    enough = all(next(found, None) for _ in range(ENOUGH))
    signs = enough and PHASE.search(text) and SIGN.search(text)
    return bool(signs) and not WORK_PACKAGE.search(text)


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read what the phases wait for, and the order of the tasks within each."""
    known = list(phases(document, language))
    yield from waits(document, known, language)
    yield from in_turn([phase.head for phase in group] for group in _together(known))
    for phase in known:
        runs = groupby(enumerate(phase.tasks), key=_run)
        yield from in_turn([task.head for _, task in run] for _, run in runs)


def _together(known: list[Phase]) -> Iterator[list[Phase]]:
    """Give the phases that start together: those of user stories in a row, all others alone."""
    for _, group in groupby(enumerate(known), key=_story):
        yield [phase for _, phase in group]


def _story(numbered: tuple[int, Phase]) -> int:
    at, phase = numbered
    return -1 if phase.story else at


def _run(numbered: tuple[int, Task]) -> tuple[int, int]:
    """Tell apart the runs of tasks that start together: those marked so within one list."""
    at, task = numbered
    return (-1, task.entry.list) if task.beside else (at, 0)


FORMAT = Format(title="spec-kit", fits=fits, recognise=recognise, doc=__doc__, beside=("spec.md",))
