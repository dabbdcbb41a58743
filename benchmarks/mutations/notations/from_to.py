"""A table of what leads to what."""

from collections.abc import Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line


def write(model: Model, _: Random) -> Iterator[Line]:
    """Write a row for each dependency."""
    yield ("## Handovers",)
    yield ("",)
    yield ("| From | To | What |",)
    yield ("|------|----|------|",)
    for task in model.tasks:
        for before in model.before(task):
            edge = Fact("edge", task.id, (before.id, task.id), " | ".join)
            yield "| ", edge, f" | the finished {before.name.lower()} |"
    yield ("",)


NOTATION = Notation("from and to", "order", write, often=0.2)
