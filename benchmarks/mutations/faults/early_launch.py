"""A day on which an item is launched is not the day on which it starts."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(model: Model, page: Page) -> Iterator[Mutant]:
    """Change a day of launch, where another section tells the start."""
    for spot, fact in page.facts("launch day"):
        told = any(page.tells(kind, fact.of) for kind in ("start", "window", "place"))
        taken = {task.start for task in model.tasks}
        for day in range(1, model.end + 1):
            if told and day not in taken and day not in _days(model, fact.value):
                yield page.changed(spot, day)


def _days(model: Model, start: int) -> set[int]:
    """Give the days on which all that starts on a day may still be under way."""
    ends = (task.end for task in model.tasks if task.start == start)
    return set(range(start, min(ends) + 1))


FAULT = Fault("launched on another day", ("PL405", "PL401"), plant)
