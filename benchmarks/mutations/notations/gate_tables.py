"""A table of gates."""

from collections.abc import Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line
from benchmarks.mutations.phrases import start


def write(model: Model, _: Random) -> Iterator[Line]:
    """Write a row for each level."""
    label = model.unit.capitalize()
    yield ("## Gates",)
    yield ("",)
    yield (f"| Gate | {label} | Requires | Criteria |",)
    yield ("|------|-----|----------|----------|",)
    for number, level in enumerate(model.levels, 1):
        last = max(level, key=lambda task: task.end)
        day = Fact("gate day", last.id, last.end, start(model.unit))
        covered = ", ".join(task.id for task in level)
        yield f"| G{number} | ", day, f" | {covered} | all tests pass |"
    yield ("",)


NOTATION = Notation("gate tables", "gates", write, lambda model: not model.under_way, often=0.25)
