"""A window is too short for the work."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(model: Model, page: Page) -> Iterator[Mutant]:
    """End a window before its item can be through; a single day might be the start alone."""
    for spot, fact in page.facts("window"):
        first, last = fact.value
        waits = model.task(fact.of).status == "todo" or not page.tells("status", fact.of)
        if waits and page.tells("length", fact.of):
            for end in range(first + 1, last):
                yield page.changed(spot, (first, end))


FAULT = Fault("window too short", ("PL403", "PL405", "PL802"), plant)
