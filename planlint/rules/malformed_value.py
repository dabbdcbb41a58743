"""A field of plan data must hold a value of its kind.

## Why

A length of time, date or cost that nobody can read leaves a hole in the schedule: the item is
planned as if it took no time, and whatever follows from it is too early. A date is reported that no
calendar has, and a duration of less than nothing; another value where as many items of its kind, at
least, state theirs. What is left open on purpose ("TBD", "varies", "-") is left alone.

## Bad

```markdown
# Bakery

| Task | Name | Start | Duration | Depends on |
|------|------|-------|----------|------------|
| T1 | Knead | 2026-02-30 | 2 days | - | <!-- PL004 -->
| T2 | Rest | - | soonish | T1 | <!-- PL004 -->
| T3 | Bake | - | 3 dyas | T2 | <!-- PL004 -->
| T4 | Cool | - | 1 day | T3 |
| T5 | Sell | - | 2 days | T4 |
```

## Good

```markdown
# Bakery

| Task | Name | Start | Duration | Depends on |
|------|------|-------|----------|------------|
| T1 | Knead | 2026-02-28 | 2 days | - |
| T2 | Rest | - | varies | T1 |
| T3 | Bake | - | 3 days | T2 |
| T4 | Cool | - | 1 day | T3 |
| T5 | Sell | - | 2 days | T4 |
```
"""

from collections import Counter
from collections.abc import Iterator

from planlint.diagnostic import Finding, Severity
from planlint.plan import Item, Plan, Telling
from planlint.quantity import TIME_UNITS
from planlint.rule import Rule

FACTS = ("durations", "costs")
"""What a value can fail to tell of its item."""


def check(plan: Plan) -> Iterator[Finding]:
    """Report each date that cannot be, and each other value where its like is read."""
    items = {item.key: item for item in plan.items}
    malformed = [
        (problem, items.get(problem.item or ""))
        for problem in plan.problems
        if problem.kind == "value"
    ]
    told = Counter((fact, item.kind) for item in plan.items for fact in FACTS if _tells(item, fact))
    unread = Counter((problem.fact, item.kind) for problem, item in malformed if item)
    for problem, item in malformed:
        if problem.fact is None:
            yield Finding(problem.span, problem.reason)
        elif item and not _tells(item, problem.fact):
            group = (problem.fact, item.kind)
            if told[group] >= unread[group]:
                yield Finding(problem.span, f"{item.label}: {problem.reason}")


def _tells(item: Item, fact: str) -> bool:
    """Tell whether an item states a fact itself; points are no length of time."""
    if fact != "durations":
        return bool(getattr(item, fact))
    own = (each for each in item.durations if each.telling is not Telling.PROMPT)
    return any(each.value.unit in TIME_UNITS for each in own)


RULE = Rule(
    code="PL004",
    name="malformed-value",
    severity=Severity.WARNING,
    subject=Plan,
    check=check,
    doc=__doc__,
)
