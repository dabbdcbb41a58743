"""What a plan names, it must declare.

## Why

A prerequisite that nothing declares is never done, so the item that waits for it never starts;
more often it is the old name of something that was renumbered. Where two items share the number
before, one of them is meant, and that they share it is reported instead.

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

from planlint.assembly.series import fold, place
from planlint.diagnostic import Finding, Related, Severity
from planlint.plan import Plan, Problem
from planlint.rule import Rule


def check(plan: Plan) -> Iterator[Finding]:
    """Report each name that nothing declares once, where it stands first."""
    mentions: dict[str, list[Problem]] = {}
    skipped = set(_skipped(plan))
    for problem in plan.problems:
        if problem.kind == "reference" and place(problem.text.split()[-1]) not in skipped:
            mentions.setdefault(problem.text, []).append(problem)
    for name, (first, *others) in mentions.items():
        places = dict.fromkeys(other.span for other in others if other.span != first.span)
        again = tuple(Related(place, f"{name} is named here as well") for place in places)
        yield Finding(first.span, first.reason, again, help=f"declare {name}, or leave it out")


def _skipped(plan: Plan) -> Iterator[tuple[str, int]]:
    """Give the places in their series that twins leave empty: T2, where T1 is there twice."""
    names: dict[tuple[str | None, str, str | None], str] = {}
    for item in plan.items:
        if item.status == "skipped":
            continue
        first = names.setdefault((item.kind, fold(item.id), item.parent), item.name)
        ticked = len(item.declared) > 1 and len(item.statuses) > 1
        at = place(item.id) if first != item.name or ticked else None
        if at:
            yield at[0], at[1] + 1


RULE = Rule(
    code="PL102",
    name="undefined-reference",
    severity=Severity.ERROR,
    subject=Plan,
    check=check,
    doc=__doc__,
)
