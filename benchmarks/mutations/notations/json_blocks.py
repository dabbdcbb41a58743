"""A list of objects in a JSON fence."""

import json
from collections.abc import Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line
from benchmarks.mutations.phrases import amount


def write(model: Model, _: Random) -> Iterator[Line]:
    """Write one fence for all, an object on one line."""
    yield ("```json",)
    yield ('{"tasks": [',)
    for task in model.tasks:
        yield (
            '  {"id": ',
            Fact("id", task.id, task.id, json.dumps),
            ', "title": ',
            Fact("name", task.id, task.name, json.dumps),
            ', "duration": ',
            Fact("length", task.id, task.length, lambda n: json.dumps(amount(model.unit)(n))),
            ', "depends_on": ',
            Fact("after", task.id, task.after, json.dumps),
            "}" if task == model.tasks[-1] else "},",
        )
    yield ("]}",)
    yield ("```",)
    yield ("",)


NOTATION = Notation("JSON", "declaration", write)
