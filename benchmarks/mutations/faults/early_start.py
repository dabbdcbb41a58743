"""An item starts before what it waits for is through."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(model: Model, page: Page) -> Iterator[Mutant]:
    """Set a start to any day before the end of the last prerequisite."""
    for spot, fact in page.facts("start"):
        task = model.task(fact.of)
        if any(each.status == "done" for each in (task, *model.before(task))):
            continue
        for day in range(1, task.start if task.after else 1):
            yield page.changed(spot, day)


FAULT = Fault("start too early", ("PL401", "PL405", "PL802"), plant)
