"""Tells which declarations speak of one item: one unit of work, however often it is told.

Declarations of one kind and identifier are one item unless their parents differ and their
names do too (Stream A of Phase 1, Stream A of Phase 3), or two siblings in one listing share
the identifier under different names (a duplicate, which a rule reports).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, count
from typing import NamedTuple

from planlint.assembly.handles import titled
from planlint.assembly.series import fold
from planlint.naming import called, initials
from planlint.pattern import Pattern
from planlint.source import Span
from planlint.statement import Declared

LETTERS = Pattern(r"[A-Za-z]+")
DIGITS = Pattern(r"\d+")
WORD = Pattern(r"[^\W_]+")
NAME = 200
"""No more characters of a name are looked at."""

MANY = 100
"""So many namesakes are compared with a declaration; of more those of like names, and the last."""

STEM = 4
"""Words that share this many first letters count as the same: test, testing."""

MOSTLY = 2 / 3
"""The share of the items of a calendar that stand elsewhere, too, where it retells them."""

TITLE_RANK = {"record": 0, "heading": 1, "row": 2, "block": 3, "entry": 4, "chart": 5}
"""Which notation names an item best."""


TASKS = {"task", "subtask"}
"""Two words for one thing where the identifier says more: T004 of a list has a section as well."""


@dataclass(slots=True)
class Unit:
    """An item in the making: its declarations so far."""

    declared: list[Declared] = field(default_factory=list)
    parent: "Unit | None" = None
    key: str = ""
    code: str = ""
    """Kind and identifier in one, where the plan writes them so: ``STORY-1``."""

    @property
    def id(self) -> str:
        """The identifier as the first declaration writes it."""
        return self.declared[0].id

    @property
    def kind(self) -> str | None:
        """The first kind that a declaration gives."""
        return next((one.kind for one in self.declared if one.kind), None)

    @property
    def name(self) -> str:
        """The name that the most telling notation gives first."""
        named = (one for one in self.declared if one.name)
        best = min(named, key=lambda one: TITLE_RANK[one.notation], default=None)
        return best.name if best else ""

    @property
    def label(self) -> str:
        """What a reader calls the unit: ``Phase 1``, ``TD2``, ``STORY-1``."""
        return self.code or called(self.kind, self.id)

    def ancestors(self) -> "Iterator[Unit]":
        """Give the enclosing units, innermost first."""
        unit = self.parent
        while unit is not None:
            yield unit
            unit = unit.parent


@dataclass(slots=True)
class Namesakes:
    """The units so far that share an identifier, and their places by the stems of their names."""

    units: list[Unit] = field(default_factory=list)
    named: dict[str, list[int]] = field(default_factory=dict)

    def add(self, unit: Unit) -> None:
        """Take a new unit in, by the name of its first declaration."""
        for stem in stems(unit.name):
            self.named.setdefault(stem, []).append(len(self.units))
        self.units.append(unit)

    def near(self, one: Declared) -> list[Unit]:
        """Choose the units that a declaration may tell again, in the order of their making."""
        if len(self.units) <= MANY:
            return self.units
        alike = {at for stem in stems(one.name) for at in self.named.get(stem, [])[-MANY:]}
        last = range(len(self.units) - MANY, len(self.units))
        return [self.units[at] for at in sorted(alike.union(last))]


class Spelling(NamedTuple):
    """One way to call an item: ``WS1`` is so itself, or abbreviates Workstream 1."""

    id: str
    """Without case and padding."""
    shortened: bool
    """The kind and the number stand apart in the document."""
    name: frozenset[str]
    """The stems of the item's name."""


@lru_cache(maxsize=4096)
def stems(text: str) -> frozenset[str]:
    """Give the first letters of each word of a name, in lower case."""
    return frozenset(match.group().lower()[:STEM] for match in WORD.finditer(text[:NAME]))


