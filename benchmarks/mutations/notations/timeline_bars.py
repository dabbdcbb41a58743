"""A gantt chart drawn with characters."""

from collections.abc import Callable, Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line
from benchmarks.mutations.phrases import Window

CELL = 4
WIDEST = 15


def write(model: Model, _: Random) -> Iterator[Line]:
    """Write the chart, under a line that counts the days."""
    width = max(len(task.id) for task in model.tasks) + 4
    days = "".join(str(day).ljust(CELL) for day in range(1, model.end + 1))
    yield ("## Chart",)
    yield ("",)
    yield ("```",)
    yield (f"{model.unit.capitalize()}:".ljust(width) + days.rstrip(),)
    for task in model.tasks:
        name = Fact("member", task.id, task.id)
        gap = " " * (width - len(task.id))
        yield name, gap, Fact("place", task.id, task.window, _bar(model.end))
    yield ("```",)
    yield ("",)


def _bar(end: int) -> Callable[[Window], str]:
    def form(window: Window) -> str:
        first, last = window
        cells = ("█" if first <= day <= last else " " for day in range(1, end + 1))
        return "".join(cell * CELL for cell in cells).rstrip()

    return form


NOTATION = Notation("timeline bars", "timeline", write, lambda model: model.end <= WIDEST)
