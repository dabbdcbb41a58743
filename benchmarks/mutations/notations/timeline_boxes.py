"""A timeline in drawn boxes."""

from collections.abc import Iterator, Sequence
from random import Random

from benchmarks.mutations.model import Model, Task
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line
from benchmarks.mutations.phrases import stretch
from benchmarks.mutations.timeline import stretches

WIDTH = 36


def write(model: Model, _: Random) -> Iterator[Line]:
    """Write a box for each window."""
    yield ("```",)
    for window, tasks in stretches(model):
        form = stretch(model.unit)
        place = Fact("place", tasks[0].id, window, lambda value: form(value).upper().center(WIDTH))  # noqa: B023
        yield ("┌" + "─" * WIDTH + "┐",)
        yield "│", place, "│"
        yield ("├" + "─" * WIDTH + "┤",)
        yield from _inside(tasks)
        yield ("└" + "─" * WIDTH + "┘",)
    yield ("```",)
    yield ("",)


def _inside(tasks: Sequence[Task]) -> Iterator[Line]:
    for task in tasks:
        name = Fact("member", task.id, task.id)
        yield "│ ", name, f": {task.name}".ljust(WIDTH - 1 - len(task.id)), "│"


NOTATION = Notation("timeline boxes", "timeline", write, often=0.2)
