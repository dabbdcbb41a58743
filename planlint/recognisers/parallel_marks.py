"""Tasks that are marked to run at the same time, and the files that tasks name.

A run of tasks with ``[P]`` (GitHub spec-kit) or ``(P)`` (cc-sdd), unbroken by one without, may
run together; tasks are entries with a box, or headings side by side that wait for the same.

## Written

```markdown
## Phase 1: Setup

- [ ] T001 Create the project
- [ ] T002 [P] Write the parser in src/parser.py
- [ ] T003 [P] Write the printer in src/printer.py (imports src/page.py)
- [ ] T004 Join both in src/main.py

## Phase 2: Release

### T005: Packages [P]
### T006: Manual [P]
### T007: Announcement [P]
**Depends on:** T005
```

## Read

```
Phase 1: Setup
  T001: Create the project [todo]
  T002: Write the parser in src/parser.py [todo; src/parser.py]
  T003: Write the printer in src/printer.py [todo; src/printer.py]
  T004: Join both in src/main.py [todo; src/main.py]
Phase 2: Release
  T005: Packages
  T006: Manual
  T007: Announcement [after T005]
T002 beside T003
T003 beside T002
T005 beside T006
T006 beside T005
order: T001 → T002, T003 → T004
```
"""

from collections.abc import Iterator
from itertools import groupby

from planlint.document import Document, Entry, Paragraph, Section
from planlint.language import Language
from planlint.notation.facts import fields
from planlint.notation.label import Label, boxed_label, title_label
from planlint.notation.ownership import claimed
from planlint.pattern import Pattern
from planlint.recogniser import Recogniser
from planlint.statement import Noted, Statement, Together

MARK = Pattern(r"[\[(]P[\])]", 0)


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read the marks and the files of every list of tasks."""
    boxed = [block for block in document.blocks if isinstance(block, Entry) and block.box]
    labelled = [(entry, found) for entry in boxed if (found := boxed_label(entry.text, language))]
    for _, found in labelled:
        for path in claimed(found.rest, language):
            name = path.group()
            if name.find("/") > 0 and name.upper() != name:  # no address, no "4/4", no "TCP/IP"
                yield Noted("file", name, found.rest.of(path), found.head)
    for (marked, *_), run in groupby(labelled, key=_place):
        if marked:
            yield from _together([found for _, found in run])
    for run_of_titles in _side_by_side(document, language):
        yield from _together(run_of_titles)


def _place(task: tuple[Entry, Label]) -> tuple[bool, int, int]:
    """Tell whether a task is marked, and in which list and how deep it stands."""
    entry, found = task
    return MARK.search(found.rest.value) is not None, entry.list, entry.depth


def _side_by_side(document: Document, language: Language) -> Iterator[list[Label]]:
    """Give each run of marked headings; those that wait for other things are no part of it."""
    titled = (
        (section, found)
        for section in document.sections[1:]
        if (found := title_label(section.title, language))
    )

    def place(task: tuple[Section, Label]) -> tuple[bool, str]:
        section, found = task
        marked = MARK.search(found.rest.value) is not None
        return marked, _prerequisites(document, section, language) if marked else ""

    for _, siblings in groupby(sorted(titled, key=_around), key=_around):
        for (marked, _), run in groupby(siblings, key=place):
            if marked:
                yield [found for _, found in run]


def _around(task: tuple[Section, Label]) -> tuple[int, int]:
    section, _ = task
    return section.parent or 0, section.level


def _prerequisites(document: Document, section: Section, language: Language) -> str:
    """Give what a section's fields say that it waits for, in its own words."""
    lines = (
        line
        for block in document.within(section.extent)
        if isinstance(block, Paragraph | Entry)
        for line in block.lines
    )
    stated = (value for line in lines for value in fields(line, language))
    values = (value.words for role, _, value in stated if role == "dependencies")
    return "; ".join(value for value in values if value.lower() not in language.nothing)


def _together(run: list[Label]) -> Iterator[Together]:
    if len(run) > 1:
        marks = ((found, MARK.search(found.rest.value)) for found in run)
        spans = tuple(found.rest.of(mark) for found, mark in marks if mark)
        yield Together(tuple(found.head for found in run), spans)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
