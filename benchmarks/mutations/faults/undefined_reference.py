"""A dependency names what nothing declares."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(model: Model, page: Page) -> Iterator[Mutant]:
    """Name an item beyond the last."""
    stranger = unknown(model)
    for spot, fact in page.facts("after", "again"):
        named = (*fact.value[:-1], stranger)
        if fact.value and stranger.lower().replace(" ", "") in _squeezed(fact.form(named)):
            yield page.changed(spot, named)


def _squeezed(text: str) -> str:
    return text.lower().replace(" ", "")


def unknown(model: Model) -> str:
    """Make an identifier that none has."""
    last = model.tasks[-1].id
    return f"{last[:-1]}9" if last[-1].isdigit() else f"{last[:-1]}K"


FAULT = Fault("undefined prerequisite", ("PL102",), plant)
