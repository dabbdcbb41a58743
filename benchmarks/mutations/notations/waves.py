"""Waves that follow each other, with their tasks."""

from collections.abc import Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line

PLURALS = {"Batch": "Batches", "Wave": "Waves"}


def write(model: Model, random: Random) -> Iterator[Line]:
    """Write a line for each wave, its tasks after it."""
    word = random.choice(sorted(PLURALS))
    yield (f"## {PLURALS[word]}",)
    yield ("",)
    for number, level in enumerate(model.levels, 1):
        held = tuple(task.id for task in level)
        yield f"- **{word} {number}:** ", Fact("wave", str(number), held, ", ".join)
    yield ("",)


NOTATION = Notation("waves", "groups", write)
