"""Backlog.md: a file for each task, in folders by how far it is.

`backlog/tasks/task-12 - Turn-the-compost.md` is a task that is open, `backlog/completed/` has
those that are done. The front matter knows its place in the plan:

```yaml
id: TASK-12.3             # a sub-task of TASK-12
title: Turn the compost
status: To Do             # the project's own words; by default To Do, In Progress, Done
assignee: ["@fern"]
dependencies: [task-9, task-10]
parent_task_id: TASK-12
modified_files: [beds/compost.md]
```

The word before the number is the project's choice. Case and zeros that fill up a number mean
nothing, so that `task-01` is `TASK-1`, and a bare `1` is the task of that number.

What follows the front matter is no plan of other tasks: acceptance criteria and the
implementation plan number their own steps.

Documented in the project's `backlog/docs/` and in the help of its command line.
"""

from collections.abc import Iterator
from typing import NamedTuple

from planlint.document import Document
from planlint.folder import Folder
from planlint.format import Format
from planlint.language import Language
from planlint.notation.front_matter import FrontMatter, front_matters, heads, is_torn
from planlint.notation.task_record import files, owners, prerequisites, standing
from planlint.pattern import Pattern
from planlint.records import Record
from planlint.source import Source
from planlint.statement import Declared, Statement
from planlint.text import Text

FIELDS = ("\nid:", "\ntitle:", "\nstatus:", "\ncreated_date:")

IDENTIFIER = Pattern(r"(?P<prefix>.*?-)?(?P<number>\d+(?:\.\d+)*)")
ZEROS = Pattern(r"(?<!\d)0+(?=\d)")

STATUSES = {"to do": "todo", "in progress": "active", "done": "done", "draft": "todo"}

FOLDER = Folder(
    members=("tasks/*.md", "completed/*.md"),
    marks=("config.yml", "config.yaml", "tasks/* - *.md"),
)


def fits(source: Source) -> bool:
    """Look for the fields that the tool always writes, in front matter, or for a broken one."""
    if any(all(field in head for field in FIELDS) for head in heads(source)):
        return True
    return is_torn(source, FOLDER, FIELDS)


class Task(NamedTuple):
    """The front matter of one task."""

    matter: FrontMatter

    @property
    def record(self) -> Record:
        """Its fields."""
        return self.matter.record

    @property
    def head(self) -> Text:
        """Where it is declared."""
        return self.record.field("id").text

    @property
    def id(self) -> str:
        """The identifier as it is written."""
        return self.record.field("id").scalar


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read the front matter of every task."""
    matters = list(front_matters(document))
    yield from (matter.flaw for matter in matters if matter.flaw)
    tasks = [Task(matter) for matter in matters if matter.record.field("id").scalar]
    known = {_plain(task.id): task for task in tasks}
    for task in tasks:
        yield from _task(task, known, language)


def _plain(identifier: str) -> str:
    """Write an identifier without case and zeros that fill up: ``task-1.2`` for ``TASK-01.02``."""
    return ZEROS.sub("", identifier.strip().casefold())


def _task(task: Task, known: dict[str, Task], language: Language) -> Iterator[Statement]:
    fields, head = task.record, task.head
    outer = known.get(_plain(fields.field("parent_task_id").scalar)) or _around(task, known)
    yield Declared(
        "task",
        task.id,
        fields.field("title").scalar,
        head.span(),
        task.matter.file,
        "record",
        within=outer.head if outer else None,
    )

    def meaning(written: str) -> str:
        full = _full(written, task.id)
        return known[_plain(full)].id if _plain(full) in known else full

    yield from prerequisites(fields.field("dependencies"), head, language, meaning)
    yield from standing(fields.field("status"), head, language, STATUSES)
    yield from owners(fields.field("assignee"), head)
    yield from files(fields.field("modified_files"), head)


def _around(task: Task, known: dict[str, Task]) -> Task | None:
    """Find the task that the number of a sub-task begins with."""
    before, point, _ = task.id.rpartition(".")
    return known.get(_plain(before)) if point else None


def _full(written: str, beside: str) -> str:
    """Give a bare number the prefix of the task that names it."""
    match, own = IDENTIFIER.fullmatch(written), IDENTIFIER.fullmatch(beside)
    if not match or match["prefix"] or not own:
        return written
    return f"{own['prefix'] or ''}{written}"


FORMAT = Format(
    title="Backlog.md",
    fits=fits,
    recognise=recognise,
    doc=__doc__,
    folder=FOLDER,
    hidden=(".backlog/tasks/*.md", ".backlog/completed/*.md"),
    notations=(),
)
