"""A cost was changed and its total was not."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(_: Model, page: Page) -> Iterator[Mutant]:
    """Change one cost."""
    for spot, fact in page.facts("cost"):
        yield page.changed(spot, fact.value + 700)


FAULT = Fault("cost", ("PL505", "PL503"), plant)
