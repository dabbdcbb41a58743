"""Shares of one whole add up to another."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(_: Model, page: Page) -> Iterator[Mutant]:
    """Change one share."""
    for spot, fact in page.facts("share"):
        yield page.changed(spot, fact.value + 10)
        yield page.changed(spot, fact.value - 5)


FAULT = Fault("share", ("PL506",), plant)
