"""Requirements, and what refers to them, as texts state them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from planlint.pattern import Pattern
from planlint.source import Span

CODE = Pattern(r"(?P<prefix>[A-Z]*(?:-[A-Z]+)*)-?(?P<number>\d+(?:\.\d+)*)(?P<letter>[a-z]?)", 0)
"""Letters, numbers, and a letter behind them: ``FR-001``, ``NFR-P2``, ``1.2``, ``FR-012a``."""


class Code(NamedTuple):
    """An identifier as it is compared: ``FR-001``, ``FR1`` and ``fr-1`` are one."""

    prefix: str
    """Upper case, without hyphens; empty for mere numbers."""
    numbers: tuple[int, ...]
    letter: str

    def __str__(self) -> str:
        """Write it as most do: ``FR-3``, ``1.2``."""
        dotted = ".".join(map(str, self.numbers))
        return f"{self.prefix}-{dotted}{self.letter}" if self.prefix else f"{dotted}{self.letter}"

    @property
    def wholes(self) -> "tuple[Code, ...]":
        """What it is a part of, the nearest first: ``1.2`` and ``1`` of ``1.2a``."""
        lettered = (self._replace(letter=""),) if self.letter else ()
        outer = (self.numbers[:end] for end in range(len(self.numbers) - 1, 0, -1))
        return (*lettered, *(Code(self.prefix, numbers, "") for numbers in outer))


def code(identifier: str) -> Code | None:
    """Read an identifier; None where it is none of a requirement.

    >>> code("FR-001"), code("1.10")
    (Code(prefix='FR', numbers=(1,), letter=''), Code(prefix='', numbers=(1, 10), letter=''))
    """
    match = CODE.fullmatch(identifier)
    if match is None:
        return None
    numbers = tuple(map(int, match["number"].split(".")))
    return Code(match["prefix"].replace("-", ""), numbers, match["letter"])


class Requirement(NamedTuple):
    """A place that declares what is required."""

    id: str
    """As written, without the word for it: ``FR-001``, ``1``, ``1.2``."""
    code: Code
    span: Span
    dropped: bool = False
    """Its text says that it was left out, or is struck out."""


class Reference(NamedTuple):
    """A place that names a requirement."""

    id: str
    code: Code
    span: Span


class Series(NamedTuple):
    """The requirements whose identifiers share their letters: a list of them, or of some parts."""

    members: tuple[Requirement, ...]
    codes: frozenset[Code]
    wholes: frozenset[Code]
    """What some of them are a part of."""
    parted: frozenset[tuple[Code, bool]]
    """What is numbered in parts, and whether these bear letters."""

    def answers(self, code: Code) -> bool:
        """Tell whether a requirement is one of these, or may be a part that bears no number."""
        if code in self.codes or code in self.wholes:
            return True
        for part, whole in zip((code, *code.wholes), code.wholes, strict=False):
            if whole in self.codes:
                return (whole, bool(part.letter)) not in self.parted
        return False

    def unanswered(self, references: Iterable[Reference]) -> tuple[Reference, ...] | None:
        """Give the first reference to each of what is missing here; None if most of them are.

        A text of which most references lead nowhere means the requirements of another document.
        """
        named: dict[Code, Reference] = {}
        for one in references:
            if one.code.prefix == self.members[0].code.prefix:
                named.setdefault(one.code, one)
        missing = tuple(one for one in named.values() if not self.answers(one.code))
        return missing if 2 * len(missing) <= len(named) else None


def series(requirements: Iterable[Requirement]) -> Mapping[str, Series]:
    """Part requirements into series, by the letters that they share."""
    groups: dict[str, list[Requirement]] = {}
    for one in requirements:
        groups.setdefault(one.code.prefix, []).append(one)
    return {prefix: _series(members) for prefix, members in groups.items()}


def _series(members: Sequence[Requirement]) -> Series:
    codes = frozenset(one.code for one in members)
    return Series(
        members=tuple(members),
        codes=codes,
        wholes=frozenset(whole for one in codes for whole in one.wholes),
        parted=frozenset((whole, bool(one.letter)) for one in codes for whole in one.wholes[:1]),
    )
