"""Those who work on it, by name."""

from collections.abc import Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Line


def write(model: Model, _: Random) -> Iterator[Line]:
    """Write one line."""
    yield (f"**Team:** {', '.join(model.owners)}",)
    yield ("",)


NOTATION = Notation("rosters", "opening", write, often=0.3)
