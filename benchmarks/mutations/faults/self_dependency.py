"""An item waits for itself."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(_: Model, page: Page) -> Iterator[Mutant]:
    """Name the item among its own prerequisites."""
    for spot, fact in page.facts("after"):
        yield page.changed(spot, (*fact.value, fact.of))


FAULT = Fault("waits for itself", ("PL202",), plant)
