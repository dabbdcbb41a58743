"""A window begins before what the item waits for is through."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(model: Model, page: Page) -> Iterator[Mutant]:
    """Move a window as a whole before the end of the last prerequisite."""
    for spot, fact in page.facts("window"):
        task = model.task(fact.of)
        if any(each.status == "done" for each in (task, *model.before(task))):
            continue
        for days in range(1, task.start if task.after else 1):
            yield page.changed(spot, (task.start - days, task.end - days))


FAULT = Fault("window too early", ("PL401", "PL405", "PL802", "PL402", "PL406"), plant)
