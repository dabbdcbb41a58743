"""The shape of a recogniser: one notation in which plans are written."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from planlint.document import Document
from planlint.language import Language
from planlint.statement import Statement


class Recogniser(NamedTuple):
    """Reads one notation, and takes only what it is sure of.

    Recognisers know nothing of each other: they may overlap in one document, and the same
    statement read twice is one statement.
    """

    recognise: Callable[[Document, Language], Iterator[Statement]]
    doc: str
    """The module's docstring: what the notation looks like, with ``## Written`` examples."""
