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

from planlint.diagnostic import Finding, Related, Severity
from planlint.plan import Plan
from planlint.quantity import number
from planlint.rule import Rule
from planlint.schedule.network import binding
from planlint.schedule.ranks import TIERS, Crossing, crossings


def check(plan: Plan) -> Iterator[Finding]:
    """Report each item of which every prerequisite lies two tiers earlier or more."""
    found: dict[str, list[Crossing]] = {}
    for crossing in crossings(plan, TIERS):
        found.setdefault(crossing.item.key, []).append(crossing)
    for needs in found.values():
        item = needs[0].item
        every = len(needs) == len(binding(item)) and item.key != needs[0].rank.group.key
        if every and all(need.rises >= 2 for need in needs):
            yield _finding(needs)


def _finding(needs: list[Crossing]) -> Finding:
    item, group = needs[0].item, needs[0].rank.group
    latest = max(needs, key=lambda need: need.needed_rank.number).needed_rank
    kind = str(group.kind)
    first = f"{kind.capitalize()} {number(latest.number + 1)}"
    names = ", ".join(need.needed.label for need in needs)
    return Finding(
        item.declared[0],
        f"{item.label} is in {group.label}, but all that it needs ({names}) is through with "
        f"{latest.group.label}: it could run in {first}",
        (
            *(
                Related(need.dependency.span, f"{item.label} needs {need.needed.label}")
                for need in needs
            ),
            *(Related(span, f"{item.label} is declared here too") for span in item.declared[1:]),
        ),
        help=f"move {item.label} to {first}, or name what it needs of a later {kind}",
    )


RULE = Rule(
    code="PL302",
    name="tier-too-late",
    severity=Severity.WARNING,
    subject=Plan,
    check=check,
    doc=__doc__,
)
