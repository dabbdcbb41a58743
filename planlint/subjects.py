"""Finds the item that a statement speaks of: the one it names, or the one it stands in."""

from typing import NamedTuple

from planlint.document import Document
from planlint.extents import Extents
from planlint.identity import Unit
from planlint.language import Language
from planlint.references import Index
from planlint.source import Span
from planlint.text import Text


class Subjects(NamedTuple):
    """The items of a document, by name and by place."""

    document: Document
    language: Language
    names: Index
    places: Extents

    def of(self, subject: Text | None, span: Span) -> Unit | None:
        """Find the item that a text names; without a text, the one around a place."""
        if subject is None:
            return self.places.owner(span)
        declared = self.places.head(subject.span())
        if declared:
            return declared
        mention = self.names.lead(subject, self.places.owner(subject.span()))
        return mention.unit if mention else None

    def waiting(self, subject: Text | None, span: Span) -> Unit | None:
        """Find the one item that a sentence names before its verb."""
        unit = self.of(subject, span)
        if unit or subject is None:
            return unit
        scope = self.places.owner(subject.span())
        inside = {m.unit.key: m.unit for m in self.names.mentions(subject, scope) if m.unit}
        if len(inside) != 1:
            return None
        named = next(iter(inside.values()))
        return scope if scope and named in scope.ancestors() else named
