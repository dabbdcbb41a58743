"""A timeline in a list."""

from collections.abc import Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Line
from benchmarks.mutations.phrases import stretch
from benchmarks.mutations.timeline import members, placed, stretches


def write(model: Model, _: Random) -> Iterator[Line]:
    """Write an entry for each window."""
    yield ("## Timeline",)
    yield ("",)
    for window, tasks in stretches(model):
        yield "- **", placed(window, tasks, stretch(model.unit)), ":** ", *members(tasks)
    yield ("",)


NOTATION = Notation("timeline lists", "timeline", write)
