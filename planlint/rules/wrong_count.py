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
    counted,
    counts_of_parts,
    groups,
    is_marked,
    is_of_all,
    is_of_moment,
    is_plain,
    stated,
    told,
    totals,
    within,
)
from planlint.diagnostic import Finding, Severity
from planlint.document import Entry
from planlint.equation import wrong
from planlint.pattern import says
from planlint.plan import Claim, Item, Part, Plan
from planlint.reach import holder, is_of_more, line_of, speaks_of_the_whole
from planlint.recount import counted_words, of_items, of_parts, recounted
from planlint.rule import Rule
from planlint.source import Span

NEARLY = 3
"""How many items must be declared if a single other one is to be missed."""

FEW = 0.1
"""How many more items than are declared, as a share of these, a total may forget to declare."""


def check(plan: Plan) -> Iterator[Finding]:
    """Report each count once, where it is wrong first."""
    reported: set[Span] = set()
    for finding in _findings(plan):
        if finding.span not in reported:
            reported.add(finding.span)
            yield finding


def _findings(plan: Plan) -> Iterator[Finding]:
    all_counts = list(stated(plan))
    counts = [claim for claim in all_counts if is_plain(plan, claim)]
    parts = {kind: list(counts_of_parts(plan, counts, kind)) for kind in _summed(plan, all_counts)}
    seen: set[tuple[float | None, str | None]] = set()
    for claim in all_counts:
        if (claim.low, claim.of) not in seen:
            findings = list(_of_one(plan, claim, counts)) if claim in counts else []
            findings = findings or list(_in_total(plan, claim, counts, parts.get(claim.of, [])))
            seen.update((claim.low, claim.of) for _ in findings)
            yield from findings
    yield from _in_parts(plan)
    yield from _labelled(plan, counts)
    yield from _beside(plan, counts)
    yield from wrong(plan, "count")


def _summed(plan: Plan, counts: list[Claim]) -> set[str | None]:
    """Give the kinds of which a count is said to be that of all parts."""
    words = (*plan.language.sums, *plan.language.altogether)
    return {claim.of for claim in counts if says(line_of(plan, claim.span), words)}


def _of_one(plan: Plan, claim: Claim, counts: list[Claim]) -> Iterator[Finding]:
    """Compare one count with what it is most closely one of."""
    listed = list(_of_list(plan, claim, counts))
    yield from listed
    if not listed:
        yield from _in_title(plan, claim, counts)
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
    meant = totals(items) | _marked(plan, claim, items)
    if len(items) > 1 and near and claim.low not in meant:
        yield of_items(plan, claim, items, [])._replace(severity=Severity.WARNING)


def _beside(plan: Plan, counts: list[Claim]) -> Iterator[Finding]:
    """Compare each count that lists its items behind itself with the list."""
    items = {item.key: item for item in plan.items}
    for claim in counts:
        listed = [items[key] for key in claim.listed if key in items]
        if len(listed) == len(claim.listed) > 1 and len(listed) != claim.low:
            yield of_items(plan, claim, listed, [])


def _in_parts(plan: Plan) -> Iterator[Finding]:
    """Compare each count that is taken apart behind itself with the sum of the parts."""
    for breakdown in plan.breakdowns:
        whole = breakdown.total
        found = sum(part.low for part in breakdown.parts)
        if breakdown.of and whole and whole.low == whole.high != found:
            words = plan.source.text[slice(*whole.span)]
            finding = of_parts(whole, words, breakdown.parts)
            yield finding._replace(fix=recounted(whole.span, words, int(found)))


def _in_title(plan: Plan, claim: Claim, counts: list[Claim]) -> Iterator[Finding]:
    """Compare a count in a title with the items below it."""
    section = plan.document.section_of(claim.span.start)
    if section.parent is None or not section.title.span().holds(claim.span):
        return
    alike = counted(plan, claim)
    below = [item for item in alike if section.extent.holds(item.declared[0])]
    if not _is_amiss(claim, below):
        return
    confirmed = section == plan.document.title and _is_counted_elsewhere(len(below), claim, counts)
    meant = totals(below) if confirmed else _counts(alike, below)
    if claim.low not in meant | _marked(plan, claim, below):
        yield of_items(plan, claim, below, counts)


def _marked(plan: Plan, claim: Claim, items: list[Item]) -> frozenset[int]:
    """Give how many of some items may run beside others, where a count may be of these."""
    if not is_of_moment(plan, plan.source.text[slice(*claim.span)]):
        return frozenset()
    return frozenset((sum(is_marked(plan, item) for item in items),))


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
    if len(listed) == len(top) > 1 and claim.low not in meant | _marked(plan, claim, listed):
        yield of_items(plan, claim, listed, counts)


def _in_total(
    plan: Plan, claim: Claim, counts: list[Claim], groups: list[dict[str, Claim]]
) -> Iterator[Finding]:
    """Compare a count of the whole with those that its parts state, if each of them does."""
    words = (*plan.language.sums, *plan.language.altogether)
    if not says(line_of(plan, claim.span), words) or is_of_more(plan, claim.span):
        return
    for claims in groups if holder(plan, claim.span) is None else ():
        parts = [
            Part(name, part.low or 0, part.low or 0, part.span) for name, part in claims.items()
        ]
        found = sum(part.low for part in parts)
        is_of_all = claim in counts or found < (claim.low or 0)  # some are never more
        if found != claim.low and is_of_all:
            whole = Part("", claim.low or 0, claim.low or 0, claim.span)
            finding = of_parts(whole, counted_words(plan, claim), parts)
            yield finding._replace(severity=Severity.WARNING)


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
            found = of_items(plan, claim, alike, counts)
            yield found._replace(severity=Severity.WARNING)


def _counts(alike: list[Item], below: list[Item]) -> frozenset[int]:
    """Give every number that a reader may mean: of all, of a section, of a group in it."""
    return totals(alike) | totals(below) | groups(below)


def _is_amiss(claim: Claim, below: list[Item]) -> bool:
    """Tell whether a count is too low, or higher than what is declared by a little."""
    missing = (claim.low or 0) - len(below)
    return len(below) > 1 and (missing < 0 or (missing == 1 and len(below) >= NEARLY))


RULE = Rule(
    code="PL501",
    name="wrong-count",
    severity=Severity.ERROR,
    subject=Plan,
    check=check,
    doc=__doc__,
    fix="unsafe",
)
