"""An item has one status, wherever the plan tells it.

## Why

Status is kept in a table, in headings, in boxes and in lists of what is done. Where one of them is
forgotten, somebody starts work that is done, or waits for work that nobody does.

Done work is compared with work that is not, and work that is under way with work that has not
been started. What a day-by-day timeline or a dated report says holds for that day. A
status that the parts of the item contradict is left to parent-child-status, and a task that
one list ticks twice to duplicate-id.

## Bad

```markdown
# Museum

| Phase | Status | Depends on |
|-------|--------|------------|
| Phase 1 | Done | - |
| Phase 2 | In progress | Phase 1 |

## Phase 1: Rooms 🚧 <!-- PL606 -->

Lasts 2 weeks.

## Phase 2: Exhibits

**Status:** Not started <!-- PL606 -->
```

```markdown
# Tour

| Task | Name | Duration | Status |
|------|------|----------|--------|
| T1 | Rehearse | 9 days | ⏳ |
| T2 | Travel | 1 day | ⏳ |

## Completed tasks

- T1: Rehearse <!-- PL606 -->
```

## Good

```markdown
# Museum

| Phase | Status | Depends on |
|-------|--------|------------|
| Phase 1 | ✅ | - |
| Phase 2 | Open | Phase 1 |

## Phase 1: Rooms (COMPLETE)

Lasts 2 weeks.

## Phase 2: Exhibits 🚧

Lasts 3 weeks.

## Status of March 2, 2026

- [ ] Phase 1: Rooms
```
"""

from collections.abc import Iterator, Sequence

from planlint.diagnostic import Finding, Related, Severity
from planlint.parts import OPEN, parts, unfinished
from planlint.plan import Item, Plan, Stated
from planlint.progress import is_unstarted, statuses
from planlint.rule import Rule
from planlint.source import Span

WORDS = {"done": "done", "active": "under way", "todo": "not started", "blocked": "blocked"}


def check(plan: Plan) -> Iterator[Finding]:
    """Report each item of which two places say what cannot both be so, at the later one."""
    stated = statuses(plan)
    disputed = [item for item in plan.items if len({s.value for s in stated[item.key]}) > 1]
    wholes = parts(plan, stated) if disputed else {}
    for item in disputed:
        pair = _opposed(plan, stated[item.key])
        if pair and not unfinished(wholes.get(item.key, ())) and not _are_listed(plan, item, pair):
            yield _finding(plan, item, *pair)


def _opposed(plan: Plan, own: Sequence[Stated[str]]) -> tuple[Stated[str], Stated[str]] | None:
    """Find two statements that cannot both be so, in reading order."""
    done = [each for each in own if each.value == "done"]
    left = [each for each in own if each.value in OPEN]
    active = [each for each in own if each.value == "active"]
    unstarted = [each for each in own if each.value == "todo" and is_unstarted(plan, each)]
    for some, others in ((done, left), (active, unstarted)):
        if some and others and not _share_a_line(plan, some[0], others[0]):
            first, second = sorted((some[0], others[0]), key=lambda each: each.span)
            return first, second
    return None


def _share_a_line(plan: Plan, one: Stated[str], other: Stated[str]) -> bool:
    return plan.source.line(one.span.start) == plan.source.line(other.span.start)


def _are_listed(plan: Plan, item: Item, pair: tuple[Stated[str], Stated[str]]) -> bool:
    """Tell whether one list has two boxes for an item."""
    first, second = (plan.document.section_of(each.span.start) for each in pair)
    return first == second and all(each.span in item.declared for each in pair)


def _finding(plan: Plan, item: Item, first: Stated[str], second: Stated[str]) -> Finding:
    told = _written(plan, item, first.span, first.value)
    here = _written(plan, item, second.span, second.value)
    return Finding(
        second.span,
        f"{item.label} is {WORDS[second.value]} here{here}, but {WORDS[first.value]} "
        f"in another place{told}",
        (Related(first.span, f"{item.label} is {WORDS[first.value]}"),),
        help=f"call it {WORDS[first.value]} here, or {WORDS[second.value]} in the other place",
    )


def _written(plan: Plan, item: Item, span: Span, value: str) -> str:
    """Quote a status; one that a box or the title of a list tells has no words of its own."""
    text = plan.source.text[span.start : span.end]
    return "" if span in item.declared or value == text.lower() else f" (“{text}”)"


RULE = Rule(
    code="PL606",
    name="status-disagreement",
    severity=Severity.WARNING,
    subject=Plan,
    check=check,
    doc=__doc__,
)
