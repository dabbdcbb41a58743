"""A dependency names what nothing declares."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(model: Model, page: Page) -> Iterator[Mutant]:
    """Name an item beyond the last."""
    stranger = model.stranger
    for spot, fact in page.facts("after", "again"):
        named = (*fact.value[:-1], stranger)
        if fact.value and stranger.lower().replace(" ", "") in _squeezed(fact.form(named)):
            yield page.changed(spot, named)


def _squeezed(text: str) -> str:
    return text.lower().replace(" ", "")


FAULT = Fault("undefined prerequisite", ("PL102",), plant)
