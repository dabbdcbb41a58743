"""The sequential total is less than all lengths together."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(model: Model, page: Page) -> Iterator[Mutant]:
    """Shorten it to less than nine tenths of that, where all lengths are told."""
    if model.under_way or not any(page.facts("length")):
        return
    for spot, fact in page.facts("sequential"):
        for length in range(model.end + 1, fact.value * 9 // 10):
            yield page.changed(spot, length)


FAULT = Fault("sequential total too short", ("PL502", "PL507"), plant)
