"""A table with the dates of each task."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from benchmarks.mutations.model import Model, Task
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line
from benchmarks.mutations.phrases import after_of, length_of

MONDAY = date(2026, 3, 2)
WEEK = 7
WORKED = 5


def write(model: Model, _: Random) -> Iterator[Line]:
    """Write the table; nobody works at weekends."""
    yield ("**Working days:** Mon-Fri",)
    yield ("",)
    yield (f"| {model.kind} | Name | Duration | Start | End | Depends on |",)
    yield ("|------|------|----------|-------|-----|------------|",)
    for task in model.tasks:
        yield _row(task, model)
    yield ("",)


def _row(task: Task, model: Model) -> Line:
    days = 1 if model.unit == "day" else WORKED
    return (
        "| ",
        Fact("id", task.id, task.id),
        " | ",
        Fact("name", task.id, task.name),
        " | ",
        length_of(task, model),
        " | ",
        Fact("start date", task.id, (task.start - 1) * days, dated),
        " | ",
        Fact("end date", task.id, task.end * days - 1, dated),
        " | ",
        after_of(task, "-"),
        " |",
    )


def dated(workday: int) -> str:
    """Write the date of a day of work, counted from 0.

    >>> dated(4), dated(5)
    ('2026-03-06', '2026-03-09')
    """
    return (MONDAY + timedelta(workday // WORKED * WEEK + workday % WORKED)).isoformat()


NOTATION = Notation("dates", "declaration", write)
