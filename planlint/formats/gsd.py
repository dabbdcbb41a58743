"""GSD (get-shit-done): a roadmap of phases, and a file for each plan of a phase.

`.planning/ROADMAP.md` has the phases, what each depends on, and a box for each of its plans;
`.planning/phases/02-telescope/02-03-PLAN.md` is Plan 03 of Phase 2. A phase with a point, 2.1,
was inserted between its neighbours.

```yaml
phase: 02-telescope
plan: 03
wave: 2
depends_on: ["02-01", "02-02"]   # or short, within the phase: [01, 02]
files_modified: [src/camera.py]
```

```xml
<task type="auto"><name>Task 1: Cool the sensor</name><files>src/camera.py</files></task>
<task type="checkpoint:human-verify" gate="blocking"><what-built>A dark frame</what-built></task>
```

The plans of one wave run at the same time; a wave starts when the one before is over, and is one
more than the highest among its prerequisites. The tasks of a plan run in order, and a checkpoint
stops them until somebody answers. The requirements that phases name stand in `REQUIREMENTS.md`.

Phases with their fields, and the table of their progress, are read as in all plans. Documented
in the tool's `templates/phase-prompt.md` and `templates/roadmap.md`.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

from planlint.document import Document, Entry
from planlint.folder import Folder
from planlint.format import Format
from planlint.language import Language
from planlint.notation.front_matter import FrontMatter, front_matters, heads
from planlint.notation.label import label, name_of
from planlint.notation.statuses import BOXES
from planlint.notation.tagged_tasks import TaggedTask, tagged_tasks
from planlint.notation.task_record import files, prerequisites
from planlint.pattern import Pattern
from planlint.records import Record
from planlint.source import Source, Span
from planlint.statement import Declared, Gated, Noted, Ordered, Statement, Together
from planlint.text import Text

FRONT = Pattern(r"^phase:.*\n(?:.*\n){0,20}?plan: ", 8)
"""The two fields that name a plan."""

PHASE = Pattern(r"^#{2,4} Phase \d+(?:\.\d+)?:", 8)
ROADMAP_SIGNS = ("**Plans**:", "Plans Complete", "(what must be TRUE)")

NUMBER = Pattern(r"\d+(?:\.\d+)?")
REFERENCE = Pattern(
    r"(?:(?P<phase>\d+(?:\.\d+)?)(?:-[a-z][\w-]{0,80}?)?-)?(?P<plan>\d+)(?:-PLAN)?(?:\.md)?"
)
"""What names a plan: `02-03`, `02-03-PLAN.md`, `02-telescope-03`, or `03` in its own phase."""

PLAN = Pattern(
    r"[^\w]{0,8}(?P<id>\d{1,3}(?:\.\d+)?-\d{2})(?:-PLAN)?(?:\.md)?[\s`*\])]*[:—–-]\s*(?P<name>.*)"
)
"""An entry of the roadmap: ``02-03: First light``, ``02-03-PLAN.md — First light``."""

MOST = 60
"""So many plans at most are one wave; more would be no wave but a list."""


class Planned(NamedTuple):
    """The front matter of one plan."""

    record: Record
    file: Span
    head: Text

    @property
    def phase(self) -> str:
        """The number of the plan's phase, as written: ``02`` of ``02-telescope``."""
        match = NUMBER.match(self.record.field("phase").scalar)
        return match.group() if match else ""

    @property
    def wave(self) -> Record:
        """The wave in which the plan runs."""
        return self.record.field("wave")

    def identifier(self, written: str) -> str:
        """Write out what names a plan, here by its number alone if it is of this phase."""
        match = REFERENCE.fullmatch(written)
        return f"{match['phase'] or self.phase}-{match['plan']}" if match else written


def fits(source: Source) -> bool:
    """Look for the front matter of a plan, or the fields of a roadmap."""
    text = source.text
    if "\nplan: " in text and any(FRONT.search(head) for head in heads(source)):
        return True
    if "**Depends on**:" not in text or not any(sign in text for sign in ROADMAP_SIGNS):
        return False
    return PHASE.search(text) is not None


