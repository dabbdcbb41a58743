"""A prompt tells its agent another length."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(_: Model, page: Page) -> Iterator[Mutant]:
    """Name a length that is longer by half at least."""
    for spot, fact in page.facts("told length"):
        if page.tells("length", fact.of):
            yield page.changed(spot, 2 * fact.value + 1)


FAULT = Fault("length of a prompt", ("PL802", "PL403", "PL405"), plant)
