"""An arrow leads the wrong way round."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(_: Model, page: Page) -> Iterator[Mutant]:
    """Turn an arrow round whose dependency is told elsewhere."""
    for spot, fact in page.facts("edge"):
        if page.tells("after", fact.of):
            yield page.changed(spot, fact.value[::-1])


FAULT = Fault("arrow reversed", ("PL201", "PL204"), plant)
