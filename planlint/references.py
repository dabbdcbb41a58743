"""Resolves what a text names to the items of the plan: ``Streams A & B``, ``TD2``, ``1.5-1.7``."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planlint.crowds import Crowd, crowds
from planlint.identity import Unit, fold, stems
from planlint.label import label, name_of
from planlint.language import Language
from planlint.names import ALONE, Known, Name, names
from planlint.pattern import Pattern, says
from planlint.series import initials, is_between, number, place, prefix
from planlint.source import Span
from planlint.text import Text

LETTER = Pattern(
    r"(?<!\w)(?P<id>[A-Z])(?=\s*(?:[&,+/)]|and\b|$|merge|complete|finish|is\s|lands|ships))", 0
)
"""A lone capital that a list surrounds: "from A & B"; no article."""

NUMBERS = Pattern(
    r"[\W_]*#?\d+(?:\.\d+)*[a-z]?(?:(?:[\s,;&#+/\[\]]|[-‐-―−]|\band\b|\bor\b)+"
    r"\d+(?:\.\d+)*[a-z]?)*[\W_]*"
)
"""A field that holds identifiers without a kind: "1, 2.1", "[3]", "4-6"."""

ONE_NUMBER = Pattern(r"\d+(?:\.\d+)*[a-z]?")
ONE_WORD = Pattern(r"[^\s,]+")
RANGE = Pattern(r"\s*[-‐-―−]\s*")
ASIDE = Pattern(r"\([^()]*\)")
HYPHEN = Pattern(r"(?<=[a-z])[-_](?=\d)")
INDENT = Pattern(r"\W*")

NEXT = Pattern(
    r"(?:\s*(?:[-‐-―−:]\s*)?\w[\w /-]{0,40})?(?:\s*\([^()]{0,80}\))?"
    r"\s*(?:[,;+&|/]|\band)\s*(?:[,;+&|/]\s*|and\s+)*"
)
"""Between two items of a list that names them: ``Stream A: Wiring + Stream B``."""

LISTED = Pattern(r"[^,;&+]+")
"""The parts of a list of names."""

ENDED = ("completion", "complete", "finished", "done", "is", "are", "being")
"""Words after the name of a prerequisite that say nothing more."""

REACH = 400
"""So many characters of a text are read for references; no list of them is longer."""

LONGEST_NAME = 6
"""A text of more words is no mere name."""


class Mention(NamedTuple):
    """One item that a text names."""

    unit: Unit | None
    """None where nothing declares what is named."""
    words: str
    """The name as the text gives it, with its kind."""
    span: Span
    group: bool = False
    """It is named as one of a whole group: "all streams"."""
    rivals: tuple[Unit, ...] = ()
    """Other units that the mention would fit as well."""
    partial: bool = False
    """Only a part of it is named."""


class Index:
    """The units of a plan, found by what texts call them."""

    def __init__(self, units: Sequence[Unit], language: Language) -> None:
        self.units = units
        self.language = language
        self._by_id: dict[str, list[Unit]] = defaultdict(list)
        self._by_fold: dict[str, list[Unit]] = defaultdict(list)
        self._by_kind: dict[str | None, list[Unit]] = defaultdict(list)
        self._by_initials: dict[str, list[Unit]] = defaultdict(list)
        self._by_span = {one.span: unit for unit in units for one in unit.declared}
        for unit in units:
            called = {unit.id, *(one.alias for one in unit.declared if one.alias)}
            for name in {name.casefold() for name in called}:
                self._by_id[name].append(unit)
            for name in {_folded(name) for name in called}:
                self._by_fold[name].append(unit)
            self._by_kind[unit.kind].append(unit)
            if unit.kind:
                for short in (*initials(unit.kind), f"{unit.kind}-"):
                    self._by_initials[_folded(short + unit.id)].append(unit)
        self._known = Known(language, self.declares)

    def declares(self, identifier: str) -> bool:
        """Tell whether an item of this identifier is declared, or one that it abbreviates."""
        return bool(self._fitting(identifier))

    def _fitting(self, identifier: str, kind: str | None = None) -> list[Unit]:
        """Find what an identifier may mean, without its padding, its sign or its letters."""
        declared = self._by_id.get(identifier.casefold()) or self._by_fold.get(_folded(identifier))
        if declared:
            return declared
        short = self._by_initials.get(_folded(identifier), [])
        if short:
            return short if len({unit.kind for unit in short}) == 1 else []
        if identifier.startswith("#"):
            return self._fitting(identifier[1:], kind)
        longer = (self._by_fold.get(_folded(each + identifier)) for each in initials(kind or ""))
        return next((units for units in longer if units), []) if identifier.isdigit() else []

    def mentions(self, text: Text, scope: Unit | None) -> Iterator[Mention]:
        """Give every item that a text names by its identifier, in order."""
        text = text.part(0, REACH)
        for crowd in crowds(text.value, self.language):
            yield from self._crowd(crowd, text.of(crowd.match), scope)
        previous: Mention | None = None
        for name in names(text.value, self._known):
            mention = self._found(name, text.span(name.start, name.end), scope)
            if name.since and previous:
                yield from self._between(previous, mention)
            yield mention
            previous = mention

    def _crowd(self, crowd: Crowd, span: Span, scope: Unit | None) -> Iterator[Mention]:
        """Give the units of a kind; of those that come earlier, the ones beside the scope."""
        around = (scope, *scope.ancestors()) if scope else ()
        alike = self._of_kind(crowd.kind) if crowd.kind else self._alike(scope)
        crowded = [unit for unit in alike if unit not in around]
        if scope:
            crowded = [unit for unit in crowded if scope not in unit.ancestors()]
        if scope and crowd.prior:
            here = scope.declared[0].span
            crowded = [unit for unit in crowded if unit.declared[0].span < here]
            crowded = [unit for unit in crowded if unit.parent is scope.parent] or crowded
        yield from (Mention(unit, unit.id, span, group=True) for unit in crowded)

    def _of_kind(self, kind: str) -> list[Unit]:
        """Give the units of a kind, or those whose identifiers begin with its letters."""
        letters = {short.casefold() for short in initials(kind)}
        short = [unit for unit in self.units if not unit.kind and prefix(unit.id) in letters]
        return self._by_kind[kind] or short

    def _alike(self, scope: Unit | None) -> list[Unit]:
        """Give the units of the kind of another one; without a kind, those of its series."""
        if scope is None:
            return []
        if scope.kind:
            return self._by_kind[scope.kind]
        return [unit for unit in self.units if prefix(unit.id) == prefix(scope.id)]

    def letters(self, text: Text, scope: Unit | None) -> Iterator[Mention]:
        """Give the items that a text names by single letters in a list."""
        for match in LETTER.finditer(text.value):
            if _folded(match["id"]) in self._by_fold:
                yield self._found(Name(None, match["id"], 0, 0), text.of(match), scope)

    def plain(self, text: Text) -> Iterator[Mention]:
        """Give the item whose bare number or letter a text begins with."""
        first = next(ONE_WORD.finditer(text.value), None)
        if first and _folded(first.group()) in self._by_fold:
            yield self._found(Name(None, first.group(), 0, 0), text.of(first), None)

    def numbered(
        self, text: Text, scope: Unit | None, kind: str | None = None
    ) -> Iterator[Mention]:
        """Give the items that a field names by bare numbers: of a kind, else that of its item."""
        value = ASIDE.sub(lambda aside: " " * len(aside.group()), text.value)
        if scope is None or not NUMBERS.fullmatch(value):
            return
        kind = kind or scope.kind
        previous: Mention | None = None
        end = 0
        for match in ONE_NUMBER.finditer(value):
            mention = self._found(Name(kind, match.group(), 0, 0), text.of(match), scope)
            if previous and RANGE.fullmatch(value[end : match.start()]):
                yield from self._between(previous, mention)
            yield mention
            previous, end = mention, match.end()

    def identified(self, text: Text, scope: Unit | None) -> Iterator[Mention]:
        """Give the items whose identifiers are the words of a text: ``a1 b2``."""
        for match in ONE_WORD.finditer(text.value):
            if _folded(match.group()) in self._by_fold:
                yield self._found(Name(None, match.group(), 0, 0), text.of(match), scope)

    def named(self, text: Text, scope: Unit | None = None, shared: int = 1) -> Unit | None:
        """Find the one item whose name a text gives, whole or in its distinctive words.

        ``shared`` is the least number of words that both must have. Of several items that fit
        equally well, the one of the kind of ``scope`` is meant.
        """
        words = name_of(text) or text.words
        mine = stems(words)
        if not mine or len(words.split()) > LONGEST_NAME:
            return None
        fitting = []
        for unit in self.units:
            theirs = stems(unit.name)
            close = mine <= theirs or (theirs <= mine and len(mine) - len(theirs) <= 2)
            if close and len(mine & theirs) >= shared:
                fitting.append((len(mine ^ theirs), unit))
        least = min((extra for extra, _ in fitting), default=0)
        best = [unit for extra, unit in fitting if extra == least]
        if len(best) > 1 and scope is not None:
            best = [unit for unit in best if unit.kind == scope.kind and unit is not scope]
        return best[0] if len(best) == 1 else None

    def called(self, text: Text) -> Unit | None:
        """Find the one item that a text calls by its whole name, as a proper noun."""
        if not text.value[:1].isupper():
            return None
        mine = stems(text.value) - stems(" ".join((*self.language.kinds, *ENDED)))
        fitting = [unit for unit in self.units if mine and stems(unit.name) == mine]
        return fitting[0] if len(fitting) == 1 else None

    def exact(self, identifier: str, span: Span, scope: Unit | None) -> Mention:
        """Give the item of an identifier, of namesakes the nearest, without a look at words."""
        found = self._found(Name(None, identifier, 0, 0), span, scope)
        return found._replace(rivals=())  # that two share an identifier is said of themselves

    def listed(self, text: Text) -> Iterator[Mention]:
        """Give the items that a list calls by their whole names: ``Walls, Roof``."""
        for part in LISTED.finditer(text.value):
            name = text.part(*part.span())
            unit = self.called(name)
            if unit:
                yield Mention(unit, name.words, name.span())

    def lead(self, text: Text, scope: Unit | None = None) -> Mention | None:
        """Find the item that a text begins with: by identifier, or by name."""
        first = self._lead_by_id(text, scope)
        unit = None if first else self.named(text)
        return Mention(unit, text.words, text.span()) if unit else first

    def _lead_by_id(self, text: Text, scope: Unit | None) -> Mention | None:
        found = label(text, self.language)
        if found:
            span = found.head.span()
            if span in self._by_span:  # the text itself declares it
                return Mention(self._by_span[span], found.head.words, span)
            words = name_of(found.rest) or (found.aside.words if found.aside else "")
            named = Name(found.kind, found.id, 0, 0)
            return self._found(named, span, scope, words)
        if _folded(text.value) in self._by_fold:
            return self._found(Name(None, text.value, 0, 0), text.span(), scope)
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
        yield first
        end = first.span.end
        for mention in self.mentions(text, scope):
            if mention.span.start < end:
                continue
            if not self._lists(text.value[end - text.start : mention.span.start - text.start]):
                return
            if mention.unit is not first.unit:
                yield mention
            end = mention.span.end

    def _lists(self, gap: str) -> bool:
        """Tell whether a text between two items goes on listing: ``: Wiring, ``."""
        return NEXT.fullmatch(gap) is not None and not says(gap, self.language.waits)

    def _between(self, first: Mention, last: Mention) -> Iterator[Mention]:
        """Give the units between the two ends of a range, by number or as the plan lists them."""
        if first.unit is None or last.unit is None:
            return
        alike = [unit for unit in self.units if unit.kind == first.unit.kind]
        counted: dict[str, Unit] = {}
        for unit in alike:
            beside = unit.parent is first.unit.parent
            if is_between(unit.id, first.unit.id, last.unit.id) and (
                beside or unit.id not in counted
            ):
                counted[unit.id] = unit
        if not counted and last.unit in alike and not place(first.unit.id):
            listed = alike[alike.index(first.unit) + 1 : alike.index(last.unit)]
            counted = {unit.id: unit for unit in listed if unit.parent is first.unit.parent}
        yield from (Mention(unit, unit.id, first.span) for unit in counted.values())

    def _found(self, named: Name, span: Span, scope: Unit | None, words: str = "") -> Mention:
        """Find the item of an identifier; of several, the one whose name ``words`` tell."""
        kind = named.kind
        called = f"{kind.capitalize()} {named.id}" if kind else named.id
        declared = self._fitting(named.id, kind)
        fitting = [unit for unit in declared if _is_of_kind(unit, kind)]
        if not fitting and ALONE.fullmatch(named.id):
            fitting = declared
        if len(fitting) > 1 and words:
            mine = stems(words)
            most = max(len(mine & stems(unit.name)) for unit in fitting)
            fitting = [unit for unit in fitting if len(mine & stems(unit.name)) == most]
        if len(fitting) > 1:
            fitting = _nearest(fitting, scope, named.id)
        if not fitting:
            whole = self._whole(named, span, scope)
            return Mention(whole, called, span, partial=whole is not None)
        return Mention(fitting[0], called, span, rivals=tuple(fitting[1:]))

    def _whole(self, named: Name, span: Span, scope: Unit | None) -> Unit | None:
        """Find what a numbered part belongs to, where the plan declares no parts: ``Phase 1.2``."""
        stem, point, _ = named.id.rpartition(".")
        if not (named.kind and point) or any(one.id.startswith(f"{stem}.") for one in self.units):
            return None
        return self._found(named._replace(id=stem), span, scope).unit

    def numbers(self, identifier: str) -> bool:
        """Tell whether the plan numbers a series of its own to which an identifier belongs.

        T1, T2 and T3 are; PAY-71 and PAY-77 are numbers of a tracker, which has more of them.
        """
        alike = [unit.id for unit in self.units if prefix(unit.id) == prefix(identifier)]
        first = min((number(one) for one in alike), default=None)
        return bool(prefix(identifier)) and len(alike) > 1 and first is not None and first <= 1

    def has_kind(self, kind: str) -> bool:
        """Tell whether the plan declares several items of a kind."""
        return len(self._by_kind[kind]) > 1


def _folded(identifier: str) -> str:
    """Give an identifier without case, padding and the hyphen before its number."""
    return HYPHEN.sub("", fold(identifier))


def _is_of_kind(unit: Unit, kind: str | None) -> bool:
    """Tell whether a unit may be called so: a story is a "user story" too."""
    return kind is None or unit.kind in (kind, None) or kind.endswith(unit.kind or "")


def _nearest(fitting: list[Unit], scope: Unit | None, identifier: str) -> list[Unit]:
    """Prefer the exact spelling, then what lies in the nearest scope around the place."""
    exact = [unit for unit in fitting if unit.id == identifier] or fitting
    if scope is None:
        return exact
    for around in (scope, *scope.ancestors(), None):
        near = [unit for unit in exact if unit.parent is around and unit is not scope]
        if near:
            return near
    return exact


def _indent(value: str) -> int:
    lead = INDENT.match(value)
    return lead.end() if lead else 0
