"""BMAD Method: epics and stories, the files of single stories, and the state of the sprint.

## How it is written

``epics.md`` holds the stories, and each has a file of its own once it is due, with tasks. Version 6
keeps them in ``_bmad-output/planning-artifacts`` and ``implementation-artifacts``, beside
``sprint-status.yaml``; before, they were ``docs/epics.md`` and ``docs/stories/1.2.<slug>.md``:

````markdown
## Epic 1: Bread on the shelf

### Story 1.1: Bake a loaf

As a baker, I want ..., so that ...

**Acceptance Criteria:**

**Given** a hot oven **When** the dough goes in **Then** a loaf comes out

```yaml
development_status:
  epic-1: in-progress
  1-1-bake-a-loaf: done
  epic-1-retrospective: optional
```
````

``stories.yaml`` lists the stories of one specification, with checkpoints at which a person looks at
what is planned (``spec_checkpoint``) or done (``done_checkpoint``). The requirements that stories
cover stand in ``epics.md`` itself, or in ``prd.md`` beside it.

## What it implies

A story builds on those before it in its epic, and on nothing behind it; epics stand for themselves.
The tasks in a story's file are worked through as they stand, and ``stories.yaml`` from top to
bottom. A story that is under review is not done, and a retrospective is no work.

Documented in bmad-code-org/BMAD-METHOD, ``docs/`` and the workflows that write these files.
"""

from collections.abc import Iterable, Iterator
from re import IGNORECASE, MULTILINE

from planlint.document import Document, Paragraph
from planlint.folder import Folder
from planlint.format import Format
from planlint.language import Language
from planlint.notation.label import name_of, title_label
from planlint.notation.story_list import is_list, listed, state
from planlint.notation.tasklist import Task, by_group, in_turn, one_by_one, tasks
from planlint.pattern import Pattern
from planlint.source import Source, Span
from planlint.statement import Declared, Statement
from planlint.text import Text

STORY = Pattern(r"^#{1,4} +(?:\*\*)?Story +\d+\.\d", IGNORECASE | MULTILINE)
SIGN = Pattern(
    r"^stepsCompleted:|[._]bmad\b|\bbmad-(?:core|output|method)\b|\bpowered by bmad"
    r"|^#+ +(?:FR Coverage Map|Requirements Inventory|Dev Agent Record|Tasks ?/ ?Subtasks)\b",
    IGNORECASE | MULTILINE,
)
TITLE = Pattern(
    r"\W{0,20}(?P<head>(?P<kind>Epic|Story)\s+(?P<id>\d+(?:\.\d+[a-z]?)?))(?![\w-]|\.\d)\W*(?P<name>.*)"
)
"""The heading of an epic or story, also without a mark before the name."""

STATUS = Pattern(r"\W{0,9}Status\W{0,9}:\W{0,9}(?P<state>[A-Za-z][A-Za-z -]{0,30}?)\W{0,9}")


def fits(source: Source) -> bool:
    """Look for numbered stories beside what no other tool writes, or for the files of data."""
    text = source.text
    if "Story " in text and STORY.search(text) and SIGN.search(text):
        return True
    files = (part for part in source.parts if part.path.endswith((".yaml", ".yml")))
    return any(is_list(text[part.span.start : part.span.end]) for part in files)


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read epics and stories, their states, and the order within each epic and story."""
    titles = list(_titles(document, language))
    yield from (declared for _, declared in titles)
    yield from _in_epics((declared.id, head) for head, declared in titles)
    yield from _in_stories(document, language)
    yield from _statuses(document)
    yield from listed(document)


def _titles(document: Document, language: Language) -> Iterator[tuple[Text, Declared]]:
    """Give the heads of epics and stories, each with its declaration."""
    for section in document.sections:
        match = TITLE.fullmatch(section.title.value)
        if match is None:
            continue
        label = title_label(section.title, language)
        head = label.head if label else section.title.part(*match.span("head"))
        name = name_of(section.title.part(match.start("name")))
        kind, extent, above = match["kind"].lower(), section.extent, section.parent or 0
        yield head, Declared(kind, match["id"], name, head.span(), extent, "heading", listing=above)


def _in_epics(heads: Iterable[tuple[str, Text]]) -> Iterator[Statement]:
    """Put each story before the next one of its epic."""
    first: dict[str, Text] = {}
    for number, head in heads:
        first.setdefault(number, head)
    epics: dict[str, list[Text]] = {}
    for number, head in first.items():
        epic, point, _ = number.partition(".")
        epics.setdefault(epic, []).extend([head] if point else [])
    for stories in epics.values():
        yield from in_turn([head] for head in stories)


def _in_stories(document: Document, language: Language) -> Iterator[Statement]:
    """Put the tasks of each story's file in the order in which they stand."""
    files: dict[Span, list[Task]] = {}
    for task in tasks(document, language):
        file = document.source.part(task.entry.span.start).span
        files.setdefault(file, []).append(task)
    for inside in files.values():
        for group in by_group(inside):
            yield from one_by_one(group)


def _statuses(document: Document) -> Iterator[Statement]:
    """Read the state of a story where its own file tells it: in a line, or below a heading."""
    for block in document.blocks:
        if not isinstance(block, Paragraph):
            continue
        line = block.lines[0]
        match = STATUS.fullmatch(line.value)
        title = document.section_of(line.start).title.words
        told = line.part(*match.span("state")) if match else line
        if match or title.lower() == "status":
            yield from state(told)


FORMAT = Format(
    title="BMAD Method",
    fits=fits,
    recognise=recognise,
    doc=__doc__,
    beside=("prd.md", "planning-artifacts/prd.md"),
    folder=Folder(
        members=(
            "planning-artifacts/epics.md",
            "planning-artifacts/epics/epic-*.md",
            "epics.md",
            "prd/epic-*.md",
            "implementation-artifacts/sprint-status.yaml",
            "sprint-artifacts/sprint-status.yaml",
            "sprint-status.yaml",
            "implementation-artifacts/[0-9]*.md",
            "sprint-artifacts/[0-9]*.md",
            "stories/[0-9]*.md",
            "stories.yaml",
        ),
        marks=(
            "planning-artifacts/epics.md",
            "implementation-artifacts/sprint-status.yaml",
            "sprint-artifacts/sprint-status.yaml",
            "stories/[0-9]*.md",
            "stories.yaml",
        ),
    ),
)
