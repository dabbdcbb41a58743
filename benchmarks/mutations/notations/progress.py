"""How much is done."""

from collections.abc import Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line

Done = tuple[int, int]


def write(model: Model, _: Random) -> Iterator[Line]:
    """Write one line."""
    done = sum(task.status == "done" for task in model.tasks)
    total = len(model.tasks)
    kinds = f"{model.kind.lower()}s"
    told = Fact("done", "", (done, total), lambda pair: f"{pair[0]} of {pair[1]} {kinds} done")
    percent = Fact("percent done", "", round(100 * done / total), lambda value: f"({value}%)")
    yield "**Progress:** ", told, " ", percent
    yield ("",)


NOTATION = Notation("progress", "status", write, lambda model: model.under_way, often=0.6)
