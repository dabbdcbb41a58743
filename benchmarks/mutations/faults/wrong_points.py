"""A total of points is not their sum."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(_: Model, page: Page) -> Iterator[Mutant]:
    """Change one estimate, or the total."""
    for spot, fact in page.facts("points", "total points"):
        yield page.changed(spot, fact.value + 4)


FAULT = Fault("points", ("PL505", "PL504"), plant)
