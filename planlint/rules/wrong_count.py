"""A count must be that of the items declared.

## Why

"4 concurrent streams" over five streams leaves open whether the fifth was forgotten in the
count, or is not to run. People, terminals and agents are counted out by such a number.

Counts in titles are compared with the items of that kind below them. A count is right if it is
that of any group a reader may mean: the whole plan, the section, one parent, one prefix, one
status. Where fewer items are declared than counted, the others may be planned elsewhere; only
one that nearly comes out is reported, as a warning, as is a number of concurrent items.

In a sentence about the whole plan only a number that is off by one is reported, as a warning,
where the items are all siblings and nothing in the line speaks of some of them.

A total ("26 issues across 3 epics") is compared with the sum where each part states its own
count. A title that counts what is listed right below it ("Ready (9 tasks)") is compared with the
list, where each of its entries begins with the identifier of an item.

## Bad

```markdown
# Release

## The 3 Workstreams <!-- PL501 -->

### Workstream A: Build (2 days)

### Workstream B: Test (2 days)

### Workstream C: Document (1 day)

### Workstream D: Ship (1 day)

**Dependencies:** Workstream A, Workstream B
```

```markdown
# Backlog

## Done (2 tasks)

- T1: Survey (2 days)
- T2: Permit (1 day)

## Ready (2 tasks) <!-- PL501 -->

- T3: Walls (4 days)
- T4: Roof (3 days)
- T5: Paint (1 day)
```

## Good

```markdown
# Release

## The 4 Workstreams

### Workstream A: Build (2 days)

### Workstream B: Test (2 days)

### Workstream C: Document (1 day)

### Workstream D: Ship (1 day)

**Dependencies:** Workstream A, Workstream B
```

```markdown
# Release

The first 2 phases are for developers only. The next 2 phases are planned later.

## Phase 1: Build (2 days)

## Phase 2: Test (2 days)

## Phase 3: Ship (1 day)

**Dependencies:** Phase 1, Phase 2
```
"""

from collections import Counter
from collections.abc import Iterator, Mapping

from planlint.diagnostic import Edit, Finding, Fix, Related, Severity
from planlint.document import Entry
from planlint.naming import synonyms
from planlint.pattern import Pattern
from planlint.plan import Claim, Item, Plan
from planlint.reach import holder, is_qualified, speaks_of_the_whole
from planlint.rule import Rule
from planlint.source import Span

AT_ONCE = Pattern(r"\b(?:concurrent\w*|parallel\w*|simultaneous\w*|at once|at a time|at peak)\b")
"""Words that make a number one of items that run at the same time, of which more may exist."""

TOTAL = Pattern(r"\b(?:total|across|in all|altogether)\b")
"""Words on a line that make its number one of the whole plan."""

SOME = Pattern(
    r"\b(?:of|other|others|more|first|last|next|remaining|additional|new|only|up to|at least|"
    r"at most|per|each|every|if|instead|previous\w*|earlier|later|was|were|had)\b"
)
"""Words on a line that may make its number one of some items, or of other ones."""

PREFIX = Pattern(r"[A-Za-z]*")
NUMBER = Pattern(r"\d+")
ZERO = Pattern(r"[A-Za-z]*[-.]?0+")
"""An identifier that comes before the first, and may not be counted."""

NEARLY = 3
"""How many items must be declared if a single other one is to be missed."""


def check(plan: Plan) -> Iterator[Finding]:
    """Report each number and kind once, where it is wrong first."""
    counts = [
        claim
        for claim in plan.claims
        if claim.kind == "count" and not is_qualified(plan, claim.span)
    ]
    seen: set[tuple[float | None, str | None]] = set()
    for claim in counts:
        if (claim.low, claim.of) not in seen:
            findings = [*_of_list(plan, claim, counts)] or [
                *_in_title(plan, claim, counts),
                *_in_total(plan, claim, counts),
                *_in_sentence(plan, claim, counts),
            ]
            seen.update((claim.low, claim.of) for _ in findings)
            yield from findings


def _in_title(plan: Plan, claim: Claim, counts: list[Claim]) -> Iterator[Finding]:
    """Compare a count in a title with the items below it."""
    section = plan.document.section_of(claim.span.start)
    if section.parent is None or not section.title.span().holds(claim.span):
        return
    alike = [item for item in plan.items if _is_of_kind(item, claim.of)]
    below = [item for item in alike if section.extent.holds(item.declared[0])]
    if claim.low not in _counts(alike, below) and _is_amiss(claim, below):
        yield _finding(plan, claim, below, counts)


def _of_list(plan: Plan, claim: Claim, counts: list[Claim]) -> Iterator[Finding]:
    """Compare a count in a title with the items that its own section lists, all of them so."""
    section = plan.document.section_of(claim.span.start)
    if section.parent is None or not section.title.span().holds(claim.span):
        return
    entries = [each for each in plan.document.within(section.extent) if isinstance(each, Entry)]
    starts = {span.start: item for item in plan.items for span in item.declared}
    told = [_told(entry, starts, claim.of) for entry in entries]
    top = [item for entry, item in zip(entries, told, strict=True) if not entry.depth]
    listed = [item for item in top if item is not None]
    unfinished = sum(not item.is_at_rest for item in listed)
    meant = {len(entries), len(listed), unfinished, sum(item is not None for item in told)}
    if len(listed) == len(top) > 1 and claim.low not in meant:
        yield _finding(plan, claim, listed, counts)


