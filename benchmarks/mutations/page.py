"""A document in the making: lines, in which the facts that they tell are known as such."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple


class Fact(NamedTuple):
    """A value where it is written, and how it is written there."""

    kind: str
    """What it says: ``start``, ``length``, ``after``."""
    of: str
    """The identifier of the task that it speaks of; empty where it speaks of the plan."""
    value: Any
    form: Callable[[Any], str] = str

    @property
    def text(self) -> str:
        """The words of it."""
        return self.form(self.value)


Line = tuple[str | Fact, ...]


class Section(NamedTuple):
    """The lines that one notation wrote."""

    notation: str
    lines: tuple[Line, ...]


class Spot(NamedTuple):
    """Where in a page a fact stands."""

    section: int
    line: int
    piece: int


class Mutant(NamedTuple):
    """A document with one fault in it."""

    text: str
    lines: frozenset[int]
    """Where the fault may be pointed at, from 1: one of these lines must take part."""
    notation: str
    """The notation that the fault is in."""
    note: str = ""
    """What was done."""


class Page(NamedTuple):
    """A document as its sections."""

    sections: tuple[Section, ...]

    @property
    def text(self) -> str:
        """The document."""
        lines = (line for section in self.sections for line in section.lines)
        return "".join(f"{worded(line)}\n" for line in lines)

    def facts(self, *kinds: str) -> Iterator[tuple[Spot, Fact]]:
        """Find the facts of some kinds, from top to bottom."""
        for i, section in enumerate(self.sections):
            for j, line in enumerate(section.lines):
                for k, piece in enumerate(line):
                    if isinstance(piece, Fact) and piece.kind in kinds:
                        yield Spot(i, j, k), piece

    def tells(self, kind: str, of: str) -> bool:
        """Tell whether a fact is written anywhere."""
        return any(fact.of == of for _, fact in self.facts(kind))

    def number(self, spot: Spot) -> int:
        """Count lines up to a place, from 1."""
        return sum(len(section.lines) for section in self.sections[: spot.section]) + spot.line + 1

    def changed(self, spot: Spot, value: Any) -> Mutant:
        """Give a fact another value."""
        return self.rewritten({spot: value})

    def rewritten(self, values: Mapping[Spot, Any]) -> Mutant:
        """Give facts on several lines other values."""
        edits, notes = {}, []
        for spot, value in values.items():
            line = self.line(spot)
            fact = line[spot.piece]
            assert isinstance(fact, Fact)
            new = fact._replace(value=value)
            notes.append(f"{fact.kind} of {fact.of or 'the plan'}: {fact.text!r} -> {new.text!r}")
            edits[spot] = [(*line[: spot.piece], new, *line[spot.piece + 1 :])]
        return self.edited(edits, "; ".join(notes))

    def dropped(self, spots: Iterable[Spot]) -> Mutant:
        """Leave lines out; any line of their section may be pointed at for that."""
        gone = list(spots)
        note = "; ".join(f"{self.said(spot)!r} was dropped" for spot in gone)
        mutant = self.edited({spot: [] for spot in gone}, note)
        first = self.number(Spot(gone[0].section, 0, 0))
        kept = len(self.sections[gone[0].section].lines) - len(gone)
        return mutant._replace(lines=frozenset(range(first, first + kept)))

    def edited(self, edits: Mapping[Spot, Sequence[Line]], note: str) -> Mutant:
        """Put other lines in the place of some; these may be pointed at."""
        replaced = {(spot.section, spot.line): new for spot, new in edits.items()}
        written: list[str] = []
        touched: set[int] = set()
        for i, section in enumerate(self.sections):
            for j, line in enumerate(section.lines):
                new = replaced.get((i, j), [line])
                if (i, j) in replaced:
                    touched.update(range(len(written) + 1, len(written) + 1 + len(new)))
                written += map(worded, new)
        notation = self.sections[next(iter(edits)).section].notation
        return Mutant("".join(f"{line}\n" for line in written), frozenset(touched), notation, note)

    def line(self, spot: Spot) -> Line:
        """Give the line of a place."""
        return self.sections[spot.section].lines[spot.line]

    def spoilt(self, spot: Spot, fact: Fact, word: str) -> Line:
        """Write a word in the place of a value, with the quotes around it kept."""
        line = self.line(spot)
        new = fact.text.replace(fact.text.strip('"'), word)
        return (*line[: spot.piece], new, *line[spot.piece + 1 :])

    def said(self, spot: Spot) -> str:
        """Give a line as it is written."""
        return worded(self.line(spot))


def worded(line: Line) -> str:
    """Write a line."""
    return "".join(piece if isinstance(piece, str) else piece.text for piece in line)
