"""A timeline in a table with a row for each window."""

from collections.abc import Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Line
from benchmarks.mutations.phrases import Window
from benchmarks.mutations.timeline import members, placed, stretches


def write(model: Model, _: Random) -> Iterator[Line]:
    """Write the table."""
    yield ("## Calendar",)
    yield ("",)
    yield (f"| {model.unit.capitalize()} | Work |",)
    yield ("|------|------|",)
    for window, tasks in stretches(model):
        yield "| ", placed(window, tasks, _bare), " | ", *members(tasks), " |"
    yield ("",)


def _bare(window: Window) -> str:
    first, last = window
    return str(first) if first == last else f"{first}-{last}"


NOTATION = Notation("timeline rows", "timeline", write)
