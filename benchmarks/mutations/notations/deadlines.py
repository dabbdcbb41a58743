"""A deadline in the first lines."""

from collections.abc import Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line
from benchmarks.mutations.phrases import start


def write(model: Model, _: Random) -> Iterator[Line]:
    """Write one line."""
    yield "**Deadline:** ", Fact("deadline", "", model.end, start(model.unit))
    yield ("",)


NOTATION = Notation("deadlines", "opening", write, often=0.25)
