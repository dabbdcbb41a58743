"""What a look through a document for plan data that was not read knows, and what it finds."""

from collections.abc import Callable
from typing import NamedTuple

from planlint.document import Document
from planlint.language import Language
from planlint.source import Span


class Leftover(NamedTuple):
    """A place that looks like plan data and gave none."""

    span: Span
    text: str
    """What stands there, in one line."""
    reason: str


class Search(NamedTuple):
    """What is known while a document is looked through."""

    document: Document
    language: Language
    is_read: Callable[[Span], bool]
    """Tells whether a statement begins within a range."""
    declared: frozenset[tuple[str | None, str]]
    """The kind and identifier of every item."""
