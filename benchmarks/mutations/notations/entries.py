"""Entries of a list, with what they take and wait for in brackets."""

from collections.abc import Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line
from benchmarks.mutations.phrases import length_of, names


def write(model: Model, random: Random) -> Iterator[Line]:
    """Write the list under a heading of its own."""
    bold = random.choice(("**", ""))
    yield (f"## {model.kind}s",)
    yield ("",)
    for task in model.tasks:
        name = Fact("name", task.id, task.name)
        head: Line = (f"- {bold}", Fact("id", task.id, task.id), f":{bold} ", name, " (")
        if task.after:
            waits = Fact("after", task.id, task.after, names("-"))
            yield *head, length_of(task, model), ", after ", waits, ")"
        else:
            yield *head, length_of(task, model), ")"
    yield ("",)


NOTATION = Notation("entries", "declaration", write)
