"""A requirement that the plan refers to must be one that there is.

## Why

Whoever works on the item looks the requirement up, and finds none: it was renumbered, removed, or
never written down, and the work is checked against nothing.

The requirements are those that the plan itself lists in a section about them, or the document that
its tool keeps beside it: Kiro's ``requirements.md``, the ``spec.md`` of spec-kit and Spec Kitty,
GSD's ``REQUIREMENTS.md``, BMAD's ``prd.md``. Where neither is at hand, nothing is said; nor where
most that the plan refers to is unknown, because it then means those of another document. A part
that is not numbered itself, as 1.4 of a requirement without a list of criteria, is taken for one.

## Bad

```markdown
# Lending desk

## Requirements

- **FR-001**: A reader can borrow a book.
- **FR-002**: A reader can return it.
- **FR-003**: Whoever is late is reminded.

## Phase 1: Desk

**Duration:** 2 days

- [ ] T001 Lend a book (FR-001)
- [ ] T002 Take it back (FR-002)

## Phase 2: Letters

**Duration:** 1 day

- [ ] T003 Remind the late (FR-003)
- [ ] T004 Fine the very late (FR-004) <!-- PL108 -->
```

```markdown
# Seed exchange

## Requirements

### Requirement 1: Offer

1. WHEN a seed is offered THEN it is listed
2. WHEN it is withdrawn THEN it is not

### Requirement 2: Ask

1. WHEN a seed is asked for THEN its owner is told

## Tasks

- [ ] 1. List the seeds
  - _Requirements: 1.1, 1.2_
- [ ] 2. Tell the owner
  - _Requirements: 2.1, 2.2_ <!-- PL108 -->
- [ ] 3. Send the seed (depends on 2)
  - _Requirements: 2_
- [ ] 4. Thank the owner
  - _Requirements: 1.1_
```

## Good

```markdown
# Lending desk

## Requirements

- **FR-001**: A reader can borrow a book.
- **FR-002**: A reader can return it.
- **FR-003**: Whoever is late is reminded.

## Phase 1: Desk

**Duration:** 2 days

- [ ] T001 Lend a book (FR-001, FR-002a)
- [ ] T002 Take it back (FR-1 to FR-3)

## Phase 2: Letters

**Duration:** 1 day

FR-004 was dropped. Of 004-fines, FR-009 is done.

- [ ] T003 Remind the late (FR-003)
```

```markdown
# Seed exchange, whose requirements are not at hand

- [ ] 1. List the seeds
  - _Requirements: 1.1, 1.2_
- [ ] 2. Tell the owner
  - _Requirements: 2.1, 2.2_
- [ ] 3. Send the seed (depends on 2)
- [ ] 4. Thank the owner
```
"""

from collections.abc import Iterator

from planlint.diagnostic import Finding, Related, Severity
from planlint.plan import Plan
from planlint.requirement import Code, Reference, Requirement, Series, series
from planlint.rule import Rule

LEAST = 2
"""So many requirements of one series are a list of them."""


def check(plan: Plan) -> Iterator[Finding]:
    """Report each unknown requirement once, where it is first referred to."""
    for known in series(plan.requirements).values():
        if len(known.codes) >= LEAST:
            lists = _lists(known)
            for named in known.unanswered(plan.references) or ():
                beside = lists.get(named.code.wholes[:1]) or lists.get(()) or list(known.members)
                yield _finding(plan, named, beside)


def _lists(known: Series) -> dict[tuple[Code, ...], list[Requirement]]:
    """Part requirements by what they are a part of, each list in the order of its numbers."""
    lists: dict[tuple[Code, ...], list[Requirement]] = {}
    for one in sorted(known.members, key=lambda one: one.code):
        lists.setdefault(one.code.wholes[:1], []).append(one)
    return lists


def _finding(plan: Plan, named: Reference, beside: list[Requirement]) -> Finding:
    """Report a reference, with the list in which it is missing: parts of one whole, or wholes."""
    first, last = beside[0], beside[-1]
    home, here = (plan.source.part(place.span.start).path for place in (last, named))
    where = "the plan" if home == here else home.rpartition("/")[2]
    there = f"{first.id} to {last.id}" if first.id != last.id else f"only {first.id}"
    return Finding(
        named.span,
        f"no requirement is called {named.id}: {where} has {there}",
        (Related(last.span, f"{last.id} is the last of them"),),
    )


RULE = Rule(
    code="PL108",
    name="unknown-requirement",
    severity=Severity.WARNING,
    subject=Plan,
    check=check,
    doc=__doc__,
)
