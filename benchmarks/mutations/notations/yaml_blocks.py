"""A list of mappings in a YAML fence."""

from collections.abc import Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line
from benchmarks.mutations.phrases import length_of, start_of


def write(model: Model, _: Random) -> Iterator[Line]:
    """Write one fence for all."""
    yield ("```yaml",)
    yield ("tasks:",)
    for task in model.tasks:
        yield "  - id: ", Fact("id", task.id, task.id)
        yield "    name: ", Fact("name", task.id, task.name)
        yield "    owner: ", Fact("owner", task.id, task.owner)
        yield "    duration: ", length_of(task, model)
        yield "    start: ", start_of(task, model)
        yield "    depends_on: ", Fact("after", task.id, task.after, _listed)
    yield ("```",)
    yield ("",)


def _listed(identifiers: tuple[str, ...]) -> str:
    return f"[{', '.join(identifiers)}]"


NOTATION = Notation("YAML", "declaration", write)
