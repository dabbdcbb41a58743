"""A mermaid timeline."""

from collections.abc import Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Line
from benchmarks.mutations.phrases import stretch
from benchmarks.mutations.timeline import members, placed, stretches


def write(model: Model, _: Random) -> Iterator[Line]:
    """Write a line for each window."""
    yield ("```mermaid",)
    yield ("timeline",)
    yield (f"    title {model.title}",)
    for window, tasks in stretches(model):
        yield "    ", placed(window, tasks, stretch(model.unit)), " : ", *members(tasks, " : ")
    yield ("```",)
    yield ("",)


NOTATION = Notation("mermaid timeline", "timeline", write, often=0.2)
