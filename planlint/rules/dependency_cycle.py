"""Items must not wait for each other in a circle.

## Why

Each item on a circle waits, in the end, for itself: no order of work satisfies the plan, and
nothing downstream of the circle has a start.

## Bad

```markdown
# Checkout

| ID | Task | Depends on |
|----|------|------------|
| C1 | Design | C3 | <!-- PL201 -->
| C2 | Build | C1 |
| C3 | Review | C2 |
```

## Good

```markdown
# Checkout

| ID | Task | Depends on |
|----|------|------------|
| C1 | Design | - |
| C2 | Build | C1 |
| C3 | Review | C2 |
```

```markdown
# Checkout without the design

| ID | Task | Depends on |
|----|------|------------|
| ~~C1~~ | Design | C3 |
| C2 | Build | C1 |
| C3 | Review | C2 |
```
"""

from collections.abc import Iterator

from planlint.analysis.feedback import feedback
from planlint.diagnostic import Finding, Related, Severity
from planlint.rule import Rule
from planlint.schedule import Cycle, Schedule


def check(schedule: Schedule) -> Iterator[Finding]:
    """Report each circle once, at the item on it that is declared first.

    An arrow leads from what comes before to what waits for it.
    """
    advice = _advice(schedule)
    order = {item.key: number for number, item in enumerate(schedule.plan.items)}
    for cycle in schedule.cycles:
        steps = zip(cycle.items, cycle.dependencies, strict=True)
        if any(link.group and order[link.on] > order[item] for item, link in steps):
            continue  # "all phases" most likely means those before
        path = " → ".join(reversed([*_stations(schedule, cycle)]))
        related = [
            Related(link.span, f"{schedule.label(item)} waits for {schedule.label(link.on)}")
            for item, link in zip(cycle.items, cycle.dependencies, strict=True)
        ]
        yield Finding(
            cycle.dependencies[0].span,
            f"circular dependency: {path}",
            tuple(related[1:]),
            help=advice,
        )


def _advice(schedule: Schedule) -> str:
    """Say what to drop; where circles share dependencies, which open them all."""
    arcs = feedback(schedule).arcs if len(schedule.cycles) > 1 else ()
    if not 0 < len(arcs) < len(schedule.cycles):
        return "drop one of these dependencies, or split the item that needs only a part"
    links = ", ".join(f"{schedule.label(link.on)} → {schedule.label(item)}" for item, link in arcs)
    return f"without {links} none of the {len(schedule.cycles)} circles is left"


def _stations(schedule: Schedule, cycle: Cycle) -> Iterator[str]:
    """Name the items along a circle, each before what it waits for.

    Where a group is waited for, who of it is next is named as well.
    """
    yield schedule.label(cycle.items[0])
    following = (*cycle.items[1:], cycle.items[0])
    for link, item in zip(cycle.dependencies, following, strict=True):
        label = schedule.label(item)
        yield label if link.on == item else f"{schedule.label(link.on)} ({label})"


RULE = Rule(
    code="PL201",
    name="dependency-cycle",
    severity=Severity.ERROR,
    subject=Schedule,
    check=check,
    doc=__doc__,
)
