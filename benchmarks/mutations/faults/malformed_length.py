"""A length is no length."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Fact, Line, Mutant, Page, Spot


def plant(_: Model, page: Page) -> Iterator[Mutant]:
    """Write a word that no unit is."""
    for spot, fact in page.facts("length"):
        if spot.piece > 0 and "(" not in page.said(spot):
            yield page.edited(
                {spot: [spoilt(page, spot, fact, "soonish")]}, f"{fact.text!r} became soonish"
            )


def spoilt(page: Page, spot: Spot, fact: Fact, word: str) -> Line:
    """Write a word in the place of a value, with the quotes around it kept."""
    line = page.line(spot)
    new = fact.text.replace(fact.text.strip('"'), word)
    return (*line[: spot.piece], new, *line[spot.piece + 1 :])


FAULT = Fault("malformed length", ("PL004", "PL003"), plant)
