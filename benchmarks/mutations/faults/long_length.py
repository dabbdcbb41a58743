"""An item takes longer than its own place in the plan."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(model: Model, page: Page) -> Iterator[Mutant]:
    """Lengthen an item beyond its window, or into those that wait for it."""
    for spot, fact in page.facts("length"):
        task = model.task(fact.of)
        if task.status == "done" or (task.status == "active" and page.tells("status", task.id)):
            continue
        windows = [*page.facts("window", "place")]
        told = any(each.of == task.id and each.value[0] < each.value[1] for _, each in windows)
        needed = [each for each in model.needed_by(task) if each.start == task.end + 1]
        if told or any(page.tells("start", each.id) for each in needed):
            yield page.changed(spot, task.length + 2)


FAULT = Fault("length too long", ("PL403", "PL401", "PL405", "PL410", "PL802", "PL407"), plant)
