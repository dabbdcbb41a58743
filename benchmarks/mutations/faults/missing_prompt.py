"""One item has no prompt, and the others have."""

from collections.abc import Iterator
from itertools import pairwise

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page, Spot


def plant(_: Model, page: Page) -> Iterator[Mutant]:
    """Drop a prompt as a whole."""
    heads = [spot for spot, _ in page.facts("told start")]
    for spot, after in pairwise(heads):
        yield page.dropped([Spot(spot.section, line, 0) for line in range(spot.line, after.line)])


FAULT = Fault("missing prompt", ("PL801",), plant)
