"""Tasks between tags, as tools write them for their agents: ``<task type="auto"> ... </task>``.

Markdown knows such tags as HTML and looks no further, so they are read from the text itself.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from planlint.pattern import Pattern
from planlint.source import Source, Span
from planlint.statement import Noted
from planlint.text import Text, readable

TASK = Pattern(r"<task\b(?P<attributes>[^<>]{0,200})>")
NAME = Pattern(r"<(?:name|decision|what-built|action)>\s*(?P<name>[^\n<]{1,300})")
"""What a task is called, or what a checkpoint is about."""

FILES = Pattern(r"<files>(?P<files>[^<]{1,2000})</files>")
PATH = Pattern(r"[^\s,]+")


class TaggedTask(NamedTuple):
    """A task with a name."""

    attributes: str
    name: Text
    body: Text
    """Everything between its tags, and up to the next task."""
    extent: Span

    def files(self, head: Text) -> Iterator[Noted]:
        """Read the files that the task changes; ``head`` is where it is declared."""
        listed = FILES.search(self.body.value)
        paths = self.body.part(*listed.span("files")) if listed else self.body.part(0, 0)
        for path in PATH.finditer(paths.value):
            yield Noted("file", path.group(), paths.of(path), head)


def tagged_tasks(source: Source, within: Span) -> Iterator[TaggedTask]:
    """Give the tasks in a part of a text, in order."""
    text = Text(source.text[slice(*within)], within.start)
    openings = list(TASK.finditer(text.value))
    starts = (*(opening.start() for opening in openings), len(text.value))
    for opening, (start, end) in zip(openings, pairwise(starts), strict=True):
        body = text.part(opening.end(), end)
        name = NAME.search(body.value)
        if name:
            called = readable(name["name"], body.of(name, "name").start).part(0)
            yield TaggedTask(opening["attributes"], called, body, text.span(start, end))
