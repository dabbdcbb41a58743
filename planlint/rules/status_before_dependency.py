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
from planlint.plan import Dependency, Item, LinkType, Plan, Telling
from planlint.progress import Statuses, agreed, statuses
from planlint.rule import Rule

UNSTARTED = ("todo", "blocked")
UNFINISHED = (*UNSTARTED, "active")

TOO_EARLY: Mapping[LinkType, Mapping[str, tuple[str, ...]]] = {
    "FS": {"done": UNFINISHED, "active": UNSTARTED},
    "SS": {"done": UNSTARTED, "active": UNSTARTED},
    "FF": {"done": UNFINISHED},
    "SF": {},
}
"""For each way to wait and each status, those of a prerequisite that it cannot overtake."""

BACK = {"done": "done", "active": "started"}
WORDS = {"done": "done", "active": "under way", "todo": "not started", "blocked": "blocked"}


def check(plan: Plan) -> Iterator[Finding]:
    """Report each item that is ahead of its prerequisites, with all of them."""
    stated = statuses(plan)
    standing = {key: agreed(told) for key, told in stated.items()}
    items = {item.key: item for item in plan.items}
    for item in plan.items:
        own = "" if _is_ongoing(item) else standing[item.key]
        late = {
            link.on: link
            for link in item.dependencies
            if _binds(link) and standing[link.on] in TOO_EARLY[link.type].get(own, ())
        }
        if late:
            yield _finding(item, [items[key] for key in late], list(late.values()), stated)


def _is_ongoing(item: Item) -> bool:
    """Tell work that begins bit by bit, as what it waits for does."""
    return any(length.value.ongoing for length in item.durations)


def _binds(link: Dependency) -> bool:
    if link.lag is not None and link.lag.low < 0:
        return False  # it may start before the other is through
    return link.strength == "hard" and link.telling in {Telling.DECLARATION, Telling.PROSE}


def _finding(item: Item, late: list[Item], links: list[Dependency], stated: Statuses) -> Finding:
    own = stated[item.key][0]
    told = [stated[each.key][0] for each in late]
    reasons = [f"{each.label} is {WORDS[one.value]}" for each, one in zip(late, told, strict=True)]
    waits = (
        Related(link.span, f"waits for {each.label}")
        for link, each in zip(links, late, strict=True)
    )
    spans = (Related(one.span, reason) for one, reason in zip(told, reasons, strict=True))
    names = ", ".join(each.label for each in late)
    return Finding(
        own.span,
        f"{item.label} is {WORDS[own.value]}, but waits for {names}: {', '.join(reasons)}",
        (*waits, *spans),
        help=f"mark {names} as done, or {item.label} as not {BACK[own.value]} yet",
    )


RULE = Rule(
    code="PL207",
    name="status-before-dependency",
    severity=Severity.WARNING,
    subject=Plan,
    check=check,
    doc=__doc__,
)
