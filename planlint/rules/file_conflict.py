"""Two items that run at the same time must not own one file, port or worktree.

## Why

Each agent works on its own copy. Whoever merges second overwrites the first or resolves a
conflict in code that is not theirs: the commonest way in which parallel work fails.

Items run at the same time where the plan says so, where one wave holds both, or where their
windows overlap; not where one waits for the other. Files and folders are compared as they are
written, and a glob with a folder before its first star holds the files that it matches. Columns
and fields for a port or a worktree are compared likewise.

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

```markdown
# Release, with a folder for each

| Task | Window | Files |
|------|--------|-------|
| R1: Import | Day 1-3 | `src/import/**` |
| R2: Export | Day 2-4 | `src/export/**`, `src/import/rows.py` | <!-- PL701 -->
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

What only reads a file, follows its pattern or keeps off it claims nothing.

```markdown
# Release, by agents who look at the work of others

- [ ] T001 [P] Write src/reader.py (imports src/models.py)
- [ ] T002 [P] Write src/writer.py (see src/models.py for the fields)
- [ ] T003 [P] Write src/printer.py following the pattern of src/writer.py
- [ ] T004 [P] Write src/page.py; do not touch src/reader.py
- [ ] T005 [P] Copy rows from data/rows.csv to tests/rows.csv
- [ ] T006 [P] Load data/rows.csv in src/loader.py
- [ ] T007 [P] Add tests for src/loader.py in tests/test_loader.py
```
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations

from planlint.analysis.together import Together
from planlint.diagnostic import Finding, Related, Severity
from planlint.globs import WILD, covers
from planlint.naming import enumerated
from planlint.plan import Item, Plan, Stated
from planlint.rule import Rule
from planlint.schedule import Schedule
from planlint.schedule.bounds import dropped
from planlint.source import Span


def check(schedule: Schedule) -> Iterator[Finding]:
    """Report each group of concurrent items once, with all the files that they share."""
    told = Together(schedule)
    groups: dict[tuple[str, ...], tuple[list[str], dict[Span, None]]] = {}
    for path, keys in _owners(schedule.plan).items():
        clashes = {
            pair: spans
            for pair in combinations(keys, 2)
            if (spans := told.grouped(*pair) or told.placed(*pair))
        }
        for group in _joined(keys, clashes):
            paths, reasons = groups.setdefault(group, ([], {}))
            paths.append(path)
            of_group = (spans for pair, spans in clashes.items() if pair[0] in group)
            reasons.update(dict.fromkeys(span for spans in of_group for span in spans))
    for group, (paths, reasons) in groups.items():
        yield _finding([told.items[key] for key in group], paths, tuple(reasons))


def _owners(plan: Plan) -> Mapping[str, list[str]]:
    """Map what items own to those that list it, or a glob that covers it, in reading order."""
    owners: dict[str, dict[str, None]] = {}
    off = dropped(plan.items)
    for item in plan.items:
        for stated in () if item.key in off else _owned(item):
            owners.setdefault(_path(stated), {})[item.key] = None
    globs = [path for path in owners if WILD in path]
    for path, keys in owners.items() if globs else ():
        for glob in globs:
            if covers(glob, path):
                keys.update(owners[glob])
    order = {item.key: number for number, item in enumerate(plan.items)}
    return {path: sorted(keys, key=order.__getitem__) for path, keys in owners.items()}


def _owned(item: Item) -> tuple[Stated[str], ...]:
    return (*item.files, *item.resources)


def _path(stated: Stated[str]) -> str:
    return stated.value.removeprefix("./").rstrip("/")


def _joined(keys: Sequence[str], clashes: Collection[tuple[str, str]]) -> Iterator[tuple[str, ...]]:
    """Part what clashes into groups, so that no two of different groups do."""
    group_of = {key: key for key in keys}
    for first, second in clashes:
        old, new = group_of[second], group_of[first]
        group_of = {key: new if group == old else group for key, group in group_of.items()}
    for name in dict.fromkeys(group_of[first] for first, _ in clashes):
        yield tuple(key for key in keys if group_of[key] == name)


def _finding(group: list[Item], paths: list[str], together: tuple[Span, ...]) -> Finding:
    first, *others = (
        (item, stated.span)
        for item in group
        for stated in _owned(item)
        if any(_path(stated) == path or covers(_path(stated), path) for path in paths)
    )
    count = "both" if len(group) == 2 else "all"
    reported = next(span for item, span in others if item is not first[0])
    spans = (place for place in (first, *others) if place[1] != reported)
    return Finding(
        reported,
        f"{enumerated(item.label for item in group)} run at the same time, and {count} list "
        f"{enumerated(paths)}",
        (
            *(Related(span, f"{item.label} lists it") for item, span in spans),
            *(Related(span, "runs at this time") for span in together),
        ),
        help="give each to one of them, or let them wait for each other",
    )


RULE = Rule(
    code="PL701",
    name="file-conflict",
    severity=Severity.WARNING,
    subject=Schedule,
    check=check,
    doc=__doc__,
)
