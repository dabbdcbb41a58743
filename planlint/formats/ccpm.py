"""CCPM: an epic is a folder with `epic.md`, a file for each task, and analyses of some of them.

`.claude/epics/<name>/001.md` is Task 001; once it is kept on GitHub, the file is renamed to the
number of its issue. Zeros that fill up a number mean nothing: `1` is `001`.

```yaml
name: Print labels
status: open            # open, in-progress, closed
depends_on: [001, 002]  # must be closed before
parallel: true          # may run beside others that touch no file of its own
conflicts_with: [005]   # touches the same files: never at the same time
```

So `parallel: true` says nothing against `depends_on`, and is no claim that planlint compares.
`005-analysis.md` parts a task into streams, which are read as in all plans. The list of tasks at
the end of `epic.md`, its count and its hours retell what the files say; what stands above it was
written before them, with numbers of its own, and counts only where the epic is read alone.

Documented in the project's `rules/` and in its commands `epic-decompose` and `issue-analyze`.
"""

from collections.abc import Collection, Iterator

from planlint.document import Document, Entry
from planlint.folder import Folder
from planlint.format import Format
from planlint.language import Language
from planlint.notation.front_matter import FrontMatter, front_matters, heads, is_torn
from planlint.notation.label import name_of
from planlint.notation.statuses import BOXES
from planlint.notation.task_record import prerequisites, standing
from planlint.pattern import Pattern
from planlint.plan import Problem
from planlint.source import Source, Span
from planlint.statement import Declared, Noted, Overlaps, Statement
from planlint.text import Text

TASK, EPIC = ("\ndepends_on:", "\nparallel:"), ("\nprd:", "\nprogress:")
ANALYSIS = ("\nissue:", "\nparallelization_factor:")
SIGNS = (TASK, EPIC, ANALYSIS)
"""Fields in the front matter of each kind of file."""

RETOLD = ("tasks created", "effort estimate")
"""The sections of epics and tasks that speak of tasks by the names of their files."""

NUMBER = Pattern(r"\d+")
ISSUE = Pattern(r"/issues/(?P<id>\d+)")

LISTED = Pattern(r"\W{0,4}(?P<id>\d{1,7})\.md\W{1,6}")
"""An entry of the epic's list of tasks: ``001.md - Lay out the shelf (parallel: true)``."""

STATUSES = {
    "open": "todo",
    "backlog": "todo",
    "pending": "todo",
    "planning": "todo",
    "in-progress": "active",
    "closed": "done",
    "completed": "done",
}
OWN = (*TASK, *EPIC, "\nstatus:", "\ngithub:")
"""Fields of which a file in the tool's folder has one, even if its front matter is broken."""

MEMBERS = tuple(f"{digit}*.md" for digit in range(10))
FOLDER = Folder(members=("epic.md", *MEMBERS), marks=("epic.md",))


def fits(source: Source) -> bool:
    """Look for the fields of its files in front matter, or for one that is broken."""
    if any(all(sign in head for sign in signs) for head in heads(source) for signs in SIGNS):
        return True
    return is_torn(source, FOLDER, OWN)


