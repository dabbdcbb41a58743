"""What is called critical must have no float, and a critical path must be a chain.

## Why

Whoever runs the plan watches its critical path: a day lost there is a day lost for all. An item
that is called critical and can slip draws the eyes from those that cannot.

An item counts as critical if it is so with all lengths at their short ends, in their middles or
at their long ends, or by the stated starts, or among the parts of what encloses it. Nothing is
said where work is done already, or where the length of any item is not known.

A path that leads from one item to another which, by its own word, waits for other things only,
is no chain of work: either the path is wrong, or a dependency is missing.

## Bad

```markdown
# Planetarium

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| P1 | Dome | 5 days | - |
| P2 | Seats (critical path) | 2 days | - | <!-- PL211 -->
| P3 | Projector | 3 days | P1 |
| P4 | First show | 1 day | P2, P3 |
```

```markdown
# Planetarium

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| P1 | Dome | 5 days | - |
| P2 | Seats | 2 days | - |
| P3 | Projector | 3 days | P1 |
| P4 | First show | 1 day | P2, P3 |

Critical path: P2 → P4 <!-- PL211 -->
```

```markdown
# Planetarium, in order

| ID | Task | Depends on |
|----|------|------------|
| P1 | Dome | - |
| P2 | Wiring | P1 |
| P3 | Projector | P1 | <!-- PL211 -->
| P4 | First show | P2, P3 |

Critical path: P1 → P2 → P3 → P4
```

## Good

```markdown
# Planetarium

| ID | Task | Duration | Depends on |
|----|------|----------|------------|
| P1 | Dome (critical path) | 5 days | - |
| P2 | Seats | 2 days | - |
| P3 | Projector | 3 days | P1 |
| P4 | First show | 1 day | P2, P3 |

Critical path: P1 → P3 → P4
```

A sentence where an item is declared is its own word, too.

```markdown
# Planetarium, in sections

### P1: Dome (5 days)

### P2: Wiring (2 days)

### P3: Projector (3 days)
Depends on P1 and P2

### P4: First show (1 day)
Depends on P3

## Order

| ID | Depends on |
|----|------------|
| P3 | P2 |

Critical path: P1 → P3 → P4
```
"""

from collections.abc import Iterator

from planlint.analysis.crisp import ENDS, crisp
from planlint.analysis.critical import CriticalPath, critical_path, criticality
from planlint.analysis.floats import floats
from planlint.analysis.unlinked import Step, unlinked
from planlint.diagnostic import Finding, Related, Severity
from planlint.naming import chained, enumerated
from planlint.plan import Item, Plan, StatedPath
from planlint.quantity import Duration
from planlint.reach import holder, speaks_of_the_whole
from planlint.rule import Rule
from planlint.schedule import Schedule, schedule
from planlint.schedule.bounds import lineage


def check(given: Schedule) -> Iterator[Finding]:
    """Report each statement of which some item can slip, or else each link that is missing."""
    slipping = dict(_slipping(given))
    yield from slipping.values()
    for stated in given.plan.paths:
        if stated not in slipping:
            yield from (_unlinked(stated, step) for step in unlinked(given.plan, stated.items))


def _slipping(given: Schedule) -> Iterator[tuple[StatedPath, Finding]]:
    """Find the statements of which some item can slip whatever the lengths are."""
    longest = critical_path(given) if given.plan.paths and _is_known(given) else None
    if longest is None or len(longest.items) < 2:
        return
    critical = criticality(given)
    for stated in given.plan.paths:
        if len(stated.items) == 1 or _is_of_the_whole(given.plan, stated):
            loose = [key for key in stated.items if not critical[key] and _is_loose(given, key)]
            if loose:
                yield stated, _finding(given, stated, loose, longest)


def _is_of_the_whole(plan: Plan, stated: StatedPath) -> bool:
    """Tell whether no section around a path declares some of its like, and others do not."""
    if speaks_of_the_whole(plan, stated.span):
        return True
    kinds = {plan.item(key).kind for key in stated.items}
    alike = [item.declared[0] for item in plan.items if item.kind in kinds]
    around = plan.document.path(stated.span.start)
    shares = {sum(section.extent.holds(place) for place in alike) for section in around}
    return holder(plan, stated.span) is None and shares <= {0, len(alike)}


def _is_known(given: Schedule) -> bool:
    """Tell whether all work is to be done, how long it takes, and what comes before what."""
    if given.circular:
        return False
    rows = zip(given.plan.items, given.network.leaves, given.lengths.long, strict=False)
    return all(
        not leaf or (item.status not in ("done", "active") and (length or _takes_none(item)))
        for item, leaf, length in rows
    )


def _takes_none(item: Item) -> bool:
    return any(stated.value.ongoing or stated.value.high == 0 for stated in item.durations)


def _is_loose(given: Schedule, key: str) -> bool:
    """Tell whether an item can slip by the stated starts too, and among its siblings."""
    times = given.planned[key]
    takes_time = given.long[key].earliest_finish > given.long[key].earliest_start
    if not takes_time or times.total_float == 0:
        return False
    parent = given.plan.item(key).parent
    return parent is None or not criticality(_within(given, parent))[key]


def _within(given: Schedule, key: str) -> Schedule:
    """Schedule what an item encloses alone."""
    items = {item.key: item for item in given.plan.items}
    inside = (
        item for item in given.plan.items if any(each.key == key for each in lineage(item, items))
    )
    return schedule(given.plan._replace(items=tuple(inside), orders=()), given.calendar)


def _finding(
    given: Schedule, stated: StatedPath, loose: list[str], longest: CriticalPath
) -> Finding:
    chain = chained(map(given.label, longest.items))
    names = enumerated(map(given.label, loose))
    verb = "is" if len(loose) == 1 else "are"
    claim = "called critical" if len(stated.items) == 1 else "on the stated critical path"
    slips = [floats(crisp(given, end)) for end in ENDS]
    slack = min(each[key].total for each in slips for key in loose)
    return Finding(
        stated.span,
        f"{names} {verb} {claim}, but can slip by {_length(given, slack)}: "
        f"the longest chain is {chain}, {_length(given, longest.minutes)}",
        tuple(
            Related(given.plan.item(key).declared[0], f"{given.label(key)} decides the end")
            for key in longest.items
        ),
        help=f"call {chain} critical",
    )


def _unlinked(stated: StatedPath, step: Step) -> Finding:
    first, then = step
    own = step.own
    place = f"the critical path leads from {first.label} to {then.label}"
    return Finding(
        own[0].span,
        f"{place}, but {then.label} does not wait for it by its own word",
        (Related(stated.span, place), Related(first.declared[0], f"{first.label} stands here")),
        help=f"let {then.label} depend on {first.label}, or leave one of them out of the path",
    )


def _length(given: Schedule, minutes: int) -> Duration:
    unit = "day" if given.unit == "date" else given.unit
    units = round(minutes / given.calendar.unit_minutes(unit), 1)
    return Duration(units, units, unit)


RULE = Rule(
    code="PL211",
    name="wrong-critical-path",
    severity=Severity.WARNING,
    subject=Schedule,
    check=check,
    doc=__doc__,
)
