"""What a plan names, it must declare.

## Why

A prerequisite that nothing declares is never done, so the item that waits for it never starts;
more often it is the old name of something that was renumbered.

## Bad

```markdown
# Release

| Package | Name | Duration | Depends on |
|---------|------|----------|------------|
| WP1 | Build | 2 days | - |
| WP2 | Test | 1 day | WP1 |
| WP3 | Ship | 1 day | WP4 | <!-- PL102 -->
```

## Good

```markdown
# Release

| Package | Name | Duration | Depends on |
|---------|------|----------|------------|
| WP1 | Build | 2 days | - |
| WP2 | Test | 1 day | WP1 |
| WP3 | Ship | 1 day | WP2 |
```
"""

from collections.abc import Iterator

from planlint.diagnostic import Finding, Related, Severity
from planlint.plan import Plan, Problem
from planlint.rule import Rule


def check(plan: Plan) -> Iterator[Finding]:
    """Report each name that nothing declares once, where it stands first."""
    mentions: dict[str, list[Problem]] = {}
    for problem in plan.problems:
        if problem.kind == "reference":
            mentions.setdefault(problem.text, []).append(problem)
    for name, (first, *others) in mentions.items():
        again = tuple(Related(other.span, f"{name} is named here as well") for other in others)
        yield Finding(first.span, first.reason, again)


RULE = Rule(
    code="PL102",
    name="undefined-reference",
    severity=Severity.ERROR,
    subject=Plan,
    check=check,
    doc=__doc__,
)
