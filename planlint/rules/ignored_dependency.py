"""What a phase, an epic or a story waits for holds for its parts, too.

## Why

Agents are started on tasks, not on phases. A phase that waits for another says nothing to whoever
starts a task of it because a list calls the task parallel, or because its wave has come. The
dependency is kept only if the parts follow it.

Parts that wait for nothing by their own word may still be started with their phase, so that alone
is not reported; where they are placed on the calendar, impossible-start tells it.

## Bad

```markdown
# Herbarium

## Phase 1: Collection
- T1: Press the plants (2 days)
- T2: Label them (1 day)

## Phase 2: Catalogue
**Depends on:** Phase 1 <!-- PL213 -->
- T3: Scan the sheets (2 days)
- T4: Print the index (1 day)

T2 and T3 can run in parallel.
```

```markdown
# Herbarium, in waves

## Epic 1: Collection
- T1: Press the plants (2 days)
- T2: Label them (1 day)

## Epic 2: Catalogue
**Depends on:** Epic 1 <!-- PL213 -->
- T3: Scan the sheets (2 days)
- T4: Print the index (1 day)

Wave 1: T1, T3
Wave 2: T2, T4
```

## Good

```markdown
# Herbarium

## Phase 1: Collection
- T1: Press the plants (2 days)
- T2: Label them (1 day)

## Phase 2: Catalogue
**Depends on:** Phase 1
- T3: Scan the sheets (2 days)
- T4: Print the index (1 day)

T3 and T4 can run in parallel.
```
"""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from planlint.diagnostic import Finding, Related, Severity
from planlint.plan import Dependency, Item, Plan
from planlint.rule import Rule
from planlint.schedule import Schedule
from planlint.schedule.bounds import lineage
from planlint.schedule.network import binding, implied
from planlint.schedule.ranks import WAVES, Rank, holds, ranks
from planlint.source import Span

PAIR = 2


class Whole(NamedTuple):
    """An item with parts that waits for another, and the parts of both."""

    item: Item
    dependency: Dependency
    parts: list[Item]
    needed: list[Item]
    """What it waits for: the parts of that, or itself where it has none."""


def check(schedule: Schedule) -> Iterator[Finding]:
    """Report each dependency of a whole once, with the first of its parts that passes it over."""
    plan, circular = schedule.plan, schedule.circular
    waves: Mapping[str, Rank] | None = None
    for whole in _wholes(plan):
        if (whole.item.key, whole.dependency.on) in circular:
            continue
        waves = ranks(plan, WAVES) if waves is None else waves
        passed = next(chain(_beside(plan, whole), _launched(whole, waves)), None)
        if passed:
            yield _finding(schedule, whole, *passed)


def _wholes(plan: Plan) -> Iterator[Whole]:
    items = {item.key: item for item in plan.items}
    inside: dict[str, list[Item]] = {}
    for item in plan.items:
        for outer in lineage(item, items):
            if holds(outer, item):
                inside.setdefault(outer.key, []).append(item)
    for item in plan.items:
        for link in binding(item) if item.key in inside and not item.is_at_rest else ():
            needed = inside.get(link.on, [items[link.on]] if link.on in items else [])
            if needed and item not in needed:
                yield Whole(item, link, inside[item.key], needed)


def _beside(plan: Plan, whole: Whole) -> Iterator[tuple[str, Span]]:
    """Find parts that are said to run beside what their whole waits for, the two alone.

    A longer list may hold what runs in parallel within each whole, one after the other; and of a
    part that waits itself, another rule tells.
    """
    items = {item.key: item for item in plan.items}
    parts = {part.key: part for part in whole.parts}
    needed = {each.key: each for each in whole.needed}
    for each in plan.concurrencies:
        named = (each.item, *each.others)
        part = next((parts[key] for key in named if key in parts), None)
        other = next((needed[key] for key in named if key in needed), None)
        if not (part and other) or len(named) > PAIR or each.condition:
            continue
        if other.key not in implied(part.key, items):
            yield f"{part.label} is said to run in parallel with {other.label}", each.span


def _launched(whole: Whole, waves: Mapping[str, Rank]) -> Iterator[tuple[str, Span]]:
    """Find parts in a wave before that of what their whole waits for, or in the same."""
    last: dict[tuple[str | None, str | None], tuple[Item, Rank]] = {}
    for each in whole.needed:
        rank = waves.get(each.key)
        if rank and (rank.series not in last or rank.number > last[rank.series][1].number):
            last[rank.series] = each, rank
    for part in whole.parts:
        rank = waves.get(part.key)
        other, later = last.get(rank.series, (None, None)) if rank else (None, None)
        if rank and other and later and rank.number <= later.number:
            here, there = rank.group.label, later.group.label
            told = f"{part.label} is launched in {here}, {other.label} in {there}"
            yield told, rank.group.declared[0]


def _finding(schedule: Schedule, whole: Whole, told: str, span: Span) -> Finding:
    item, needed = whole.item.label, schedule.label(whole.dependency.on)
    return Finding(
        whole.dependency.span,
        f"{item} waits for {needed}, but its parts do not: {told}",
        (Related(span, told),),
        help=f"let the parts of {item} follow, or say which of them need not wait",
    )


RULE = Rule(
    code="PL213",
    name="ignored-dependency",
    severity=Severity.WARNING,
    subject=Schedule,
    check=check,
    doc=__doc__,
)
