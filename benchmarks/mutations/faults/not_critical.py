"""An item that can slip is on the critical path."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(model: Model, page: Page) -> Iterator[Mutant]:
    """Put it in the place of one that cannot."""
    if model.under_way or not any(page.facts("length")):
        return
    floats = model.floats()
    for spot, fact in page.facts("critical"):
        for other in model.tasks:
            if floats[other.id] > 1:
                yield page.changed(spot, (*fact.value[:-2], other.id, fact.value[-1]))


FAULT = Fault("critical path", ("PL211", "PL204"), plant)
