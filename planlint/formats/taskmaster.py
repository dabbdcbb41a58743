"""Task Master: tasks in `tasks.json`, and a file written from it for each of them.

`.taskmaster/tasks/tasks.json` holds lists of tasks by tag, formerly one list without a tag:

```json
{"master": {"tasks": [{"id": 2, "title": "Scan the cards", "status": "pending",
  "dependencies": [1], "subtasks": [{"id": 1, "title": "Sort", "dependencies": []},
                                    {"id": 2, "title": "Scan", "dependencies": [1]}]}]}}
```

The second sub-task is 2.2, and waits for 2.1: a bare number among the dependencies of a sub-task
is its sibling. Tags are plans of their own, in which numbers begin again.

`task_002.md`, or in former versions `task_002.txt`, retells one task:

```
# Task ID: 2                        # Task ID: 2
**Title:** Scan the cards           # Title: Scan the cards
**Dependencies:** 1 ✓, 3 ⧖          # Dependencies: 1, 3
## Subtasks                         # Subtasks:
### 2.2. Scan                       ## 2. Scan [pending]
**Dependencies:** 2.1               ### Dependencies: 1
```

Statuses are pending, in-progress, review, done, deferred, cancelled and blocked. Nothing else in
these files is a plan: details and test strategies may say what they like.

Documented in the project's `docs/task-structure.md`.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from pathlib import PurePath
from typing import NamedTuple

from planlint.document import Document
from planlint.folder import Folder
from planlint.format import Format
from planlint.language import Language
from planlint.notation.task_record import prerequisites, standing
from planlint.pattern import Pattern
from planlint.plan import Problem
from planlint.records import MalformedError, Record, record
from planlint.source import Part, Source, Span
from planlint.statement import Declared, Statement, Waits
from planlint.text import Text

STATUSES = {
    "pending": "todo",
    "in-progress": "active",
    "review": "active",
    "done": "done",
    "completed": "done",
    "deferred": "skipped",
    "cancelled": "skipped",
    "blocked": "blocked",
}

DATA = "tasks.json"
FIELDS = ('"tasks"', '"id"', '"title"', '"dependencies"')
TASK = Pattern(r"^# Task ID:", 8)
TITLE = Pattern(r"^(?:\*\*Title:\*\*|# Title:)", 8)

LINE = Pattern(
    r"# Task ID: *(?P<task>\S+)"
    r"|#{1,2} (?P<subtasks>Subtasks):?"
    r"|#{2,3} (?P<part>\d+(?:\.\d+)*)\. (?P<name>[^\[\n]{1,300})(?:\[(?P<status>[\w -]+)\])?"
    r"|(?:#{1,3} |\*\*)(?P<field>Title|Status|Dependencies): *(?:\*\*)? *(?P<value>.*)",
    0,
)
"""A line of a generated file that says something of a task."""

NAMED = Pattern(r"(?<![\w.-])(?:[A-Z]{2,10}-)?\d+(?:\.\d+)?(?![\w-])")
"""A task among the dependencies in such a line, where a sign for its status may follow it."""


class Told(NamedTuple):
    """A task or sub-task as a generated file tells it."""

    head: Text
    fields: dict[str, Text]
    extent: Span
    task: str | None
    """The identifier of the task that a sub-task is a part of."""

    @property
    def id(self) -> str:
        """The identifier in full."""
        return _sibling(self.task)(self.head.value)


def fits(source: Source) -> bool:
    """Look for a file of data with the fields of tasks, or the first lines of a generated one."""
    text = source.text
    if "# Task ID:" in text and TASK.search(text):
        return TITLE.search(text) is not None
    if all(field in text for field in FIELDS) and any(map(_is_data, source.parts)):
        return True
    return any(_is_torn(part.path, text[slice(*part.span)]) for part in source.parts)


def _is_torn(path: str, text: str) -> bool:
    """Tell whether a file of tasks is no JSON; an editor's own of that name has a version."""
    if PurePath(path).name != DATA or '"tasks"' not in text or '"version"' in text:
        return False
    try:
        record(text, json=True)
    except MalformedError:
        return True
    return False


