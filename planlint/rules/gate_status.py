"""A gate is passed when its criteria are met and its work is done.

## Why

A gate that is called passed over an open criterion does not hold anything back, and nobody looks
at the criterion again. The same is true of work that is called done over an open gate of its own.

Told are gates that are called passed over open criteria or unfinished work, done items that hold a
gate with open criteria, checkpoints of task lists that are ticked over open tasks before them, and
criteria that say that all of another list are met. Boxes that nobody ticks tell nothing, and what
is optional or deferred may stay open.

## Bad

```markdown
# Ferry

## Phase 1: Hull (2 weeks)

**Status:** Done <!-- PL604 -->

### Exit criteria

- [x] The hull is dry
- [ ] The harbour master has signed

## Phase 2: Decks (1 week)

**Dependencies:** Phase 1

### Gate 2: Decks (PASSED) <!-- PL604 -->

- [x] The rails are up
- [ ] The stairs are wide enough
```

```markdown
# Ferry

- [x] 1. Weld the hull (2 weeks)
- [ ] 2. Paint the hull (1 week)
- [x] 3. Checkpoint - the hull is dry <!-- PL604 -->
- [ ] 4. Lay the decks (1 week)

## Season

### Minimal service

- [x] One ferry runs
- [ ] Tickets are sold

### Full service

- [x] All criteria of the minimal service <!-- PL604 -->
- [ ] Two ferries run
```

## Good

```markdown
# Ferry

## Phase 1: Hull (2 weeks)

**Status:** Done

### Exit criteria

- [x] The hull is dry
- [ ] The harbour master has signed (deferred to May)
- [ ] The horn is heard at 2 miles (waived)

## Phase 2: Decks (1 week)

**Dependencies:** Phase 1

### Gate 2: Decks ⏳

- [x] The rails are up
- [ ] The stairs are wide enough

### Gate 3: Cabins (PASSED conditionally)

- [x] The beds are made
- [ ] The lamps burn
```

```markdown
# Ferry

- [x] 1. Weld the hull (2 weeks)
- [ ]* 2. Polish the bell (1 hour)
- [x] 3. Checkpoint - the hull is dry
- [ ] 4. Lay the decks (1 week)
```
"""

from collections.abc import Iterator, Mapping, Sequence

from planlint.diagnostic import Finding, Related, Severity
from planlint.document import Entry, Section
from planlint.notation.statuses import BOXES
from planlint.parts import OPEN, innermost, may_stay_open
from planlint.pattern import says, words_of
from planlint.plan import Check, Gate, Item, Plan
from planlint.progress import Statuses, agreed, statuses
from planlint.reach import line_of
from planlint.rule import Rule
from planlint.source import Span

WORDS = {"todo": "not started", "active": "under way", "blocked": "blocked"}

NAMED = 3
"""So many criteria are quoted."""

Lists = Mapping[Section, Sequence[Entry]]
"""The entries with boxes that stand right below each title."""


def check(plan: Plan) -> Iterator[Finding]:
    """Report each gate once, and each criterion that stands for those of another list."""
    lists = _lists(plan)
    if any(_is_ticked(entry) for entries in lists.values() for entry in entries):
        stated = statuses(plan) if plan.gates else {}
        items = {item.key: item for item in plan.items}
        owners = innermost(plan, [gate.span for gate in plan.gates])
        for gate, own in zip(plan.gates, owners, strict=True):
            work = [items[key] for key in gate.covers if items[key] is not own]
            if own and _on_one_line(plan, own.declared[0], gate.span):
                work = _before(plan, own)
            yield from _passed(plan, gate, work, stated) or _held(plan, gate, own, stated)
        yield from _standing_for_others(plan, lists)


def _lists(plan: Plan) -> Lists:
    found: dict[Section, list[Entry]] = {}
    for block in plan.document.blocks:
        if isinstance(block, Entry) and block.box in BOXES and not block.depth:
            found.setdefault(plan.document.section_of(block.span.start), []).append(block)
    return found


def _is_ticked(entry: Entry) -> bool:
    return BOXES[entry.box or ""] == "done"


def _passed(plan: Plan, gate: Gate, work: Sequence[Item], stated: Statuses) -> list[Finding]:
    """Judge a gate over some work that is called passed, or of which all criteria are met."""
    is_called = gate.status is not None and gate.status.value == "done"
    unmet = _unmet(plan, gate)
    if is_called and gate.status and unmet:
        whole = f"{_name(plan, gate)} is passed"
        return [_over_criteria(gate.status.span, whole, len(gate.checks), unmet)]
    if not is_called and not (gate.checks and all(check.is_met for check in gate.checks)):
        return []
    left = [item for item in work if agreed(stated[item.key]) in OPEN]
    return [_over_work(_name(plan, gate), gate, left, stated)] if left else []


