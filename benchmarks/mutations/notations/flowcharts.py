"""A mermaid flowchart."""

from collections.abc import Callable, Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line

Edge = tuple[str, str]


def write(model: Model, _: Random) -> Iterator[Line]:
    """Write the nodes, then the links."""
    keys = {task.id: f"n{number}" for number, task in enumerate(model.tasks)}
    yield ("```mermaid",)
    yield ("graph TD",)
    for task in model.tasks:
        yield f"    {keys[task.id]}[", Fact("label", task.id, task.id), f": {task.name}]"
    for task in model.tasks:
        for before in task.after:
            yield "    ", Fact("edge", task.id, (before, task.id), _link(keys))
    yield ("```",)
    yield ("",)


def _link(keys: dict[str, str]) -> Callable[[Edge], str]:
    return lambda edge: f"{keys[edge[0]]} --> {keys[edge[1]]}"


NOTATION = Notation("flowcharts", "order", write)
