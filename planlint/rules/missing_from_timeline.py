"""A timeline that names the items of a plan must not leave one out.

## Why

Agents are started from the timeline, so what it leaves out is started by nobody. It happens
when an item is added to the plan and the second telling of it is forgotten.

Lists of the items of each wave or tier are such a telling, too, and so is an order of merging.

A timeline counts where it places at least three items of one series, and nearly all of them.
What is done, skipped or ongoing need not be in it, nor what its text names in another way, nor
what another timeline of the plan places.

## Bad

```markdown
# Release

### Stream A: Import (2 days)

### Stream B: Export (2 days)

### Stream C: Search (2 days)

### Stream D: Packages (1 day)

## Timeline

### Week 1 <!-- PL104 -->

- Stream A
- Stream B

### Week 2

- Stream C
```

```markdown
# Printer's shop

- T1: Type (2 days)
- T2: Paper (2 days)
- T3: Press (1 day)
- T4: Binding (1 day)

Wave 1: T1, T2 <!-- PL104 -->
Wave 2: T3
```

```markdown
# Printer's shop

- T1: Type (2 days)
- T2: Paper (2 days)
- T3: Press (1 day)
- T4: Binding (1 day)

Merge order: T1 → T2 → T3 <!-- PL104 -->
```

## Good

```markdown
# Release

### Stream A: Import (2 days)

### Stream B: Export (2 days)

### Stream C: Search (2 days)

### Stream D: Packages (1 day)

## Timeline

### Week 1

- Stream A
- Stream B

### Week 2

- Stream C
- Stream D
```
"""

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from planlint.analysis.waves import Place, enclosing, listed
from planlint.diagnostic import Finding, Related, Severity
from planlint.document import Document, Entry
from planlint.naming import enumerated
from planlint.pattern import Pattern
from planlint.plan import Item, Plan
from planlint.reach import holder
from planlint.rule import Rule
from planlint.source import Span

PREFIX = Pattern(r"[A-Za-z]{2,}|")
"""What the identifiers of one series share: ``WS`` of WS1 and WS2; nothing of A and B."""

LEAST = 3
"""How many items of one series a timeline must place before another is missed."""

NEARLY = 0.7
"""The share of the items of one series that it must place."""


class Listing(NamedTuple):
    """A second telling of the plan, and the keys of the items in it."""

    leaves: str
    """Who leaves an item out: ``the timeline leaves``."""
    span: Span
    keys: frozenset[str]


def check(plan: Plan) -> Iterator[Finding]:
    """Report each telling once, with all that it leaves out."""
    placed = {placement.item for timeline in plan.timelines for placement in timeline.placements}
    for listing in (*_timelines(plan), *_waves(plan)):
        missing = [item for item in _missing(plan, listing) if item.key not in placed]
        yield from [_finding(plan, listing, missing)] if missing else []
    for listing in _merges(plan):
        missing = list(_missing(plan, listing))
        yield from [_finding(plan, listing, missing)] if missing else []


def _timelines(plan: Plan) -> Iterator[Listing]:
    for timeline in plan.timelines:
        if holder(plan, timeline.span) is None:
            title = f"the timeline {timeline.title!r}" if timeline.title else "the timeline"
            placed = frozenset(placement.item for placement in timeline.placements)
            yield Listing(f"{title} leaves", timeline.span, placed)


def _waves(plan: Plan) -> Iterator[Listing]:
    """Give the lists of all waves of one kind as one telling, where there are several."""
    named, items = listed(plan), {item.key: item for item in plan.items}
    places: dict[str, list[Place]] = {}
    for each in sorted((one for several in named.values() for one in several), key=_start):
        places.setdefault(each.kind, []).append(each)
    for kind, several in places.items():
        first, *others = (each.id for each in several)
        if any(other != first for other in others):
            held = (key for key, item in items.items() if any(enclosing(item, items)))
            span = Span(several[0].span.start, _end_around(plan.document, several[-1].span))
            yield Listing(f"the lists of {kind}s leave", span, frozenset((*named, *held)))


def _merges(plan: Plan) -> Iterator[Listing]:
    """Give the orders of merging, but for those of the parts of one item."""
    for merge in plan.merges:
        around, named = holder(plan, merge.span), frozenset(chain(*merge.steps))
        if around is None or around.key in named:
            yield Listing("the merge order leaves", merge.span, named)


def _end_around(document: Document, place: Span) -> int:
    """Find where the list, the fence or the paragraph around a place ends."""
    around = [block for block in document.blocks if block.span.start <= place.start]
    if not around:
        return place.end
    last = around[-1]
    lists = (block for block in document.blocks if isinstance(block, Entry))
    beside = (block for block in lists if isinstance(last, Entry) and block.list == last.list)
    return max(block.span.end for block in (last, *beside))


def _start(place: Place) -> int:
    return place.span.start


def _missing(plan: Plan, listing: Listing) -> Iterator[Item]:
    groups: dict[tuple[str | None, str], list[Item]] = {}
    for item in plan.items:
        letters = PREFIX.match(item.id)
        groups.setdefault((item.kind, letters[0] if letters else ""), []).append(item)
    for siblings in groups.values():
        named = {item.id for item in siblings if item.key in listing.keys}
        count = sum(item.key in listing.keys for item in siblings)
        if count >= LEAST and count >= NEARLY * len(siblings):
            others = (item for item in siblings if item.id not in named)
            yield from (item for item in others if _is_missed(plan, listing, item))


def _is_missed(plan: Plan, listing: Listing, item: Item) -> bool:
    is_endless = any(stated.value.ongoing for stated in item.durations)
    if item.is_at_rest or is_endless or {item.key, item.parent} & listing.keys:
        return False
    if _names(plan, listing, item):
        return False
    return not any(child.key in listing.keys for child in plan.children(item.key))


def _names(plan: Plan, listing: Listing, item: Item) -> bool:
    """Tell whether the text of a telling names an item: by label, identifier or name."""
    text = plan.source.text[slice(*listing.span)].casefold()
    words = set(text.replace("(", " ").replace(")", " ").replace(",", " ").split())
    name = item.name.casefold()
    return (
        bool(name and name in text) or item.label.casefold() in text or item.id.casefold() in words
    )


def _finding(plan: Plan, listing: Listing, missing: list[Item]) -> Finding:
    first = plan.source.line_span(plan.source.line(listing.span.start))
    names = enumerated(item.label for item in missing)
    return Finding(
        Span(listing.span.start, min(first.end, listing.span.end)),
        f"{listing.leaves} {names} out",
        tuple(Related(item.declared[0], f"{item.label} is declared here") for item in missing),
        help=f"add {names} to it",
    )


RULE = Rule(
    code="PL104",
    name="missing-from-timeline",
    severity=Severity.WARNING,
    subject=Plan,
    check=check,
    doc=__doc__,
)
