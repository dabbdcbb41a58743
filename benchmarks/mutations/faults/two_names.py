"""One identifier has two names."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page

DECLARING = ("table", "headings with fields", "headings with brackets", "phases with tables")
"""Notations whose names are titles; what a list or a chart calls an item is often shortened."""

ENOUGH = 3
"""Two tasks called alike show that the table means those of the declaration."""


def plant(model: Model, page: Page) -> Iterator[Mutant]:
    """Call an item otherwise in the table of points than where it is declared."""
    declared = any(section.notation in DECLARING for section in page.sections)
    for spot, _ in page.facts("name") if declared and len(model.tasks) >= ENOUGH else ():
        if page.sections[spot.section].notation == "points":
            yield page.changed(spot, "Weather station")


FAULT = Fault("two names", ("PL105",), plant)
