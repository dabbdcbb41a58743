"""An item is in a wave before that of its prerequisite."""

from collections.abc import Iterator

from benchmarks.mutations.fault import Fault
from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


def plant(model: Model, page: Page) -> Iterator[Mutant]:
    """Let an item change places with one that it waits for; of what is done it says nothing."""
    for spot, fact in page.facts("wave"):
        for other, later in page.facts("wave"):
            if spot.section != other.section:
                continue
            for identifier in later.value:
                if model.task(identifier).status == "done":
                    continue
                for before in model.ancestors(model.task(identifier)) & set(fact.value):
                    first = tuple(identifier if each == before else each for each in fact.value)
                    second = tuple(before if each == identifier else each for each in later.value)
                    yield page.rewritten({spot: first, other: second})


FAULT = Fault("wave too early", ("PL304", "PL305"), plant)
