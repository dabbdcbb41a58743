"""The order in which finished work is merged."""

from collections.abc import Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line


def write(model: Model, _: Random) -> Iterator[Line]:
    """Write one line."""
    ids = tuple(task.id for task in sorted(model.tasks, key=lambda task: task.end))
    yield "**Merge order:** ", Fact("merges", "", ids, " → ".join)
    yield ("",)


NOTATION = Notation("merge orders", "merging", write, often=0.25)
