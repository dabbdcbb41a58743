"""Entries of lists that begin with the identifier of an item.

## Written

```markdown
- Phase 13: Lists (4 weeks)
1. **Stream A (Routing):** Day 3 - 2 days
- [ ] T001 [P] Create the project
- [x] T002 Write the readme (after T001)
- PAY-12 Refunds (3 days)
- PAY-13 Vouchers, blocked by PAY-12
- PAY-14 Receipts (1 day). Depends on: PAY-12, PAY-13
- PAY-15 Audit of all payments (2 days, after PAY-12, PAY-13, PAY-14 and PAY-15)
```

## Read

```
Phase 13: Lists [4 weeks]
Stream A: Routing [2 days; Day 3]
T001: Create the project [todo]
T002: Write the readme [after T001; done]
PAY-12: Refunds [3 days]
PAY-13: Vouchers [after PAY-12]
PAY-14: Receipts [1 day; after PAY-12; after PAY-13]
PAY-15: Audit of all payments [2 days; after PAY-12; after PAY-13; after PAY-14; after PAY-15]
```
"""

from collections import Counter
from collections.abc import Iterator

from planlint.document import Document, Entry
from planlint.language import Language
from planlint.notation.context import in_gates
from planlint.notation.facts import (
    beside_label,
    clauses,
    field_statements,
    fields,
    in_aside,
    ordered,
    ordered_in,
)
from planlint.notation.grouping import lists_items, name_before
from planlint.notation.identifiers import BARE_ID
from planlint.notation.label import Label, boxed_label, label, named_label, plain_label
from planlint.notation.ordering import before_order
from planlint.notation.roles import role_of
from planlint.notation.statuses import BOXES, is_struck, opens_with, status_beside
from planlint.pattern import Pattern, phrase, says
from planlint.plan import Telling
from planlint.recogniser import Recogniser
from planlint.statement import Declared, Lasts, Noted, Statement
from planlint.text import Text

BOLD_ID = Pattern(rf"[^\w#]{{2,12}}(?P<id>{BARE_ID})\s{{3,}}(?:[^\w\s]{{1,3}}\s+)?(?=\w)")
"""An identifier between blanks that were asterisks: ``**T1** Walls``, ``**T1** ⚠️ Walls``."""

SEGMENT = Pattern(r"[^;|—–]+")
"""Fields may follow a label on its own line: ``T2: Walls — depends on: T1; owner: Ana``."""

COUNT = Pattern(r"\s*\d+\s+[^\W\d_]+\s*(?:\(.*\))?")
"""All that a line of a summary says of an item: ``Phase 1: 9 tasks``."""

REQUIREMENT = Pattern(r"(?:N?FR|REQ|AC)[-_]?\d+(?:\.\d+)*", 0)
"""What work must reach is no work: ``FR-3``."""

NUMBER = "0123456789.-"
ENOUGH = 2
"""So many identifiers with the same letters make a series."""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every entry outside the lists of checkpoints."""
    series = _series(document)
    for block in document.blocks:
        if not isinstance(block, Entry) or not block.lines:
            continue
        read = boxed_label if block.box else label
        found = read(block.text, language) or named_label(block.text) or _bold(block.text)
        found = found or _plain(block.text, series, language)
        title = document.section_of(block.span.start).title
        if not found or in_gates(document, block.span.start, language):
            continue
        if role_of(title.words, language) in {"dependencies", "blocks"}:
            continue  # a list of references
        ordering = _announces_order(document, block, language)
        required = block.box is None and REQUIREMENT.fullmatch(found.id)
        person = _is_person(found, language)
        mentions = ordering or required or person or COUNT.fullmatch(found.rest.value)
        dropped = _is_dropped(document, block, found, language)
        if dropped:
            yield Noted("status", "skipped", found.head.span())
        entry = block._replace(box=None) if dropped else block
        yield from _declared(entry, found, language, founding=not mentions)


def _is_dropped(document: Document, entry: Entry, found: Label, language: Language) -> bool:
    """Tell a struck task from one that is struck because it is done."""
    is_done = BOXES.get(entry.box or "") == "done" and not opens_with(
        "skipped", found.rest, language
    )
    return is_struck(document, found.head.span()) and not is_done


def _announces_order(document: Document, entry: Entry, language: Language) -> bool:
    """Tell whether a section below the document's title tells what waits for what."""
    section = document.section_of(entry.span.start)
    if section.level == 1 or label(section.title, language):
        return False
    return says(section.title.value, language.roles["dependencies"])


