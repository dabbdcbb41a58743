"""Where the phases of a plan have gates, each of them needs one.

## Why

The one phase without a gate is the one through which unfinished work passes on.

Told is a phase (or wave, sprint ...) between others where all the others have a gate in their own
section. The first and the last ones may do without, as setup and polish do in most plans.

## Bad

```markdown
# Museum

## Phase 1: Rooms (2 weeks)

**Exit criteria:**

- [ ] Every lamp works

## Phase 2: Exhibits (1 week), after Phase 1 <!-- PL603 -->

Bones and stones.

## Phase 3: Labels (1 week), after Phase 2

**Exit criteria:**

- [ ] A child can read them

## Phase 4: Opening (1 day), after Phase 3

**Exit criteria:**

- [ ] The mayor has come
```

## Good

```markdown
# Museum

## Phase 1: Setup (1 day)

Find the keys.

## Phase 2: Rooms (2 weeks), after Phase 1

**Checkpoint**: every lamp works

## Phase 3: Exhibits (1 week), after Phase 2

**Definition of done:** the bones hold

## Phase 4: Labels (1 week), after Phase 3

**Checkpoint**: a child can read them

## Phase 5: Garden (1 week), after Phase 4

**Checkpoint**: the roses are in

## Phase 6: Polish (1 day), after Phase 5

Sweep.
```
"""

from collections.abc import Iterator, Sequence

from planlint.diagnostic import Finding, Related, Severity
from planlint.parts import innermost
from planlint.pattern import says
from planlint.plan import Gate, Item, Plan
from planlint.rule import Rule

ENOUGH = 3
"""So many siblings with gates make a habit."""

SHORT = 40
"""A line that opens with more characters is a sentence."""


def check(plan: Plan) -> Iterator[Finding]:
    """Report the one item between its siblings that has no gate."""
    siblings: dict[tuple[str | None, str | None], list[Item]] = {}
    for item in plan.items if len(plan.gates) >= ENOUGH else ():
        if _is_section(plan, item):
            siblings.setdefault((item.kind, item.parent), []).append(item)
    by_item = _gates(plan) if siblings else {}
    for several in siblings.values():
        gates = [by_item.get(item.key) for item in several]
        held = [gate for gate in gates if gate]
        if len(held) >= ENOUGH:
            at = [index for index, gate in enumerate(gates) if gate]
            between = range(at[0], at[-1])
            lacking = [several[index] for index in between if not gates[index]]
            planned = [item for item in lacking if item.status != "skipped"]
            if len(planned) == 1 and not _says_when(plan, planned[0]):
                yield _finding(planned[0], held)


def _is_section(plan: Plan, item: Item) -> bool:
    """Tell an item with a section of its own, in which a gate could stand."""
    start = item.declared[0].start
    return plan.document.section_of(start).title.span().holds(item.declared[0])


def _says_when(plan: Plan, item: Item) -> bool:
    """Tell whether an item says under another heading or label when it is through."""
    inside = [
        line for line in plan.document.lines for one in item.extents if one.holds(line.span())
    ]
    opened = (line.value.partition(":")[0] for line in inside)
    return any(says(words, plan.language.criteria) for words in opened if len(words) <= SHORT)


def _gates(plan: Plan) -> dict[str, Gate]:
    """Give the first gate of each item: inside it, or one that covers it."""
    parents = {item.key: item.parent for item in plan.items}
    found: dict[str, Gate] = {}
    owners = innermost(plan, [gate.span for gate in plan.gates])
    for gate, own in zip(plan.gates, owners, strict=True):
        key = own.key if own else None
        while key is not None:
            found.setdefault(key, gate)
            key = parents[key]
        for covered in gate.covers:
            found.setdefault(covered, gate)
    return found


def _finding(item: Item, held: Sequence[Gate]) -> Finding:
    kind = item.kind or "item"
    return Finding(
        item.declared[0],
        f"{item.label} has no gate, but {len(held)} others of its kind have",
        tuple(Related(gate.span, "a gate") for gate in held),
        help=f"say what must be true before the next {kind} begins",
    )


RULE = Rule(
    code="PL603",
    name="missing-gate",
    severity=Severity.WARNING,
    subject=Plan,
    check=check,
    doc=__doc__,
)
