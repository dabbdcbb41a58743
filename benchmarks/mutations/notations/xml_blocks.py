"""Elements in an XML fence."""

from collections.abc import Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line
from benchmarks.mutations.phrases import length_of, names


def write(model: Model, _: Random) -> Iterator[Line]:
    """Write one fence for all, an element on one line."""
    yield ("```xml",)
    yield ("<tasks>",)
    for task in model.tasks:
        yield (
            '  <task id="',
            Fact("id", task.id, task.id),
            '" name="',
            Fact("name", task.id, task.name),
            '" duration="',
            length_of(task, model),
            *(('" depends_on="', Fact("after", task.id, task.after, names(""))) * bool(task.after)),
            '"/>',
        )
    yield ("</tasks>",)
    yield ("```",)
    yield ("",)


NOTATION = Notation("XML", "declaration", write)
