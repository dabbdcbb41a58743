"""A gate opens before the work that it covers can be through."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(_: Model, page: Page) -> Iterator[Mutant]:
    """Set it to a day before the end of the last item, where the plan tells when that is."""
    if not any(page.facts("length", "window", "place")):
        return
    for spot, fact in page.facts("gate day"):
        yield from (page.changed(spot, day) for day in range(1, fact.value))


FAULT = Fault("gate too early", ("PL601",), plant)
