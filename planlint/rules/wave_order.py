"""An item must not be launched or merged in a wave before its prerequisite's.

## Why

Waves follow each other. What is merged in the second wave cannot build on what is merged in the
third. Within one wave the plan may still put the one before the other, so that is not reported.
Waves that are told by letters are a warning: these may be mere names.

The same holds for the steps of a stated merge order.

## Bad

```markdown
# Rewrite

## Wave 1

| ID | Task | Depends on |
|----|------|------------|
| R1 | Parser | - |
| R2 | Printer | R3 | <!-- PL304 -->

## Wave 2

| ID | Task | Depends on |
|----|------|------------|
| R3 | Syntax tree | R1 |
```

```markdown
# Rewrite

| ID | Task | Days | Depends on |
|----|------|------|------------|
| R1 | Parser | 2 | - |
| R2 | Printer | 1 | R3 |
| R3 | Syntax tree | 2 | R1 |

Merge order: R1 → R2 → R3 <!-- PL304 -->
```

```markdown
# Rewrite, merged one by one

| ID | Part | Depends on |
|----|------|------------|
| R1 | Reader | - |
| R2 | Writer | R1 |

## Merge order

1. R2 <!-- PL304 -->
2. R1
```

## Good

```markdown
# Rewrite

## Wave 1

| ID | Task | Depends on |
|----|------|------------|
| R1 | Parser | - |

## Wave 2

| ID | Task | Depends on |
|----|------|------------|
| R3 | Syntax tree | R1 |
| R2 | Printer | R3 |
```
"""

from collections.abc import Iterator

from planlint.diagnostic import Finding, Related, Severity
from planlint.pattern import Pattern
from planlint.plan import Gate, MergeOrder
from planlint.rule import Rule
from planlint.schedule import Schedule
from planlint.schedule.network import binding
from planlint.schedule.ranks import WAVES, crossings

NUMBERED = Pattern(r"^\W*(?P<word>[^\W\d_]+)\s+#?(?P<number>\d+)")
"""The name of a gate that is one of a numbered series."""


def check(schedule: Schedule) -> Iterator[Finding]:
    """Report dependencies on a later wave, by the waves that hold items and the gates that do.

    What is on a circle is in no order that waves could satisfy.
    """
    circular = schedule.circular
    for each in crossings(schedule.plan, WAVES):
        if each.rises < 0 and (each.item.key, each.dependency.on) not in circular:
            item, needed = each.item.label, each.needed.label
            wave, later = each.rank.group, each.needed_rank.group
            yield Finding(
                each.dependency.span,
                f"{item} is in {wave.label}, but needs {needed} of {later.label}",
                (
                    Related(wave.declared[0], f"{wave.label} holds {item}"),
                    Related(later.declared[0], f"{later.label} holds {needed}"),
                ),
                help=f"move {item} to {later.label} or later, or {needed} to {wave.label}",
                severity=Severity.WARNING if wave.id.isalpha() else None,
            )
    yield from _gated(schedule)
    for order in schedule.plan.merges:
        yield from _merged(schedule, order)


def _merged(schedule: Schedule, order: MergeOrder) -> Iterator[Finding]:
    """Compare the steps in which a plan merges items."""
    steps = {key: at for at, keys in enumerate(order.steps) for key in keys}
    circular = schedule.circular
    for item in schedule.plan.items:
        for link in binding(item) if item.key in steps else ():
            late = steps.get(link.on, 0) > steps[item.key]
            if late and (item.key, link.on) not in circular:
                needed = schedule.label(link.on)
                yield Finding(
                    order.places[steps[item.key]],
                    f"{item.label} is merged before {needed}, but needs it",
                    (
                        Related(order.places[steps[link.on]], f"{needed} is merged here"),
                        Related(link.span, f"{item.label} needs {needed}"),
                    ),
                    help=f"merge {needed} first",
                )


def _gated(schedule: Schedule) -> Iterator[Finding]:
    """Compare the waves in which gates let items through."""
    plan, circular = schedule.plan, schedule.circular
    gates: dict[str, tuple[int, Gate]] = {}
    for gate in plan.gates:
        match = NUMBERED.match(gate.name)
        word = match["word"].lower() if match else ""
        if match and (word in WAVES or word in plan.language.acts):
            for key in gate.covers:
                gates.setdefault(key, (int(match["number"]), gate))
    for item in plan.items:
        for dependency in binding(item) if item.key in gates else ():
            if dependency.on not in gates or (item.key, dependency.on) in circular:
                continue
            (wave, gate), (later, after) = gates[item.key], gates[dependency.on]
            if wave < later:
                needed = plan.item(dependency.on).label
                yield Finding(
                    gate.span,
                    f"{item.label} goes through {gate.name!r}, but needs {needed}, which goes "
                    f"through {after.name!r}",
                    (
                        Related(after.span, f"{needed} comes here"),
                        Related(dependency.span, f"{item.label} needs {needed}"),
                    ),
                )


RULE = Rule(
    code="PL304",
    name="wave-order",
    severity=Severity.ERROR,
    subject=Schedule,
    check=check,
    doc=__doc__,
)
