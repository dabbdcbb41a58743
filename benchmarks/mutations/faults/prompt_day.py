"""A deliverable of a prompt is due on a day outside of its item."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(model: Model, page: Page) -> Iterator[Mutant]:
    """Set the last deliverable to a day after the item, where its days are known."""
    for spot, fact in page.facts("told day"):
        task = model.task(fact.of)
        if fact.value == task.end and any(
            page.tells(kind, task.id) for kind in ("start", "window")
        ):
            yield page.changed(spot, task.end + 3)


FAULT = Fault("day of a prompt", ("PL802", "PL405"), plant)
