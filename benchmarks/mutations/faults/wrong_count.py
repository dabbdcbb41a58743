"""A count is off by one."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(_: Model, page: Page) -> Iterator[Mutant]:
    """Count one more, or one less."""
    for spot, fact in page.facts("count"):
        yield page.changed(spot, fact.value + 1)
        yield page.changed(spot, fact.value - 1)


FAULT = Fault("count", ("PL501",), plant)
