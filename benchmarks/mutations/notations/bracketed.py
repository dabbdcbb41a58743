"""Headings that say in brackets when the work runs."""

from collections.abc import Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line
from benchmarks.mutations.phrases import after_of, length_of, window_of


def write(model: Model, random: Random) -> Iterator[Line]:
    """Write a section for each task, its window or its length in the heading."""
    by_window = random.random() < 0.6
    yield (f"## The {model.kind}s",)
    yield ("",)
    for task in model.tasks:
        head = window_of(task, model, "s") if by_window else length_of(task, model)
        name = Fact("name", task.id, task.name)
        yield "### ", Fact("id", task.id, task.id), ": ", name, " (", head, ")"
        yield ("",)
        yield "**Owner**: ", Fact("owner", task.id, task.owner)
        yield "**Files**: ", Fact("file", task.id, task.file, "`{}`".format)
        yield "**Depends on**: ", after_of(task)
        yield ("",)
        yield (f"The {task.name.lower()} must be ready for the inspector.",)
        yield ("",)


NOTATION = Notation("headings with brackets", "declaration", write)
