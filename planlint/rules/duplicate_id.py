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

from collections.abc import Iterator, Mapping
from itertools import pairwise

from planlint.assembly.series import fold
from planlint.diagnostic import Finding, Related, Severity
from planlint.document import Document, Entry, Fence, Table
from planlint.pattern import Pattern
from planlint.plan import Item, Plan
from planlint.rule import Rule
from planlint.source import Span

LEAD = Pattern(r"(?:[\s:.)\]]|-\s|\[\w+\])*")
"""What stands between an identifier and a name: signs, and tags as in ``T005 [P] [US1] Photos``."""


def check(plan: Plan) -> Iterator[Finding]:
    """Report each item that takes another's identifier, and each that one list ticks twice."""
    shared = list(_shared(plan))
    retold = [item for item in plan.items if len(item.declared) > 1 and len(item.statuses) > 1]
    if not shared and not retold:
        return
    document = plan.document
    for first, second in shared:
        timed = all(item.durations or item.windows for item in (first, second))
        if not timed and not _is_listed(document, second):
            continue
        beside = {_listing(document, span): span for span in first.declared[::-1]}
        place = beside.get(_listing(document, second.declared[0]))
        if place:
            yield _finding(second, place, second.declared[0], (first.name, second.name))
    for item in retold:
        yield from _ticked_twice(document, item)


def _shared(plan: Plan) -> Iterator[tuple[Item, Item]]:
    """Give each item with the first one before it that has its kind, identifier and parent."""
    known: dict[tuple[str | None, str, str | None], Item] = {}
    items = {item.key: item for item in plan.items}
    for item in plan.items:
        if item.status == "skipped":
            continue
        around = _around(item, items)
        first = known.setdefault((item.kind, fold(item.id), around), item)
        if first is not item and first.name.casefold() != item.name.casefold():
            yield first, item


def _around(item: Item, items: Mapping[str, Item]) -> str | None:
    """Give what holds an item where it is declared; a list elsewhere may name either of two."""
    parent = items.get(item.parent or "")
    nested = parent and any(extent.holds(item.declared[0]) for extent in parent.extents)
    return item.parent if nested else None


def _is_listed(document: Document, item: Item) -> bool:
    """Tell whether an item has a kind, or stands in a list: a code may say who works elsewhere."""
    return item.kind is not None or any(
        block.span.holds(item.declared[0])
        for block in document.blocks
        if isinstance(block, Entry | Table | Fence)
    )


def _listing(document: Document, declared: Span) -> Span:
    """Give the section that lists an item; the one around it if the item is a section or file."""
    section = document.section_of(declared.start)
    whole = section.level == 0 or section.title.span().holds(declared)
    if section.parent is not None and whole:
        section = document.sections[section.parent]
    return section.extent


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
        if _listing(document, first) == _listing(document, second):
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
