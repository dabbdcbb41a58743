"""How much work each task is, in points."""

from collections.abc import Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line


def write(model: Model, _: Random) -> Iterator[Line]:
    """Write a table with a total row."""
    yield ("## Estimates",)
    yield ("",)
    yield (f"| {model.kind} | Name | Points |",)
    yield ("|------|------|--------|",)
    for task in model.tasks:
        name, points = Fact("name", task.id, task.name), Fact("points", task.id, task.points)
        yield f"| {task.id} | ", name, " | ", points, " |"
    yield "| **Total** | | ", Fact("total points", "", sum(t.points for t in model.tasks)), " |"
    yield ("",)


NOTATION = Notation("points", "claims", write, often=0.25)
