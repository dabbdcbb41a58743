"""A timeline places an item elsewhere than the rest of the plan."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page

WHEN = ("start", "window", "place", "launch day")


def plant(model: Model, page: Page) -> Iterator[Mutant]:
    """Move an item to days of which it has none, where another section tells its own."""
    told = [(spot.section, fact) for spot, fact in page.facts(*WHEN)]
    for spot, fact in page.facts("place"):
        task = model.task(fact.of)
        elsewhere = (section for section, each in told if each.of == task.id)
        if all(section == spot.section for section in elsewhere):
            continue
        for first in range(1, model.end - task.length + 2):
            last = first + task.length - 1
            if last < task.start or first > task.end:
                yield page.changed(spot, (first, last))


FAULT = Fault("misplaced in a timeline", ("PL405", "PL401"), plant)
