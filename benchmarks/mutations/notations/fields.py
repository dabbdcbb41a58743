"""Headings with fields below them."""

from collections.abc import Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line
from benchmarks.mutations.phrases import after_of, length_of, start_of, window_of

WORDS = {"done": "Done", "active": "In progress", "todo": "Not started"}


def write(model: Model, random: Random) -> Iterator[Line]:
    """Write a section for each task."""
    by_window = random.random() < 0.5
    for task in model.tasks:
        when = window_of(task, model) if by_window else start_of(task, model)
        yield "## ", Fact("id", task.id, task.id), ": ", Fact("name", task.id, task.name)
        yield ("",)
        yield "- **Duration:** ", length_of(task, model)
        yield ("- **Timeline:** " if by_window else "- **Start:** "), when
        yield "- **Dependencies:** ", after_of(task)
        yield "- **Owner:** ", Fact("owner", task.id, task.owner)
        yield "- **Files:** ", Fact("file", task.id, task.file, "`{}`".format)
        if model.under_way:
            yield "- **Status:** ", Fact("status", task.id, task.status, WORDS.__getitem__)
        yield ("",)


NOTATION = Notation("headings with fields", "declaration", write)
