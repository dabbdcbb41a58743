"""The first lines: how many tasks, how long, how many at a time."""

from collections.abc import Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line
from benchmarks.mutations.phrases import amount


def write(model: Model, random: Random) -> Iterator[Line]:
    """Write the title, and fields below it."""
    count = len(model.tasks)
    kinds = f"{model.kind}s"
    if random.random() < 0.5:
        yield f"# {model.title}: ", Fact("count", "", count, lambda n: f"{n} {kinds}")
    else:
        yield (f"# {model.title}",)
    yield ("",)
    if random.random() < 0.5:
        yield f"**Total {kinds}:** ", Fact("count", "", count)
    if random.random() < 0.6:
        yield "**Total Duration:** ", Fact("total", "", model.end, amount(model.unit))
    if random.random() < 0.4:
        yield "**Max concurrent agents:** ", Fact("crew", "", len(model.owners))
    yield ("",)


NOTATION = Notation("opening", "title", write, often=1)
