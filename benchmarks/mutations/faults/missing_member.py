"""A timeline leaves an item out."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page

LINES = ("|", "- **", "Day", "Week")
"""How lines begin that place something; bars begin with what they place."""


def plant(model: Model, page: Page) -> Iterator[Mutant]:
    """Drop a line that names one item, in the only timeline; three others must be left."""
    found = [*page.facts("member")]
    if len({spot.section for spot, _ in found}) != 1 or len(model.tasks) < 5:
        return
    for spot, fact in found:
        shared = sum(each.line == spot.line for each, _ in found) > 1
        done = model.task(fact.of).status == "done"
        if not shared and not done and page.said(spot).startswith(LINES):
            yield page.dropped([spot])


FAULT = Fault("left out of a timeline", ("PL104",), plant)