def instructions(document: Document) -> Iterator[Span]:
    """Give what epics and tasks say besides, where each task has its file.

    The preview in an epic has numbers of its own, and the text of a task tells how to do it.
    """
    source = document.source
    for front in document.front_matters if len(source.parts) > 1 else ():
        text, file = source.text[slice(*front)], source.part(front.start).span
        if not any(all(sign in text for sign in signs) for signs in (TASK, EPIC)):
            continue
        start = file.start
        for section in document.inside(document.section_of(start)):
            if section.title.words.lower() in RETOLD:
                yield Span(start, section.extent.start)
                start = section.extent.end
        yield Span(start, file.end)


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read the front matter of every file, and the list in the epic."""
    matters = list(front_matters(document))
    yield from (matter.flaw for matter in matters if matter.flaw)
    tasks = [(identifier, one) for one in matters if (identifier := _identifier(one))]
    epic = next((one for one in matters if _is_epic(one)), None) if tasks else None
    if epic:
        yield from _epic(epic, language)
    known = {identifier.lstrip("0") for identifier, _ in tasks}
    for identifier, task in tasks:
        yield from _task(identifier, task, epic, language)
        yield from _conflicts(task, known)
    for matter in matters:
        if "issue" in matter.record.fields:
            yield _analysis(matter)
    for block in document.blocks:
        if isinstance(block, Entry) and block.box:
            yield from _entered(block)


def _identifier(matter: FrontMatter) -> str | None:
    """Find the number of a task: the name of its file, or what it says of itself."""
    fields = matter.record
    if not {"depends_on", "parallel"} <= set(fields.fields):
        return None
    issue = ISSUE.search(fields.field("github").scalar)
    if NUMBER.fullmatch(matter.path.stem):
        return matter.path.stem
    return fields.field("task_number").scalar or (issue["id"] if issue else None)


def _is_epic(matter: FrontMatter) -> bool:
    return {"prd", "progress"} <= set(matter.record.fields)


def _head(matter: FrontMatter) -> Text:
    return matter.record.field("name", "title").text


def _epic(matter: FrontMatter, language: Language) -> Iterator[Statement]:
    """Read the epic, to which the hours in its own file do not belong: they are the tasks'."""
    head, name = _head(matter), matter.record.field("name").scalar
    yield Declared("epic", name, "", head.span(), head.span(), "record")
    yield from standing(matter.record.field("status"), head, language, STATUSES)


def _task(
    identifier: str, matter: FrontMatter, epic: FrontMatter | None, language: Language
) -> Iterator[Statement]:
    fields, head = matter.record, _head(matter)
    yield Declared(
        "task",
        identifier,
        fields.field("name", "title").scalar,
        head.span(),
        matter.file,
        "record",
        alias=f"#{identifier}",
        within=_head(epic) if epic else None,
    )
    yield from prerequisites(fields.field("depends_on"), head, language, lambda id_: id_.strip("#"))
    yield from standing(fields.field("status"), head, language, STATUSES)
    for entry in fields.field("conflicts_with").entries:
        yield Overlaps(entry.text, entry.text.span(), apart=True, subject=head)


def _conflicts(matter: FrontMatter, known: Collection[str]) -> Iterator[Problem]:
    """Report what a task is kept apart from, and nothing declares."""
    for entry in matter.record.field("conflicts_with").entries:
        named = entry.scalar.strip("# ")
        if len(known) > 1 and NUMBER.fullmatch(named) and named.lstrip("0") not in known:
            reason = f"conflicts_with names {named}, which nothing declares"
            yield Problem("reference", named, entry.text.span(), reason)


def _analysis(matter: FrontMatter) -> Declared:
    """Take an analysis for a part of its task, so that the streams in it are parts too."""
    issue, name = matter.record.field("issue"), matter.record.field("title").scalar
    identifier = issue.scalar.strip("# ")
    return Declared(
        "task", identifier, name, issue.text.span(), matter.file, "block", alias=f"#{identifier}"
    )


def _entered(entry: Entry) -> Iterator[Statement]:
    """Read an entry of the epic's list of tasks."""
    match = LISTED.match(entry.text.value)
    if not match:
        return
    head, name = entry.text.part(*match.span("id")), name_of(entry.text.part(match.end()))
    yield Declared("task", match["id"], name, head.span(), entry.span, "entry", listing=entry.list)
    if entry.box in BOXES:
        yield Noted("status", BOXES[entry.box], head.span(), head)


FORMAT = Format(
    title="CCPM",
    fits=fits,
    recognise=recognise,
    doc=__doc__,
    folder=FOLDER,
    instructions=instructions,
    hidden=(
        ".claude/epics/*/epic.md",
        *(f".claude/epics/*/{member}" for member in MEMBERS),
    ),
)
