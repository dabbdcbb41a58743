"""The status of a phase must follow from that of its parts.

## Why

A phase that is marked done over open work is reported as done; what is left in it is found at
the end. A phase that is not started though all of it is done keeps others waiting.

Optional parts are left out.

## Bad

```markdown
# Release

## Phase 1: Build

**Status:** Done <!-- PL605 -->

- [x] T1 Parser
- [ ] T2 Importer
- [x] T3 Exporter

## Phase 2: Ship (1 day)

**Dependencies:** Phase 1

- [ ] T4 Packages
```

## Good

```markdown
# Release

## Phase 1: Build

**Status:** Done

- [x] T1 Parser
- [x] T2 Importer
- [x] T3 Exporter

## Phase 2: Ship (1 day)

**Dependencies:** Phase 1

- [ ] T4 Packages
```
"""

from collections.abc import Iterator

from planlint.diagnostic import Finding, Related, Severity
from planlint.pattern import Pattern
from planlint.plan import Item, Plan
from planlint.rule import Rule

OPTIONAL = Pattern(r"\]\*|\boptional\b|\bstretch\b|\bnice[ -]to[ -]have\b")
"""Marks on the line of a part that may stay undone."""

OPEN = frozenset(("todo", "active", "blocked"))


def check(plan: Plan) -> Iterator[Finding]:
    """Report each item whose status its children contradict."""
    items = {item.key: item for item in plan.items}
    children: dict[str, list[Item]] = {}
    for item in plan.items:
        parent = items.get(item.parent or "")
        if item.status and _is_part(item, parent) and not _is_optional(plan, item):
            children.setdefault(item.parent or "", []).append(item)
    for parent in plan.items:
        parts = children.get(parent.key, [])
        unfinished = [part for part in parts if part.status in OPEN]
        if len({stated.value for stated in parent.statuses}) > 1:
            continue
        if parent.status == "done" and unfinished:
            yield _over_open_work(parent, parts, unfinished)
        elif parent.status == "todo" and len(parts) > 1 and _are_all_done(plan, parent, parts):
            yield _over_done_work(parent, parts)


def _is_part(item: Item, parent: Item | None) -> bool:
    """Tell a part from an item of the same kind that is only mentioned: 2.5 is a part of 2."""
    if parent is None:
        return False
    return item.kind != parent.kind or item.id.startswith(f"{parent.id}.")


def _is_optional(plan: Plan, item: Item) -> bool:
    line = plan.source.line_span(plan.source.line(item.declared[0].start))
    return OPTIONAL.search(plan.source.text[line.start : line.end]) is not None


def _are_all_done(plan: Plan, parent: Item, parts: list[Item]) -> bool:
    count = sum(1 for _ in plan.children(parent.key))
    return count == len(parts) and all(part.status == "done" for part in parts)


def _over_open_work(parent: Item, parts: list[Item], unfinished: list[Item]) -> Finding:
    names = ", ".join(part.label for part in unfinished)
    return Finding(
        parent.statuses[0].span,
        f"{parent.label} is done, but {len(unfinished)} of its {len(parts)} parts "
        f"{'is' if len(unfinished) == 1 else 'are'} not: {names}",
        tuple(Related(part.statuses[0].span, f"{part.label} is open") for part in unfinished),
    )


def _over_done_work(parent: Item, parts: list[Item]) -> Finding:
    return Finding(
        parent.statuses[0].span,
        f"{parent.label} is not started, but all {len(parts)} parts of it are done",
        tuple(Related(part.statuses[0].span, f"{part.label} is done") for part in parts),
    )


RULE = Rule(
    code="PL605",
    name="parent-child-status",
    severity=Severity.WARNING,
    subject=Plan,
    check=check,
    doc=__doc__,
)
