"""Kiro: ``.kiro/specs/<feature>/tasks.md``, also as cc-sdd writes it for other agents.

## How it is written

Numbered check boxes on two levels; older files do not indent the second. A star behind the box
marks an optional task. Since Kiro 0.12 a graph follows, in JSON, whose waves follow each other:

````markdown
# Implementation Plan: Seed exchange

- [x] 1. Set up the catalogue
  - [x] 1.1 Create the data model
    - _Requirements: 1.1, 1.2_
  - [ ]* 1.2 Write property tests
    - **Validates: Requirements 1.1**
- [ ] 2. Checkpoint - Ensure all tests pass

## Task Dependency Graph

```json
{"waves": [{"id": 0, "tasks": ["1.1"]}, {"id": 1, "tasks": ["1.2", "2"]}]}
```
````

A wave is also written as a mere list of tasks, with ``wave`` for ``id``, with a ``name`` or a
``description``, and with the waves that it waits for in ``depends_on``; the graph also as arrows,
``T1 --> T2``. A second block, ``{"3.2": "3.1"}``, says what optional tasks wait for. In cc-sdd
``(P)`` marks a task that may run beside its neighbours, and ``_Depends: 1.2_`` names what else it
waits for.

## What it implies

A wave starts when the one before it is through, and what is in no wave runs last. Without a graph
the tasks are worked through as they stand, one by one, and nothing waits for an optional task; a
task with ``(P)`` starts together with those right before it. What a task refers to as its
requirements stands in ``requirements.md`` beside the plan, or in ``bugfix.md``.

Documented at kiro.dev/docs/specs and in gotalab/cc-sdd, ``rules/tasks-generation.md``.
"""

from collections.abc import Iterator, Sequence
from re import MULTILINE

from planlint.document import Document, Fence
from planlint.format import Format
from planlint.language import Language
from planlint.notation.tasklist import TRACED, Task, by_group, gathered, one_by_one, tasks
from planlint.notation.waves import Heads, graph
from planlint.pattern import Pattern
from planlint.source import Source
from planlint.statement import Statement, Waits
from planlint.text import Text

TASK = Pattern(r"^[ \t]*[-*+][ \t]+\[.\]\*?[ \t]+\d+(?:\.\d+)*[. ]", MULTILINE)
GRAPH = Pattern(r"\"waves\"\s*:\s*\[|\*\*Validates: Requirements?\b", 0)
"""What else only Kiro writes."""

ENOUGH = 2
"""So many numbered tasks there are at least."""

STEP = Pattern(r"\bT(?P<before>\d+(?:\.\d+)*)\s*-{1,2}>\s*T(?P<after>\d+(?:\.\d+)*)\b", 0)
"""An arrow between tasks whose numbers the graph writes with a letter."""

DRAWN = Pattern(r"\bdependency graph\b")
"""The title above a graph."""


def fits(source: Source) -> bool:
    """Look for numbered tasks with boxes, and for what no other tool writes with them."""
    text = source.text
    if "] 1" not in text and "]* 1" not in text:
        return False
    found = TASK.finditer(text)
    enough = all(next(found, None) for _ in range(ENOUGH))
    return enough and bool(TRACED.search(text) or GRAPH.search(text))


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read the parts of each task, the graph, and where there is none the order of the tasks."""
    listed = tasks(document, language)
    yield from gathered(listed)
    yield from _graph(document, listed)
    if not _is_drawn(document):
        for group in by_group(listed):
            yield from one_by_one(group)


def _is_drawn(document: Document) -> bool:
    """Tell whether a graph says what comes before what."""
    return any(
        _has_waves(document.source, fence)
        or DRAWN.search(document.section_of(fence.span.start).title.value)
        for fence in _fences(document)
    )


def _has_waves(source: Source, fence: Fence) -> bool:
    text = source.text[fence.span.start : fence.span.end]
    return fence.info in {"", "json"} and '"waves"' in text


def _graph(document: Document, listed: Sequence[Task]) -> Iterator[Statement]:
    heads: dict[str, Text] = {}
    for task in listed:
        heads.setdefault(task.label.id, task.head)
    whole = {task.group for task in listed} | {task.label.id for task in listed if task.optional}
    leaves = [number for number in heads if number not in whole]
    for fence in _fences(document):
        if fence.info == "json" or _has_waves(document.source, fence):
            yield from graph(document.source, fence, heads, leaves)
        for line in fence.lines:
            yield from _arrows(line, heads)


def _fences(document: Document) -> Iterator[Fence]:
    return (block for block in document.blocks if isinstance(block, Fence))


def _arrows(line: Text, heads: Heads) -> Iterator[Waits]:
    for step in STEP.finditer(line.value) if ">" in line.value else ():
        if step["after"] in heads:
            on = line.part(*step.span("before"))
            yield Waits(on, "hard", heads[step["after"]], field=True)


FORMAT = Format(
    title="Kiro",
    fits=fits,
    recognise=recognise,
    doc=__doc__,
    beside=("requirements.md", "bugfix.md"),
    hidden=(".kiro/specs/*/tasks.md",),
)
