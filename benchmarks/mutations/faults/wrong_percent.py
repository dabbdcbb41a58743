"""A percentage of progress is not that of the counts beside it."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(_: Model, page: Page) -> Iterator[Mutant]:
    """State another percentage."""
    for spot, fact in page.facts("percent done"):
        yield page.changed(spot, fact.value + 25 if fact.value < 60 else fact.value - 25)


FAULT = Fault("progress percentage", ("PL510", "PL508", "PL501"), plant)
