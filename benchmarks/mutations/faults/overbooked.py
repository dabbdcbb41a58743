"""One agent leads two items at the same time."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(model: Model, page: Page) -> Iterator[Mutant]:
    """Give an item the agent of another that runs beside it."""
    if not any(page.facts("start", "window", "place")):
        return
    for spot, fact in page.facts("owner"):
        for other in model.beside(model.task(fact.of)):
            yield page.changed(spot, other.owner)


FAULT = Fault("owner overbooked", ("PL702",), plant)
