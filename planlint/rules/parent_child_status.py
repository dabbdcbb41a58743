"""The status of a phase must follow from that of its parts.

## Why

A phase that is marked done over open work is reported as done; what is left in it is found at
the end. A phase that is not started though all of it is done keeps others waiting.

Parts are the items inside, and the boxes of lists that are no items, unless these list what the
phase waits for. What is optional, deferred or left for later may stay open, and so may criteria of
which none is ever ticked. A phase whose
status calls it not started is so without exception; one that is only open may have parts done.

## Bad

```markdown
# Release

## Phase 1: Build

**Status:** Done <!-- PL605 -->

- [x] T1 Parser
- [ ] T2 Importer
- [x] T3 Exporter

## Phase 2: Ship (1 day)

**Dependencies:** Phase 1

- [ ] T4 Packages
```

```markdown
# Museum

| Phase | Status | Depends on |
|-------|--------|------------|
| Phase 1 | Planned | - | <!-- PL605 -->
| Phase 2 | Planned | Phase 1 |

## Phase 1: Rooms

- [x] Paint the walls
- [x] Hang the lamps
- [ ] Label the doors

## Phase 2: Exhibits
```

```markdown
# Museum

## Phase 1: Rooms (2 weeks) ✅ <!-- PL605 -->

- [x] Paint the walls
- [ ] Hang the lamps

## Phase 2: Exhibits (1 week)
```

## Good

```markdown
# Release

## Phase 1: Build

**Status:** Done

- [x] T1 Parser
- [x] T2 Importer
- [x] T3 Exporter

## Phase 2: Ship (1 day)

**Dependencies:** Phase 1

- [ ] T4 Packages
```

```markdown
# Museum

## Phase 1: Rooms (2 weeks) ✅

- [x] Paint the walls
- [ ] Hang the lamps (deferred to spring)

### Follow-ups

- [ ] Label the doors

### Dependencies

- [ ] Others: none

### Acceptance criteria

- [ ] Visitors find their way

## Phase 2: Exhibits (1 week) ✅ Partially completed

- [x] Dinosaurs
- [ ] Minerals
```
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from planlint.diagnostic import Finding, Related, Severity
from planlint.parts import OPEN, Part, parts, unfinished
from planlint.plan import Item, Plan, Stated
from planlint.progress import agreed, is_unstarted, statuses
from planlint.rule import Rule
from planlint.source import Span

NAMED = 4
"""So many parts are called by name."""


def check(plan: Plan) -> Iterator[Finding]:
    """Report each item whose status its parts contradict."""
    stated = statuses(plan)
    wholes = parts(plan, stated) if any(stated.values()) else {}
    items = {item.key: item for item in plan.items}
    inside = Counter(item.parent for item in plan.items)
    for key, told in wholes.items():
        item, own = items[key], stated[key]
        done = next((each for each in own if each.value == "done"), None)
        if done:
            yield from _over_open_work(item, done, own, told)
        elif agreed(own) == "todo":
            yield from _over_done_work(plan, item, own[0], told, inside[key])


def _over_open_work(
    item: Item,
    done: Stated[str],
    own: Sequence[Stated[str]],
    told: Sequence[Part],
) -> Iterator[Finding]:
    left = unfinished(told)
    if left:
        others = (each for each in own if each.value in OPEN)
        yield Finding(
            done.span,
            f"{item.label} is done, but {_share(left, told)} not: {_named(left)}",
            (
                *(Related(part.span, f"{part.label} is open") for part in left),
                *(Related(each.span, f"here {item.label} is not done") for each in others),
            ),
            help=f"mark {_named(left)} as done, or {item.label} as in progress",
        )


def _over_done_work(
    plan: Plan, item: Item, own: Stated[str], told: Sequence[Part], inside: int
) -> Iterator[Finding]:
    """Judge an open item; so many items lie right inside it, whether they tell a status or not."""
    work = [part for part in told if not part.is_criterion]
    begun = [part for part in work if part.status in {"done", "active"}]
    count = len(_each(work))
    tell = len({part.key for part in work if part.key}) == inside
    if tell and count > 1 and all(part.status == "done" for part in work):
        said = "not started" if is_unstarted(plan, own) else "open"
        remedy, message = "done", f"{item.label} is {said}, but all {count} parts of it are done"
    elif begun and is_unstarted(plan, own):
        remedy = "in progress"
        message = f"{item.label} is not started, but {_share(begun, work)}: {_named(begun)}"
    else:
        return
    words = {"done": "done", "active": "under way"}
    related = (Related(part.span, f"{part.label} is {words[part.status]}") for part in begun)
    yield Finding(own.span, message, tuple(related), help=f"mark {item.label} as {remedy}")


def _each(told: Sequence[Part]) -> set[str | Span]:
    """Tell the parts of which several statements speak."""
    return {part.key or part.span for part in told}


def _share(some: Sequence[Part], told: Sequence[Part]) -> str:
    """Write how many are meant: ``1 of its 3 parts is``."""
    count = len(_each(some))
    return f"{count} of its {len(_each(told))} parts {'is' if count == 1 else 'are'}"


def _named(several: Sequence[Part]) -> str:
    names = list(dict.fromkeys(part.label for part in several))
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    return ", ".join(names[:NAMED]) + more


RULE = Rule(
    code="PL605",
    name="parent-child-status",
    severity=Severity.WARNING,
    subject=Plan,
    check=check,
    doc=__doc__,
)
