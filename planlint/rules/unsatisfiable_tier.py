"""An item must lie in a later tier than what it needs.

## Why

Tiers run one after the other, and what lies in one tier runs at the same time. An item that
needs another of its own tier or of a later one cannot run with its tier.

A dependency within a tier is reported where the plan uses its tiers so: where it says that the
tier runs in parallel, or where every other dependency leads to an earlier tier.

## Bad

```markdown
# Platform

## Tier 0: Base

- Phase 1: Accounts
  - **Dependencies:** None

## Tier 1: Features

- Phase 2: Search
  - **Dependencies:** Phase 1
- Phase 3: Reports
  - **Dependencies:** Phase 4 <!-- PL301 -->

## Tier 2: Extras

- Phase 4: Exports
  - **Dependencies:** Phase 2
```

## Good

```markdown
# Platform

## Tier 0: Base

- Phase 1: Accounts
  - **Dependencies:** None

## Tier 1: Features

- Phase 2: Search
  - **Dependencies:** Phase 1

## Tier 2: Extras

- Phase 4: Exports
  - **Dependencies:** Phase 2

## Tier 3: Reporting

- Phase 3: Reports
  - **Dependencies:** Phase 4
```
"""

from collections.abc import Iterator

from planlint.analysis.tiers import mended, refuted
from planlint.diagnostic import Finding, Related, Severity
from planlint.quantity import number
from planlint.rule import Rule
from planlint.schedule import Schedule
from planlint.schedule.ranks import Crossing


def check(schedule: Schedule) -> Iterator[Finding]:
    """Report each dependency that does not lead to an earlier tier, and is on no circle."""
    tiers = mended(schedule)
    for each in refuted(schedule):
        yield _finding(each, tiers[each.item.key])


def _finding(crossing: Crossing, lowest: float) -> Finding:
    item, needed = crossing.item.label, crossing.needed.label
    tier, other = crossing.rank.group.label, crossing.needed_rank.group.label
    where = f"also in {other}" if tier == other else f"which is in {other}"
    kind = str(crossing.rank.group.kind)
    place = f"{kind.capitalize()} {number(lowest)}"
    places = [
        Related(crossing.rank.group.declared[0], f"{tier} holds {item}"),
        Related(crossing.needed_rank.group.declared[0], f"{other} holds {needed}"),
    ]
    # One heading may hold both.
    if places[0].span == places[1].span:
        places = [Related(places[0].span, f"{tier} holds {item} and {needed}")]
    return Finding(
        crossing.dependency.span,
        f"{item} is in {tier}, but needs {needed}, {where}; the lowest {kind} for it is {place}",
        (*places, Related(crossing.needed.declared[0], f"{needed} is declared here")),
        help=f"move {item} to {place}, or drop {needed} from its dependencies",
    )


RULE = Rule(
    code="PL301",
    name="unsatisfiable-tier",
    severity=Severity.ERROR,
    subject=Schedule,
    check=check,
    doc=__doc__,
)
