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
from planlint.schedule.bounds import is_dropped
from planlint.source import Span


def check(schedule: Schedule) -> Iterator[Finding]:
    """Report each group of concurrent items once, with all the files that they share."""
    items = {item.key: item for item in schedule.plan.items}
    groups: dict[tuple[str, ...], list[str]] = {}
    reasons: dict[tuple[str, ...], tuple[Span, ...]] = {}
    for path, keys in _owners(schedule.plan).items():
        clashes = {
            pair: together
            for pair in combinations(keys, 2)
            if (together := _together(schedule, items[pair[0]], items[pair[1]]))
            and not _waits_for(items, *pair)
            and not _waits_for(items, *pair[::-1])
        }
        if clashes:
            group = tuple(key for key in keys if any(key in pair for pair in clashes))
            groups.setdefault(group, []).append(path)
            reasons[group] = tuple(
                dict.fromkeys(span for each in clashes.values() for span in each)
            )
    for group, paths in groups.items():
        yield _finding([items[key] for key in group], paths, reasons[group])


def _owners(plan: Plan) -> Mapping[str, list[str]]:
    """Map each file to the items that list it, in reading order."""
    owners: dict[str, dict[str, None]] = {}
    items = {item.key: item for item in plan.items}
    for item in plan.items:
        for stated in () if is_dropped(item, items) else item.files:
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


def _together(schedule: Schedule, one: Item, other: Item) -> tuple[Span, ...]:
    """Find the statements by which two items run at the same time; none where nothing says so."""
    stated = tuple(
        each.span
        for each in schedule.plan.concurrencies
        if not each.condition
        and each.item in {one.key, other.key}
        and {one.key, other.key} & {*each.others}
    )
    windows = [_declared(one), _declared(other)]
    first, second = schedule.planned[one.key], schedule.planned[other.key]
    is_apart = (
        first.earliest_start >= second.earliest_finish
        or second.earliest_start >= first.earliest_finish
    )
    if stated or is_apart or not all(windows):
        return stated
    return tuple(places[0].span for places in windows)


def _declared(item: Item) -> list[Stated[Window]]:
    return [
        stated
        for stated in item.windows
        if stated.timeline is None and stated.telling.value <= Telling.PROSE.value
    ]


def _finding(group: list[Item], paths: list[str], together: tuple[Span, ...]) -> Finding:
    first, *others = (
        (item, stated.span) for item in group for stated in item.files if _path(stated) in paths
    )
    names = [item.label for item in group]
    everyone = f"{', '.join(names[:-1])} and {names[-1]}"
    count = "both" if len(names) == 2 else "all"
    reported = next(span for item, span in others if item is not first[0])
    spans = (place for place in (first, *others) if place[1] != reported)
    return Finding(
        reported,
        f"{everyone} run at the same time, and {count} list {', '.join(paths)}",
        (
            *(Related(span, f"a file of {item.label}") for item, span in spans),
            *(Related(span, "runs at this time") for span in together),
        ),
        help="give each file to one of them, or let them wait for each other",
    )


RULE = Rule(
    code="PL701",
    name="file-conflict",
    severity=Severity.WARNING,
    subject=Schedule,
    check=check,
    doc=__doc__,
)
