"""Two items that run at the same time must not own one file.

## Why

Each agent works on its own copy. Whoever merges second overwrites the first or resolves a
conflict in code that is not theirs: the commonest way in which parallel work fails.

Items run at the same time where the plan says so, or where their windows overlap; not where one
waits for the other. Files are compared as they are written, globs and folders too.

## Bad

```markdown
# Release

### Stream A: Import (2 days)

**Timeline:** Day 1-2
**Files:** `src/reader.py`, `src/models.py`

### Stream B: Export (2 days)

**Timeline:** Day 2-3
**Files:** `src/writer.py`, `src/models.py` <!-- PL701 -->
```

## Good

```markdown
# Release

### Stream A: Import (2 days)

**Timeline:** Day 1-2
**Files:** `src/reader.py`, `src/models.py`

### Stream B: Export (2 days)

**Timeline:** Day 2-3
**Files:** `src/writer.py`
```
"""

from collections.abc import Iterator, Mapping
from itertools import combinations

from planlint.diagnostic import Finding, Related, Severity
from planlint.plan import Item, Plan, Stated, Telling
from planlint.quantity import Window
from planlint.rule import Rule
from planlint.schedule import Schedule
from planlint.source import Span


def check(schedule: Schedule) -> Iterator[Finding]:
    """Report each pair of concurrent items once, with all the files that both list."""
    plan = schedule.plan
    sharing: dict[tuple[str, str], list[str]] = {}
    for path, keys in _owners(plan).items():
        for pair in combinations(keys, 2):
            sharing.setdefault(pair, []).append(path)
    if not sharing:
        return
    items = {item.key: item for item in plan.items}
    for (one, other), paths in sharing.items():
        first, second = items[one], items[other]
        together = _stated_together(plan, one, other) or _overlap(schedule, first, second)
        if not together or _waits_for(items, one, other) or _waits_for(items, other, one):
            continue
        yield _finding(first, second, paths, together)


def _owners(plan: Plan) -> Mapping[str, list[str]]:
    """Map each file to the items that list it, in reading order."""
    owners: dict[str, dict[str, None]] = {}
    for item in plan.items:
        for stated in item.files:
            owners.setdefault(_path(stated), {})[item.key] = None
    return {path: list(keys) for path, keys in owners.items()}


def _path(stated: Stated[str]) -> str:
    return stated.value.removeprefix("./").rstrip("/")


def _waits_for(items: Mapping[str, Item], one: str, other: str) -> bool:
    """Tell whether an item, or what encloses it, waits for another, or for what encloses that."""
    waited: set[str] = set()
    open_keys = [one, *_ancestors(items, one)]
    while open_keys:
        links = {link.on for link in items[open_keys.pop()].dependencies} - waited
        waited |= links
        open_keys += [key for link in links for key in (link, *_ancestors(items, link))]
    return bool(waited & {other, *_ancestors(items, other)})


def _ancestors(items: Mapping[str, Item], key: str) -> Iterator[str]:
    parent = items[key].parent
    while parent is not None:
        yield parent
        parent = items[parent].parent


def _stated_together(plan: Plan, one: str, other: str) -> tuple[Span, ...]:
    """Find the statements that two items run at the same time."""
    return tuple(
        each.span
        for each in plan.concurrencies
        if not each.condition and each.item in {one, other} and {one, other} & {*each.others}
    )


def _overlap(schedule: Schedule, one: Item, other: Item) -> tuple[Span, ...]:
    """Find the windows of two items that are planned for the same time; none where they are not."""
    windows = [_declared(one), _declared(other)]
    first, second = schedule.planned[one.key], schedule.planned[other.key]
    if not all(windows) or first.earliest_start >= second.earliest_finish:
        return ()
    if second.earliest_start >= first.earliest_finish:
        return ()
    return tuple(stated[0].span for stated in windows)


def _declared(item: Item) -> list[Stated[Window]]:
    return [
        stated
        for stated in item.windows
        if stated.timeline is None and stated.telling.value <= Telling.PROSE.value
    ]


def _finding(first: Item, second: Item, paths: list[str], together: tuple[Span, ...]) -> Finding:
    spans = {
        item.key: [stated.span for stated in item.files if _path(stated) in paths]
        for item in (first, second)
    }
    reasons = (Related(span, "runs at this time") for span in together)
    listed = (Related(span, f"a file of {first.label}") for span in spans[first.key])
    return Finding(
        spans[second.key][0],
        f"{first.label} and {second.label} run at the same time, and both list {', '.join(paths)}",
        (*listed, *reasons),
        help=f"give each file to one of them, or let {second.label} wait for {first.label}",
    )


RULE = Rule(
    code="PL701",
    name="file-conflict",
    severity=Severity.WARNING,
    subject=Schedule,
    check=check,
    doc=__doc__,
)
