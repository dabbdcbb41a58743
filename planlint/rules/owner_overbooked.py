"""One person or agent must not lead two items at the same time.

## Why

The second item waits until its owner is free, and the plan ends later than it says. Two items
count as led at the same time only if no reading of their own windows and durations keeps them
apart. Whoever is a team, a role or a tool may be several, and is not counted: an owner is one
where the name ends with a number ("Agent 2", "Backend Engineer 1"), begins with an at-sign, or
stands in the plan's own list of those who work. People may share a time in which they only have
to be, so for them both items must say how long they take.

## Bad

```markdown
# Harvest

| ID | Task | Owner | Start | Duration |
|----|------|-------|-------|----------|
| H1 | Mow | Farmhand 1 | Day 1 | 3 days |
| H2 | Thresh | Farmhand 2 | Day 1 | 2 days |
| H3 | Mill | Worker 2 | Day 2 | 3 days |
| H4 | Bake | Worker 2 | Day 3 | 3 days | <!-- PL702 -->
```

## Good

```markdown
# Harvest

| ID | Task | Owner | Start | Duration |
|----|------|-------|-------|----------|
| H1 | Mow | Worker 1 | Day 1 | 2 days |
| H2 | Thresh | Worker 2 | Day 1 | 2 days |
| H3 | Mill | Worker 1 | Day 3 | 2 days |
| H4 | Bake | Millers | Day 4 | 2 days |
| H5 | Sell | Millers | Day 4 | 2 days |
```
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from planlint.analysis.compulsory import compulsory, meet
from planlint.analysis.owners import named
from planlint.analysis.together import Together
from planlint.diagnostic import Finding, Related, Severity
from planlint.pattern import Pattern
from planlint.plan import Item, Plan, Stated
from planlint.rule import Rule
from planlint.schedule import Schedule
from planlint.schedule.bounds import dropped
from planlint.source import Span

NUMBERED = Pattern(
    r"(?:[\w/-]+ ){0,3}(?:sub-?agent|agent|dev|developer|engineer|worker|instance|session|terminal"
    r"|coder|tester|person|assistant|intern|student|volunteer)[ _-]?#?(?:\d{1,2}|(?-i:[A-Z]))"
)
"""One of several who do the same work: ``Backend Engineer 2``, ``agent-3``, ``Dev A``."""

HANDLE = Pattern(r"@[\w-]+")


def check(schedule: Schedule) -> Iterator[Finding]:
    """Report each item that its owner cannot lead beside the one before."""
    owned = {owner: items for owner, items in _owned(schedule.plan).items() if len(items) > 1}
    parts = compulsory(schedule) if owned else ()
    known = Together(schedule)
    for owner, items in owned.items():
        placed = [each for each in items.items() if each[0] in parts[0]]
        placed.sort(key=lambda each: parts[0][each[0]])
        for (one, before), (other, stated) in pairwise(placed):
            pair = known.items[one], known.items[other]
            busy = _is_worker(owner) or all(item.durations for item in pair)
            over = all(item.status == "done" for item in pair)
            if busy and not over and meet(parts, one, other) and not known.ordered(one, other):
                yield _finding(pair, before, stated)


def _owned(plan: Plan) -> Mapping[str, dict[str, Stated[str]]]:
    """Give the items of each single owner by key, with the statement that names the owner."""
    off = dropped(plan.items)
    roster = {name for each in plan.roster for name in named(each.name)}
    found: dict[str, dict[str, Stated[str]]] = defaultdict(dict)
    for item in plan.items:
        for stated in () if item.key in off else item.owners:
            names = named(stated.value)
            known = _is_worker(stated.value) or HANDLE.fullmatch(stated.value)
            if len(names) == 1 and (known or names[0] in roster):
                found[names[0]].setdefault(item.key, stated)
    return found


def _is_worker(owner: str) -> bool:
    return NUMBERED.fullmatch(owner) is not None


def _finding(pair: tuple[Item, Item], before: Stated[str], stated: Stated[str]) -> Finding:
    one, other = pair
    return Finding(
        stated.span,
        f"{stated.value} leads {one.label} and {other.label} at the same time: "
        f"{one.label} {_time(one)}, {other.label} {_time(other)}",
        (
            Related(before.span, f"{before.value} leads {one.label}"),
            *(
                Related(span, f"{item.label}: {words}")
                for item in pair
                for words, span in _stated(item)
            ),
        ),
        help=f"give one of them to another, or let {other.label} start later",
    )


def _time(item: Item) -> str:
    """Say when an item runs in the words of the plan: ``Day 2-3, 2 days``."""
    return ", ".join(words for words, _ in _stated(item))


def _stated(item: Item) -> list[tuple[str, Span]]:
    """Give the place and the length of an item, each with where it stands."""
    places = [(str(each.value), each.span) for each in item.windows[-1:]]
    return places + [(str(each.value), each.span) for each in item.durations[:1]]


RULE = Rule(
    code="PL702",
    name="owner-overbooked",
    severity=Severity.WARNING,
    subject=Schedule,
    check=check,
    doc=__doc__,
)
