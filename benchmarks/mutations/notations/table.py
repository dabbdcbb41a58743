"""A table with a row for each task."""

from collections.abc import Iterator
from random import Random

from benchmarks.mutations.model import Model, Task
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line
from benchmarks.mutations.phrases import after_of, length_of, start_of, window_of

DATED = "| ID | Name | Owner | Duration | {unit}s | Dependencies |"
STARTED = "| ID | Name | Owner | Duration | Start {unit} | Dependencies |"


def write(model: Model, random: Random) -> Iterator[Line]:
    """Write the table under a heading of its own."""
    by_window = random.random() < 0.4
    header = DATED if by_window else STARTED
    yield (f"## {model.kind}s",)
    yield ("",)
    yield (header.format(unit=model.unit.capitalize()),)
    yield ("|----|------|-------|----------|-------|--------------|",)
    for task in model.tasks:
        yield _row(task, model, by_window=by_window)
    yield ("",)


def _row(task: Task, model: Model, *, by_window: bool) -> Line:
    when = window_of(task, model) if by_window else start_of(task, model)
    return (
        "| ",
        Fact("id", task.id, task.id),
        " | ",
        Fact("name", task.id, task.name),
        " | ",
        Fact("owner", task.id, task.owner),
        " | ",
        length_of(task, model),
        " | ",
        when,
        " | ",
        after_of(task),
        " |",
    )


NOTATION = Notation("table", "declaration", write)
