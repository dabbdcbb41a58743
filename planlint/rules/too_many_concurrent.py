"""No more items may run at the same time than there are those who work on them.

## Why

A plan that counts three agents and runs five streams on one day either needs two more agents or
two more days, and nobody has said which. Items count only if no reading of their own windows and
durations keeps them apart, and of each kind by itself: a phase is no work beside its tasks. Where
a plan counts its agents several times, the largest number holds. People may share a time in which
they only have to be, so for them the items must say how long they take.

A wave, batch or round whose title says that it is parallel starts all that it holds at one time,
unless one owner leads several of its items or the one waits for the other.

## Bad

```markdown
# Regatta

**Agents:** 2 <!-- PL703 -->

| ID | Task | Start | Duration |
|----|------|-------|----------|
| R1 | Hull | Day 1 | 3 days |
| R2 | Mast | Day 1 | 2 days |
| R3 | Sails | Day 2 | 2 days |
```

```markdown
# Regatta in waves

**Agents:** 2 <!-- PL703 -->

## Wave 1 (parallel)

### Task 1: Hull (3 days)
### Task 2: Mast (2 days)
### Task 3: Sails (2 days)
```

## Good

```markdown
# Regatta

**Agents:** 2

| ID | Task | Start | Duration |
|----|------|-------|----------|
| R1 | Hull | Day 1 | 3 days |
| R2 | Mast | Day 1 | 2 days |
| R3 | Sails | Day 3 | 2 days |
```
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from planlint.analysis.compulsory import compulsory
from planlint.analysis.load import Load, load
from planlint.analysis.together import Together
from planlint.diagnostic import Finding, Related, Severity
from planlint.naming import enumerated
from planlint.plan import Crew, Item, Plan
from planlint.rule import Rule
from planlint.schedule import Schedule
from planlint.schedule.bounds import lineage, resting
from planlint.schedule.ranks import WAVES
from planlint.source import Span

TIRELESS = frozenset(("agent", "subagent", "session", "terminal", "instance", "worker", "bot"))
"""Who works on one item from its start to its end."""


def check(schedule: Schedule) -> Iterator[Finding]:
    """Report each crew that one kind of item needs more of, by the largest number stated of it."""
    crews: dict[str | None, Crew] = {}
    for crew in schedule.plan.crews:
        if crew.of not in crews or crew.high > crews[crew.of].high:
            crews[crew.of] = crew
    parts = compulsory(schedule) if crews else ()
    items = {item.key: item for item in schedule.plan.items}
    for crew in crews.values():
        for keys in _kinds(schedule.plan, items, crew).values():
            loads = [load({key: each[key] for key in each if key in keys}) for each in parts]
            if min(each.peak.busy for each in loads) > crew.high:
                yield _placed(schedule, crew, loads[0])
                break
        else:
            yield from _crowded(schedule, crew)


def _kinds(
    plan: Plan, items: Mapping[str, Item], crew: Crew
) -> Mapping[str | None, frozenset[str]]:
    """Part the items that a crew works on, and that are still to be done, by their kinds."""
    found: dict[str | None, set[str]] = defaultdict(set)
    for item, rests in zip(plan.items, resting(plan.items), strict=True):
        around = {outer.key for outer in lineage(item, items)} - {item.key}
        busy = crew.word in TIRELESS or item.durations
        if busy and not rests and item.kind != "milestone" and crew.of in (None, *around):
            found[item.kind].add(item.key)
    return {kind: frozenset(keys) for kind, keys in found.items()}


def _crowded(schedule: Schedule, crew: Crew) -> Iterator[Finding]:
    """Report the first group that starts more at one time than a crew of the tireless can do."""
    told, plan = Together(schedule), schedule.plan
    alike = _kinds(plan, told.items, crew).values() if crew.word in TIRELESS else ()
    for keys in alike:
        for span, members in _launched(plan).items():
            busy = [item for item in plan.items if item.key in members & keys]
            owners = [stated.value for item in busy for stated in item.owners]
            apart = any(told.ordered(one.key, other.key) for one, other in combinations(busy, 2))
            if len(busy) > crew.high and len(set(owners)) == len(owners) and not apart:
                yield _finding(crew, busy, "", (Related(span, "starts them together"),))
                return


def _launched(plan: Plan) -> Mapping[Span, frozenset[str]]:
    """Map what says that a group runs in parallel to the items of the group."""
    groups = [item for item in plan.items if item.kind in WAVES]
    heads = [head for group in groups for head in group.declared]
    found: dict[Span, set[str]] = defaultdict(set)
    for each in plan.concurrencies if heads else ():
        if any(each.span.holds(head) for head in heads):
            found[each.span].update((each.item, *each.others))
    return {span: frozenset(keys) for span, keys in found.items()}


def _placed(schedule: Schedule, crew: Crew, running: Load) -> Finding:
    minute = running.peak.start
    at = schedule.axis.window(minute, minute + 1, schedule.unit).placed
    items = [schedule.plan.item(key) for key in running.running(minute)]
    placed = tuple(
        Related(stated.span, f"{item.label}: {stated.value}")
        for item in items
        for stated in item.windows[:1]
    )
    return _finding(crew, items, f" {at}", placed)


def _finding(crew: Crew, items: Sequence[Item], at: str, together: tuple[Related, ...]) -> Finding:
    count = str(crew.low) if crew.low == crew.high else f"{crew.low}-{crew.high}"
    whom = f"{crew.word}s" if crew.high > 1 else crew.word
    return Finding(
        crew.span,
        f"{enumerated(item.label for item in items)} run at the same time{at}: "
        f"{len(items)} items, but {count} {whom}",
        together,
        help="let some of them wait, or count who works on them",
    )


RULE = Rule(
    code="PL703",
    name="too-many-concurrent",
    severity=Severity.WARNING,
    subject=Schedule,
    check=check,
    doc=__doc__,
)
