"""A range must not end before it starts.

## Why

"Week 3-2" and "5-3 days" mean nothing, and whoever reads them guesses which end is the slip.

## Bad

```markdown
# Launch

| ID | Task | Duration | Window |
|----|------|----------|--------|
| L1 | Copy | 2 days | Day 1-2 |
| L2 | Films | 3 days | Day 5-3 | <!-- PL404 -->
```

## Good

```markdown
# Launch

| ID | Task | Duration | Window |
|----|------|----------|--------|
| L1 | Copy | 2 days | Day 1-2 |
| L2 | Films | 3 days | Day 3-5 |
```
"""

from collections.abc import Iterator

from planlint.diagnostic import Finding, Related, Severity
from planlint.plan import Plan
from planlint.rule import Rule


def check(plan: Plan) -> Iterator[Finding]:
    """Report every range that was read with its ends the wrong way round."""
    for problem in plan.problems:
        if problem.kind == "range":
            related = tuple(Related(span, "stated here too") for span in problem.related)
            yield Finding(problem.span, problem.reason, related)


RULE = Rule(
    code="PL404",
    name="invalid-range",
    severity=Severity.ERROR,
    subject=Plan,
    check=check,
    doc=__doc__,
)
