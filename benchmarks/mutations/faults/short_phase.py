"""An item lies outside the window of the phase that holds it."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(_: Model, page: Page) -> Iterator[Mutant]:
    """End a phase before its last item, or begin it after its first."""
    for spot, fact in page.facts("phase window"):
        first, last = fact.value
        if last - first > 1:
            yield page.changed(spot, (first, last - 1))
            yield page.changed(spot, (first + 1, last))


FAULT = Fault("phase too short", ("PL406", "PL407"), plant)
