"""An item is done before what it waits for."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(model: Model, page: Page) -> Iterator[Mutant]:
    """Call an item done whose prerequisite has not begun."""
    for spot, fact in page.facts("status"):
        before = model.before(model.task(fact.of))
        if fact.value != "done" and any(each.status == "todo" for each in before):
            yield page.changed(spot, "done")


FAULT = Fault("done before its prerequisite", ("PL207", "PL606"), plant)