def _told(entry: Entry, starts: Mapping[int, Item], kind: str | None) -> Item | None:
    """Find the item of a kind that an entry begins with."""
    line = entry.text.span()
    item = next((starts[at] for at in range(line.start, line.end) if at in starts), None)
    return item if item and item.kind in synonyms(kind or "") else None


def _in_total(plan: Plan, claim: Claim, counts: list[Claim]) -> Iterator[Finding]:
    """Compare a count of the whole with those that its parts state, if each of them does."""
    if holder(plan, claim.span) or not TOTAL.search(_line(plan, claim)):
        return
    for parts in _parts(plan, [other for other in counts if other.of == claim.of]):
        numbers = [int(part.low or 0) for part in parts.values()]
        if sum(numbers) != claim.low:
            words = plan.source.text[claim.span.start : claim.span.end]
            terms = " + ".join(str(number) for number in numbers)
            yield Finding(
                claim.span,
                f"{words} are counted, the parts have {terms} = {sum(numbers)}",
                tuple(
                    Related(part.span, f"{label}: {part.low:g}") for label, part in parts.items()
                ),
                severity=Severity.WARNING,
            )


def _in_sentence(plan: Plan, claim: Claim, counts: list[Claim]) -> Iterator[Finding]:
    """Compare a count that stands outside all titles and speaks of the whole with all items."""
    section = plan.document.section_of(claim.span.start)
    if section.title.span().holds(claim.span) or not speaks_of_the_whole(plan, claim.span):
        return
    alike = [item for item in plan.items if _is_of_kind(item, claim.of)]
    line = _line(plan, claim)
    siblings = len({(item.kind, item.parent) for item in alike}) == 1
    if siblings and len(alike) >= NEARLY and not (SOME.search(line) or AT_ONCE.search(line)):
        is_near = abs(len(alike) - (claim.low or 0)) == 1
        if is_near and claim.low not in _counts(alike, alike):
            found = _finding(plan, claim, alike, counts)
            yield found._replace(severity=Severity.WARNING)


def _parts(plan: Plan, counts: list[Claim]) -> Iterator[dict[str, Claim]]:
    """Give the counts of each group of siblings of which every one states its own."""
    groups: dict[tuple[str | None, str | None], dict[str, Claim]] = {}
    for claim in counts:
        part = holder(plan, claim.span)
        if part:
            groups.setdefault((part.kind, part.parent), {}).setdefault(part.label, claim)
    for group, stated in groups.items():
        siblings = sum((item.kind, item.parent) == group for item in plan.items)
        if siblings == len(stated) > 1:
            yield stated


def _line(plan: Plan, claim: Claim) -> str:
    span = plan.source.line_span(plan.source.line(claim.span.start))
    return plan.source.text[span.start : span.end]


def _is_of_kind(item: Item, kind: str | None) -> bool:
    return item.kind is not None and kind is not None and item.kind.endswith(kind)


def _counts(alike: list[Item], below: list[Item]) -> set[int]:
    """Give every number that a reader may mean: of all, of a section, of a group in it."""
    groups = Counter(("parent", item.parent) for item in below)
    groups.update(("status", item.status) for item in below if item.status)
    groups.update(("prefix", _prefix(item)) for item in below)
    from_zero = any(ZERO.fullmatch(item.id) for item in below)
    unfinished = sum(not item.is_at_rest for item in below)
    return {len(alike), len(below), len(below) - from_zero, unfinished, *groups.values()}


def _prefix(item: Item) -> str:
    match = PREFIX.match(item.id)
    return match.group() if match else ""


def _is_amiss(claim: Claim, below: list[Item]) -> bool:
    """Tell whether a count is too low, or higher than what is declared by a little."""
    missing = (claim.low or 0) - len(below)
    return len(below) > 1 and (missing < 0 or (missing == 1 and len(below) >= NEARLY))


def _finding(plan: Plan, claim: Claim, below: list[Item], counts: list[Claim]) -> Finding:
    words = plan.source.text[claim.span.start : claim.span.end]
    is_sure = len(below) > (claim.low or 0) and not AT_ONCE.search(_line(plan, claim))
    again = (
        Related(other.span, "the same count")
        for other in counts
        if other is not claim and (other.low, other.of) == (claim.low, claim.of)
    )
    labels = [item.label for item in below]
    return Finding(
        claim.span,
        f"{words} are counted, {len(below)} are declared: {', '.join(labels)}",
        (*(Related(item.declared[0], item.label) for item in below), *again),
        severity=Severity.ERROR if is_sure else Severity.WARNING,
        fix=_recount(claim, words, len(below)),
    )


def _recount(claim: Claim, words: str, count: int) -> Fix | None:
    """Offer to write the other number; None where the number is a word."""
    number = NUMBER.match(words)
    if number is None:
        return None
    span = Span(claim.span.start, claim.span.start + number.end())
    return Fix(f"Count {count}", (Edit(span, str(count)),), "unsafe")


RULE = Rule(
    code="PL501",
    name="wrong-count",
    severity=Severity.ERROR,
    subject=Plan,
    check=check,
    doc=__doc__,
)
