"""Tasks that are marked to run at the same time, and the files that tasks name.

A run of tasks with ``[P]`` (GitHub spec-kit) or ``(P)`` (cc-sdd), unbroken by one without, may
run together.

## Written

```markdown
## Phase 1: Setup

- [ ] T001 Create the project
- [ ] T002 [P] Write the parser in src/parser.py
- [ ] T003 [P] Write the printer in src/printer.py
- [ ] T004 Join both in src/main.py
```

## Read

```
Phase 1: Setup
  T001: Create the project [todo]
  T002: Write the parser in src/parser.py [todo; src/parser.py]
  T003: Write the printer in src/printer.py [todo; src/printer.py]
  T004: Join both in src/main.py [todo; src/main.py]
T002 beside T003
T003 beside T002
order: T001 → T002, T003 → T004
```
"""

from collections.abc import Iterator
from itertools import groupby

from planlint.document import Document, Entry
from planlint.language import Language
from planlint.notation.facts import PATH
from planlint.notation.label import Label, boxed_label
from planlint.pattern import Pattern
from planlint.recogniser import Recogniser
from planlint.statement import Noted, Statement, Together

MARK = Pattern(r"[\[(]P[\])]", 0)


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read the marks and the files of every list of tasks."""
    boxed = [block for block in document.blocks if isinstance(block, Entry) and block.box]
    labelled = [(entry, found) for entry in boxed if (found := boxed_label(entry.text, language))]
    for _, found in labelled:
        for path in PATH.finditer(found.rest.value):
            name = path.group()
            if name.find("/") > 0 and name.upper() != name:  # no address, no "4/4", no "TCP/IP"
                yield Noted("file", name, found.rest.of(path), found.head)
    for (marked, *_), run in groupby(labelled, key=_place):
        if marked:
            yield from _together(list(run))


def _place(task: tuple[Entry, Label]) -> tuple[bool, int, int]:
    """Tell whether a task is marked, and in which list and how deep it stands."""
    entry, found = task
    return MARK.search(found.rest.value) is not None, entry.list, entry.depth


def _together(run: list[tuple[Entry, Label]]) -> Iterator[Together]:
    if len(run) > 1:
        marks = [MARK.search(found.rest.value) for _, found in run]
        spans = tuple(
            found.rest.of(mark) for (_, found), mark in zip(run, marks, strict=True) if mark
        )
        yield Together(tuple(found.head for _, found in run), spans)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
