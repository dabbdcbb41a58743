"""The stated total is shorter than the longest chain."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(model: Model, page: Page) -> Iterator[Mutant]:
    """Shorten a total, where the plan tells lengths or windows."""
    if model.under_way or not any(page.facts("length", "window", "place")):
        return
    for spot, fact in page.facts("total"):
        for length in range(max(1, fact.value // 2), fact.value):
            yield page.changed(spot, length)


FAULT = Fault("total too short", ("PL502", "PL508", "PL409", "PL509", "PL507", "PL408"), plant)
