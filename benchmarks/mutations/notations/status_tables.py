"""A table of how far each task is."""

from collections.abc import Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line

SIGNS = {"done": "✅ Done", "active": "🔄 In progress", "todo": "⏳ Pending"}


def write(model: Model, _: Random) -> Iterator[Line]:
    """Write a row for each task."""
    yield ("## Status",)
    yield ("",)
    yield (f"| {model.kind} | Status |",)
    yield ("|------|--------|",)
    for task in model.tasks:
        yield f"| {task.id} | ", Fact("status", task.id, task.status, SIGNS.__getitem__), " |"
    yield ("",)


NOTATION = Notation("status tables", "status", write, lambda model: model.under_way, often=0.7)
