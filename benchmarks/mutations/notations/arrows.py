"""Arrows from what comes first to what follows."""

from collections.abc import Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line


def write(model: Model, _: Random) -> Iterator[Line]:
    """Write an arrow for each dependency."""
    yield ("## Order",)
    yield ("",)
    for task in model.tasks:
        for before in task.after:
            yield "- ", Fact("edge", task.id, (before, task.id), " → ".join)
    yield ("",)


NOTATION = Notation("arrows", "order", write)
