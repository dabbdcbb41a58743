"""An item needs one of a later phase."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page

PHASED = ("phases with tables", "boxes")


def plant(model: Model, page: Page) -> Iterator[Mutant]:
    """Let an item wait for one of a later phase that does not wait for it."""
    for spot, fact in page.facts("after"):
        task = model.task(fact.of)
        if page.sections[spot.section].notation not in PHASED or task.status == "done":
            continue
        for later in model.tasks:
            if later.level > task.level and task.id not in model.ancestors(later):
                yield page.changed(spot, (*fact.value, later.id))


FAULT = Fault("needs a later phase", ("PL206", "PL401"), plant)
