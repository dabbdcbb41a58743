"""How much of a document its plan was read from: `coverage` is the door."""

from planlint.coverage.build import Coverage, coverage
from planlint.coverage.search import Leftover

__all__ = ["Coverage", "Leftover", "coverage"]
