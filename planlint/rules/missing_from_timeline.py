"""A timeline that names the items of a plan must not leave one out.

## Why

Agents are started from the timeline, so what it leaves out is started by nobody. It happens
when an item is added to the plan and the second telling of it is forgotten.

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

from planlint.diagnostic import Finding, Related, Severity
from planlint.pattern import Pattern
from planlint.plan import Item, Plan, Timeline
from planlint.reach import holder
from planlint.rule import Rule
from planlint.source import Span

PREFIX = Pattern(r"[A-Za-z]{2,}|")
"""What the identifiers of one series share: ``WS`` of WS1 and WS2; nothing of A and B."""

LEAST = 3
"""How many items of one series a timeline must place before another is missed."""

NEARLY = 0.7
"""The share of the items of one series that it must place."""


def check(plan: Plan) -> Iterator[Finding]:
    """Report each timeline once, with all that it leaves out."""
    told = {placement.item for timeline in plan.timelines for placement in timeline.placements}
    for timeline in plan.timelines:
        if holder(plan, timeline.span) is None:
            placed = {placement.item for placement in timeline.placements}
            missing = [item for item in _missing(plan, timeline, placed) if item.key not in told]
            if missing:
                yield _finding(plan, timeline, missing)


def _missing(plan: Plan, timeline: Timeline, placed: set[str]) -> Iterator[Item]:
    groups: dict[tuple[str | None, str], list[Item]] = {}
    for item in plan.items:
        letters = PREFIX.match(item.id)
        groups.setdefault((item.kind, letters[0] if letters else ""), []).append(item)
    for siblings in groups.values():
        count = sum(item.key in placed for item in siblings)
        if count >= LEAST and count >= NEARLY * len(siblings):
            yield from (item for item in siblings if _is_missed(plan, timeline, item, placed))


def _is_missed(plan: Plan, timeline: Timeline, item: Item, placed: set[str]) -> bool:
    is_open = not item.is_at_rest
    is_endless = any(stated.value.ongoing for stated in item.durations)
    if not is_open or is_endless or {item.key, item.parent} & placed:
        return False
    if _names(plan, timeline, item):
        return False
    return not any(child.key in placed for child in plan.children(item.key))


def _names(plan: Plan, timeline: Timeline, item: Item) -> bool:
    """Tell whether the text of a timeline names an item: by label, identifier or name."""
    text = plan.source.text[timeline.span.start : timeline.span.end].casefold()
    words = set(text.replace("(", " ").replace(")", " ").replace(",", " ").split())
    name = item.name.casefold()
    return (
        bool(name and name in text) or item.label.casefold() in text or item.id.casefold() in words
    )


def _finding(plan: Plan, timeline: Timeline, missing: list[Item]) -> Finding:
    first = plan.source.line_span(plan.source.line(timeline.span.start))
    names = ", ".join(item.label for item in missing)
    title = f"the timeline {timeline.title!r}" if timeline.title else "the timeline"
    return Finding(
        Span(timeline.span.start, min(first.end, timeline.span.end)),
        f"{title} leaves {names} out",
        tuple(Related(item.declared[0], f"{item.label} is declared here") for item in missing),
    )


RULE = Rule(
    code="PL104",
    name="missing-from-timeline",
    severity=Severity.WARNING,
    subject=Plan,
    check=check,
    doc=__doc__,
)
