"""One identifier has two names."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page

RETOLD = ("prompts", "flowcharts")
"""Notations that give the name again."""


def plant(_: Model, page: Page) -> Iterator[Mutant]:
    """Call an item otherwise where it is declared, if its name is told again."""
    if any(section.notation in RETOLD for section in page.sections):
        for spot, _ in page.facts("name"):
            yield page.changed(spot, "Weather station")


FAULT = Fault("two names", ("PL105",), plant)
