"""More items run on one day than agents are counted."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(model: Model, page: Page) -> Iterator[Mutant]:
    """Count fewer agents, where windows tell what runs when."""
    if model.under_way or not any(page.facts("start", "window", "place")):
        return
    for spot, _ in page.facts("crew"):
        yield from (page.changed(spot, agents) for agents in range(1, model.peak))


FAULT = Fault("too few agents", ("PL703", "PL508"), plant)
