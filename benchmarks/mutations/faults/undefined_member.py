"""A timeline names what nothing declares."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(model: Model, page: Page) -> Iterator[Mutant]:
    """Name an item beyond the last."""
    for spot, _ in page.facts("member"):
        yield page.changed(spot, model.stranger)


FAULT = Fault("undefined in a timeline", ("PL102", "PL104"), plant)
