"""An arrow leads from what nothing declares."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(model: Model, page: Page) -> Iterator[Mutant]:
    """Name an item beyond the last."""
    for spot, fact in page.facts("edge"):
        if fact.value[0] in fact.text:
            yield page.changed(spot, (model.stranger, fact.value[1]))


FAULT = Fault("undefined end of an arrow", ("PL102",), plant)
