"""An owner is not on the roster."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(_: Model, page: Page) -> Iterator[Mutant]:
    """Name another agent, where the plan lists them."""
    if any(section.notation == "rosters" for section in page.sections):
        yield from (page.changed(spot, "Agent 12") for spot, _ in page.facts("owner"))


FAULT = Fault("unknown owner", ("PL704",), plant)
