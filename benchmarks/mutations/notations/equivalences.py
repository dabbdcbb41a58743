"""The whole length in two units."""

from collections.abc import Iterator
from random import Random

from benchmarks.mutations.model import Model
from benchmarks.mutations.notation import Notation
from benchmarks.mutations.page import Fact, Line
from benchmarks.mutations.phrases import amount


def write(model: Model, _: Random) -> Iterator[Line]:
    """Write one line."""
    days = Fact("equivalent", "", 5 * model.end, lambda days: f"{days} working days")
    yield (
        "**Estimated duration:** ",
        Fact("total", "", model.end, amount(model.unit)),
        " (",
        days,
        ")",
    )
    yield ("",)


NOTATION = Notation("equivalences", "claims", write, lambda model: model.unit == "week", often=0.3)
