"""Waves must hold each item once.

## Why

Each wave is launched as a whole. What two waves name is started twice, or each waits for the
other to start it; and a whole that is launched beside its own parts is done twice.

An item that a line calls continued may go on in the next wave, and a part of a wave, as 2a of 2,
is no other wave. What no wave holds is told by missing-from-timeline.

## Bad

```markdown
# Lighthouse

- T1: Lamp (2 days)
- T2: Lens (1 day)
- T3: Stairs (1 day)

Wave 1: T1, T2
Wave 2: T2, T3 <!-- PL305 -->
```

```markdown
# Lighthouse, in parts

- Task 1: Lamp (2 days)
  - Task 1.1: Glass (1 day)
  - Task 1.2: Wick (1 day)
- Task 2: Stairs (1 day)

Wave 1: Task 1.1, Task 2
Wave 2: Task 1.2, Task 1 <!-- PL305 -->
```

## Good

```markdown
# Lighthouse

- T1: Lamp (2 days)
- T2: Lens (1 day)
- T3: Stairs (1 day)

Wave 1: T1, T2
Wave 2: T3, T2 (continued)
```
"""

from collections.abc import Iterator, Mapping, Sequence

from planlint.analysis.waves import Place, enclosing, listed
from planlint.diagnostic import Finding, Related, Severity
from planlint.notation.context import supposing
from planlint.pattern import says
from planlint.plan import Item, Plan
from planlint.rule import Rule


def check(plan: Plan) -> Iterator[Finding]:
    """Report each item that two waves hold, and each that stands in a wave beside its parts."""
    named, items = listed(plan), {item.key: item for item in plan.items}
    for item in plan.items:
        places = [each for each in named.get(item.key, ()) if _counts(plan, each)]
        if places:
            twice = _second([*enclosing(item, items), *places])
            yield from _twice(item, *twice) if twice else _beside_parts(plan, item, named)


def _counts(plan: Plan, place: Place) -> bool:
    """Tell whether a line says where the item is launched, not that it goes on, or could be."""
    line = plan.source.line_span(plan.source.line(place.span.start))
    goes_on = says(plan.source.text[slice(*line)], plan.language.continues)
    return not goes_on and supposing(plan.document, place.span, plan.language) is None


def _second(places: Sequence[Place]) -> tuple[Place, Place] | None:
    """Find the first two waves of one kind, of which neither is a part of the other."""
    for one in places:
        for other in places:
            apart = not (one.id.startswith(other.id) or other.id.startswith(one.id))
            if one.kind == other.kind and apart and one.span < other.span:
                return one, other
    return None


def _twice(item: Item, first: Place, other: Place) -> Iterator[Finding]:
    yield Finding(
        other.span,
        f"{other.label} names {item.label}, which {first.label} holds already",
        (Related(first.span, f"{first.label} holds {item.label}"),),
        help=f"leave {item.label} out of one of them",
    )


def _beside_parts(
    plan: Plan, item: Item, named: Mapping[str, Sequence[Place]]
) -> Iterator[Finding]:
    """Report a whole all parts of which stand in waves themselves."""
    place = named[item.key][0]
    parts = [*plan.children(item.key)]
    if parts and all(part.key in named for part in parts):
        names = ", ".join(part.label for part in parts)
        yield Finding(
            place.span,
            f"{place.label} names {item.label}, but its parts {names} stand in waves themselves",
            tuple(Related(named[part.key][0].span, f"{part.label} stands here") for part in parts),
            help=f"leave {item.label} out",
        )


RULE = Rule(
    code="PL305",
    name="wave-mismatch",
    severity=Severity.WARNING,
    subject=Plan,
    check=check,
    doc=__doc__,
)
