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
count, and so is one that is taken apart where it stands: "21 tasks (10 done + 11 open)". A title
that counts what is listed right below it ("Ready (9 tasks)") is compared with the list, where
each of its entries begins with the identifier of an item; so is a count that lists its items
behind itself. A labelled total ("Total tasks: 40", "Phase 2: 12 tasks") is compared with all
items of the plan, or of the part that the label names, as a warning: with their parts or without,
with what was added later (T004a) or without, with what is skipped or without.

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

## Fixed

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
# Backlog

## Done (2 tasks)

- T1: Survey (2 days)
- T2: Permit (1 day)

## Ready (3 tasks)

- T3: Walls (4 days)
- T4: Roof (3 days)
- T5: Paint (1 day)
```

## Good

```markdown
# Release

The first 2 phases are for developers only. The next 2 phases are planned later.

## Phase 1: Build (2 days)

## Phase 2: Test (2 days)

## Phase 3: Ship (1 day)

**Dependencies:** Phase 1, Phase 2
```
"""

from collections.abc import Iterator

from planlint.census import (
    MARK,
    counted,
    counts_of_parts,
    groups,
    is_of_all,
    is_of_moment,
    stated,
    told,
    totals,
    within,
)
from planlint.diagnostic import Edit, Finding, Fix, Related, Severity
from planlint.document import Entry
from planlint.equation import wrong
from planlint.pattern import Pattern, says
from planlint.plan import Claim, Item, Plan
from planlint.reach import holder, is_of_more, is_qualified, line_of, speaks_of_the_whole
from planlint.rule import Rule
from planlint.source import Span

NUMBER = Pattern(r"\d+")

NEARLY = 3
"""How many items must be declared if a single other one is to be missed."""

SHOWN = 15
"""So many items a message names one by one; the related places show all."""

FEW = 0.1
"""How many more items than are declared, as a share of these, a total may forget to declare."""


def check(plan: Plan) -> Iterator[Finding]:
    """Report each number and kind once, where it is wrong first."""
    all_counts = list(stated(plan))
    counts = [claim for claim in all_counts if not is_qualified(plan, claim.span)]
    seen: set[tuple[float | None, str | None]] = set()
    for claim in all_counts:
        if (claim.low, claim.of) not in seen:
            findings = list(_of_one(plan, claim, counts))
            seen.update((claim.low, claim.of) for _ in findings)
            yield from findings
    yield from _in_parts(plan)
    yield from _labelled(plan, counts)
    yield from _beside(plan, counts)
    yield from wrong(plan, "count")


def _of_one(plan: Plan, claim: Claim, counts: list[Claim]) -> Iterator[Finding]:
    """Compare one count with what it is most closely one of."""
    if claim not in counts:
        yield from _in_total(plan, claim, counts)
        return
    listed = list(_of_list(plan, claim, counts))
    yield from listed
    if not listed:
        yield from _in_title(plan, claim, counts)
        yield from _in_total(plan, claim, counts)
        yield from _in_sentence(plan, claim, counts)


def _labelled(plan: Plan, counts: list[Claim]) -> Iterator[Finding]:
    """Compare the counts of parts with what these hold, and then the total with all."""
    labelled = [claim for claim in counts if claim.label and not claim.listed]
    parts = [claim for claim in labelled if claim.scope]
    amiss = [finding for claim in parts for finding in _of_scope(plan, claim)]
    yield from amiss
    yield from _in_index(plan)
    for claim in labelled:
        of_all = not claim.scope and is_of_all(plan, claim)
        given = sum(part.low or 0 for part in parts if part.of == claim.of)
        follows = amiss and given == claim.low  # it is wrong because of its parts
        if of_all and not follows and speaks_of_the_whole(plan, claim.span):
            yield from _compared(plan, claim, counted(plan, claim))


def _in_index(plan: Plan) -> Iterator[Finding]:
    """Compare the counts of a table, one for each part of the plan, with what these hold."""
    for breakdown in plan.breakdowns:
        for part in breakdown.parts:
            if breakdown.of and part.item and part.low == part.high:
                claim = Claim("count", part.low, part.high, None, part.span, of=breakdown.of)
                yield from _of_scope(plan, claim._replace(scope=(part.item,)))


def _of_scope(plan: Plan, claim: Claim) -> Iterator[Finding]:
    """Compare a count with the items in those that its label names."""
    yield from _compared(plan, claim, within(plan, counted(plan, claim), claim.scope))


def _compared(plan: Plan, claim: Claim, items: list[Item]) -> Iterator[Finding]:
    missing = (claim.low or 0) - len(items)
    near = missing <= max(1, FEW * len(items))
    if len(items) > 1 and near and claim.low not in totals(items):
        yield _finding(plan, claim, items, [])._replace(severity=Severity.WARNING)


def _beside(plan: Plan, counts: list[Claim]) -> Iterator[Finding]:
    """Compare each count that lists its items behind itself with the list."""
    items = {item.key: item for item in plan.items}
    for claim in counts:
        listed = [items[key] for key in claim.listed if key in items]
        if len(listed) == len(claim.listed) > 1 and len(listed) != claim.low:
            yield _finding(plan, claim, listed, [])


def _in_parts(plan: Plan) -> Iterator[Finding]:
    """Compare each count that is taken apart behind itself with the sum of the parts."""
    for breakdown in plan.breakdowns:
        whole = breakdown.total
        found = sum(part.low for part in breakdown.parts)
        if breakdown.of and whole and whole.low == whole.high != found:
            terms = " + ".join(f"{part.low:g}" for part in breakdown.parts)
            words = plan.source.text[whole.span.start : whole.span.end]
            yield Finding(
                whole.span,
                f"{words} are counted, the parts have {terms} = {found:g}",
                tuple(
                    Related(part.span, f"{part.label}: {part.low:g}") for part in breakdown.parts
                ),
                fix=_recount(whole.span, words, int(found)),
            )


def _in_title(plan: Plan, claim: Claim, counts: list[Claim]) -> Iterator[Finding]:
    """Compare a count in a title with the items below it."""
    section = plan.document.section_of(claim.span.start)
    if section.parent is None or not section.title.span().holds(claim.span):
        return
    alike = counted(plan, claim)
    below = [item for item in alike if section.extent.holds(item.declared[0])]
    confirmed = section == plan.document.title and _is_counted_elsewhere(len(below), claim, counts)
    meant = totals(below) if confirmed else _counts(alike, below)
    if claim.low not in meant and _is_amiss(claim, below):
        yield _finding(plan, claim, below, counts)


def _is_counted_elsewhere(number: int, claim: Claim, counts: list[Claim]) -> bool:
    """Tell whether another place gives the number that is right, so that no part is meant."""
    return any((other.low, other.of) == (number, claim.of) for other in counts)


def _of_list(plan: Plan, claim: Claim, counts: list[Claim]) -> Iterator[Finding]:
    """Compare a count in a title with the items that its own section lists, all of them so."""
    section = plan.document.section_of(claim.span.start)
    if section.parent is None or not section.title.span().holds(claim.span):
        return
    entries = [each for each in plan.document.within(section.extent) if isinstance(each, Entry)]
    starts = {span.start: item for item in plan.items for span in item.declared}
    said = [told(entry, starts, claim.of) for entry in entries]
    top = [item for entry, item in zip(entries, said, strict=True) if not entry.depth]
    listed = [item for item in top if item is not None]
    unfinished = sum(not item.is_at_rest for item in listed)
    meant = {len(entries), len(listed), unfinished, sum(item is not None for item in said)}
    if len(listed) == len(top) > 1 and claim.low not in meant:
        yield _finding(plan, claim, listed, counts)


def _in_total(plan: Plan, claim: Claim, counts: list[Claim]) -> Iterator[Finding]:
    """Compare a count of the whole with those that its parts state, if each of them does."""
    if holder(plan, claim.span) or not says(line_of(plan, claim.span), _overall(plan)):
        return
    if is_of_more(plan, claim.span):
        return
    for parts in counts_of_parts(plan, [other for other in counts if other.of == claim.of]):
        numbers = [int(part.low or 0) for part in parts.values()]
        is_of_all = claim in counts or sum(numbers) < (claim.low or 0)  # some are never more
        if sum(numbers) != claim.low and is_of_all:
            words = _words(plan, claim)
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
    in_title = section.title.span().holds(claim.span)
    if claim.label or in_title or not speaks_of_the_whole(plan, claim.span):
        return
    alike = counted(plan, claim)
    line = line_of(plan, claim.span)
    siblings = len({(item.kind, item.parent) for item in alike}) == 1
    at_once = len(alike) > (claim.low or 0) and is_of_moment(plan, line)
    if siblings and len(alike) >= NEARLY and not (says(line, plan.language.some) or at_once):
        is_near = abs(len(alike) - (claim.low or 0)) == 1
        if is_near and claim.low not in _counts(alike, alike):
            found = _finding(plan, claim, alike, counts)
            yield found._replace(severity=Severity.WARNING)


def _overall(plan: Plan) -> tuple[str, ...]:
    return (*plan.language.sums, *plan.language.altogether)


def _counts(alike: list[Item], below: list[Item]) -> frozenset[int]:
    """Give every number that a reader may mean: of all, of a section, of a group in it."""
    return totals(alike) | totals(below) | groups(below)


def _is_amiss(claim: Claim, below: list[Item]) -> bool:
    """Tell whether a count is too low, or higher than what is declared by a little."""
    missing = (claim.low or 0) - len(below)
    return len(below) > 1 and (missing < 0 or (missing == 1 and len(below) >= NEARLY))


def _finding(plan: Plan, claim: Claim, below: list[Item], counts: list[Claim]) -> Finding:
    words = _words(plan, claim)
    is_sure = len(below) > (claim.low or 0) and not is_of_moment(plan, line_of(plan, claim.span))
    again = (
        Related(other.span, "the same count")
        for other in counts
        if other is not claim and (other.low, other.of) == (claim.low, claim.of)
    )
    verb = f"marked {MARK}" if (claim.of or "").startswith(MARK) else "declared"
    return Finding(
        claim.span,
        f"{words} are counted, {len(below)} are {verb}: {_listed(below)}",
        (*(Related(item.declared[0], item.label) for item in below), *again),
        severity=Severity.ERROR if is_sure else Severity.WARNING,
        fix=_recount(claim.span, words, len(below)),
    )


def _listed(items: list[Item]) -> str:
    """Name items; of very many the first and the last."""
    labels = [item.label for item in items]
    shown = labels if len(labels) <= SHOWN else [*labels[: SHOWN - 2], "...", labels[-1]]
    return ", ".join(shown)


def _words(plan: Plan, claim: Claim) -> str:
    """Write a count as the plan does; a mere number with what it counts."""
    words = plan.source.text[slice(*claim.span)]
    of = (claim.of or "").removeprefix(MARK).lstrip()
    return f"{words} {plan.language.kinds.get(of, of)}" if words.isdigit() else words


def _recount(place: Span, words: str, count: int) -> Fix | None:
    """Offer to write the other number; None where the number is a word."""
    number = NUMBER.match(words)
    if number is None:
        return None
    span = Span(place.start, place.start + number.end())
    return Fix(f"Count {count}", (Edit(span, str(count)),), "unsafe")


RULE = Rule(
    code="PL501",
    name="wrong-count",
    severity=Severity.ERROR,
    subject=Plan,
    check=check,
    doc=__doc__,
    fix="unsafe",
)
