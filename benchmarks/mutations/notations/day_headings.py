"""A timeline whose headings are days: what begins then."""

from collections.abc import Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line
from benchmarks.mutations.phrases import start


def write(model: Model, _: Random) -> Iterator[Line]:
    """Write a heading for each day on which something begins."""
    yield ("## Launch plan",)
    yield ("",)
    for day in sorted({task.start for task in model.tasks}):
        begun = [task for task in model.tasks if task.start == day]
        yield "### ", Fact("launch day", begun[0].id, day, start(model.unit)), ": Launch"
        yield ("",)
        for task in begun:
            yield "- Start ", Fact("member", task.id, task.id), " ", task.name
        yield ("",)


NOTATION = Notation("timeline headings", "timeline", write)
