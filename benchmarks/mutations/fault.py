"""The shape of a fault: one kind of mistake that a plan's authors make."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Mutant, Page


class Fault(NamedTuple):
    """One kind of mistake, and the rules that may name it."""

    name: str
    rules: tuple[str, ...]
    """The first names it best; the others are right as well where the plan tells more."""
    plant: Callable[[Model, Page], Iterable[Mutant]]
    """Every way to make the mistake in a page after which it surely contradicts itself."""
