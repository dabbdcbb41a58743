"""Headings and lists whose numbers are the identifiers of items.

A title says of what kind the numbered headings under it are. The numbers of a list are
identifiers only where something refers to them by their kind.

## Written

```markdown
## Deliverables

### 1. Star map (2 weeks)

### 2. Dome control (1 week)

Starts after Deliverable 1.

## Rollout

1. Train the guides (2 days)
2. Open the dome (1 day), needs Task 1
3. Invite the town. Depends on Task 2
```

## Read

```
Deliverable 1: Star map [2 weeks]
Deliverable 2: Dome control [1 week; after Deliverable 1]
Task 1: Train the guides [2 days]
Task 2: Open the dome [1 day; after Task 1]
Task 3: Invite the town [after Task 2]
```
"""

from collections import defaultdict
from collections.abc import Iterator

from planlint.document import Document, Entry, Paragraph, Section
from planlint.language import Language
from planlint.notation.context import in_gates
from planlint.notation.facts import beside_label
from planlint.notation.label import Label, boxed_label, label, name_of, title_label
from planlint.notation.statuses import is_struck, status_beside
from planlint.pattern import Pattern, phrase
from planlint.plan import Telling
from planlint.recogniser import Recogniser
from planlint.statement import Declared, Noted, Statement

NUMBERED = Pattern(r"[^\w#]{0,12}(?P<id>\d{1,3})[.)]\s+(?=\S)")
LAST_WORDS = Pattern(r"(?:.*\s)?(?P<words>(?:[^\W\d_]+\s)?[^\W\d_]+)\W*")
REFERENCE = Pattern(r"\W{1,3}(?P<kind>[^\W\d_]{2,})\s+#?(?P<id>\d{1,3})\b(?!\.\d)")
SENTENCE_END = Pattern(r"\.\s|,\s|$")
ENOUGH = 2
"""So many numbers make a series."""

MANUALS = frozenset(("step", "component", "feature", "module", "agent", "group", "stage"))
"""Kinds of which every manual has numbered sections."""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read numbered headings under a title of their kind, and lists that are referred to."""
    for section in document.sections[1:]:
        if not in_gates(document, section.extent.start, language):
            yield from _headings(document, section, language)
    yield from _lists(document, language)


def _headings(document: Document, section: Section, language: Language) -> Iterator[Statement]:
    words = LAST_WORDS.fullmatch(section.title.value)
    kind = _announced(words["words"].lower(), language) if words else None
    if kind is None or kind in MANUALS:
        return
    inside = [each for each in document.inside(section) if each.level == section.level + 1]
    numbered = [(each, NUMBERED.match(each.title.value)) for each in inside]
    found = [(each, match) for each, match in numbered if match]
    if [match["id"] for _, match in found] != [str(at) for at in range(1, len(found) + 1)]:
        return
    for each, match in found if len(found) >= ENOUGH else ():
        rest = each.title.part(match.end())
        if title_label(rest, language) is None:
            span = each.title.of(match, "id")
            name = name_of(rest)
            yield Declared(kind, match["id"], name, span, each.extent, "heading", identified=False)
            yield from beside_label(rest, language, Telling.DECLARATION)
            yield from status_beside(rest, language)


def _announced(words: str, language: Language) -> str | None:
    """Give the kind whose plural a title ends with."""
    plurals = {plural: kind for kind, plural in language.kinds.items()}
    return plurals.get(words) or plurals.get(words.rsplit(" ", 1)[-1])


def _labels(document: Document, language: Language) -> Iterator[Label]:
    """Give every label that declares an item of some kind elsewhere."""
    titles = [section.title for section in document.sections[1:]]
    lines = [
        line
        for block in document.blocks
        if isinstance(block, Entry | Paragraph)
        for line in block.lines
    ]
    for text in (*titles, *lines):
        found = label(text, language)
        if found:
            yield found


def _lists(document: Document, language: Language) -> Iterator[Statement]:
    listed: dict[int, list[Entry]] = defaultdict(list)
    for block in document.blocks:
        if isinstance(block, Entry) and block.number and not block.depth:
            listed[block.list].append(block)
    for entries in listed.values():
        kind = _kind(entries, language)
        if kind and not in_gates(document, entries[0].span.start, language):
            labels = _labels(document, language)
            if all(one.kind != kind for one in labels):
                for entry in entries:
                    yield from _entry(document, entry, kind, language)


def _kind(entries: list[Entry], language: Language) -> str | None:
    """Find the kind by which entries of a list say that they wait for others of it."""
    numbers = {entry.number for entry in entries}
    waits = phrase(language.waits)
    kinds = set()
    for line in (line for entry in entries for line in entry.lines):
        for verb in waits.finditer(line.value):
            named = REFERENCE.match(line.value, verb.end())
            if named and named["id"] in numbers:
                kinds.add(named["kind"].lower())
    known = [kind for kind in kinds if kind in language.kinds]
    return known[0] if len(known) == 1 else None


def _entry(document: Document, entry: Entry, kind: str, language: Language) -> Iterator[Statement]:
    text = entry.text
    if not text.value or boxed_label(text, language):
        return
    end = SENTENCE_END.search(text.value)
    name = name_of(text.part(0, end.start() if end else None))
    yield Declared(
        kind, entry.number or "", name, text.span(), entry.span, "entry", listing=entry.list
    )
    yield from beside_label(text, language, Telling.DECLARATION)
    if is_struck(document, text.span()):
        yield Noted("status", "skipped", text.span())


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
