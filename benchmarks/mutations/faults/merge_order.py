"""An item is merged before what it waits for."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(model: Model, page: Page) -> Iterator[Mutant]:
    """Let an item change places with one that it waits for."""
    for spot, fact in page.facts("merges"):
        for task in model.tasks:
            for before in task.after:
                swap = {task.id: before, before: task.id}
                yield page.changed(spot, tuple(swap.get(each, each) for each in fact.value))


FAULT = Fault("merged too early", ("PL304",), plant)
