"""A saving does not follow from the lengths that are compared."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(model: Model, page: Page) -> Iterator[Mutant]:
    """State more than either reading of "faster" gives."""
    for spot, fact in page.facts("saving"):
        speed = round(100 * (model.sequential / model.end - 1))
        yield page.changed(spot, max(speed, fact.value) + 15)


FAULT = Fault("saving", ("PL507",), plant)
