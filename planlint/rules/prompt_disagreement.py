"""A prompt must tell its agent what the plan says of the item.

## Why

The agent reads the prompt and not the plan. If its prompt states other days, another length or
other prerequisites, it works to a plan that nobody else follows.

A prompt may count the days from the item's own start; then only their number is compared.

## Bad

````markdown
# Two tracks

| ID | Task | Duration | Start | Depends on |
|----|------|----------|-------|------------|
| W1 | Store | 2 days | Day 1 | - |
| W2 | Search | 3 days | Day 3 | W1 |

## Prompts

### W2: Search

```
You are implementing Search.

DELIVERABLES:

Day 4: Index <!-- PL802 -->
Day 5: Query
Day 6: Ranking
```
````

## Good

````markdown
# Two tracks

| ID | Task | Duration | Start | Depends on |
|----|------|----------|-------|------------|
| W1 | Store | 2 days | Day 1 | - |
| W2 | Search | 3 days | Day 3 | W1 |

## Prompts

### W2: Search

```
You are implementing Search.

DELIVERABLES:

Day 3: Index
Day 4: Query
Day 5: Ranking
```
````

````markdown
# Two tracks, days counted from the own start

| ID | Task | Duration | Start | Depends on |
|----|------|----------|-------|------------|
| W1 | Store | 2 days | Day 1 | - |
| W2 | Search | 3 days | Day 3 | W1 |

## Prompts

### W2: Search

```
You are implementing Search.

Day 1: Index
Day 2: Query
Day 3: Ranking
```
````
"""

from collections.abc import Iterator, Mapping
from math import ceil

from planlint.diagnostic import Finding, Related, Severity
from planlint.plan import Dependency, Item, Plan, Stated, Telling
from planlint.quantity import TIME_UNITS, Duration, Window
from planlint.rule import Rule
from planlint.schedule.axis import declared
from planlint.schedule.network import implied


def check(plan: Plan) -> Iterator[Finding]:
    """Report for each item what its prompt says otherwise: days, length, prerequisites."""
    items = {item.key: item for item in plan.items}
    for item in plan.items:
        yield from _days(item)
        yield from _lengths(item)
        yield from _prerequisites(item, items)


def _own_durations(item: Item) -> list[Stated[Duration]]:
    """Give the lengths that the plan states itself; points are none."""
    own = (each for each in item.durations if each.telling.value <= Telling.PROSE.value)
    return [each for each in own if each.value.unit in TIME_UNITS]


def _days(item: Item) -> Iterator[Finding]:
    own = declared(item)
    for told in item.windows:
        if told.telling is not Telling.PROMPT or not own:
            continue
        wrong = [
            each
            for each in own
            if _other_days(told.value, each.value, _longest(item, told.value.unit))
        ]
        if len(wrong) == len(own):
            length = [Related(each.span, f"takes {each.value}") for each in _own_durations(item)]
            yield Finding(
                told.span,
                f"the prompt of {item.label} works {told.value.placed}, but by the plan it starts "
                f"{Window(own[0].value.start, None, own[0].value.unit).placed}{_taking(item)}",
                (*(Related(each.span, f"declared for {each.value}") for each in own), *length),
                help=f"write {_planned(item, own[0].value)} in the prompt, "
                f"or declare {item.label} for {told.value}",
            )
            return


def _planned(item: Item, own: Window) -> Window:
    """Give the place of an item, with its end where only its length tells of it."""
    longest, start = _longest(item, own.unit), own.start
    if own.end is not None or longest is None or not isinstance(start, int | float):
        return own
    return own._replace(end=start + ceil(longest) - 1) if longest > 1 else own


def _longest(item: Item, unit: str) -> float | None:
    """Say how long the item may take in a unit; None where it does not say, or is ongoing."""
    own = _own_durations(item)
    if not own or any(each.value.ongoing or each.value.unit != unit for each in own):
        return None
    return max(each.value.high for each in own)


def _taking(item: Item) -> str:
    own = [each for each in _own_durations(item) if not each.value.ongoing]
    return f" and takes {own[0].value}" if own else ""


def _other_days(told: Window, own: Window, longest: float | None) -> bool:
    """Tell whether a prompt's days start elsewhere, or go on for longer than the item."""
    first, start = told.start, own.start
    if told.unit != own.unit or isinstance(first, str) or isinstance(start, str):
        return False
    if first is None or start is None:
        return False
    overlong = longest is not None and told.length is not None and told.length > longest
    return first not in (start, 1) or overlong


def _lengths(item: Item) -> Iterator[Finding]:
    own = [each for each in _own_durations(item) if not each.value.ongoing]
    for told in item.durations:
        if told.telling is Telling.PROMPT and own and all(_differ(told, each) for each in own):
            yield Finding(
                told.span,
                f"the prompt of {item.label} gives it {told.value}, the plan {own[0].value}",
                tuple(Related(each.span, f"takes {each.value}") for each in own),
                help=f"write {own[0].value} in the prompt, or {told.value} in the plan",
            )
            return


def _differ(told: Stated[Duration], own: Stated[Duration]) -> bool:
    one, other = told.value, own.value
    apart = one.high < other.low or one.low > other.high
    return not one.ongoing and one.unit == other.unit and apart


def _prerequisites(item: Item, items: Mapping[str, Item]) -> Iterator[Finding]:
    """Report what the prompt waits for, and the plan, directly or in the end, does not."""
    told = [each for each in item.dependencies if each.telling is Telling.PROMPT]
    firm = [each for each in told if each.strength == "hard"]
    if not firm or len(told) == len(item.dependencies):
        return
    known = implied(item.key, items)
    for each in firm:
        if each.on not in known:
            yield _other_prerequisite(item, items[each.on], each)
            return


def _other_prerequisite(item: Item, needed: Item, told: Dependency) -> Finding:
    softly = [each for each in item.dependencies if each.on == told.on and each != told]
    plan = "calls it a soft dependency" if softly else "does not say so"
    stated = tuple(Related(each.span, "stated here") for each in softly)
    return Finding(
        told.span,
        f"the prompt of {item.label} waits for {needed.label}, but the plan {plan}",
        stated or (Related(item.declared[0], f"{item.label} is declared here"),),
        help=f"drop {needed.label} from the prompt, or let {item.label} wait for it in the plan",
    )


RULE = Rule(
    code="PL802",
    name="prompt-disagreement",
    severity=Severity.WARNING,
    subject=Plan,
    check=check,
    doc=__doc__,
)
