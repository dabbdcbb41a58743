"""An identifier must mean one item.

## Why

Whoever waits for `WP2` cannot know which of two is meant, and tools that track work by its
identifier mix up their status, their owner and their branch. Numbers may begin again in another
section, or under another parent; within one listing they may not.

## Bad

```markdown
# Release

| Package | Name | Duration | Depends on |
|---------|------|----------|------------|
| WP1 | Build | 2 days | - |
| WP2 | Test | 1 day | WP1 |
| WP2 | Ship | 1 day | WP1 | <!-- PL101 -->
| WP3 | Announce | 1 day | WP2 |
```

## Good

```markdown
# Release

| Package | Name | Duration | Depends on |
|---------|------|----------|------------|
| WP1 | Build | 2 days | - |
| WP2 | Test | 1 day | WP1 |
| WP3 | Ship | 1 day | WP1 |
```

```markdown
# Release, with one package in place of another

| Package | Name | Duration | Depends on |
|---------|------|----------|------------|
| WP1 | Build | 2 days | - |
| ~~WP2~~ | Test by hand | 3 days | WP1 |
| WP2 | Test | 1 day | WP1 |
```
"""

from collections.abc import Iterator
from itertools import pairwise

from planlint.diagnostic import Finding, Related, Severity
from planlint.document import Document, Entry
from planlint.pattern import Pattern
from planlint.plan import Item, Plan
from planlint.rule import Rule
from planlint.source import Span
from planlint.twins import listing, twins

LEAD = Pattern(r"(?:[\s:.)\]]|-\s|\[\w+\])*")
"""What stands between an identifier and a name: signs, and tags as in ``T005 [P] [US1] Photos``."""


def check(plan: Plan) -> Iterator[Finding]:
    """Report each item that takes another's identifier, and each that one list ticks twice."""
    for first, second, place in twins(plan):
        yield _finding(second, place, second.declared[0], (first.name, second.name))
    yield from _charted(plan)
    for item in plan.items:
        if len(item.declared) > 1 and len(item.statuses) > 1:
            yield from _ticked_twice(plan.document, item)


def _charted(plan: Plan) -> Iterator[Finding]:
    """Report the bars of a chart that share an identifier and are items by their names."""
    declared = {span for item in plan.items for span in item.declared}
    for problem in plan.problems:
        if problem.kind == "twin" and problem.span not in declared:
            yield Finding(
                problem.span,
                problem.reason,
                tuple(Related(span, f"the first {problem.text}") for span in problem.related),
                help="give one of them an identifier of its own",
            )


def _ticked_twice(document: Document, item: Item) -> Iterator[Finding]:
    """Report an item that has a box in two entries of one listing."""
    boxes = [
        (span, _name(block, span))
        for block in document.blocks
        if isinstance(block, Entry) and block.box is not None
        for span in item.declared
        if block.text.span().holds(span)
    ]
    for (first, name), (second, other) in pairwise(boxes):
        if listing(document, first) == listing(document, second):
            yield _finding(item, first, second, (name, other))


def _name(entry: Entry, span: Span) -> str:
    """Read what an entry says after the identifier at a place in it."""
    rest = entry.text.part(span.end - entry.text.start)
    lead = LEAD.match(rest.value)
    return rest.part(lead.end() if lead else 0).words


def _finding(item: Item, first: Span, second: Span, names: tuple[str, str]) -> Finding:
    earlier, later = (f": {name}" if name else "" for name in names)
    return Finding(
        second,
        f"{item.label} is declared a second time{later}",
        (Related(first, f"the first {item.label}{earlier}"),),
        help="give one of them an identifier of its own",
    )


RULE = Rule(
    code="PL101",
    name="duplicate-id",
    severity=Severity.ERROR,
    subject=Plan,
    check=check,
    doc=__doc__,
)
