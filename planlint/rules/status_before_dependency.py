"""Work must not be done before what it waits for.

## Why

Either the prerequisite is done as well and its status is stale, or the dependency does not
exist: as it stands, the board misleads whoever picks the next task from it.

Only statuses that the plan states count. Work that is under way over a prerequisite that is
under way is taken for an early start.

## Bad

```markdown
# Release

| Task | Name | Duration | Depends on | Status |
|------|------|----------|------------|--------|
| T1 | Build | 2 days | - | In progress |
| T2 | Test | 1 day | T1 | Done | <!-- PL207 -->
| T3 | Ship | 1 day | T2 | Not started |
```

## Good

```markdown
# Orchestra tour

| Task | Name | Duration | Depends on | Status |
|------|------|----------|------------|--------|
| T1 | Rehearse | 9 days | - | In progress |
| T2 | Film the rehearsals | 2 days | T1 (SS) | Done |
| T3 | Travel | 1 day | T1 | Not started |
```

```markdown
# Release

| Task | Name | Duration | Depends on | Status |
|------|------|----------|------------|--------|
| T1 | Build | 2 days | - | Done |
| T2 | Test | 1 day | T1 | In progress |
| T3 | Ship | 1 day | T2 | Not started |
```
"""

from collections.abc import Iterator, Mapping

from planlint.diagnostic import Finding, Related, Severity
from planlint.pattern import Pattern, flat
from planlint.plan import Dependency, Item, LinkType, Plan, Telling
from planlint.rule import Rule
from planlint.source import Span

FURTHER = Pattern(r"[(\[|—–,;]|\s-\s")
"""What ends the name of an item in its line."""

UNSTARTED = ("todo", "blocked")
UNFINISHED = (*UNSTARTED, "active")

TOO_EARLY: Mapping[LinkType, Mapping[str, tuple[str, ...]]] = {
    "FS": {"done": UNFINISHED, "active": UNSTARTED},
    "SS": {"done": UNSTARTED, "active": UNSTARTED},
    "FF": {"done": UNFINISHED},
    "SF": {},
}
"""For each way to wait and each status, those of a prerequisite that it cannot overtake."""

WORDS = {"done": "done", "active": "under way", "todo": "not started", "blocked": "blocked"}


def check(plan: Plan) -> Iterator[Finding]:
    """Report each item that is ahead of its prerequisites, with all of them."""
    statuses = {item.key: _status(plan, item) for item in plan.items}
    items = {item.key: item for item in plan.items}
    for item in plan.items:
        own = statuses[item.key]
        late = {
            link.on: link
            for link in item.dependencies
            if _binds(link) and statuses[link.on] in TOO_EARLY[link.type].get(own, ())
        }
        if late:
            yield _finding(item, [items[key] for key in late], list(late.values()))


def _status(plan: Plan, item: Item) -> str:
    """Give the status that an item states; empty where it states none, or several.

    What is told day by day is the status of that day, and not compared with another day's.
    """
    told = [timeline.span for timeline in plan.timelines if timeline.buckets]
    stated = {
        each.value
        for each in item.statuses
        if not (any(span.holds(each.span) for span in told) or _is_facet(plan, item, each.span))
    }
    return stated.pop() if len(stated) == 1 else ""


def _is_facet(plan: Plan, item: Item, span: Span) -> bool:
    """Tell a box that ticks off something about an item: ``- [x] T2 text approved``."""
    if span not in item.declared[1:]:
        return False
    line = plan.source.line_span(plan.source.line(span.start))
    rest = FURTHER.split(plan.source.text[span.end : line.end])[0]
    return not set(flat(rest).split()) <= set(flat(item.name).split())


def _binds(link: Dependency) -> bool:
    if link.lag is not None and link.lag.low < 0:
        return False  # it may start before the other is through
    return link.strength == "hard" and link.telling in {Telling.DECLARATION, Telling.PROSE}


def _finding(item: Item, late: list[Item], links: list[Dependency]) -> Finding:
    reasons = [f"{each.label} is {WORDS[each.status or '']}" for each in late]
    waits = (
        Related(link.span, f"waits for {each.label}")
        for link, each in zip(links, late, strict=True)
    )
    statuses = (
        Related(each.statuses[0].span, reason) for each, reason in zip(late, reasons, strict=True)
    )
    names = ", ".join(each.label for each in late)
    return Finding(
        item.statuses[0].span,
        f"{item.label} is {WORDS[item.status or '']}, but waits for {names}: {', '.join(reasons)}",
        (*waits, *statuses),
    )


RULE = Rule(
    code="PL207",
    name="status-before-dependency",
    severity=Severity.WARNING,
    subject=Plan,
    check=check,
    doc=__doc__,
)
