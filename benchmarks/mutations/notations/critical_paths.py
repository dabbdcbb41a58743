"""The critical path as a chain of arrows."""

from collections.abc import Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line


def write(model: Model, _: Random) -> Iterator[Line]:
    """Write one line."""
    chain = tuple(task.id for task in model.critical())
    yield "**Critical path:** ", Fact("critical", "", chain, " → ".join)
    yield ("",)


NOTATION = Notation("critical paths", "order", write, lambda model: len(model.critical()) > 1)
