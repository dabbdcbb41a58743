"""How long it takes in parallel and one after the other, and what that saves."""

from collections.abc import Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line
from benchmarks.mutations.phrases import amount

LEAST = 10
"""Per cent: nobody boasts of less."""


def write(model: Model, _: Random) -> Iterator[Line]:
    """Write two lines, the saving in the second."""
    saving = Fact("saving", "", saved(model), lambda value: f"{value}%")
    yield ("## Comparison",)
    yield ("",)
    yield "- **Sequential:** ", Fact("sequential", "", model.sequential, amount(model.unit))
    yield (
        "- **Parallel:** ",
        Fact("total", "", model.end, amount(model.unit)),
        " (",
        saving,
        " faster)",
    )
    yield ("",)


def saved(model: Model) -> int:
    """Compute how many per cent less it takes."""
    return round(100 * (model.sequential - model.end) / model.sequential)


NOTATION = Notation("comparisons", "claims", write, lambda model: saved(model) >= LEAST)
