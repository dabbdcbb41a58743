"""Checkpoints with criteria: gates, exit criteria, sync points.

## Written

````markdown
- Phase 1: Walls (2 days)
- Phase 2: Roof (1 day)

**Checkpoint**: the scaffold stands

## Quality Gates

### Phase 1 (Day 2)
- [ ] the walls are straight
- [ ] the inspector has signed

## Milestone Gates

- **Gate 2**: the roof holds (Day 3)
- **Gate 3 (Day 4):** Phase 2 approved

| Gate | Day   | Requires |
|------|-------|----------|
| G4   | Day 5 | Phase 2  |

```yaml
Hard Sync Points:
  - Handover (keys and papers)
```
````

## Read

```
Phase 1: Walls [2 days]
Phase 2: Roof [1 day]
gate: Checkpoint, 1 checks
gate: Phase 1 (Day 2) [Day 2] over Phase 1, 2 checks
gate: Gate 2 [Day 3], 1 checks
gate: Gate 3 (Day 4) [Day 4] over Phase 2, 1 checks
gate: G4 [Day 5] over Phase 2, 0 checks
gate: Handover, 1 checks
```
"""

from collections.abc import Iterator, Mapping

from planlint.document import Document, Entry, Fence, Paragraph, Section, Table
from planlint.grammar import windows
from planlint.language import Language, Role
from planlint.notation.context import bucket, is_gate_list
from planlint.notation.facts import FIELD, fields
from planlint.notation.roles import role_of
from planlint.pattern import Pattern, says
from planlint.recogniser import Recogniser
from planlint.source import Span
from planlint.statement import Gated, Placed, Statement
from planlint.text import Text

