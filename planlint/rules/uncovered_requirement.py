"""A requirement that no item covers is not met by the work.

## Why

Where a plan says which item covers which requirement, one that is named nowhere was forgotten: all
work gets done, and the requirement is not met.

The rule speaks of those requirements of which the plan names most of the like; those that it never
traces ("SC-001") may be met by the whole. Who covers a requirement covers its criteria, too. Where
some criteria of one are named, the others are told together. What was dropped needs no item.

## Bad

```markdown
# Lending desk

## Requirements

- **FR-001**: A reader can borrow a book.
- **FR-002**: A reader can return it.
- **FR-003**: Whoever is late is reminded. <!-- PL109 -->

## Phase 1: Desk

**Duration:** 2 days

- [ ] T001 Lend a book (FR-001)
- [ ] T002 Take it back (FR-002)
- [ ] T003 Print the labels
```

```markdown
# Seed exchange

## Requirements

### Requirement 1: Offer

1. WHEN a seed is offered THEN it is listed
2. WHEN it is withdrawn THEN it is not <!-- PL109 -->

### Requirement 2: Ask

1. WHEN a seed is asked for THEN its owner is told

## Tasks

- [ ] 1. List the seeds
  - _Requirements: 1.1_
- [ ] 2. Tell the owner
  - _Requirements: 2.1_
- [ ] 3. Send the seed (depends on 2)
- [ ] 4. Thank the owner
```

## Good

```markdown
# Lending desk

## Requirements

- **FR-001**: A reader can borrow a book.
- **FR-002**: A reader can return it.
- **FR-003**: Whoever is late is reminded.
- **SC-001**: Nobody waits for longer than a minute.

## Phase 1: Desk

**Duration:** 2 days

- [ ] T001 Lend a book (FR-001 to FR-003)
- [ ] T002 Take it back (FR-002)
- [ ] T003 Print the labels
```
"""

from collections.abc import Iterator, Mapping

from planlint.diagnostic import Finding, Related, Severity
from planlint.plan import Plan
from planlint.requirement import Code, Reference, Requirement, series
from planlint.rule import Rule

FEW = 1 / 3
"""So large a share of a series may be named nowhere where all of it is meant to be."""


def check(plan: Plan) -> Iterator[Finding]:
    """Report what is named nowhere, the criteria of one requirement together."""
    named = {one.code: one for one in reversed(plan.references)}
    met = named.keys() | {whole for one in named for whole in one.wholes}
    for known in series(plan.requirements).values():
        wanted = tuple(one for one in known.members if not one.dropped)
        outer = {one.code: one for one in reversed(wanted) if not one.code.wholes}
        missing = [code for code in outer if code not in met]
        is_meant = known.unanswered(plan.references) is not None
        if is_meant and len(missing) <= FEW * len(outer):
            yield from (_finding((outer[code],), named) for code in sorted(missing))
            yield from _criteria(wanted, named, met)


def _criteria(
    members: tuple[Requirement, ...],
    named: Mapping[Code, Reference],
    met: set[Code],
) -> Iterator[Finding]:
    """Report the criteria that are left over where others of their requirement are named."""
    left: dict[Code, dict[Code, Requirement]] = {}
    for one in members:
        wholes = one.code.wholes
        if wholes and one.code not in met and wholes[-1] in met and named.keys().isdisjoint(wholes):
            left.setdefault(wholes[-1], {}).setdefault(one.code, one)
    for criteria in left.values():
        yield _finding(tuple(criteria.values()), named)


def _finding(missing: tuple[Requirement, ...], named: Mapping[Code, Reference]) -> Finding:
    ids = [one.id for one in missing]
    several = f"requirements {', '.join(ids[:-1])} and {ids[-1]}"
    words = several if len(ids) > 1 else f"requirement {ids[0]}"
    like = next(one for code, one in named.items() if code.prefix == missing[0].code.prefix)
    return Finding(
        missing[0].span,
        f"no item covers {words}",
        (Related(like.span, f"{like.id} is covered here"),),
    )


RULE = Rule(
    code="PL109",
    name="uncovered-requirement",
    severity=Severity.INFO,
    subject=Plan,
    check=check,
    doc=__doc__,
)
