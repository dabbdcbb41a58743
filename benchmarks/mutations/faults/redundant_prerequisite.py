"""A prerequisite is named that another implies."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(model: Model, page: Page) -> Iterator[Mutant]:
    """Add one that a prerequisite waits for."""
    for spot, fact in page.facts("after"):
        for each in model.before(model.task(fact.of)):
            yield from (
                page.changed(spot, (*fact.value, one))
                for one in each.after
                if one not in fact.value
            )


FAULT = Fault("redundant prerequisite", ("PL205",), plant)
