"""An item should lie in the first tier in which it can run.

## Why

Every tier waits for the one before. An item of which all prerequisites lie at least two tiers
earlier waits for a whole tier that it does not need, and so does what waits for it.

## Bad

```markdown
# Platform

## Tier 0: Base

- Phase 1: Accounts
  - **Dependencies:** None

## Tier 1: Features

- Phase 2: Search
  - **Dependencies:** Phase 1

## Tier 2: Extras

- Phase 3: Exports
  - **Dependencies:** Phase 2
- Phase 4: Themes <!-- PL302 -->
  - **Dependencies:** Phase 1
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
- Phase 4: Themes
  - **Dependencies:** Phase 1

## Tier 2: Extras

- Phase 3: Exports
  - **Dependencies:** Phase 2
```
"""

from collections.abc import Iterator

from planlint.analysis.tiers import mended
from planlint.diagnostic import Finding, Related, Severity
from planlint.quantity import number
from planlint.rule import Rule
from planlint.schedule import Schedule
from planlint.schedule.network import binding
from planlint.schedule.ranks import TIERS, Crossing, crossings


def check(schedule: Schedule) -> Iterator[Finding]:
    """Report each item of which every prerequisite lies two tiers earlier or more.

    So it must be, too, when what is in a tier that cannot hold it has moved to a later one.
    """
    found: dict[str, list[Crossing]] = {}
    for crossing in crossings(schedule.plan, TIERS):
        found.setdefault(crossing.item.key, []).append(crossing)
    tiers = mended(schedule) if found else {}
    for needs in found.values():
        item, rank = needs[0].item, needs[0].rank
        every = len(needs) == len(binding(item)) and item.key != rank.group.key
        latest = max(tiers[need.needed.key] for need in needs)
        if every and rank.number - latest >= 2:
            yield _finding(needs, latest)


def _finding(needs: list[Crossing], latest: float) -> Finding:
    item, group = needs[0].item, needs[0].rank.group
    kind = str(group.kind).capitalize()
    first = f"{kind} {number(latest + 1)}"
    names = ", ".join(need.needed.label for need in needs)
    return Finding(
        item.declared[0],
        f"{item.label} is in {group.label}, but all that it needs ({names}) is through with "
        f"{kind} {number(latest)}: it could run in {first}",
        (
            *(
                Related(need.dependency.span, f"{item.label} needs {need.needed.label}")
                for need in needs
            ),
            *(Related(span, f"{item.label} is declared here too") for span in item.declared[1:]),
        ),
        help=f"move {item.label} to {first}, or name what it needs of a later {kind.lower()}",
    )


RULE = Rule(
    code="PL302",
    name="tier-too-late",
    severity=Severity.WARNING,
    subject=Schedule,
    check=check,
    doc=__doc__,
)
