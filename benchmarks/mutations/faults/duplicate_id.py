"""Two items have one identifier."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(_: Model, page: Page) -> Iterator[Mutant]:
    """Give an item the identifier of another."""
    found = [*page.facts("id")]
    for (spot, _), (_, other) in zip(found[1:], found, strict=False):
        yield page.changed(spot, other.value)


FAULT = Fault("duplicate identifier", ("PL101", "PL103", "PL102"), plant)
