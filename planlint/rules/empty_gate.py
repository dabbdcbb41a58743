"""A gate needs criteria.

## Why

A gate without criteria is passed by whoever comes first: nobody can tell what has to be true.

Reported are titles of checkpoints with nothing below them, and empty cells in a column of
criteria. Criteria in prose are criteria, and so is what a checkpoint says of itself in its line.

## Bad

```markdown
# Museum

- Phase 1: Rooms (2 weeks)
- Phase 2: Exhibits (1 week), after Phase 1

## Quality gates

### Gate 1: Rooms

- [ ] Every lamp works

### Gate 2: Exhibits <!-- PL602 -->
```

```markdown
# Museum

- Phase 1: Rooms (2 weeks)
- Phase 2: Exhibits (1 week), after Phase 1

| Gate | Day | Criteria |
|------|-----|----------|
| G1 | Day 10 | Every lamp works |
| G2 | Day 15 | TBD | <!-- PL602 -->
```

## Good

```markdown
# Museum

- [ ] 1. Paint the rooms (2 weeks)
- [ ] 2. Set up the exhibits (1 week)
- [ ] 3. Checkpoint - every lamp works

## Exit criteria

The mayor has seen all rooms.

## Gates

| Gate | Day | Requires |
|------|-----|----------|
| G1 | Day 10 | Task 1 |
| G2 | Day 15 | Task 2 |
```
"""

from collections.abc import Iterator

from planlint.diagnostic import Finding, Severity
from planlint.plan import Plan
from planlint.rule import Rule


def check(plan: Plan) -> Iterator[Finding]:
    """Report each gate of which the place for criteria is empty."""
    for gate in plan.gates:
        if gate.is_vacant:
            yield Finding(
                gate.span,
                f"{gate.name.strip(' :')} has no criteria",
                help="say what must be true before the work behind it begins",
            )


RULE = Rule(
    code="PL602",
    name="empty-gate",
    severity=Severity.WARNING,
    subject=Plan,
    check=check,
    doc=__doc__,
)