def units(declarations: Iterable[Declared]) -> list[Unit]:
    """Group declarations into units, in reading order, each with its parent and key."""
    ordered = sorted(titled(tuple(declarations)), key=lambda one: (one.span.start, one.span.end))
    series: dict[str, set[str]] = defaultdict(set)
    for one in ordered:
        series[_series(one.id)].add(one.id)
    kept = _told_elsewhere([one for one in ordered if _is_one_of_a_series(one, series)])
    found: list[Unit] = []
    by_id: dict[str, Namesakes] = defaultdict(Namesakes)
    spelled: dict[Spelling, Unit] = {}
    of: dict[int, Unit] = {}
    places = sorted(_enclosing(kept), key=lambda place: not kept[place[0]].founding)
    for index, enclosing in places:  # what may only retell comes last
        one = kept[index]
        outer = (e for e in enclosing if e in of and not _same(kept[e], one))
        parent = next((of[e] for e in outer if _may_hold(kept[e], one)), None)
        namesakes = by_id[fold(one.id)]
        unit = _home(one, parent, namesakes.near(one)) or _otherwise(one, spelled)
        if unit is None and not one.founding:
            continue
        if unit is None:
            unit = Unit([one])
            found.append(unit)
            namesakes.add(unit)
        else:
            unit.declared.append(one)
        spelled.update(dict.fromkeys(_spellings(one), unit))
        of[index] = unit
        if parent and _adopts(parent, unit):
            unit.parent = parent
    _place_within(found)
    _name_keys(found)
    return found


def _told_elsewhere(declarations: Sequence[Declared]) -> list[Declared]:
    """Let no calendar found an item where most of the items that it names stand elsewhere, too."""
    known = {fold(one.id) for one in declarations if not one.retells}
    listings: dict[int, list[bool]] = defaultdict(list)
    for one in declarations:
        if one.retells:
            listings[one.listing].append(fold(one.id) in known)
    retelling = {at for at, told in listings.items() if sum(told) > MOSTLY * len(told)}
    return [
        one._replace(founding=False) if one.retells and one.listing in retelling else one
        for one in declarations
    ]


def _spellings(one: Declared) -> Iterator[Spelling]:
    """Give the identifiers by which a declaration may be told with a kind, or without one."""
    told = stems(one.name)
    short = not one.id[:1].isdigit() and len(one.id) > 1
    letters = initials(one.kind) if one.kind and not short else ("",)
    if told and one.identified and (short or one.kind):
        yield from (Spelling(fold(each + one.id), not short, told) for each in letters)


def _otherwise(one: Declared, spelled: Mapping[Spelling, Unit]) -> Unit | None:
    """Find the unit of this name that the other way to write identifiers declares.

    A table of WS1 and WS2 goes before sections on Workstream 1 and Workstream 2.
    """
    others = (each._replace(shortened=not each.shortened) for each in _spellings(one))
    return next((spelled[each] for each in others if each in spelled), None)


def _place_within(found: Sequence[Unit]) -> None:
    """Give units the parents that their declarations name, wherever those stand."""
    heads = {one.span: unit for unit in found for one in unit.declared}
    named = [
        (unit, heads[one.within.span()])
        for unit in found
        for one in unit.declared
        if one.within and one.within.span() in heads
    ]
    for unit, _ in named:
        unit.parent = None
    for unit, parent in named:
        if parent is not unit and unit not in parent.ancestors():
            unit.parent = parent


def _may_hold(outer: Declared, one: Declared) -> bool:
    """Tell whether one declaration is a part of another around it: a chart has parts of its own."""
    return one.notation != "chart" or outer.notation == "chart"


def _adopts(parent: Unit, unit: Unit) -> bool:
    """Tell whether a unit without a parent gets this one.

    A chart never moves what is declared, and no item lies in another of its kind and series.
    """
    if unit.kind == parent.kind and _is_beside(unit.id, parent.id):
        return False
    charted = unit.declared[-1].notation == "chart" and len(unit.declared) > 1
    return not (charted or unit.parent or parent is unit or unit in parent.ancestors())


def _is_beside(one: str, other: str) -> bool:
    """Tell whether an identifier goes on from another in one series: A2 and A1, not A1.1."""
    heads = LETTERS.match(one), LETTERS.match(other)
    first, second = (head.group() if head else "" for head in heads)
    part = one.startswith(other) and not one[len(other) :][:1].isdigit()
    return first == second and not part


