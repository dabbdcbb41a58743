"""Two places state different totals."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(_: Model, page: Page) -> Iterator[Mutant]:
    """Lengthen a total that is stated twice."""
    totals = [*page.facts("total")]
    if len({spot.section for spot, _ in totals}) > 1:
        yield from (page.changed(spot, fact.value + 3) for spot, fact in totals)


FAULT = Fault("two totals", ("PL508", "PL502", "PL507", "PL408"), plant)
