"""What may run at the same time."""

from collections.abc import Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line


def write(model: Model, _: Random) -> Iterator[Line]:
    """Write a sentence for each level of several tasks."""
    yield ("## Side by side",)
    yield ("",)
    for level in model.levels:
        if len(level) > 1:
            beside = tuple(task.id for task in level)
            yield "- ", Fact("beside", beside[0], beside, " and ".join), " can run in parallel."
    yield ("",)


def fits(model: Model) -> bool:
    """Tell whether any tasks are independent of each other."""
    return any(len(level) > 1 for level in model.levels)


NOTATION = Notation("parallel lists", "parallel", write, fits)
