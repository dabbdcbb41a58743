"""Items wait for each other in a circle."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(model: Model, page: Page) -> Iterator[Mutant]:
    """Let an item wait for one that waits for it."""
    for spot, fact in page.facts("after"):
        for other in model.tasks:
            if fact.of in model.ancestors(other):
                yield page.changed(spot, (*fact.value, other.id))


FAULT = Fault("circle", ("PL201",), plant)
