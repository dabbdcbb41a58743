"""A gate has no criteria."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(_: Model, page: Page) -> Iterator[Mutant]:
    """Drop the criteria of one gate."""
    found = [*page.facts("criterion")]
    for number in sorted({fact.of for _, fact in found}):
        yield page.dropped([spot for spot, fact in found if fact.of == number])


FAULT = Fault("gate without criteria", ("PL602", "PL603"), plant)
