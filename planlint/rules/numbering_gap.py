"""The numbers of a series should follow each other.

## Why

Where a plan goes from Phase 2 to Phase 4, Phase 3 was forgotten, lost in a merge, or dropped by
someone who left references to it behind. Readers cannot tell which, and look for what is missing.

A series counts from 0 or 1, or from A, with few gaps. Numbers of a tracker, tens that leave room,
and what the text still names, as removed or merged, are no gaps.

## Bad

```markdown
# Observatory

## Phase 1: Foundation

**Duration:** 2 weeks

## Phase 2: Walls

**Duration:** 3 weeks

## Phase 4: Dome <!-- PL106 -->

**Duration:** 4 weeks
```

```markdown
# Ferry

- [ ] T001 Paint the hull in docs/hull.md
- [ ] T002 Mount the engine in docs/engine.md (depends on T001)
- [ ] T003 Hang the bell in docs/bell.md
- [ ] T005 Launch in docs/launch.md (depends on T002) <!-- PL106 -->
```

## Good

```markdown
# Observatory

Phase 3 was merged into Phase 2.

## Phase 1: Foundation

**Duration:** 2 weeks

## Phase 2: Walls

**Duration:** 3 weeks

## Phase 4: Dome

**Duration:** 4 weeks
```

```markdown
# Bakery, with numbers of a tracker

| Issue | Name | Duration | Depends on |
|-------|------|----------|------------|
| #14 | Knead | 1 day | - |
| #15 | Rest | 1 day | #14 |
| #18 | Bake | 1 day | #15 |
```

```markdown
# Garden, with room between the numbers

| Task | Name | Duration |
|------|------|----------|
| T10 | Dig | 1 day |
| T20 | Sow | 1 day |
| T30 | Water | 1 day |
```
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from planlint.assembly.series import fold, place
from planlint.diagnostic import Finding, Related, Severity
from planlint.naming import called
from planlint.pattern import Pattern
from planlint.plan import Item, Plan
from planlint.rule import Rule

FIRST = (0, 1)
"""Where a series that counts begins; the numbers of a tracker begin elsewhere."""

LEAST = 3
"""A series has so many members at least."""

FEW = 1 / 3
"""So many members for each that there is may be missing; more are left out on purpose."""

WIDEST = 2
"""So many numbers in a row may have been lost; more are room that was left."""

ROUND = 10
"""A number behind a gap that begins a new ten was chosen so."""

LAST = Pattern(r"\d+|[^\W\d]$")
"""What an identifier counts by: its last number, or a letter at its end."""

WORD = Pattern(r"[^\W_]+(?:[.-][^\W_]+)*")


class Series(NamedTuple):
    """What the members of a series have in common."""

    kind: str | None
    stem: str
    parent: str | None
    """The key of the item in which it counts; None where it counts through the whole plan."""


def check(plan: Plan) -> Iterator[Finding]:
    """Report each gap once, at the item behind it."""
    gaps = [gap for members in _series(plan).values() for gap in _gaps(members)]
    kinds = {None, *(after.kind for _, after, _ in gaps)} if gaps else ()
    spoken = {kind: _spoken(plan, kind) for kind in kinds}
    for before, after, lost in gaps:
        telling = lost[0][0].isalpha() and len(lost[0]) > 1
        if spoken[None if telling else after.kind].isdisjoint(map(fold, lost)):
            names = " or ".join(called(after.kind, identifier) for identifier in lost)
            yield Finding(
                after.declared[0],
                f"{after.label} follows {before.label}: there is no {names}",
                (Related(before.declared[0], f"{before.label} is declared here"),),
            )


def _gaps(members: Mapping[int, Item]) -> Iterator[tuple[Item, Item, list[str]]]:
    """Give the items beside each gap of a series that counts, and what is missing there."""
    numbers = sorted(members)
    missing = numbers[-1] - numbers[0] + 1 - len(numbers)
    if len(numbers) < LEAST or numbers[0] not in FIRST or missing > len(numbers) * FEW:
        return
    for before, after in pairwise(numbers):
        if 1 < after - before <= WIDEST + 1 and after % ROUND > 1:
            behind = members[after]
            lost = [_earlier(behind.id, after - number) for number in range(before + 1, after)]
            yield members[before], behind, lost


def _series(plan: Plan) -> Mapping[Series, dict[int, Item]]:
    """Part the items into series; one that begins anew in each parent counts there."""
    everywhere: dict[Series, dict[int, Item]] = defaultdict(dict)
    inside: dict[Series, dict[int, Item]] = defaultdict(dict)
    anew = set()
    for item in plan.items:
        at = place(item.id)
        if at is None:
            continue
        whole, number = Series(item.kind, at[0], None), at[1]
        if item.id[-1].isalpha():  # A is the first
            number -= ord("a") - 1
        inside[whole._replace(parent=item.parent)].setdefault(number, item)
        if everywhere[whole].setdefault(number, item) is not item:
            anew.add(whole)
    parted = {one: items for one, items in inside.items() if one._replace(parent=None) in anew}
    return {one: items for one, items in everywhere.items() if one not in anew} | parted


def _earlier(identifier: str, back: int) -> str:
    """Count an identifier back, as wide as it is written: ``T009`` one before ``T010``."""
    *_, last = LAST.finditer(identifier)
    written = last.group()
    if written.isdecimal():
        counted = str(int(written) - back).zfill(len(written))
    else:
        counted = chr(ord(written) - back)
    return identifier[: last.start()] + counted + identifier[last.end() :]


def _spoken(plan: Plan, kind: str | None) -> set[str]:
    """Gather what the text may call an item by, on the lines that name its kind if it has one."""
    lines = plan.source.text.casefold().split("\n")
    words = (word for line in lines if kind is None or kind in line for word in WORD.findall(line))
    return {head for word in words for head in _heads(fold(word))}


def _heads(word: str) -> Iterator[str]:
    """Give a word, and what it may be a part of: ``t042`` of ``t042-test`` and of ``t042a``."""
    for end in range(1, len(word)):
        digits = word[end - 1].isdecimal() and not word[end].isdecimal()
        if digits or not word[end].isalnum():
            yield word[:end]
    yield word


RULE = Rule(
    code="PL106",
    name="numbering-gap",
    severity=Severity.INFO,
    subject=Plan,
    check=check,
    doc=__doc__,
)
