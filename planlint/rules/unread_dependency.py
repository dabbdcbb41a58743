"""A dependency that speaks of the plan's own items must name one of them.

## Why

What cannot be read is a dependency that nobody waits for: the work looks as if it could start at
once, beside what it needs. So it does where a name is mistyped. Packages, people, files and other
things outside of the plan are no items, and nothing is said of them.

## Bad

```markdown
# Roof

## Phase 1: Frame

**Duration:** 2 days
**Depends on:** all previous phases <!-- PL209 -->

## Phase 2: Tiles

**Duration:** 1 day
**Depends on:** Phase 1

## Phase 3: Gutters

**Duration:** 1 day
**Depends on:** Tyles <!-- PL209 -->
```

## Good

```markdown
# Roof

## Phase 1: Frame

**Duration:** 2 days
**Depends on:** the timber from the sawmill

## Phase 2: Tiles

**Duration:** 1 day
**Depends on:** all previous phases
```
"""

from collections.abc import Iterator

from planlint.diagnostic import Finding, Severity
from planlint.plan import Plan
from planlint.rule import Rule


def check(plan: Plan) -> Iterator[Finding]:
    """Report each dependency whose text could not be resolved."""
    for problem in plan.problems:
        if problem.kind == "dependency":
            yield Finding(problem.span, problem.reason)


RULE = Rule(
    code="PL209",
    name="unread-dependency",
    severity=Severity.WARNING,
    subject=Plan,
    check=check,
    doc=__doc__,
)