def _on_one_line(plan: Plan, one: Span, other: Span) -> bool:
    return plan.source.line(one.start) == plan.source.line(other.start)


def _before(plan: Plan, task: Item) -> list[Item]:
    """Give the tasks between a checkpoint of a list of tasks and the one before it."""
    lines = {plan.source.line(gate.span.start) for gate in plan.gates}
    work: list[Item] = []
    for item in plan.items:
        if item is task:
            break
        if item.kind == task.kind and item.parent == task.parent:
            is_gate = plan.source.line(item.declared[0].start) in lines
            work = [] if is_gate else [*work, item]
    return [item for item in work if not may_stay_open(plan, item.declared[0])]


def _held(plan: Plan, gate: Gate, own: Item | None, stated: Statuses) -> Iterator[Finding]:
    """Judge the criteria of a gate inside an item that is called done."""
    unmet = _unmet(plan, gate)
    if own and unmet and agreed(stated[own.key]) == "done":
        whole = f"{own.label} is done"
        yield _over_criteria(stated[own.key][0].span, whole, len(gate.checks), unmet)


def _unmet(plan: Plan, gate: Gate) -> list[Check]:
    """Give the open criteria of a gate; none where it says that it needs not all of them."""
    places = (gate.span, gate.status.span) if gate.status else (gate.span,)
    if any(says(line_of(plan, place), plan.language.conditional) for place in places):
        return []
    return [
        check
        for check in gate.checks
        if check.is_met is False and not may_stay_open(plan, check.span)
    ]


def _over_criteria(span: Span, whole: str, count: int, unmet: Sequence[Check]) -> Finding:
    return Finding(
        span,
        f"{whole}, but {_unmet_of(count, [check.value for check in unmet])}",
        tuple(Related(check.span, "not met") for check in unmet),
        help="tick what is met, or take the status back",
    )


def _over_work(name: str, gate: Gate, left: Sequence[Item], stated: Statuses) -> Finding:
    said = [f"{item.label} is {WORDS[agreed(stated[item.key])]}" for item in left]
    related = (
        Related(stated[item.key][0].span, words) for item, words in zip(left, said, strict=True)
    )
    span = gate.status.span if gate.status else gate.span
    return Finding(
        span,
        f"{name} is passed, but {', '.join(said)}",
        tuple(related),
        help="mark the work as done where it is, or open the gate again",
    )


def _standing_for_others(plan: Plan, lists: Lists) -> Iterator[Finding]:
    """Report ticked entries of the kind "All criteria of the minimal service"."""
    for section, entries in lists.items():
        for entry in filter(_is_ticked, entries):
            other = _meant(plan, entry, [one for one in lists if one is not section])
            unmet = [each for each in lists.get(other, ()) if not _is_ticked(each)] if other else []
            left = [each for each in unmet if not may_stay_open(plan, each.text.span())]
            if other and left:
                yield Finding(
                    entry.text.span(),
                    f"“{entry.text.words}” is ticked, but "
                    f"{_unmet_of(len(lists[other]), [each.text.words for each in left])}",
                    tuple(Related(each.text.span(), "not met") for each in left),
                )


def _meant(plan: Plan, entry: Entry, others: Sequence[Section]) -> Section | None:
    """Find the one list of which an entry says that all criteria are met."""
    words, known = entry.text.words, plan.language
    if not (says(words, known.everything) and says(words, known.criteria)):
        return None
    name = _words(words) - {*known.everything, *known.criteria, *known.passes}
    titles = [(one, _words(one.title.value)) for one in others]
    meant = [one for one, title in titles if title and (name <= title or title <= name)]
    return meant[0] if name and len(meant) == 1 else None


def _words(text: str) -> set[str]:
    return {word.lower() for word in words_of(text)}


def _name(plan: Plan, gate: Gate) -> str:
    """Name a gate without the status that may stand behind its name."""
    words = plan.source.text[gate.span.start : gate.span.end]
    if (
        gate.status
        and gate.span.holds(gate.status.span)
        and gate.status.span.start > gate.span.start
    ):
        words = plan.source.text[gate.span.start : gate.status.span.start]
    return words.strip(" :*_(-–—")


def _unmet_of(count: int, texts: Sequence[str]) -> str:
    """Say which criteria of so many are not met."""
    more = f" and {len(texts) - NAMED} more" if len(texts) > NAMED else ""
    names = ", ".join(f"“{text}”" for text in texts[:NAMED])
    verb = "is" if len(texts) == 1 else "are"
    return f"{len(texts)} of {count} criteria {verb} not met: {names}{more}"


RULE = Rule(
    code="PL604",
    name="gate-status",
    severity=Severity.WARNING,
    subject=Plan,
    check=check,
    doc=__doc__,
)
