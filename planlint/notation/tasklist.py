"""Lists of tasks, each with a box and an identifier, and the order in which they stand."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from re import MULTILINE
from typing import NamedTuple

from planlint.document import Document, Entry
from planlint.language import Language
from planlint.notation.label import Label, boxed_label
from planlint.pattern import Pattern
from planlint.source import Span
from planlint.statement import Declared, Ordered
from planlint.text import Text

MARK = Pattern(r"[\[(]P[\])]", 0)
"""Says that a task may run beside those before it."""

OPTIONAL = Pattern(r"[-*+][ \t]+\[.\]\*")
"""A star behind the box says that the plan is done without the task."""

TRACED = Pattern(
    r"^[ \t]*(?:[-*+][ \t]+)?_(?:(?:Requirements|Boundary|Depends):[^\n_]"
    r"|[^\W\d_]{2,20}\s?[:：]\s?\d+\.\d)",
    MULTILINE,
)
"""What Kiro and its like write below a task, in any language: ``_Requirements: 1.1, 2.3_``."""


class Task(NamedTuple):
    """An entry of a list with a box and an identifier."""

    entry: Entry
    label: Label
    optional: bool

    @property
    def head(self) -> Text:
        """The place by which the item that the entry declares is known."""
        return self.label.head

    @property
    def group(self) -> str:
        """The number of the task that this one is a part of: ``1`` for ``1.2``."""
        return self.label.id.rpartition(".")[0]

    @property
    def beside(self) -> bool:
        """Whether it may run beside the tasks before it."""
        return MARK.search(self.label.rest.value) is not None


def tasks(document: Document, language: Language) -> tuple[Task, ...]:
    """Find the tasks of a document, in reading order."""
    boxed = (block for block in document.blocks if isinstance(block, Entry) and block.box)
    return tuple(
        Task(entry, label, _is_optional(document, entry))
        for entry in boxed
        if (label := boxed_label(entry.text, language))
    )


def _is_optional(document: Document, entry: Entry) -> bool:
    start = entry.span.start
    written = document.source.text[start : entry.text.start]
    return OPTIONAL.match(written.lstrip(" \t>")) is not None


def in_turn(groups: Iterable[Sequence[Text]]) -> Iterator[Ordered]:
    """Put each group of items, known by the heads of their declarations, before the next one."""
    for before, after in pairwise(groups):
        if before and after:
            yield Ordered(tuple(before), tuple(after), after[0].span())


def one_by_one(tasks: Iterable[Task]) -> Iterator[Ordered]:
    """Put tasks in the order in which they stand, those marked for it beside those before them.

    No task waits for an optional one.
    """
    groups: list[list[Text]] = []
    for task in tasks:
        if task.optional:
            yield from in_turn([groups[-1] if groups else [], [task.head]])
        elif groups and task.beside:
            groups[-1].append(task.head)
        else:
            groups.append([task.head])
    yield from in_turn(groups)


def by_group(tasks: Sequence[Task]) -> Iterator[list[Task]]:
    """Give the tasks of each group by themselves; those of no group are one."""
    groups: dict[str, list[Task]] = {}
    for task in tasks:
        groups.setdefault(task.group, []).append(task)
    yield from groups.values()


def gathered(tasks: Iterable[Task]) -> Iterator[Declared]:
    """Give the tasks whose parts follow them without being nested in them."""
    above: Task | None = None
    for number, run in groupby(tasks, key=lambda task: task.group):
        parts = list(run)
        if above and above.label.id == number:
            span = above.entry.span
            extent = Span(span.start, max(part.entry.span.end for part in parts))
            if extent.end > span.end:
                yield _declared(above, extent)
        above = parts[-1]


def _declared(task: Task, extent: Span) -> Declared:
    kind, number, head, listing = task.label.kind, task.label.id, task.head, task.entry.list
    return Declared(kind, number, "", head.span(), extent, "entry", listing=listing)
