"""A mermaid gantt chart."""

from collections.abc import Iterable, Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line

ORIGIN = "2026-03-02"
LETTER = {"day": "d", "week": "w"}


def write(model: Model, _: Random) -> Iterator[Line]:
    """Write the chart; bars follow each other by name."""
    yield ("```mermaid",)
    yield ("gantt",)
    yield (f"    title {model.title}",)
    yield ("    dateFormat YYYY-MM-DD",)
    for task in model.tasks:
        after = Fact("after", task.id, task.after, _keys)
        yield (
            "    ",
            f"{task.id} ",
            Fact("name", task.id, task.name),
            " :",
            Fact("id", task.id, task.id, _key),
            ", ",
            *(("after ", after) if task.after else (ORIGIN,)),
            ", ",
            Fact("length", task.id, task.length, f"{{}}{LETTER[model.unit]}".format),
        )
    yield ("```",)
    yield ("",)


def _key(identifier: str) -> str:
    return identifier.replace(" ", "").lower()


def _keys(identifiers: Iterable[str]) -> str:
    return " ".join(map(_key, identifiers))


NOTATION = Notation("mermaid gantt", "declaration", write)
