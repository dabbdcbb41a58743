"""Sentences that say what waits for what."""

from collections.abc import Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line

VERBS = ("depends on", "requires", "starts after", "is blocked by")


def write(model: Model, random: Random) -> Iterator[Line]:
    """Write a sentence for each task that waits."""
    yield ("## Notes on the order",)
    yield ("",)
    for task in model.tasks:
        if task.after:
            waits = Fact("again", task.id, task.after, " and ".join)
            yield f"- {task.id} {random.choice(VERBS)} ", waits, "."
    yield ("",)


NOTATION = Notation("sentences", "order", write)
