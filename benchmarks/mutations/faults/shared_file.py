"""Two items that run at the same time own one file."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model, overlap
from benchmarks.mutations.page import Mutant, Page


def plant(model: Model, page: Page) -> Iterator[Mutant]:
    """Give an item the file of another that runs beside it by its own window or mark."""
    timed = any(page.facts("start", "window", "place"))
    for spot, fact in page.facts("file"):
        task = model.task(fact.of)
        for other in model.tasks:
            marked = "[P]" in page.said(spot) and other.level == task.level
            if other != task and (marked or (timed and overlap(task, other))):
                yield page.changed(spot, other.file)


FAULT = Fault("shared file", ("PL701",), plant)
