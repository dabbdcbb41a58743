"""A total of costs is not their sum."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(_: Model, page: Page) -> Iterator[Mutant]:
    """Change the total."""
    for spot, fact in page.facts("total cost", "summed cost"):
        yield page.changed(spot, fact.value + 600)
        yield page.changed(spot, fact.value - 200)


FAULT = Fault("total cost", ("PL505", "PL503"), plant)