BOX_LINE = Pattern(r"\s*[-*]\s+(?P<text>\S.*)")
BOX_GATE = Pattern(r"\W{0,20}(?:[A-Z]{0,6}\d[\w.]*[.:]?\s+)?(?P<name>(?:final\s+)?[^\W\d_]+)\b")
"""A number and the first word of a task, after "final" the second."""
AFTER_PLACE = " :-‐–—"
"""What stands between a place on the calendar and what is to be reached by then."""
GATE_HEAD = Pattern(r"[^\w]{0,20}(?P<name>[^:]{1,60}?)\s*:(?!\S)\s*(?P<criterion>.*)")


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read sections of checkpoints, single checkpoint lines, and sync points in fences."""
    gate_sections = [
        section for section in document.sections[1:] if is_gate_list(section.title, language)
    ]
    for section in gate_sections:
        gates = [inner for inner in document.inside(section) if _has_boxes(document, inner)]
        if gates:
            for gate in gates:
                yield _of_section(document, gate, language)
        else:
            yield from _of_entries(document, section, language)
    yield from _of_tables(document, language)
    yield from _of_lines(document, language)
    yield from _of_boxes(document, language)
    yield from _of_fences(document, language)


def _has_boxes(document: Document, section: Section) -> bool:
    return any(
        isinstance(block, Entry) and block.box is not None
        for block in document.within(section.extent)
    )


def _of_section(document: Document, section: Section, language: Language) -> Gated:
    entries = [
        block
        for block in document.within(section.extent)
        if isinstance(block, Entry) and block.depth == 0
    ]
    told: dict[Role, Text] = {
        role: value
        for block in entries
        if block.box is None
        for role, _, value in fields(block.text, language)
        if role in ("window", "dependencies")
    }
    checks = tuple(block.text for block in entries if not _is_told(block, told))
    day = _window(section.title, language)
    if not day and "window" in told:
        day = _window(told["window"], language)
    covers = told.get("dependencies", section.title)
    return Gated(section.title, section.title.span(), checks, covers, day)


def _is_told(entry: Entry, told: Mapping[Role, Text]) -> bool:
    return any(entry.text.span().holds(value.span()) for value in told.values())


def _window(text: Text, language: Language) -> Placed | None:
    found = next(iter(windows(text.value, language)), None)
    return Placed(found.window, text.span(found.start, found.end)) if found else None


def _of_entries(document: Document, section: Section, language: Language) -> Iterator[Gated]:
    """Read a list of gates (``Gate 1: both builds pass``), or else the criteria of one gate."""
    entries = [
        block
        for block in document.within(section.extent)
        if isinstance(block, Entry) and block.depth == 0
    ]
    gates = [gate for entry in entries if (gate := _of_entry(entry.text, language))]
    if gates:
        yield from gates
    elif entries and not says(section.title.value, language.meetings):
        yield _of_section(document, section, language)


def _of_entry(text: Text, language: Language) -> Gated | None:
    """Read an entry that begins with the name of a gate, or with the day on which it stands."""
    placed = bucket(text, language)
    if placed:
        window = Placed(placed.window, text.span(placed.start, placed.end))
        rest = text.value[placed.end :]
        criterion = text.part(placed.end + len(rest) - len(rest.lstrip(AFTER_PLACE)))
        return Gated(text, text.span(), (criterion,) if criterion.value else (), None, window)
    match = GATE_HEAD.match(text.value)
    if not match or not says(match["name"], language.gates):
        return None
    criterion, name = text.part(*match.span("criterion")), text.part(*match.span("name"))
    day = _window(name, language) or _window(criterion, language)
    return Gated(name, name.span(), (criterion,), criterion, day)


def _of_tables(document: Document, language: Language) -> Iterator[Gated]:
    """Read tables with a row for each gate, the day on which it stands and what it waits for."""
    for table in document.blocks:
        if not isinstance(table, Table) or not table.header:
            continue
        if not _is_gate_word(table.header[0].words, language):
            continue
        roles = [_column(cell, language) for cell in table.header]
        if "window" in roles and "dependencies" in roles:
            places = roles.index("window"), roles.index("dependencies")
            for row in table.rows:
                if len(row) == len(roles) and row[0].value:
                    yield _of_row(row[0], row[places[0]], row[places[1]], language)


def _column(header: Text, language: Language) -> Role | None:
    listing = header.words.lower() in language.members
    return "dependencies" if listing else role_of(header.words, language)


def _of_row(name: Text, day: Text, covers: Text, language: Language) -> Gated:
    return Gated(name, name.span(), (), covers, _window(day, language))


def _of_lines(document: Document, language: Language) -> Iterator[Gated]:
    """Read lines labelled as a checkpoint outside sections of checkpoints."""
    for block in document.blocks:
        if not isinstance(block, Paragraph):
            continue
        for line in block.lines:
            match = FIELD.fullmatch(line.value)
            if match and match["value"].strip() and _is_gate_word(match["label"], language):
                criterion = line.part(*match.span("value"))
                yield Gated(line.part(*match.span("label")), line.span(), (criterion,), None, None)


def _of_boxes(document: Document, language: Language) -> Iterator[Gated]:
    """Read entries of task lists that are checkpoints: ``- [ ] 3. Checkpoint - tests pass``."""
    for block in document.blocks:
        if isinstance(block, Entry) and block.box is not None:
            found = BOX_GATE.match(block.text.value)
            if found and says(found["name"], language.gates):
                name = block.text.part(found.start("name"))
                yield Gated(name, name.span(), (), None, None)


def _is_gate_word(words: str, language: Language) -> bool:
    return " ".join(words.lower().split("(")[0].split()) in language.gates


def _of_fences(document: Document, language: Language) -> Iterator[Gated]:
    """Read YAML lists under a key that names hard sync points."""
    for block in document.blocks:
        if not isinstance(block, Fence) or block.info not in {"yaml", "yml"}:
            continue
        listing = False
        for line in block.lines:
            entry = BOX_LINE.fullmatch(line.value)
            if entry and listing:
                yield _sync_point(line.part(*entry.span("text")))
            elif line.value.strip().endswith(":"):
                soft = says(line.value, language.soft_gates)
                listing = says(line.value, language.gates) and not soft
            elif line.value.strip():
                listing = False


def _sync_point(text: Text) -> Gated:
    at = text.value.find("(")
    name = text.part(0, at if at > 0 else None)
    checks = (text.part(at + 1, text.value.rfind(")")),) if at > 0 else ()
    return Gated(name, Span(*name.span()), checks, text, None)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
