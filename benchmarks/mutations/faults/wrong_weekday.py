"""A date has another weekday."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(_: Model, page: Page) -> Iterator[Mutant]:
    """Name any of the six others."""
    for spot, fact in page.facts("weekday"):
        yield from (page.changed(spot, (fact.value + days) % 7) for days in range(1, 7))


FAULT = Fault("weekday", ("PL412",), plant)
