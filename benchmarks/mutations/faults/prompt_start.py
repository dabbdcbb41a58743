"""A prompt tells its agent another day to start."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(_: Model, page: Page) -> Iterator[Mutant]:
    """Name another day, where the plan tells the start."""
    for spot, fact in page.facts("told start"):
        if page.tells("start", fact.of) or page.tells("window", fact.of):
            yield page.changed(spot, fact.value + 2)


FAULT = Fault("start of a prompt", ("PL802", "PL405", "PL401"), plant)
