"""A length is no length."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(_: Model, page: Page) -> Iterator[Mutant]:
    """Write a word that no unit is."""
    for spot, fact in page.facts("length"):
        if spot.piece > 0 and "(" not in page.said(spot):
            yield page.edited(
                {spot: [page.spoilt(spot, fact, "soonish")]}, f"{fact.text!r} became soonish"
            )


FAULT = Fault("malformed length", ("PL004", "PL003"), plant)
