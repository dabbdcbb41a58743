"""Items that must not run at the same time must not be planned to.

## Why

Two items that touch the same place are kept apart by a word of the plan, and then put into one
wave, or side by side, or on the same days. Whoever starts the wave does not look the word up.

Items are together where the plan says so, where one wave holds both, or where their own windows
and durations leave no way to run one after the other.

## Bad

```markdown
# Bakery

| ID | Task | Duration | Conflicts with |
|----|------|----------|----------------|
| B1 | Bread | 2 hours | - |
| B2 | Rolls | 1 hour | B3 |
| B3 | Cakes | 1 hour | - |

Wave 1: B1
Wave 2: B2, B3 <!-- PL210 -->
```

```markdown
# Garden

| ID | Bed | Conflicts with | Wave |
|----|-----|----------------|------|
| B1 | Roses | B2 | 1 | <!-- PL210 -->
| B2 | Peas | B1 | 1 |
| B3 | Herbs | - | 2 |
```

## Good

```markdown
# Bakery

| ID | Task | Duration | Conflicts with |
|----|------|----------|----------------|
| B1 | Bread | 2 hours | - |
| B2 | Rolls | 1 hour | B3 |
| B3 | Cakes | 1 hour | - |

Wave 1: B1, B2
Wave 2: B3
```
"""

from collections.abc import Iterator, Mapping

from planlint.analysis.compulsory import compulsory, meet
from planlint.analysis.load import Stay
from planlint.analysis.together import Together
from planlint.diagnostic import Finding, Related, Severity
from planlint.plan import Exclusion, Item
from planlint.rule import Rule
from planlint.schedule import Schedule
from planlint.source import Span


def check(schedule: Schedule) -> Iterator[Finding]:
    """Report each pair that is kept apart and put together, once."""
    known = Together(schedule)
    parts = compulsory(schedule) if schedule.plan.exclusions else ()
    told: set[frozenset[str]] = set()
    for exclusion in schedule.plan.exclusions:
        for other in exclusion.others:
            pair = frozenset({exclusion.item, other})
            spans = () if pair in told else _together(known, exclusion.item, other, parts)
            if spans and not _one_line(schedule, exclusion, spans):
                told.add(pair)
                yield _finding(known.items[exclusion.item], known.items[other], exclusion, spans)


def _together(
    known: Together, one: str, other: str, parts: tuple[Mapping[str, Stay], ...]
) -> tuple[Span, ...]:
    """Find the statements by which two items surely run at the same time."""
    return known.grouped(one, other) or (
        known.placed(one, other) if meet(parts, one, other) else ()
    )


def _one_line(schedule: Schedule, exclusion: Exclusion, spans: tuple[Span, ...]) -> bool:
    """Tell whether one line says both, and so how they share their time."""
    line = schedule.plan.source.line
    return all(line(span.start) == line(exclusion.span.start) for span in spans)


def _finding(one: Item, other: Item, exclusion: Exclusion, spans: tuple[Span, ...]) -> Finding:
    first, *rest = spans
    names = f"{one.label} and {other.label}"
    return Finding(
        first,
        f"{names} run at the same time here, but must not",
        (
            Related(exclusion.span, f"keeps {names} apart"),
            *(Related(span, "runs at this time") for span in rest),
        ),
        help="let one of them wait for the other",
    )


RULE = Rule(
    code="PL210",
    name="conflict-in-parallel",
    severity=Severity.ERROR,
    subject=Schedule,
    check=check,
    doc=__doc__,
)
