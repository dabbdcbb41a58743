"""An item must not need one of a later phase.

## Why

Phases, sprints and stages are worked off in the order of their numbers. An item of the first
that needs one of the third cannot be finished in its phase.

Between phases as a whole, or between phases that are told by letters, it is a warning: these may
be mere names.

## Bad

```markdown
# Portal

## Phase 1: Foundation

| ID | Task | Depends on |
|----|------|------------|
| P1 | Login | - |
| P2 | Dashboard | P3 | <!-- PL206 -->

## Phase 2: Data

| ID | Task | Depends on |
|----|------|------------|
| P3 | Feed | P1 |
```

## Good

```markdown
# Portal

## Phase 1: Foundation

| ID | Task | Depends on |
|----|------|------------|
| P1 | Login | - |

## Phase 2: Data

| ID | Task | Depends on |
|----|------|------------|
| P3 | Feed | P1 |
| P2 | Dashboard | P3 |
```
"""

from collections.abc import Iterator

from planlint.diagnostic import Finding, Related, Severity
from planlint.rule import Rule
from planlint.schedule import Schedule
from planlint.schedule.ranks import PHASES, Crossing, crossings


def check(schedule: Schedule) -> Iterator[Finding]:
    """Report each dependency on a later phase that is not a conflict of starts already."""
    told = {(each.item, each.dependency.on) for each in schedule.conflicts if each.dependency}
    told |= schedule.circular
    for crossing in crossings(schedule.plan, PHASES):
        if crossing.rises < 0 and (crossing.item.key, crossing.needed.key) not in told:
            yield _finding(crossing)


def _finding(crossing: Crossing) -> Finding:
    item, needed = crossing.item.label, crossing.needed.label
    phase, later = crossing.rank.group, crossing.needed_rank.group
    whole = crossing.item.key == phase.key
    message = f"{item} needs {needed}, a later {phase.kind}"
    if not whole:
        message = f"{item} is in {phase.label}, but needs {needed} of {later.label}"
    return Finding(
        crossing.dependency.span,
        message,
        (
            Related(phase.declared[0], f"{phase.label} starts here"),
            Related(later.declared[0], f"{later.label} starts here"),
        ),
        help=None if whole else f"move {item} to {later.label}, or {needed} to {phase.label}",
        severity=Severity.WARNING if whole or phase.id.isalpha() else None,
    )


RULE = Rule(
    code="PL206",
    name="depends-on-later-phase",
    severity=Severity.ERROR,
    subject=Schedule,
    check=check,
    doc=__doc__,
)
