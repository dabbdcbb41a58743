"""An item is in the tier of what it waits for."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(model: Model, page: Page) -> Iterator[Mutant]:
    """Let an item wait for one beside it, which waits for nothing new: no circle comes of it."""
    for spot, fact in page.facts("after"):
        if page.sections[spot.section].notation != "tiers":
            continue
        task = model.task(fact.of)
        for other in model.levels[task.level]:
            if other != task:
                yield page.changed(spot, (*fact.value, other.id))


FAULT = Fault("tier too early", ("PL301",), plant)
