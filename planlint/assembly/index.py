"""The items of a plan, found by what texts call them: an identifier, a kind, a name."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from planlint.assembly.identity import STEM, Unit, stems
from planlint.assembly.names import ALONE, Name
from planlint.assembly.series import fold, is_between, number, place, prefix
from planlint.language import Language
from planlint.naming import initials
from planlint.notation.label import name_of
from planlint.pattern import Pattern
from planlint.source import Span
from planlint.text import Text

HYPHEN = Pattern(r"(?<=[a-z])[-_](?=\d)")
"""What parts the letters of an identifier from its number."""

SENTENCE = 3
"""So many words may be more than a name."""

LONGEST_NAME = 6
"""A text of more words is no mere name."""


INFLECTION = 4
"""So many letters at the end of a word may change without making it another one."""


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
        self._by_stems: dict[frozenset[str], list[Unit]] = defaultdict(list)
        self._by_stem: dict[str, list[frozenset[str]]] = defaultdict(list)
        self._parts: dict[int, list[Unit]] = defaultdict(list)
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
            self._by_stems[stems(unit.name)].append(unit)
            self._parts[id(unit.parent)].append(unit)
        for told in self._by_stems:
            for stem in told:
                self._by_stem[stem].append(told)

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

    def has(self, identifier: str) -> bool:
        """Tell whether an item of this very identifier is declared."""
        return _folded(identifier) in self._by_fold

    def declared_at(self, span: Span) -> Unit | None:
        """Find the item that a place itself declares."""
        return self._by_span.get(span)

    def of_kind(self, kind: str) -> list[Unit]:
        """Give the units of a kind, or those whose identifiers begin with its letters."""
        letters = {short.casefold() for short in initials(kind)}
        short = [unit for unit in self.units if prefix(unit.id) in letters - {unit.id.casefold()}]
        return self._by_kind[kind] or (short if len(short) > 1 else [])

    def alike(self, scope: Unit | None) -> list[Unit]:
        """Give the units of the kind of another one; without a kind, those of its series."""
        if scope is None:
            return []
        if scope.kind:
            return self._by_kind[scope.kind]
        return [unit for unit in self.units if prefix(unit.id) == prefix(scope.id)]

    def found(self, named: Name, span: Span, scope: Unit | None, words: str = "") -> Mention:
        """Find the item of an identifier; of several, the one whose name ``words`` tell."""
        kind = named.kind
        called = f"{kind.capitalize()} {named.id}" if kind else named.id
        around = scope.kind if scope and named.id.startswith("#") else None
        declared = self._fitting(named.id, kind or around)
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
        return self.found(named._replace(id=stem), span, scope).unit

    def exact(self, identifier: str, span: Span, scope: Unit | None) -> Mention:
        """Give the item of an identifier, of namesakes the nearest, without a look at words."""
        found = self.found(Name(None, identifier, 0, 0), span, scope)
        return found._replace(rivals=())  # that two share an identifier is said of themselves

    def named(self, text: Text, scope: Unit | None = None) -> Unit | None:
        """Find the one item whose name a text gives, whole or in its distinctive words.

        Of several items that fit equally well, the one of the kind of ``scope`` is meant.
        """
        words = name_of(text) or text.words
        mine = stems(words)
        if not mine or len(words.split()) > LONGEST_NAME:
            return None
        fitting = [
            (len(mine ^ theirs), unit)
            for theirs in self._close(mine)
            for unit in self._by_stems[theirs]
        ]
        least = min((extra for extra, _ in fitting), default=0)
        best = [unit for extra, unit in fitting if extra == least]
        if len(best) > 1 and scope is not None:
            best = [unit for unit in best if unit.kind == scope.kind and unit is not scope]
        return best[0] if len(best) == 1 and _is_akin(words, best[0].name) else None

    def parts(self, whole: Unit) -> list[Unit]:
        """Give the units directly inside one, wherever the document declares them."""
        return [unit for unit in self.units if unit.parent is whole]

    def part(self, whole: Unit, name: str) -> Unit | None:
        """Find the one part of an item whose name a text gives, whole or shortened."""
        mine = stems(name)
        own = mine <= stems(whole.name)
        parts = self._parts.get(id(whole), ()) if mine and not own else ()
        fitting = [unit for unit in parts if mine <= stems(unit.name)]
        return fitting[0] if len(fitting) == 1 else None

    def called(self, text: Text) -> Unit | None:
        """Find the one item that a text calls by its whole name, as a proper noun."""
        if not text.value[:1].isupper():
            return None
        mine = stems(text.value) - stems(" ".join((*self.language.kinds, *self.language.ends)))
        fitting = self._by_stems.get(mine, []) if mine else []
        return fitting[0] if len(fitting) == 1 else None

    def _close(self, mine: frozenset[str]) -> list[frozenset[str]]:
        """Give the names that hold all of some words, or lack two of them at most.

        A name of one word is none of three, which speak of it in a sentence.
        """
        rarest = min((self._by_stem.get(stem, []) for stem in mine), key=len)
        longer = [theirs for theirs in rarest if mine <= theirs]
        fewer = (
            mine - frozenset(left) for size in (1, 2) for left in combinations(sorted(mine), size)
        )
        least = 1 if len(mine) < SENTENCE else 2
        return longer + [one for one in fewer if len(one) >= least and one in self._by_stems]

    def between(self, first: Mention, last: Mention) -> list[Mention]:
        """Give the units between the two ends of a range, by number or as the plan lists them."""
        if first.unit is None or last.unit is None:
            return []
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
        return [Mention(unit, unit.id, first.span) for unit in counted.values()]

    def numbers(self, identifier: str) -> bool:
        """Tell whether the plan numbers a series of its own to which an identifier belongs.

        T1, T2 and T3 are; PAY-71 and PAY-77 are numbers of a tracker, which has more of them.
        """
        alike = [unit.id for unit in self.units if prefix(unit.id) == prefix(identifier)]
        first = min((number(one) for one in alike), default=None)
        return bool(prefix(identifier)) and len(alike) > 1 and first is not None and first <= 1

    def counts(self, identifier: str) -> bool:
        """Tell whether the plan has a section or a series of letters that an identifier is part of.

        Where there are 2.1 and 2.2, 2.9 is of them; where there are A, B and C, so is E.
        """
        stem, point, _ = identifier.rpartition(".")
        if not point and not identifier.isalpha():
            return False
        alike = (unit.id for unit in self.units if unit.id.rpartition(".")[0] == stem)
        return sum(bool(point) or (len(one) == 1 and one.isalpha()) for one in alike) > 1

    def is_earlier(self, kind: str, identifier: str) -> bool:
        """Tell whether a number lies before all that the plan counts: Phase 1 of Phases 3-5."""
        first = min((number(unit.id) for unit in self._by_kind[kind]), default=0)
        return first > 1 and number(identifier) < first

    def expects(self, words: str) -> bool:
        """Tell whether what a text names, and nothing declares, has its like in the plan."""
        kind, _, id_ = words.lower().rpartition(" ")
        if self.is_earlier(kind, id_):
            return False
        return self.has_kind(kind) or self.numbers(words)

    def has_kind(self, kind: str | None) -> bool:
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


def _is_akin(words: str, name: str) -> bool:
    """Tell whether a single word is one of a name: "tests" of "Testing", not of "Testimonials".

    Several words are hardly alike by chance.
    """
    word, *others = words.casefold().split()
    return bool(others) or any(_inflects(word, other) for other in name.casefold().split())


def _inflects(word: str, other: str) -> bool:
    """Tell whether two words differ in their endings at most."""
    ends = (max(STEM, len(each) - INFLECTION) for each in (word, other))
    mine, theirs = (each[:end] for each, end in zip((word, other), ends, strict=True))
    return other.startswith(mine) and word.startswith(theirs)
