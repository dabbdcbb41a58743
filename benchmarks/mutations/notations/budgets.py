"""What each task costs, and all of them."""

from collections.abc import Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line

DOLLARS = "${:,}".format


def write(model: Model, random: Random) -> Iterator[Line]:
    """Write a table with a total row, or a list below the total."""
    total = sum(task.cost for task in model.tasks)
    yield ("## Budget",)
    yield ("",)
    if random.random() < 0.6:
        yield (f"| {model.kind} | Cost |",)
        yield ("|------|------|",)
        for task in model.tasks:
            yield f"| {task.id} | ", Fact("cost", task.id, task.cost, DOLLARS), " |"
        yield "| **Total** | **", Fact("total cost", "", total, DOLLARS), "** |"
    else:
        yield "**Total Cost:** ", Fact("summed cost", "", total, DOLLARS)
        yield ("",)
        for task in model.tasks:
            yield f"- **{task.name}:** ", Fact("cost", task.id, task.cost, DOLLARS)
    yield ("",)


NOTATION = Notation("budgets", "claims", write)
