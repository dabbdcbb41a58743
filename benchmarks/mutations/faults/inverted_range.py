"""A range ends before it begins."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(_: Model, page: Page) -> Iterator[Mutant]:
    """Turn the ends of a window round, where it is written as two numbers."""
    for spot, fact in page.facts("window", "place"):
        first, last = fact.value
        if first < last and f"{first}-{last}" in fact.text:
            yield page.changed(spot, (last, first))


FAULT = Fault("range inverted", ("PL404",), plant)
