"""Gates with a day, the tasks that they cover, and boxes."""

from collections.abc import Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line
from benchmarks.mutations.phrases import start


def write(model: Model, _: Random) -> Iterator[Line]:
    """Write a gate for each level."""
    yield ("## Quality Gates",)
    yield ("",)
    for number, level in enumerate(model.levels, 1):
        last = max(level, key=lambda task: task.end)
        day = Fact("gate day", last.id, last.end, start(model.unit))
        covered = ", ".join(task.id for task in level)
        yield f"### Gate {number} (", day, f"): {covered}"
        yield ("",)
        yield (
            "- [ ] ",
            Fact("criterion", str(number), f"The {level[0].name.lower()} has been tested"),
        )
        yield "- [ ] ", Fact("criterion", str(number), "Two people have looked at it")
        yield ("",)


NOTATION = Notation("gates", "gates", write, lambda model: not model.under_way)
