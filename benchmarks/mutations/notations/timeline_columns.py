"""A timeline in a table with a column for each day."""

from collections.abc import Callable, Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line
from benchmarks.mutations.phrases import Window

WIDEST = 15
MARKS = ("X", "██", "✓")


def write(model: Model, random: Random) -> Iterator[Line]:
    """Write the table, a row for each task."""
    label = model.unit[0].upper() if model.unit == "week" else f"{model.unit.capitalize()} "
    days = range(1, model.end + 1)
    mark = random.choice(MARKS)
    yield ("## Calendar",)
    yield ("",)
    yield (f"| | {' | '.join(f'{label}{day}' for day in days)} |",)
    yield ("|---|" + "---|" * len(days),)
    for task in model.tasks:
        bar = Fact("place", task.id, task.window, _bar(mark, model.end))
        yield "| ", Fact("member", task.id, task.id), " | ", bar, " |"
    yield ("",)


def _bar(mark: str, end: int) -> Callable[[Window], str]:
    def form(window: Window) -> str:
        first, last = window
        return " | ".join(mark if first <= day <= last else "  " for day in range(1, end + 1))

    return form


NOTATION = Notation("timeline columns", "timeline", write, lambda model: model.end <= WIDEST)
