"""Prerequisites that are the name of an item but for a letter or two: ``Skema`` for "Schema"."""

from collections.abc import Iterator

from planlint.assembly.identity import Unit
from planlint.assembly.names import kinds_of
from planlint.assembly.subjects import Subjects
from planlint.pattern import Pattern
from planlint.plan import Problem
from planlint.text import Text

NUMBERED = Pattern(r"(?P<kind>[^\W\d_]{4,20})\s+(?P<id>\d+(?:\.\d+)*[a-z]?)")
"""A word and a number, as items are called."""

SHORTEST = 5
"""Shorter words are alike by chance."""

LONGEST = 40
"""Longer texts are sentences."""

SHARE = 3
"""One letter of so many may be wrong."""


def mistyped(on: Text, subject: Unit, subjects: Subjects) -> Iterator[Problem]:
    """Report the text of a field that names nothing, but nearly the one item that it may mean."""
    words = on.words.strip(" .")
    if len(words) <= LONGEST:
        meant = {id(unit): unit for unit in _nearly(words, subjects) if unit is not subject}
        for unit in meant.values() if len(meant) == 1 else ():
            name = f"{unit.label} ({unit.name})" if unit.name else unit.label
            reason = f"{subject.label} waits for {words}, which names no item; {name} may be meant"
            yield Problem("dependency", words, on.span(), reason, subject.key)


def _nearly(words: str, subjects: Subjects) -> Iterator[Unit]:
    numbered = NUMBERED.fullmatch(words)
    if numbered is None:
        alike = (unit for unit in subjects.units.units if len(unit.name) >= SHORTEST)
        yield from (unit for unit in alike if len(words) >= SHORTEST and is_near(words, unit.name))
    elif numbered["kind"].lower() not in kinds_of(subjects.language):
        of_number = (unit for unit in subjects.units.units if unit.id == numbered["id"])
        yield from (unit for unit in of_number if is_near(numbered["kind"], unit.kind or ""))


def is_near(word: str, name: str) -> bool:
    """Tell whether two names begin alike and differ in one letter of three, in two at most.

    >>> is_near("Skema", "Schema"), is_near("Phse", "phase"), is_near("Redis", "Reads")
    (True, True, False)
    """
    word, name = word.casefold(), name.casefold()
    most = min(max(len(word), len(name)) // SHARE, 2)
    return (
        word[:1] == name[:1]
        and abs(len(word) - len(name)) <= most
        and 0 < _distance(word, name) <= most
    )


def _distance(word: str, name: str) -> int:
    """Count the letters to change, to add or to drop (Levenshtein)."""
    row = list(range(len(name) + 1))
    for at, letter in enumerate(word, 1):
        above, row = row, [at]
        for number, other in enumerate(name, 1):
            changed = above[number - 1] + (letter != other)
            row.append(min(above[number] + 1, row[-1] + 1, changed))
    return row[-1]
