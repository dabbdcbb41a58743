"""What keeps the place of a value must give way to the value.

## Why

An agent that finds `[endpoint]` or `TXXX` in its task invents what was meant. An owner or a length
that is still to be determined, where all others are settled, was mostly forgotten, and the schedule
is made as if it took no time.

Looked at are headings, tasks with boxes, fields, and tables of items; running text and code may
speak of such things. What is to come ("TBD") is reported where most open items of its kind have a
value, and it is the only one that its item lacks; not of work that is done, or meant for later. A
document that consists of such places is a template, of which nothing is said.

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
from typing import Literal

from planlint.diagnostic import Finding, Severity
from planlint.language import Role
from planlint.pattern import says
from planlint.placeholders import Value, residues, values
from planlint.plan import Item, Plan
from planlint.reach import holder
from planlint.rule import Rule
from planlint.text import Text

SIGNS = ("[", "{{", "??", "XX", "NN", "##", "YY")
"""One of these at least stands in a text with a placeholder that is no word."""

FEWEST = 4
"""A template has so many places to be filled in at least."""

SHARE = 1 / 4
"""And one for so many of its items."""

UNSAID = ("", "?")
"""What is left empty was left so on purpose."""

MOST = 100
"""Nobody forgets so many values."""

Fact = Literal["durations", "windows", "dependencies", "owners"]

FACTS: dict[Role, Fact] = {
    "duration": "durations",
    "window": "windows",
    "start": "windows",
    "end": "windows",
    "dependencies": "dependencies",
    "owner": "owners",
}
"""What an item is told by the fields that say it."""


def check(plan: Plan) -> Iterator[Finding]:
    """Report each place that was left open."""
    if not _may_hold(plan):
        return
    left = tuple(dict.fromkeys(residues(plan)))
    if _is_template(plan, left):
        return
    for one in left:
        remedy = f"write what {one.words} stands for, or leave its line out"
        yield Finding(one.span(), f"{one.words} was never filled in", help=remedy)
    yield from _to_come(plan, {one.start for one in left})


def _may_hold(plan: Plan) -> bool:
    """Ask cheaply whether a plan has a placeholder anywhere."""
    text, words = plan.source.text, plan.language.placeholders
    return any(sign in text for sign in SIGNS) or any(map(text.lower().__contains__, words))


def _is_template(plan: Plan, left: Sequence[Text]) -> bool:
    return len(left) >= max(FEWEST, SHARE * len(plan.items))


def _to_come(plan: Plan, reported: set[int]) -> Iterator[Finding]:
    """Report each value that is to come, where most items of the kind have theirs."""
    left = [one for one in dict.fromkeys(values(plan)) if one.is_open(plan.language)]
    said = [one for one in left if one.text.words.strip("[]") not in UNSAID]
    if len(said) > MOST:
        return
    holders = ((one, holder(plan, one.text.span())) for one in said)
    opened = [(one, item) for one, item in holders if item]
    missing = Counter((FACTS[one.role], item.kind) for one, item in opened)
    told = _told(plan) if opened else Counter()
    for one, item in opened:
        others = told[FACTS[one.role], item.kind]
        alone = one.text.start not in reported and sum(_is_in(item, other) for other in left) == 1
        if alone and others > missing[FACTS[one.role], item.kind] and _is_planned(plan, item):
            yield _finding(one, item, others)


def _is_in(item: Item, one: Value) -> bool:
    return any(extent.holds(one.text.span()) for extent in item.extents)


def _told(plan: Plan) -> Counter[tuple[Fact, str | None]]:
    """Count the items of each kind of which each fact is told; what is done tells how it went."""
    open_ = [item for item in plan.items if not item.is_at_rest]
    return Counter(
        (fact, item.kind)
        for item in open_
        for fact in dict.fromkeys(FACTS.values())
        if getattr(item, fact)
    )


def _is_planned(plan: Plan, item: Item) -> bool:
    """Tell what is neither over nor meant for later."""
    line = plan.source.line_span(plan.source.line(item.declared[0].start))
    return not item.is_at_rest and not says(plan.source.text[slice(*line)], plan.language.someday)


def _finding(one: Value, item: Item, others: int) -> Finding:
    return Finding(
        one.text.span(),
        f'{item.label} still has {one.text.words} under "{one.label}", where {others} others have '
        "a value",
        help=f'fill in "{one.label}"',
    )


RULE = Rule(
    code="PL110",
    name="placeholder",
    severity=Severity.WARNING,
    subject=Plan,
    check=check,
    doc=__doc__,
)
