"""What keeps the place of a value must give way to the value.

## Why

An agent that finds `[endpoint]` or `TXXX` in its task invents what was meant. An owner or a length
that is still to be determined, where all others are settled, was mostly forgotten, and the schedule
is made as if it took no time.

Looked at are headings, tasks with boxes, fields, and tables of items; running text and code may
speak of such things. What is to come ("TBD") is reported where most values of its kind are there,
and not of work that is done. A document that consists of such places is a template, of which
nothing is said.

## Bad

```markdown
# Bakery

| Task | Name | Owner | Duration | Depends on |
|------|------|-------|----------|------------|
| T1 | Knead | Ana | 2 days | - |
| T2 | Rest | Björn | 1 day | T1 |
| T3 | Bake | TBD | 3 days | T2 | <!-- PL110 -->
| T4 | Sell | Chiara | 1 day | T3 |
```

```markdown
# Tasks: Lending desk

## Phase 1: Setup

- [ ] T001 Create the schema in db/schema.sql
- [ ] T002 [P] [US1] Contract test for [endpoint] in tests/desk.py <!-- PL110 -->
- [ ] T003 Lend a book in src/desk.py [NEEDS CLARIFICATION: for how long?] <!-- PL110 -->

## Phase 2: Polish

- [ ] TXXX Write the handbook in docs/desk.md <!-- PL110 -->
- [ ] T004 Tidy up src/desk.py
```

```markdown
# Garden

## Phase 1: Dig

**Duration:** 2 days
**Owner:** Fern

## Phase 2: Sow

**Duration:** 1 day
**Owner:** {{owner}} <!-- PL110 -->
**Depends on:** Phase 1
```

## Good

```markdown
# Bakery, before anybody was asked

| Task | Name | Owner | Duration | Depends on |
|------|------|-------|----------|------------|
| T1 | Knead | TBD | 2 days | - |
| T2 | Rest | TBD | 1 day | T1 |
| T3 | Bake | Ana | 3 days | T2 |
```

```markdown
# Tasks: Lending desk

Which endpoint is called is TBD; see the [endpoint](docs/endpoint.md).

## Phase 1: Setup

- [x] T001 Let `{{title}}` stand in the template of db/schema.sql
- [ ] T002 [P] [US1] Serve the route in app/[endpoint]/page.py
- [ ] T003 Leave no [NEEDS CLARIFICATION] in the specification
```
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from planlint.diagnostic import Finding, Severity
from planlint.pattern import says
from planlint.placeholders import Value, residues, values
from planlint.plan import Plan
from planlint.reach import holder
from planlint.rule import Rule
from planlint.text import Text

SIGNS = ("[", "{{", "??", "XX", "NN", "##", "YY")
"""One of these at least stands in a text with a placeholder that is no word."""

FEWEST = 4
"""A template has so many places to be filled in at least."""

SHARE = 1 / 4
"""And one for so many of its items."""


def check(plan: Plan) -> Iterator[Finding]:
    """Report each place that was left open."""
    text = plan.source.text
    if not (any(sign in text for sign in SIGNS) or says(text, plan.language.placeholders)):
        return
    left = tuple(dict.fromkeys(residues(plan)))
    if _is_template(plan, left):
        return
    for one in left:
        yield Finding(one.span(), f"{one.words} was never filled in")
    yield from _open(plan, {one.start for one in left})


def _is_template(plan: Plan, left: Sequence[Text]) -> bool:
    return len(left) >= max(FEWEST, SHARE * len(plan.items))


def _open(plan: Plan, reported: set[int]) -> Iterator[Finding]:
    """Report each value that is to come, where most of its like are there."""
    said = [one for one in dict.fromkeys(values(plan)) if one.is_said(plan.language)]
    to_come = [one for one in said if one.is_open(plan.language)]
    filled = Counter(one.among for one in said) - Counter(one.among for one in to_come)
    missing = Counter(one.among for one in to_come)
    for one in to_come:
        if filled[one.among] > missing[one.among] and one.text.start not in reported:
            yield from _finding(plan, one, filled[one.among])


def _finding(plan: Plan, one: Value, others: int) -> Iterator[Finding]:
    item = holder(plan, one.text.span())
    if item and not item.is_at_rest:
        yield Finding(
            one.text.span(),
            f'{item.label} still has {one.text.words} under "{one.label}", where {others} others '
            "have a value",
        )


RULE = Rule(
    code="PL110",
    name="placeholder",
    severity=Severity.WARNING,
    subject=Plan,
    check=check,
    doc=__doc__,
)
