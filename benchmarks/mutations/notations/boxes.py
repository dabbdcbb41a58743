"""Check boxes under phases, as spec-kit writes them."""

from collections.abc import Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line
from benchmarks.mutations.phrases import names


def write(model: Model, _: Random) -> Iterator[Line]:
    """Write a phase for each level; its tasks may run together."""
    for number, level in enumerate(model.levels, 1):
        yield (f"## Phase {number}: Round {number}",)
        yield ("",)
        for task in level:
            yield (
                "- [",
                Fact("status", task.id, task.status, _box),
                "] ",
                Fact("id", task.id, task.id),
                " [P]" if len(level) > 1 else "",
                " ",
                Fact("name", task.id, task.name),
                " in ",
                Fact("file", task.id, task.file),
                *_waits(task.id, task.after),
            )
        yield ("",)


def _waits(identifier: str, after: tuple[str, ...]) -> Line:
    return (" (depends on ", Fact("after", identifier, after, names("")), ")") if after else ()


def _box(status: str) -> str:
    return "x" if status == "done" else " "


NOTATION = Notation("boxes", "declaration", write, lambda model: model.tasks[0].id[0] == "T")
