"""Two places tell different statuses."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(_: Model, page: Page) -> Iterator[Mutant]:
    """Call done what is not begun, or the reverse, in one of two sections."""
    if len({spot.section for spot, _ in page.facts("status")}) < 2:
        return
    for spot, fact in page.facts("status"):
        if fact.value != "active":
            yield page.changed(spot, "todo" if fact.value == "done" else "done")


FAULT = Fault("two statuses", ("PL606", "PL207"), plant)
