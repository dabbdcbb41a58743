"""One length is told in two units that do not agree."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(model: Model, page: Page) -> Iterator[Mutant]:
    """State more days than weeks of seven days have."""
    yield from (page.changed(spot, 8 * model.end + 2) for spot, _ in page.facts("equivalent"))


FAULT = Fault("unit equivalence", ("PL408",), plant)
