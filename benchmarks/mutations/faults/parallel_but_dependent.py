"""What is said to run in parallel waits for each other."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(model: Model, page: Page) -> Iterator[Mutant]:
    """Say it of an item and of one that it waits for."""
    for spot, _ in page.facts("beside"):
        for task in model.tasks:
            yield from (page.changed(spot, (before, task.id)) for before in task.after)


FAULT = Fault("parallel but dependent", ("PL203",), plant)
