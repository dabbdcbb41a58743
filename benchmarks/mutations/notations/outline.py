"""An outline in a fence."""

from collections.abc import Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line
from benchmarks.mutations.phrases import length_of, names


def write(model: Model, _: Random) -> Iterator[Line]:
    """Write a line for each task."""
    yield ("```",)
    for task in model.tasks:
        name = Fact("name", task.id, task.name)
        yield (
            Fact("id", task.id, task.id),
            ": ",
            name,
            " (",
            length_of(task, model),
            *((", depends: ", Fact("after", task.id, task.after, names(""))) * bool(task.after)),
            ")",
        )
    yield ("```",)
    yield ("",)


NOTATION = Notation("outlines", "declaration", write)
