"""OpenSpec: ``openspec/changes/<change>/tasks.md``; each change is a plan of its own.

## How it is written

Numbered groups as headings, and below each its tasks, whose numbers begin with the group's; some
authors add letters to both. There are no fields for dependencies, lengths or owners:

```markdown
## 1. Catalogue

- [x] 1.1 Add the table of seeds
- [ ] 1.2 Import the old list
  - [ ] 1.2.1 Map the names

## 2. Exchange

- [ ] 2.1 Offer a seed
```

## What it implies

The tasks are ordered by what they need: each group is worked through before the next, and the tasks
of each as they stand.

Documented in Fission-AI/OpenSpec, ``docs/`` and ``schemas/spec-driven``.
"""

from collections.abc import Iterator, Sequence
from re import MULTILINE

from planlint.document import LEAD_LEVEL, Document
from planlint.format import Format
from planlint.language import Language
from planlint.notation.label import name_of
from planlint.notation.tasklist import TRACED, Task, by_group, in_turn, one_by_one, tasks
from planlint.pattern import Pattern
from planlint.source import Source
from planlint.statement import Declared, Statement
from planlint.text import Text

LINE = Pattern(
    r"^(?:##+ (?P<group>[A-Z]?\d{1,3}|[A-Z])\. \S"
    r"|[ \t]*[-*] \[[ xX]\] (?P<task>[A-Z]?\d{1,3}|[A-Z])\.\d{1,3}(?:\.\d+)*[a-z]?[. ])",
    MULTILINE,
)
"""The heading of a group, or a task with the number of its group."""

GROUP = Pattern(r"(?P<id>[A-Z]?\d{1,3}|[A-Z])\.\s+(?P<name>\S.*)", 0)
ENOUGH = 2
FEW = 0.2
"""This share of the tasks at most stands in a group of another number."""


def fits(source: Source) -> bool:
    """Look for numbered groups whose tasks begin with the group's own number."""
    text = source.text
    if "## " not in text or "] " not in text:
        return False
    group, right, wrong = "", 0, 0
    for match in LINE.finditer(text):
        group = match["group"] or group
        right += bool(match["task"]) and match["task"] == group
        wrong += bool(match["task"]) and match["task"] != group
    return right >= ENOUGH and wrong <= FEW * right and not TRACED.search(text)


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read the groups and the order of all tasks."""
    listed = tasks(document, language)
    groups = list(_groups(document, listed))
    yield from (declared for _, declared in groups)
    yield from in_turn([head] for head, _ in groups)
    for group in by_group(listed):
        yield from one_by_one(group)


def _groups(document: Document, listed: Sequence[Task]) -> Iterator[tuple[Text, Declared]]:
    """Give each numbered section that has tasks of its number, with its head."""
    numbers = {task.group for task in listed}
    for section in document.sections:
        match = GROUP.fullmatch(section.title.value)
        if match and match["id"] in numbers and section.level < LEAD_LEVEL:
            head = section.title.part(*match.span("id"))
            name, extent = name_of(section.title.part(match.start("name"))), section.extent
            yield (
                head,
                Declared(
                    "group",
                    match["id"],
                    name,
                    head.span(),
                    extent,
                    "heading",
                    listing=section.parent or 0,
                ),
            )


FORMAT = Format(title="OpenSpec", fits=fits, recognise=recognise, doc=__doc__)
