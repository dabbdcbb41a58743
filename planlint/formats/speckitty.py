"""Spec Kitty: work packages, each a section of `tasks.md` and a file of its own.

A mission is a folder `kitty-specs/<number>-<name>/`. Its `tasks.md` has a section for each work
package, with boxes for the subtasks in it; `tasks/WP01-<name>.md` is the prompt of that package,
whose front matter tells the same once more; `wps.yaml`, where it is kept, is the list that both
are written from.

```markdown
## Work Package WP02: Scripts (Priority: P1)
### Included Subtasks
- [ ] T004 [P] Write twelve scripts
### Dependencies
- Depends on WP01
```

```yaml
work_package_id: WP02
dependencies: [WP01]
owned_files: ["scripts/**"]
lane: in_progress
```

Sections, boxes, `[P]` and the three ways to write dependencies are those of all plans. What is
added here is the front matter, the list, and the lanes: planned, claimed, in_progress,
for_review, in_review, approved, done, blocked and canceled. A package in review is not done; one
that is approved is, since what waits for it may start. The requirements that packages refer to
stand in `spec.md` beside the sections.

Documented in the project's `docs/reference/` (file structure, work package fields, lanes).
"""

from collections.abc import Iterator

from planlint.document import Document, Fence
from planlint.folder import Folder
from planlint.format import Format
from planlint.language import Language
from planlint.notation.front_matter import front_matters, heads
from planlint.notation.label import label, name_of
from planlint.notation.task_record import files, owners, prerequisites, standing
from planlint.pattern import Pattern
from planlint.plan import Problem
from planlint.records import MalformedError, Record, record
from planlint.source import Source, Span
from planlint.statement import Declared, Statement

KIND = "work package"

SECTION = Pattern(r"^#{2,4} (?:Work Package )?WP\d{2}\b", 8)
"""The heading of a work package, at the beginning of a line."""

SIGNS = ("Included Subtasks", "**Requirement Refs**", "tasks/WP", "spec-kitty")
"""What plans of other tools that number work packages do not say."""

SUBTASK = Pattern(r"T\d{3,4}[a-z]?")
LISTED = Pattern(r"^work_packages:\s*\n\s*- id: [\"']?WP\d", 8)

LEAD = 20
"""So many lines of comments may stand before the list."""

LANES = {
    "planned": "todo",
    "claimed": "active",
    "doing": "active",
    "in-progress": "active",
    "for-review": "active",
    "in-review": "active",
    "approved": "done",
    "done": "done",
    "blocked": "blocked",
    "canceled": "skipped",
}


def fits(source: Source) -> bool:
    """Look for the front matter of a package, the sections of `tasks.md`, or the list of both."""
    text = source.text
    if "WP" not in text:
        return False
    if "work_package_id:" in text and any("\nwork_package_id:" in head for head in heads(source)):
        return True
    if "work_packages:" in text and LISTED.search(text):
        return True
    return any(sign in text for sign in SIGNS) and SECTION.search(text) is not None


def instructions(document: Document) -> Iterator[Span]:
    """Give the prompts of packages: what stands in them tells an agent how to do its subtasks."""
    source = document.source
    for front in document.front_matters:
        if "\nwork_package_id:" in source.text[slice(*front)]:
            yield source.part(front.start).span


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read the front matter of every package, the sections of its subtasks, the list of all."""
    for matter in front_matters(document):
        if matter.flaw:
            yield matter.flaw
        elif "work_package_id" in matter.record.fields:
            yield from _package(matter.record, matter.file, language)
    for prompt in instructions(document):
        yield from _guided(document, prompt, language)
    for block in document.blocks:
        if isinstance(block, Fence) and _is_list(block):
            yield from _listed(document.source, block, language)


def _package(package: Record, extent: Span, language: Language) -> Iterator[Statement]:
    """Read one package; `id` is what the list calls `work_package_id`."""
    identifier = package.field("work_package_id", "id")
    head = identifier.text
    name = package.field("title").scalar
    declared = Declared(KIND, identifier.scalar, name, head.span(), extent, "block")
    yield declared._replace(notation="record") if "work_package_id" in package.fields else declared
    yield from prerequisites(package.field("dependencies"), head, language)
    yield from files(package.field("owned_files"), head)
    yield from owners(package.field("assignee", "agent"), head)
    yield from standing(package.field("lane", "status"), head, language, LANES)
    for part in package.field("subtasks").entries:
        if part.scalar:
            place = part.text.span()
            yield Declared("subtask", part.scalar, "", place, place, "block", within=head)


def _guided(document: Document, prompt: Span, language: Language) -> Iterator[Declared]:
    """Read the sections of a prompt that are about one subtask each."""
    for section in document.inside(document.section_of(prompt.start)):
        found = label(section.title, language)
        if found and SUBTASK.fullmatch(found.id):
            name, span = name_of(found.rest), found.head.span()
            yield Declared("subtask", found.id, name, span, section.extent, "heading")


def _is_list(fence: Fence) -> bool:
    return any(line.value.startswith("work_packages:") for line in fence.lines[:LEAD])


def _listed(source: Source, fence: Fence, language: Language) -> Iterator[Statement]:
    """Read the packages of `wps.yaml`."""
    start, end = fence.span
    try:
        listed = record(source.text[start:end], start)
    except MalformedError as error:
        yield Problem("block", fence.info, error.span, str(error))
        return
    for package in listed.field("work_packages").entries:
        if package.field("id").scalar:
            yield from _package(package, package.text.span(), language)


FORMAT = Format(
    title="Spec Kitty",
    fits=fits,
    recognise=recognise,
    doc=__doc__,
    beside=("spec.md",),
    folder=Folder(
        members=("tasks.md", "wps.yaml", "tasks/WP*.md", "tasks/*/WP*.md"),
        marks=("tasks/WP*.md", "tasks/*/WP*.md", "wps.yaml"),
    ),
    misread=("yaml_blocks",),
    instructions=instructions,
)
