"""Finds the item that a statement speaks of: the one it names, or the one it stands in."""

from typing import NamedTuple

from planlint.assembly.extents import Extents
from planlint.assembly.identity import Unit
from planlint.assembly.index import Index, Mention
from planlint.assembly.references import References
from planlint.document import LEAD_LEVEL, Document
from planlint.language import Language
from planlint.notation.context import goes_on
from planlint.source import Span
from planlint.text import Text


class Subjects(NamedTuple):
    """The items of a document, by name and by place."""

    document: Document
    language: Language
    units: Index
    names: References
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

    def is_apart(self, span: Span) -> bool:
        """Tell whether a heading of another subject stands between an item and a place in it.

        The title of a document may be that of the one item whose record is its front matter.
        """
        begin = self.places.begin(span)
        return any(
            not goes_on(section.title, self.language)
            for section in self.document.path(span.start)
            if begin < section.extent.start and 1 < section.level < LEAD_LEVEL
        )

    def waiting(self, subject: Text | None, span: Span) -> list[Unit]:
        """Find the items that a sentence names before its verb: one, or a list of them."""
        unit = self.of(subject, span)
        if unit is None and subject:
            return self._inside(subject)
        several = [] if subject is None else [m.unit for m in self._listed(subject) if m.unit]
        return several if unit in several else [unit] if unit else []

    def _listed(self, subject: Text) -> list[Mention]:
        if self.places.head(subject.span()):
            return []
        return list(self.names.leads(subject, self.places.owner(subject.span())))

    def _inside(self, subject: Text) -> list[Unit]:
        """Find the items that a text names in its midst, if it is one alone or one list."""
        scope = self.places.owner(subject.span())
        inside = [mention for mention in self.names.mentions(subject, scope) if mention.unit]
        units = list({id(m.unit): m.unit for m in inside if m.unit}.values())
        if len(units) > 1:
            start = inside[0].span.start - subject.start
            listed = self.names.leads(subject.part(start), scope, loosely=False)
            return units if len({id(m.unit) for m in listed}) == len(units) else []
        return [scope if scope and unit in scope.ancestors() else unit for unit in units]
