"""The deadline lies before the end of the work."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(model: Model, page: Page) -> Iterator[Mutant]:
    """Set the deadline to any earlier day."""
    timed = any(page.facts("length", "window", "place"))
    for spot, fact in page.facts("deadline"):
        if timed and not model.under_way:
            yield from (page.changed(spot, day) for day in range(1, fact.value))


FAULT = Fault("deadline too early", ("PL409",), plant)
