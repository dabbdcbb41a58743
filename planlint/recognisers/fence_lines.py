"""Outlines in fences: lines that begin with the kind and identifier of an item.

## Written

````markdown
```
Phase 1: FOUNDATION (Weeks 1-2)
  - core types
Phase 2 (after Phase 1 completes): REGISTRATION
Agent 2: Phase 3 - GREETINGS (2 days)
├─ T1: Forms (1 day) → Blocks: T2
└─ T2: Desk (depends: Phase 2)
Phase 4: FAREWELLS
└─ BLOCKED BY: T2 (needs a desk)
```

```
WS1: Bread (3 days)
WS2: Butter (1 day, depends: WS1)
```
````

## Read

```
Phase 1: FOUNDATION [Week 1-2]
Phase 2: REGISTRATION [after Phase 1]
Phase 3: GREETINGS [2 days]
T1: Forms [1 day]
T2: Desk [after T1; after Phase 2]
Phase 4: FAREWELLS [after T2]
WS1: Bread [3 days]
WS2: Butter [1 day; after WS1]
```

Identifiers without a kind count in trees, and where nearly all of them say how long they take.
"""

from collections import Counter
from collections.abc import Iterator

from planlint.document import Document, Fence
from planlint.language import Language, Role
from planlint.notation.context import bucket, in_gates
from planlint.notation.facts import beside, field_statements, fields, ordered_in, strength
from planlint.notation.grouping import name_before
from planlint.notation.label import Label, label
from planlint.notation.opening import bare, work
from planlint.pattern import Pattern, phrase, words_of
from planlint.plan import Telling
from planlint.recogniser import Recogniser
from planlint.source import Span
from planlint.statement import Declared, Lasts, Placed, Statement, Waits
from planlint.text import Text

DRAWN = Pattern(r"[\u2500-\u25ab]")
"""A line or a block of a drawing, which is no name."""

BRANCH = Pattern(r"[\s│|]*[├└]")
"""What a line of a tree begins with: its identifier needs no kind."""

PART = Pattern(r"[^→←|]+")
"""Fields in a line of a tree are parted by bars or arrows: ``WS1: Walls → Blocks: WS2``."""

ORDERING: frozenset[Role] = frozenset(("dependencies", "blocks"))

EDGES = "│┃║"

ENOUGH = 2
"""So many labelled lines make an outline."""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every fence without a language in which several lines are labelled."""
    for block in document.blocks:
        if not (isinstance(block, Fence) and block.is_plain):
            continue
        if in_gates(document, block.span.start, language):
            continue
        plain = ((at, line) for at, line in enumerate(block.lines) if not _is_drawn(line))
        found = [(at, label(work(line, language), language)) for at, line in plain]
        branches = {at for at, line in enumerate(block.lines) if BRANCH.match(line.value)}
        timed = _are_timed([one for _, one in found if one], language)
        labelled = [(at, one) for at, one in found if one and (one.kind or timed or at in branches)]
        if len({one.id for _, one in labelled}) >= ENOUGH:
            yield from _outline(block, _spelt(labelled, document, language), language)


def _spelt(
    labelled: list[tuple[int, Label]], document: Document, language: Language
) -> list[tuple[int, Label]]:
    """Write out the kind of identifiers that begin with its letter: ``W2`` for Wave 2.

    So it is where headings number items of that kind, and those of the same number share a word.
    """
    if all(one.kind for _, one in labelled):
        return labelled
    headed: dict[str, list[Label]] = {}
    for section in document.sections[1:]:
        head = label(section.title, language)
        if head and head.kind and head.id.isdigit():
            headed.setdefault(head.kind[0] + head.id, []).append(head)
    shared = Counter(
        (one.id[0], head.kind)
        for _, one in labelled
        for head in headed.get(one.id.lower(), ())
        if one.kind is None and _share_a_word(one, head)
    )
    kinds = {letter: kind for (letter, kind), number in shared.items() if number >= ENOUGH}
    return [(at, _of_kind(one, kinds.get(one.id[0]))) for at, one in labelled]


def _of_kind(found: Label, kind: str | None) -> Label:
    """Take the first letter of an identifier for a kind, if numbers are all that follows."""
    plain = kind and found.kind is None and found.id[1:].isdigit()
    return found._replace(kind=kind, id=found.id[1:]) if plain else found


def _share_a_word(one: Label, other: Label) -> bool:
    mine, theirs = (set(words_of(each.rest.value.lower())) for each in (one, other))
    return not mine.isdisjoint(theirs)


def _are_timed(labels: list[Label], language: Language) -> bool:
    """Tell whether all identifiers but one come with a length or a place, as no code has them."""
    timed = [one for one in labels if any(map(_is_time, beside(one, language, Telling.PROSE)))]
    return len(timed) >= max(ENOUGH, len(labels) - 1)


def _is_time(fact: Statement) -> bool:
    return isinstance(fact, Lasts | Placed)


def _is_drawn(line: Text) -> bool:
    """Tell whether a line shows several boxes side by side."""
    edged = line.value.lstrip()[:1] in tuple(EDGES)
    return edged and sum(line.value.count(edge) for edge in EDGES) > 2


def _outline(
    fence: Fence, labelled: list[tuple[int, Label]], language: Language
) -> Iterator[Statement]:
    ends = [at for at, _ in labelled[1:]] + [len(fence.lines)]
    for (at, found), end in zip(labelled, ends, strict=True):
        span = found.head.span()
        extent = Span(fence.lines[at].start, fence.lines[end - 1].span().end)
        name = name_before(found.rest, found.kind, language)
        name = "" if DRAWN.match(name) else name
        yield Declared(
            found.kind,
            found.id,
            name,
            span,
            extent,
            "block",
            listing=fence.span.start,
            retells=bucket(fence.lines[at], language) is not None,
        )
        yield from beside(found, language, Telling.PROSE)
        if found.aside:
            yield from _order(found.aside, found.head, language)
        yield from ordered_in(found.rest, language)
        for part in PART.finditer(found.rest.value):
            yield from _told(found.rest.part(*part.span()), language)
        for line in fence.lines[at + 1 : end]:
            yield from _ordered(bare(line), language)


def _ordered(line: Text, language: Language) -> Iterator[Statement]:
    """Read a line below an item that says what it waits for, or what waits for it."""
    for role, words, value in fields(line, language):
        if role in ORDERING:
            yield from field_statements(role, words, value, language)


def _told(part: Text, language: Language) -> Iterator[Statement]:
    """Read a part of a line: fields, or what the item waits for: ``← depends on Task 1``."""
    for role, words, value in fields(part, language):
        yield from field_statements(role, words, value, language)
    if phrase(language.orders).match(part.value):
        yield from field_statements("dependencies", "", part, language)


def _order(aside: Text, subject: Text, language: Language) -> Iterator[Waits]:
    """Read what a parenthesis says an item waits for: ``(after CORE-001 completes)``."""
    match = phrase(language.waits).match(aside.value)
    if match:
        force = strength(aside.value, language)
        yield Waits(aside.part(match.end()), force, subject, telling=Telling.PROSE)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
