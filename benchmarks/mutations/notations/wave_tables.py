"""A table of waves, several tasks in one cell."""

from collections.abc import Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line


def write(model: Model, _: Random) -> Iterator[Line]:
    """Write a row for each wave."""
    yield ("## Waves",)
    yield ("",)
    yield (f"| Wave | {model.kind}s |",)
    yield ("|------|------|",)
    for number, level in enumerate(model.levels, 1):
        held = tuple(task.id for task in level)
        yield f"| {number} | ", Fact("wave", str(number), held, ", ".join), " |"
    yield ("",)


NOTATION = Notation("wave tables", "groups", write, often=0.2)
