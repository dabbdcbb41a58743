"""Tiers as headings, with the tasks of each as entries."""

from collections.abc import Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line
from benchmarks.mutations.phrases import after_of, length_of

NAMES = ("Ground", "Body", "Works", "Finish", "Extras", "Trimmings", "Polish", "Opening")


def write(model: Model, _: Random) -> Iterator[Line]:
    """Write a tier for each level: each task lies in the first tier in which it can run."""
    for number, level in enumerate(model.levels):
        yield (f"## Tier {number}: {NAMES[number]}",)
        yield ("",)
        for task in level:
            name = Fact("name", task.id, task.name)
            yield "- ", Fact("id", task.id, task.id), ": ", name, " (", length_of(task, model), ")"
            yield "  - **Dependencies:** ", after_of(task)
        yield ("",)


NOTATION = Notation("tiers", "declaration", write)
