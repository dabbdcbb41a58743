"""The only timeline places an item before what it waits for."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page

WHEN = ("start", "window", "launch day", "told day")


def plant(model: Model, page: Page) -> Iterator[Mutant]:
    """Move an item to the first day, where prerequisites take longer than that."""
    timelines = {spot.section for spot, _ in page.facts("place")}
    if len(timelines) != 1 or any(page.facts(*WHEN)):
        return
    for spot, fact in page.facts("place"):
        task = model.task(fact.of)
        shared = sum(each.window == task.window for each in model.tasks)
        if task.after and shared == 1 and task.start > 2 and not model.under_way:
            yield page.changed(spot, (1, task.length))


FAULT = Fault("placed too early", ("PL401", "PL410", "PL405"), plant)