def _same(one: Declared, other: Declared) -> bool:
    if one.alias and one.alias == other.alias:
        return True  # one number of one tracker
    telling = one.id[:1].isalpha() and {one.kind, other.kind} == TASKS
    if one.kind == other.kind or telling:
        return fold(one.id) == fold(other.id)
    return None in (one.kind, other.kind) and one.id.casefold() == other.id.casefold()


def _is_one_of_a_series(one: Declared, series: Mapping[str, set[str]]) -> bool:
    """Tell an identifier without a kind from a chance one (UTF-8): it has relatives."""
    if one.kind or one.notation in {"row", "chart", "block", "record"} or not one.identified:
        return True
    if one.id[:1].islower():
        return True  # read only where something refers to it
    return len(series[_series(one.id)]) > 1


def _series(identifier: str) -> str:
    """Give the shape of an identifier, which its relatives share: ``A-9`` of ``CORE-001``.

    What is put in between has the shape of its neighbours: P0.5 that of P1.
    """
    shape = DIGITS.sub("9", LETTERS.sub("A", identifier))
    return shape.removesuffix(".9") if shape.startswith("A") else shape


def _enclosing(declarations: Sequence[Declared]) -> Iterator[tuple[int, list[int]]]:
    """Give each declaration with those whose extents hold it, innermost first."""
    open_extents: list[int] = []
    for index, one in enumerate(declarations):
        open_extents = [at for at in open_extents if declarations[at].extent.end >= one.span.end]
        holding = [at for at in open_extents if declarations[at].extent.holds(one.span)]
        yield index, holding[::-1]
        open_extents.append(index)


def _home(one: Declared, parent: Unit | None, candidates: Sequence[Unit]) -> Unit | None:
    """Find the unit that a declaration tells again; None where it begins a new one."""
    fitting = [unit for unit in candidates if _fits(one, parent, unit)]
    mine = stems(one.name)
    return max(
        fitting,
        key=lambda unit: (len(mine & stems(unit.name)), unit.parent is parent),
        default=None,
    )


def _fits(one: Declared, parent: Unit | None, unit: Unit) -> bool:
    if not any(_same(one, other) for other in unit.declared) or _both_recorded(one, unit):
        return False
    if one.alias and one.alias.startswith("#"):
        return True
    mine, theirs = stems(one.name), stems(unit.name)
    alike = bool(mine & theirs) or not mine or not theirs
    telling = one.id == unit.id and one.id[0].isalpha() and len(one.id) > 1
    if one.kind is None and telling and one.notation != "chart":
        return alike or not _siblings(one, unit)
    if "chart" in {one.notation, unit.declared[0].notation}:
        return alike
    if parent is not None and unit.parent is not None and parent is not unit.parent:
        shortened = bool(mine and theirs) and (mine <= theirs or theirs <= mine)
        return parent.kind != unit.parent.kind and shortened
    return alike or not _siblings(one, unit)


def _both_recorded(one: Declared, unit: Unit) -> bool:
    """Tell whether a tool keeps a record of each: of one item it would keep one."""
    return "record" == one.notation in {other.notation for other in unit.declared}


def _siblings(one: Declared, unit: Unit) -> bool:
    """Tell whether a unit is declared in the same listing beside a declaration."""
    return any(
        other.notation == one.notation
        and other.listing == one.listing
        and not _nested(one.extent, other.extent)
        for other in unit.declared
    )


def _nested(one: Span, other: Span) -> bool:
    return one.holds(other) or other.holds(one)


def _name_keys(found: Sequence[Unit]) -> None:
    """Give each unit a key that is unique and telling: ``phase:1/stream:A``."""
    plain: dict[str, list[Unit]] = defaultdict(list)
    for unit in found:
        plain[f"{unit.kind}:{unit.id}" if unit.kind else unit.id].append(unit)
    taken: set[str] = set()
    unused: dict[str, Iterator[int]] = defaultdict(lambda: count(2))
    for name, sharing in plain.items():
        for unit in sharing:
            key = name
            if len(sharing) > 1 and unit.parent is not None:
                outer = unit.parent
                key = f"{outer.kind}:{outer.id}/{name}" if outer.kind else f"{outer.id}/{name}"
            candidates = chain([key], (f"{key}#{number}" for number in unused[key]))
            unit.key = next(each for each in candidates if each not in taken)
            taken.add(unit.key)
