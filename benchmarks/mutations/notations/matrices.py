"""A matrix of what waits for what."""

from collections.abc import Callable, Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line


def write(model: Model, _: Random) -> Iterator[Line]:
    """Write a row and a column for each task."""
    ids = [task.id for task in model.tasks]
    yield ("## Dependency matrix",)
    yield ("",)
    yield (f"| | {' | '.join(ids)} |",)
    yield ("|---|" + "---|" * len(ids),)
    for task in model.tasks:
        yield f"| {task.id} | ", Fact("again", task.id, task.after, _marks(task.id, ids)), " |"
    yield ("",)


def _marks(own: str, ids: list[str]) -> Callable[[tuple[str, ...]], str]:
    def form(after: tuple[str, ...]) -> str:
        return " | ".join("–" if i == own else "X" if i in after else " " for i in ids)

    return form


NOTATION = Notation("matrices", "order", write, often=0.2)
