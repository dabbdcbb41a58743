"""More or less is said to be done than the statuses tell."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(_: Model, page: Page) -> Iterator[Mutant]:
    """Count one more as done, or one less, where each item tells how far it is."""
    for spot, fact in page.facts("done"):
        done, total = fact.value
        yield from (page.changed(spot, (n, total)) for n in (done - 1, done + 1) if 0 <= n <= total)


FAULT = Fault("progress", ("PL510", "PL501", "PL508"), plant)
