"""A timeline leaves an item out."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(model: Model, page: Page) -> Iterator[Mutant]:
    """Drop a line that names one item, in the only timeline; three others must be left."""
    found = [*page.facts("member")]
    if len({spot.section for spot, _ in found}) != 1 or len(model.tasks) < 5:
        return
    alone = [spot for spot, _ in found if sum(each.line == spot.line for each, _ in found) == 1]
    boxed = (
        spot for spot, fact in found if page.said(spot).startswith(("|", "- **", "Day", "Week"))
    )
    yield from (page.dropped([spot]) for spot in boxed if spot in alone)


FAULT = Fault("left out of a timeline", ("PL104",), plant)