def instructions(document: Document) -> Iterator[Span]:
    """Give the files of plans: what stands in them tells an agent how to do its tasks."""
    source = document.source
    for front in document.front_matters:
        if FRONT.search(source.text[slice(*front)]):
            yield source.part(front.start).span


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read the plans of the roadmap, and the file of each."""
    for block in document.blocks:
        if isinstance(block, Entry):
            yield from _entered(block)
    matters = list(front_matters(document))
    yield from (matter.flaw for matter in matters if matter.flaw)
    plans = [plan for matter in matters for plan in _planned(matter)]
    for _, several in groupby(plans, key=lambda plan: plan.phase):
        yield from _phase(tuple(several), language)
    for plan in plans:
        yield from _tasks(tagged_tasks(document.source, plan.file), language)


def _entered(entry: Entry) -> Iterator[Statement]:
    """Read the box of a plan in the roadmap."""
    match = PLAN.fullmatch(entry.text.value)
    if not match:
        return
    head = entry.text.part(*match.span("id"))
    name = name_of(entry.text.part(*match.span("name")))
    yield Declared("plan", match["id"], name, head.span(), entry.span, "entry", listing=entry.list)
    if entry.box in BOXES:
        yield Noted("status", BOXES[entry.box], head.span(), head)


def _planned(matter: FrontMatter) -> Iterator[Planned]:
    plan = matter.record.field("plan")
    if plan.scalar and matter.record.field("phase").scalar:
        yield Planned(matter.record, matter.file, plan.text)


def _phase(plans: tuple[Planned, ...], language: Language) -> Iterator[Statement]:
    """Read the plans of one phase, and the waves in which they run."""
    phase = plans[0].record.field("phase").text
    yield Declared("phase", plans[0].phase, "", phase.span(), phase.span(), "block", founding=False)
    waves: dict[str, list[Planned]] = {}
    for plan in plans:
        waves.setdefault(plan.wave.scalar if len(plans) > 1 else "", []).append(plan)
    for number, several in waves.items():
        first = several[0].wave.text
        if number:
            yield Declared("wave", number, "", first.span(), first.span(), "block", within=phase)
        for plan in several:
            yield from _plan(plan, first if number else phase, language)
    yield from _in_waves([(number, waves[number]) for number in sorted(waves, key=_ordinal)])


def _plan(plan: Planned, within: Text, language: Language) -> Iterator[Statement]:
    fields, head = plan.record, plan.head
    identifier = plan.identifier(head.value)
    yield Declared("plan", identifier, "", head.span(), plan.file, "record", within=within)
    yield from prerequisites(fields.field("depends_on"), head, language, plan.identifier)
    yield from files(fields.field("files_modified"), head)


def _ordinal(number: str) -> float:
    return float(number) if NUMBER.fullmatch(number) else 0.0


def _in_waves(waves: list[tuple[str, list[Planned]]]) -> Iterator[Statement]:
    """Run the plans of a wave together, and each wave after the one before."""
    numbered = [plans for number, plans in waves if NUMBER.fullmatch(number)]
    for plans in numbered:
        if 1 < len(plans) <= MOST:
            marks = tuple(plan.wave.text.span() for plan in plans)
            yield Together(tuple(plan.head for plan in plans), marks)
    for before, after in pairwise(numbered):
        heads_before = tuple(plan.head for plan in before)
        heads_after = tuple(plan.head for plan in after)
        yield Ordered(heads_before, heads_after, after[0].wave.text.span())


def _tasks(tasks: Iterable[TaggedTask], language: Language) -> Iterator[Statement]:
    """Read the tasks of a plan, which run in order, and its checkpoints."""
    previous: Text | None = None
    for task in tasks:
        found = label(task.name, language)
        if "checkpoint" in task.attributes:
            yield Gated(found.rest if found else task.name, task.name.span(), (), None, None)
        if found:
            head, kind, named = found.head, found.kind, (found.id, found.rest.words)
        elif "checkpoint" in task.attributes:
            continue
        else:
            head, kind, named = task.name, None, (task.name.words, "")
        identified = found is not None
        yield Declared(kind, *named, head.span(), task.extent, "block", identified=identified)
        yield from task.files(head)
        if previous:
            yield Ordered((previous,), (head,), head.span())
        previous = head


FORMAT = Format(
    title="GSD",
    fits=fits,
    recognise=recognise,
    doc=__doc__,
    beside=("REQUIREMENTS.md",),
    folder=Folder(members=("ROADMAP.md", "phases/*/*-PLAN.md"), marks=("ROADMAP.md",)),
    instructions=instructions,
    hidden=(".planning/ROADMAP.md", ".planning/phases/*/*-PLAN.md"),
)
