"""A prerequisite need not be named that another prerequisite already implies.

## Why

Every name in a list of prerequisites is one more to keep up to date, and hides those that
decide when the work can start.

Some plans name all prerequisites on purpose, so the rule is off unless selected. What is said of
a group ("all phases"), in a range or in a sentence is not reported.

## Bad

```markdown
# Bakery

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| B1 | Oven | 3 days | - |
| B2 | Dough | 1 day | B1 |
| B3 | Opening | 1 day | B1, B2 | <!-- PL205 -->
```

## Fixed

```markdown
# Bakery

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| B1 | Oven | 3 days | - |
| B2 | Dough | 1 day | B1 |
| B3 | Opening | 1 day | B2 |
```

## Good

```markdown
# Bakery

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| B1 | Oven | 3 days | - |
| B2 | Dough | 1 day | B1 |
| B3 | Opening | 1 day | B2 |
```
"""

from collections.abc import Iterator

from planlint.analysis.reduction import Redundant, redundant
from planlint.diagnostic import Edit, Finding, Fix, Related, Severity
from planlint.pattern import Pattern
from planlint.plan import Item, Telling
from planlint.rule import Rule
from planlint.schedule import Schedule
from planlint.source import Span

LISTS = (Telling.DECLARATION, Telling.TIMELINE)
"""Tellings in which an item lists its prerequisites: fields, and the bars of charts."""

JOINT = Pattern(r"(?P<closed>[*_`]*)\s*[,;+&、，；]\s*(?P<opened>[*_`]*)")
"""What stands between two names of a list, with the marks around them."""


def check(schedule: Schedule) -> Iterator[Finding]:
    """Report each name of a single item that the rest of its list makes needless.

    What waits for itself in a circle implies nothing that anyone could rely on.
    """
    circles = [frozenset(cycle.items) for cycle in schedule.cycles]
    items = {item.key: item for item in schedule.plan.items}
    for each in redundant(schedule):
        item = items[each.item]
        circular = any({each.through, each.dependency.on} <= circle for circle in circles)
        if item.status != "done" and not circular and _is_listed(each, item):
            yield _finding(schedule, each, item)


def _is_listed(each: Redundant, item: Item) -> bool:
    """Tell a prerequisite that the item states by its own name, as it does the other."""
    own = each.dependency
    alone = {link.on for link in item.dependencies if link.span == own.span} == {own.on}
    declared = {link.on for link in item.dependencies if link.telling in LISTS}
    return alone and not own.group and {own.on, each.through} <= declared


def _finding(schedule: Schedule, each: Redundant, item: Item) -> Finding:
    label, needed = item.label, schedule.label(each.dependency.on)
    through = schedule.label(each.through)
    return Finding(
        each.dependency.span,
        f"{label} need not name {needed}: it waits for {through}, which waits for {needed}",
        tuple(
            Related(link.span, f"{label} waits for {through}")
            for link in item.dependencies
            if link.on == each.through
        ),
        fix=_fix(schedule.plan.source.text, each, item, needed),
    )


def _fix(text: str, each: Redundant, item: Item, needed: str) -> Fix | None:
    """Strike the name out of the list that it stands in; None where it stands in none alone.

    The first name goes only where the next has its own word for the kind: not in "Waves A + B".
    """
    span = each.dependency.span
    stated = [link.span for link in item.dependencies if link.on == each.dependency.on]
    others = sorted({link.span for link in item.dependencies if link.span != span})
    places = [Span(one.end, span.end) for one in others if _joined(text, one, span)]
    places += [
        Span(span.start, one.start)
        for one in others
        if _joined(text, span, one) and _words(text, span) == _words(text, one)
    ]
    if len(stated) > 1 or not places:
        return None
    return Fix(f"Drop {needed} from the list", (Edit(places[0], ""),), "safe")


def _words(text: str, span: Span) -> int:
    return len(text[span.start : span.end].split())


def _joined(text: str, one: Span, other: Span) -> bool:
    """Tell whether two names follow each other in a list, and bear the same marks."""
    match = JOINT.fullmatch(text[one.end : other.start])
    return match is not None and match["closed"] == match["opened"][::-1]


RULE = Rule(
    code="PL205",
    name="redundant-dependency",
    severity=Severity.INFO,
    subject=Schedule,
    check=check,
    doc=__doc__,
    fix="safe",
)
