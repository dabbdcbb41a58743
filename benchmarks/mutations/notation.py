"""The shape of a notation: how a plan, or one side of it, may be written."""

from collections.abc import Callable, Iterable
from random import Random
from typing import NamedTuple

from benchmarks.mutations.model import Model
from benchmarks.mutations.page import Line


class Notation(NamedTuple):
    """One way to write one side of a plan."""

    name: str
    part: str
    """``declaration``, of which a document has one; of other parts it has some."""
    write: Callable[[Model, Random], Iterable[Line]]
    fits: Callable[[Model], bool] = lambda _: True
    often: float = 0.35
    """How likely a document has it, where it fits."""