def _is_data(part: Part) -> bool:
    return part.path.endswith(".json")


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read the lists of tasks, and the files that were written from them."""
    source = document.source
    for part in source.parts:
        if _is_data(part):
            yield from _data(source.text[slice(*part.span)], part.span, language)
        else:
            for told in _told(source.text[slice(*part.span)], part.span):
                yield from _retold(told, language)


def _data(text: str, span: Span, language: Language) -> Iterator[Statement]:
    try:
        found = record(text, span.start, json=True)
    except MalformedError as error:
        yield Problem("block", "json", error.span, str(error))
        return
    lists = {"": found} if found.field("tasks").entries else found.fields
    tags = {tag: one for tag, one in lists.items() if one.field("tasks").entries}
    for tag, one in tags.items():
        if len(tags) > 1:
            brace = one.text.part(0, 1)
            yield Declared("tag", tag, "", brace.span(), one.text.span(), "record")
        for task in one.field("tasks").entries:
            yield from _task(task, None, language)


def _task(task: Record, outer: Record | None, language: Language) -> Iterator[Statement]:
    """Read a task, or a sub-task of the task around it."""
    head, parent = task.field("id").text, outer.field("id").scalar if outer else None
    if not head.value:
        return
    kind, name, meaning = "subtask" if outer else "task", task.field("title"), _sibling(parent)
    within = outer.field("id").text if outer else None
    yield Declared(
        kind,
        meaning(task.field("id").scalar),
        name.scalar,
        head.span(),
        task.text.span(),
        "record",
        within=within,
    )
    yield from prerequisites(task.field("dependencies"), head, language, meaning)
    yield from standing(task.field("status"), head, language, STATUSES)
    for part in task.field("subtasks").entries if not outer else ():
        yield from _task(part, task, language)


def _sibling(task: str | None) -> Callable[[str], str]:
    """Write out a bare number in a sub-task, where it is that of a sibling."""
    return lambda id_: f"{task}.{id_}" if task and id_.isdecimal() else id_


def _told(text: str, span: Span) -> Iterator[Told]:
    """Part a generated file into its tasks and the sub-tasks of each."""
    lines = list(_lines(text, span.start))
    openings = [at for at, (_, match) in enumerate(lines) if match["task"] or match["part"]]
    ends = [*(start for start, match in lines if match["task"]), span.end]
    task: str | None = None
    for at, following in zip(openings, [*openings[1:], len(lines)], strict=True):
        start, match = lines[at]
        own = _fields(lines[at:following])
        if match["task"]:
            task = match["task"]
            extent = Span(start, ends[bisect_right(ends, start)])
            yield Told(_text(start, match, "task"), own, extent, None)
        else:
            end = lines[following][0] if following < len(lines) else span.end
            yield Told(_text(start, match, "part"), own, Span(start, end), task)


def _lines(text: str, start: int) -> Iterator[tuple[int, "re.Match[str]"]]:
    """Give the lines that say something of a task; sub-tasks have a section of their own."""
    within = False
    for line in text.split("\n"):
        match = LINE.match(line)
        if match:
            within = not match["task"] and (within or bool(match["subtasks"]))
            if within or not match["part"]:
                yield start, match
        start += len(line) + 1


def _fields(lines: list[tuple[int, "re.Match[str]"]]) -> dict[str, Text]:
    """Give what a task says of itself; what its details quote comes later, and counts no more."""
    found: dict[str, Text] = {}
    for start, match in lines:
        for name, group in (("Title", "name"), ("Status", "status"), (match["field"], "value")):
            if name and match[group]:
                found.setdefault(name, _text(start, match, group))
    return found


def _text(start: int, match: "re.Match[str]", group: str) -> Text:
    return Text(match[group], start + match.start(group)).part(0)


def _retold(told: Told, language: Language) -> Iterator[Statement]:
    nothing = told.head.part(0, 0)
    name = told.fields.get("Title", nothing).words
    kind = "subtask" if told.task else "task"
    yield Declared(kind, told.id, name, told.head.span(), told.extent, "heading")
    status = told.fields.get("Status", nothing)
    yield from standing(Record(status.value, status), told.head, language, STATUSES)
    listed = told.fields.get("Dependencies", nothing)
    for match in NAMED.finditer(listed.value):
        on, meant = listed.part(*match.span()), _sibling(told.task)(match.group())
        yield Waits(on, "hard", subject=told.head, field=True, id=meant)


FORMAT = Format(
    title="Task Master",
    fits=fits,
    recognise=recognise,
    doc=__doc__,
    folder=Folder(members=(DATA, "task_*.md", "task_*.txt"), marks=(DATA,)),
    hidden=tuple(f".taskmaster/tasks/{name}" for name in ("tasks.json", "task_*.md", "task_*.txt")),
    notations=(),
)
