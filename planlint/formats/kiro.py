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

A wave starts when the one before it is through, and what is in no wave runs last. Without waves the
tasks are worked through as they stand, one by one, and nothing waits for an optional task; a task
with ``(P)`` starts together with those right before it.

Documented at kiro.dev/docs/specs and in gotalab/cc-sdd, ``rules/tasks-generation.md``.
"""

from collections.abc import Iterator, Mapping, Sequence
from re import MULTILINE

from planlint.document import Document, Fence
from planlint.format import Format
from planlint.language import Language
from planlint.pattern import Pattern
from planlint.plan import Problem
from planlint.records import MalformedError, Record, record
from planlint.source import Source
from planlint.statement import Declared, Ordered, Statement, Waits
from planlint.tasklist import TRACED, Task, by_group, gathered, in_turn, one_by_one, tasks
from planlint.text import Text

TASK = Pattern(r"^[ \t]*[-*+][ \t]+\[.\]\*?[ \t]+\d+(?:\.\d+)*[. ]", MULTILINE)
GRAPH = Pattern(r"\"waves\"\s*:\s*\[|\*\*Validates: Requirements?\b", 0)
"""What else only Kiro writes."""

ENOUGH = 2
"""So many numbered tasks there are at least."""

NUMBER = Pattern(r"(?:Task\s*|T)?(?P<id>\d+(?:\.\d+)*)\.?")
"""A task as a graph names it."""

STEP = Pattern(r"\bT(?P<before>\d+(?:\.\d+)*)\s*-{1,2}>\s*T(?P<after>\d+(?:\.\d+)*)\b", 0)
"""An arrow between tasks whose numbers the graph writes with a letter."""

Heads = Mapping[str, Text]
"""The head of each task's declaration, by its number."""


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
    graph = list(_graph(document, listed))
    yield from graph
    if not any(isinstance(one, Ordered) for one in graph):
        for group in by_group(listed):
            yield from one_by_one(group)


def _graph(document: Document, listed: Sequence[Task]) -> Iterator[Statement]:
    heads: dict[str, Text] = {}
    for task in listed:
        heads.setdefault(task.label.id, task.head)
    whole = {task.group for task in listed} | {task.label.id for task in listed if task.optional}
    leaves = [number for number in heads if number not in whole]
    for block in document.blocks:
        if not isinstance(block, Fence):
            continue
        if block.info == "json":
            yield from _data(document.source, block, heads, leaves)
        for line in block.lines:
            for step in STEP.finditer(line.value) if ">" in line.value else ():
                on = line.part(*step.span("before"))
                if step["after"] in heads:
                    yield Waits(on, "hard", heads[step["after"]], field=True)


def _data(source: Source, fence: Fence, heads: Heads, leaves: Sequence[str]) -> Iterator[Statement]:
    """Read a block of JSON: the waves, or what optional tasks wait for."""
    text = source.text[fence.span.start : fence.span.end]
    try:
        data = record(text, fence.span.start, json=True)
    except MalformedError as error:
        if '"waves"' in text:
            line = source.line_span(source.line(error.span.start))
            yield Problem("block", "json", line, str(error), related=(fence.span,))
        return
    yield from _waves(data.field("waves").entries, heads, leaves)
    for number, needed in data.fields.items():
        if number in heads:
            yield from _waits(needed, heads[number])


def _waves(waves: Sequence[Record], heads: Heads, leaves: Sequence[str]) -> Iterator[Statement]:
    """Read waves: each with its tasks comes before the next with its own."""
    groups: list[list[Text]] = []
    rest = dict.fromkeys(leaves)
    for wave in waves:
        name, members = wave.field("id", "wave"), _members(wave)
        groups.append([heads[number] for number in members if number in heads])
        if name.scalar:
            yield _declared(wave, name)
            yield from _waits(wave.field("depends_on", "dependsOn", "dependencies"), name.text)
            groups[-1].append(name.text)
        for number, one in members.items():
            rest.pop(number, None)
            if number not in heads:
                yield _unknown(number, one, name)
    if waves:
        groups.append([heads[number] for number in rest])
    yield from in_turn([group for group in groups if group])


def _members(wave: Record) -> dict[str, Record]:
    """Give the tasks of a wave, by their numbers."""
    members = wave.field("tasks", "task_ids").entries if wave.fields else wave.entries
    return {_number(one): one for one in members}


def _waits(needed: Record, subject: Text) -> Iterator[Statement]:
    return (Waits(one.text, "hard", subject, field=True) for one in needed.entries)


def _number(one: Record) -> str:
    """Give the number of the task that a graph names."""
    name = one.field("id", "task").scalar or one.scalar
    match = NUMBER.fullmatch(name.strip())
    return match["id"] if match else name


def _declared(wave: Record, name: Record) -> Declared:
    called = wave.field("name", "title", "description").scalar
    return Declared("wave", name.scalar, called, name.text.span(), wave.text.span(), "block")


def _unknown(number: str, one: Record, wave: Record) -> Problem:
    where = f"wave {wave.scalar}" if wave.scalar else "a wave"
    return Problem(
        "reference", number, one.text.span(), f"{where} names {number}, which is no task"
    )


FORMAT = Format(
    title="Kiro",
    fits=fits,
    recognise=recognise,
    doc=__doc__,
    hidden=(".kiro/specs/*/tasks.md",),
)
