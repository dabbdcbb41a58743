"""Phases as headings with their days, and a table of the tasks in each."""

from collections.abc import Iterator, Sequence
from random import Random

from benchmarks.mutations.model import Model, Task
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line
from benchmarks.mutations.phrases import after_of, length_of, stretch, window_of

HEADER = "| {kind} | Name | Duration | When | Depends on |"


def write(model: Model, _: Random) -> Iterator[Line]:
    """Write a phase for each level."""
    for number, level in enumerate(model.levels, 1):
        when = Fact("phase window", str(number), around(level), stretch(model.unit, "s"))
        yield f"## Phase {number}: Round {number} (", when, ")"
        yield ("",)
        yield (HEADER.format(kind=model.kind),)
        yield ("|----|------|----------|------|------------|",)
        for task in level:
            yield _row(task, model)
        yield ("",)


def around(tasks: Sequence[Task]) -> tuple[int, int]:
    """Give the first and the last day of several tasks."""
    return min(task.start for task in tasks), max(task.end for task in tasks)


def _row(task: Task, model: Model) -> Line:
    return (
        "| ",
        Fact("id", task.id, task.id),
        " | ",
        Fact("name", task.id, task.name),
        " | ",
        length_of(task, model),
        " | ",
        window_of(task, model),
        " | ",
        after_of(task, "-"),
        " |",
    )


def fits(model: Model) -> bool:
    """Tell whether the tasks are no phases themselves."""
    return model.kind != "Phase"


NOTATION = Notation("phases with tables", "declaration", write, fits)
