"""Sections of checkpoints, and lists of them: gates, exit criteria, sync points.

## Written

```markdown
- Phase 1: Walls (2 days)
- Phase 2: Roof (1 day)

## Quality Gates

### Phase 1 (Day 2)
- [x] the walls are straight
- [ ] the inspector has signed

## Milestone Gates

- **Gate 2**: the roof holds (Day 3)
- **Gate 3 (Day 4):** Phase 2 approved
```

## Read

```
Phase 1: Walls [2 days]
Phase 2: Roof [1 day]
gate: Phase 1 (Day 2) [Day 2] over Phase 1, 2 checks
gate: Gate 2 [Day 3], 1 checks
gate: Gate 3 (Day 4) [Day 4] over Phase 2, 1 checks
```
"""

from collections.abc import Iterator, Mapping

from planlint.document import Document, Entry, Paragraph, Section
from planlint.language import Language, Role
from planlint.notation.context import bucket, is_gate_list
from planlint.notation.facts import fields
from planlint.notation.gates import criterion_of, passing, place_of, standing
from planlint.notation.statuses import status
from planlint.pattern import Pattern, says
from planlint.recogniser import Recogniser
from planlint.statement import Criterion, Gated, Noted, Placed, Statement
from planlint.text import Text

AFTER_PLACE = " :-‐–—"
"""What stands between a place on the calendar and what is to be reached by then."""
GATE_HEAD = Pattern(r"[^\w]{0,20}(?P<name>[^:]{1,60}?)\s*:(?!\S)\s*(?P<criterion>.*)")


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every section of which the title announces checkpoints."""
    for section in document.sections[1:]:
        if is_gate_list(section.title, language):
            yield from _in_section(document, section, language)


def _in_section(document: Document, section: Section, language: Language) -> Iterator[Gated]:
    """Read the sections inside that have boxes, each a gate; or else the entries."""
    inner = [*document.inside(section)]
    if any(_has_boxes(document, one) for one in inner):
        gates = (one for one in inner if _has_boxes(document, one) or _is_vacant(document, one))
        yield from (_of_section(document, gate, language) for gate in gates)
    elif _is_vacant(document, section):
        yield _of_section(document, section, language)
    else:
        yield from _of_entries(document, section, language)


def _has_boxes(document: Document, section: Section) -> bool:
    return any(
        isinstance(block, Entry) and block.box is not None
        for block in document.within(section.extent)
    )


def _is_vacant(document: Document, section: Section) -> bool:
    """Tell whether nothing stands under a title, not even another title."""
    blocks, inner = document.within(section.extent), document.inside(section)
    return next(iter(blocks), None) is None and next(iter(inner), None) is None


def _of_section(document: Document, section: Section, language: Language) -> Gated:
    entries = _entries(document, section)
    told: dict[Role, Text] = {
        role: value
        for block in entries
        if block.box is None
        for role, _, value in fields(block.text, language)
        if role in ("window", "dependencies", "status")
    }
    checks = tuple(criterion_of(block) for block in entries if not _is_told(block, told))
    day = place_of(section.title, language)
    if not day and "window" in told:
        day = place_of(told["window"], language)
    return Gated(
        section.title,
        section.title.span(),
        checks,
        told.get("dependencies", section.title),
        day,
        status=_status(document, section, language),
        is_vacant=_is_vacant(document, section),
    )


def _entries(document: Document, section: Section) -> list[Entry]:
    return [
        block
        for block in document.within(section.extent)
        if isinstance(block, Entry) and block.depth == 0
    ]


def _is_told(entry: Entry, told: Mapping[Role, Text]) -> bool:
    return any(entry.text.span().holds(value.span()) for value in told.values())


def _status(document: Document, section: Section, language: Language) -> Noted | None:
    """Read how far a gate is in its title, or in a field below that."""
    stated = standing(section.title, language)
    if stated:
        return stated
    blocks = (
        block for block in document.within(section.extent) if isinstance(block, Paragraph | Entry)
    )
    values = (
        value
        for block in blocks
        for line in block.lines
        for role, _, value in fields(line, language)
        if role == "status"
    )
    return next((noted for value in values for noted in status(value, passing(language))), None)


def _of_entries(document: Document, section: Section, language: Language) -> Iterator[Gated]:
    """Read a list of gates (``Gate 1: both builds pass``), or else the criteria of one gate."""
    entries = _entries(document, section)
    gates = [gate for entry in entries if (gate := _of_entry(entry, language))]
    if gates:
        yield from gates
    elif entries and not says(section.title.value, language.meetings):
        yield _of_section(document, section, language)


def _of_entry(entry: Entry, language: Language) -> Gated | None:
    """Read an entry that begins with the name of a gate, or with the day on which it stands."""
    text, is_met = entry.text, criterion_of(entry).is_met
    placed = bucket(text, language)
    if placed:
        window = Placed(placed.window, text.span(placed.start, placed.end))
        rest = text.value[placed.end :]
        criterion = text.part(placed.end + len(rest) - len(rest.lstrip(AFTER_PLACE)))
        checks = (Criterion(criterion, is_met),) if criterion.value else ()
        return Gated(text, text.span(), checks, None, window)
    match = GATE_HEAD.match(text.value)
    if not match or not says(match["name"], language.gates):
        return None
    criterion, name = text.part(*match.span("criterion")), text.part(*match.span("name"))
    day = place_of(name, language) or place_of(criterion, language)
    checks = (Criterion(criterion, is_met),)
    return Gated(name, name.span(), checks, criterion, day, status=standing(text, language))


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