def _bold(text: Text) -> Label | None:
    """Read an identifier that nothing but its own markup parts from the name behind it."""
    match = BOLD_ID.match(text.value)
    if not match:
        return None
    head, rest = text.part(*match.span("id")), text.part(match.end())
    return Label(None, match["id"], head, rest, None).plain


def _series(document: Document) -> frozenset[str]:
    """Give the letters that the identifiers of several entries share."""
    entries = (block for block in document.blocks if isinstance(block, Entry))
    labels = (plain_label(entry.text) for entry in entries)
    counted = Counter(found.id.rstrip(NUMBER) for found in labels if found)
    return frozenset(letters for letters, count in counted.items() if count >= ENOUGH)


def _plain(text: Text, series: frozenset[str], language: Language) -> Label | None:
    """Read the identifier of a series before a name, where the entry states a length or order."""
    found = plain_label(text)
    if not found or found.id.rstrip(NUMBER) not in series:
        return None
    verbs = (*language.conjunctions, *language.waits, *language.precedes, *language.ahead)
    if _orders(found.rest, language) or phrase(verbs).match(found.rest.value):
        return None  # "T1 and T2 (2 days)", "T3 needs T2"
    facts = beside_label(found.rest, language, Telling.DECLARATION)
    is_work = says(text.value, language.orders) or any(isinstance(one, Lasts) for one in facts)
    return found if is_work else None


def _is_person(found: Label, language: Language) -> bool:
    """Tell workers from work: "Dev-1", "Agent 2" in a list say who."""
    word = found.kind or found.id.rstrip("0123456789.-").lower()
    return f"{word}s" in language.workers


def _declared(
    entry: Entry, found: Label, language: Language, *, founding: bool
) -> Iterator[Statement]:
    listing = lists_items(found.rest, found.kind, language)
    called = before_order(found.rest, language)
    name = "" if _orders(found.rest, language) else name_before(called, found.kind, language)
    facts = list(beside_label(found.rest, language, Telling.DECLARATION))
    if found.aside and not (name and name[0].isalpha() and not facts):
        name = found.aside.words
    yield Declared(
        found.kind,
        found.id,
        name,
        found.head.span(),
        entry.span,
        "entry",
        founding=founding,
        listing=entry.list,
        alias=found.alias,
    )
    yield from facts
    of = _last(found.rest) if listing and not _names_its_like(found, language) else None
    yield from ordered_in(found.rest, language, of)
    segments = (found.rest.part(*part.span()) for part in SEGMENT.finditer(found.rest.value))
    for clause in (one for segment in segments for one in clauses(segment, language)):
        for role, words, value in fields(clause, language):
            yield from field_statements(role, words, value, language)
    if found.aside:
        yield from in_aside(found.aside, language, Telling.DECLARATION)
        yield from ordered(found.aside, language)
    if entry.box in BOXES:
        yield Noted("status", BOXES[entry.box], found.head.span())
    else:
        yield from status_beside(found.rest, language)


def _orders(text: Text, language: Language) -> bool:
    """Tell whether a text says what is waited for rather than how the item is called."""
    denials = tuple(words for words in language.nothing if " " in words)
    return phrase((*language.orders, *language.negations, *denials)).match(text.value) is not None


def _names_its_like(found: Label, language: Language) -> bool:
    """Tell whether the text behind a group names others of its kind: ``T1 (after Wave 1)``."""
    kind = found.kind or ""
    return says(found.rest.value, (kind, language.kinds.get(kind, kind)))


def _last(listed: Text) -> Text:
    """Give the items of a list without what stands in parentheses behind them."""
    return listed.part(0, listed.value.find("(") if "(" in listed.value else None)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
