"""A gate stands between work that it covers and work that waits for it.

## Why

A gate, a merge or a sync point that covers nothing is opened by nobody, or at once. Mostly the work
before it was moved, or its name was mistyped.

Told are rows of checkpoints in which the cell for the work is empty where other rows name some, and
checkpoints of a list of tasks with no task before them. One more checkpoint at the end of a list is
a habit.

## Bad

```markdown
# Ferry

- Stream A: Hull (2 days)
- Stream B: Decks (1 day), after Stream A

| Sync point | Day | Covers |
|------------|-----|--------|
| Wet hull | Day 3 | Stream A |
| Dry decks | Day 4 | - | <!-- PL607 -->
```

```markdown
# Ferry

- [ ] 1. Weld the hull
- [ ] 2. Checkpoint - the hull is dry
- [ ] 3. Checkpoint - the decks are dry <!-- PL607 -->
- [ ] 4. Lay the decks
- [ ] 5. Sail
```

## Good

```markdown
# Ferry

- [ ] 1. Weld the hull
- [ ] 2. Checkpoint - the hull is dry
- [ ] 3. Lay the decks
- [ ] 4. Checkpoint - the decks are dry
- [ ] 5. Final checkpoint - all is dry

| Gate | Day | Covers |
|------|-----|--------|
| G1 | Day 3 | - |
| G2 | Day 4 | - |
```
"""

from collections.abc import Iterator

from planlint.diagnostic import Finding, Related, Severity
from planlint.pattern import says
from planlint.plan import Gate, Item, Plan
from planlint.rule import Rule


def check(plan: Plan) -> Iterator[Finding]:
    """Report each gate that says that it covers nothing, and each with nothing before it."""
    covering = [gate for gate in plan.gates if gate.covers]
    for gate in plan.gates:
        if gate.is_idle and covering:
            yield Finding(
                gate.span,
                f"{gate.name} covers nothing",
                (Related(covering[0].span, f"{covering[0].name} names what it covers"),),
                help="name the work that must be through, or drop the gate",
            )
    yield from _of_tasks(plan)


def _of_tasks(plan: Plan) -> Iterator[Finding]:
    """Report the checkpoints of task lists that follow each other, or open the list."""
    gates = {plan.source.line(gate.span.start): gate for gate in plan.gates}
    before: dict[str | None, Item] = {}
    for item in plan.items if gates else ():
        gate, last = _gate(plan, item, gates), before.get(item.parent)
        if gate and item.kind == "task" and not says(gate.name, plan.language.last):
            if last and _gate(plan, last, gates):
                where = f"right behind {last.label}"
                yield Finding(gate.span, f"{gate.name} covers nothing: it stands {where}")
            elif not before:
                yield Finding(gate.span, f"{gate.name} covers nothing: no task stands before it")
        before[item.parent] = item


def _gate(plan: Plan, item: Item, gates: dict[int, Gate]) -> Gate | None:
    """Find the gate that an item is itself."""
    gate = gates.get(plan.source.line(item.declared[0].start))
    return gate if gate and not gate.checks else None


RULE = Rule(
    code="PL607",
    name="idle-gate",
    severity=Severity.WARNING,
    subject=Plan,
    check=check,
    doc=__doc__,
)
