"""Resolves what a text names to the items of the plan: ``Streams A & B``, ``TD2``, ``1.5-1.7``."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from planlint.assembly.crowds import Crowd, crowds
from planlint.assembly.identity import Unit
from planlint.assembly.index import Index, Mention
from planlint.assembly.names import Known, Name, names
from planlint.language import Language
from planlint.notation.identifiers import JOINTS
from planlint.notation.label import label, name_of
from planlint.pattern import Pattern, either, says
from planlint.source import Span
from planlint.text import Text

ONE_NUMBER = Pattern(r"\d+(?:\.\d+)*[a-z]?")
ONE_WORD = Pattern(r"[^\s,]+")
ASIDE = Pattern(r"\([^()]*\)")
INDENT = Pattern(r"\W*")

LISTED = Pattern(r"[^,;&+]+")
"""The parts of a list of names."""

REACH = 400
"""So many characters of a text are read for references; no list of them is longer."""


@cache
def _letter(language: Language) -> Pattern:
    """Match a lone capital that a list or a verb follows: "from A & B"; no article."""
    words = either((*language.conjunctions, *language.sequels))
    return Pattern(rf"(?<!\w)(?P<id>[A-Z])(?=\s*(?:[&,+/()]|$|(?<=\s)(?:{words})))", 0)


@cache
def _numbers(language: Language) -> Pattern:
    """Match a field that holds identifiers without a kind: "1, 2.1", "[3]", "4 through 6"."""
    one = r"\d+(?:\.\d+)*[a-z]?"
    words = either((*language.conjunctions, *language.ranges) or ("&",))
    joint = rf"(?:[\s,;&#+/\[\]]|[-‐-―−]|\b(?:{words})\b)+"
    return Pattern(rf"[\W_]*#?{one}(?:{joint}{one})*[\W_]*")


@cache
def _until(language: Language) -> Pattern:
    """Match what stands between the two ends of a range of numbers."""
    return Pattern(rf"\s*(?:[-‐-―−]|{either(language.ranges or ('…',))})\s*")


@cache
def _next(language: Language) -> Pattern:
    """Match what stands between two items of a list: ``: Wiring +``, or the gap of columns."""
    words = either(language.conjunctions or ("&",))
    return Pattern(
        r"(?:\s*(?:[-‐-―−:]\s*)?\w[\w /-]{0,40})?(?:\s*\([^()]{0,80}\))?"
        rf"\s*(?:[{JOINTS}]|\b(?:{words})\b)\s*(?:[{JOINTS}]\s*|(?:{words})\s+)*"
        r"|\s{3,}"
    )


class References(NamedTuple):
    """Reads the references in texts."""

    units: Index

    def mentions(self, text: Text, scope: Unit | None) -> Iterator[Mention]:
        """Give every item that a text names by its identifier, in order."""
        text = text.part(0, REACH)
        for crowd in crowds(text.value, self.units.language):
            yield from self._crowd(crowd, text.of(crowd.match), scope)
        previous: Mention | None = None
        for name in names(text.value, Known(self.units.language, self.units.declares)):
            mention = self.units.found(name, text.span(name.start, name.end), scope)
            if name.since and previous:
                yield from self.units.between(previous, mention)
            yield mention
            previous = mention

    def _crowd(self, crowd: Crowd, span: Span, scope: Unit | None) -> Iterator[Mention]:
        """Give the units of a kind; of those that come earlier, the ones beside the scope."""
        around = (scope, *scope.ancestors()) if scope else ()
        alike = self.units.of_kind(crowd.kind) if crowd.kind else self.units.alike(scope)
        crowded = [unit for unit in alike if unit not in around]
        if scope:
            crowded = [unit for unit in crowded if scope not in unit.ancestors()]
        if scope and crowd.prior:
            here = scope.declared[0].span
            crowded = [unit for unit in crowded if unit.declared[0].span < here]
            crowded = [unit for unit in crowded if unit.parent is scope.parent] or crowded
        if crowd.nearest:
            crowded = crowded[-1:]
        yield from (Mention(unit, unit.id, span, group=not crowd.nearest) for unit in crowded)

    def letters(self, text: Text, scope: Unit | None) -> Iterator[Mention]:
        """Give what a text names by single letters in a list; one at least is an item's."""
        matches = list(_letter(self.units.language).finditer(text.value))
        if any(self.units.has(match["id"]) for match in matches):
            for match in matches:
                yield self.units.found(Name(None, match["id"], 0, 0), text.of(match), scope)

    def plain(self, text: Text) -> Iterator[Mention]:
        """Give the item whose bare number or letter a text begins with."""
        first = next(ONE_WORD.finditer(text.value), None)
        if first and self.units.has(first.group()):
            yield self.units.found(Name(None, first.group(), 0, 0), text.of(first), None)

    def numbered(
        self, text: Text, scope: Unit | None, kind: str | None = None
    ) -> Iterator[Mention]:
        """Give the items that a field names by bare numbers: of a kind, else that of its item."""
        value = ASIDE.sub(lambda aside: " " * len(aside.group()), text.value)
        if scope is None or not _numbers(self.units.language).fullmatch(value):
            return
        kind, until = kind or scope.kind, _until(self.units.language)
        previous: Mention | None = None
        end = 0
        for match in ONE_NUMBER.finditer(value):
            mention = self.units.found(Name(kind, match.group(), 0, 0), text.of(match), scope)
            if previous and until.fullmatch(value[end : match.start()]):
                yield from self.units.between(previous, mention)
            yield mention
            previous, end = mention, match.end()

    def identified(self, text: Text, scope: Unit | None) -> Iterator[Mention]:
        """Give the items whose identifiers are the words of a text: ``a1 b2``."""
        for match in ONE_WORD.finditer(text.value):
            if self.units.has(match.group()):
                yield self.units.found(Name(None, match.group(), 0, 0), text.of(match), scope)

    def listed(self, text: Text) -> Iterator[Mention]:
        """Give the items that a list calls by their whole names: ``Walls, Roof``."""
        for part in LISTED.finditer(text.value):
            name = text.part(*part.span())
            unit = self.units.called(name)
            if unit:
                yield Mention(unit, name.words, name.span())

    def lead(self, text: Text, scope: Unit | None = None) -> Mention | None:
        """Find the item that a text begins with: by identifier, or by name."""
        first = self._lead_by_id(text, scope)
        unit = None if first else self.units.named(text)
        return Mention(unit, text.words, text.span()) if unit else first

    def _lead_by_id(self, text: Text, scope: Unit | None) -> Mention | None:
        found = label(text, self.units.language)
        if found:
            span = found.head.span()
            declared = self.units.declared_at(span)
            if declared:
                return Mention(declared, found.head.words, span)
            words = name_of(found.rest) or (found.aside.words if found.aside else "")
            named = Name(found.kind, found.id, 0, 0)
            return self.units.found(named, span, scope, words)
        if self.units.has(text.value):
            return self.units.found(Name(None, text.value, 0, 0), text.span(), scope)
        first = next(self.mentions(text, scope), None)
        at_head = first and first.span.start - text.start <= _indent(text.value)
        return first if at_head else None

    def leads(
        self, text: Text, scope: Unit | None = None, *, loosely: bool = True
    ) -> Iterator[Mention]:
        """Give every item that a text begins with: one, or a list: ``Streams A & B``.

        ``loosely`` says that words of its name may stand for an item.
        """
        first = self.lead(text, scope) if loosely else self._lead_by_id(text, scope)
        if first is None:
            return
        parts = self._parts(first, text)
        if parts:
            yield from parts
            return
        yield first
        alone = label(text, self.units.language) is not None
        end = first.span.end
        for mention in self.mentions(text, scope):
            if mention.span.start < end and (alone or mention.span != first.span):
                continue
            gap = text.value[end - text.start : max(mention.span.start - text.start, 0)]
            if mention.span.start >= end and not self._lists(gap):
                return
            if mention.unit is not first.unit:
                yield mention
            end = mention.span.end

    def _parts(self, whole: Mention, text: Text) -> list[Mention]:
        """Give the parts of an item that a text goes on to name: ``WS1: Batches A & B``."""
        found = label(text, self.units.language)
        if whole.unit is None or found is None or not found.rest.value[:1].isalnum():
            return []  # in parentheses stands what the item holds
        mentions = self.mentions(found.rest, whole.unit)
        inner = [one for one in mentions if one.unit and whole.unit in one.unit.ancestors()]
        if inner and inner[0].span.start == found.rest.start:
            return inner
        unit = self.units.part(whole.unit, name_of(found.rest))
        return [Mention(unit, found.rest.words, found.rest.span())] if unit else []

    def _lists(self, gap: str) -> bool:
        """Tell whether a text between two items goes on listing: ``: Wiring, ``."""
        language = self.units.language
        until = _until(language).fullmatch(gap)
        return bool(until or (_next(language).fullmatch(gap) and not says(gap, language.waits)))


def _indent(value: str) -> int:
    lead = INDENT.match(value)
    return lead.end() if lead else 0
