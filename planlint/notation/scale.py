"""The scale of a drawn chart: what its columns stand for."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from planlint.language import Language
from planlint.pattern import Pattern
from planlint.quantity import OFFSETS
from planlint.text import Text

FULL = "█▓▒■▬▇▆◼━"
BLOCK = Pattern(rf"[{FULL}]|==")

LEGEND = Pattern(rf"[{FULL}]\s*[=:≈]\s*1?\s*(?P<unit>[^\W\d_]+)")
"""What one block stands for: ``█ = 1 day``."""

TICK = Pattern(
    r"(?<![\w.])(?P<unit>[^\W\d_]+)?[ ]?(?P<number>\d{1,3})(?P<behind>[^\W\d_]+)?(?![\w.])"
)
"""A place in the line above the bars: ``Week 2``, ``W2``, ``2``, ``2h``."""

ENOUGH = 3
"""So many places of the calendar make a scale."""

NARROW = 3
"""So many characters are a column without room for halves."""

LONGEST = 400
"""No line of a drawing is longer."""


class Column(NamedTuple):
    """One place of a scale: the characters that stand for it."""

    number: float
    start: int
    label_end: int
    end: int

    @property
    def slack(self) -> int:
        """How far a drawing may be out: not at all where a column is narrow."""
        return int(self.end - self.start > NARROW)

    def begins(self, start: int) -> bool:
        """Tell whether a bar begins with the column."""
        return abs(self.start - start) <= self.slack

    def closes(self, end: int) -> bool:
        """Tell whether a bar ends with the column, or with the label above it.

        Any mark fills a narrow column; half of a wide one is no whole unit.
        """
        least = self.end - 1 if self.slack else self.start + 1
        under_label = abs(self.label_end - end) <= self.slack
        return under_label or least <= end <= self.end + self.slack


class Scale(NamedTuple):
    """What the columns of a drawing stand for."""

    unit: str
    columns: tuple[Column, ...]

    def ends(self, start: int, end: int) -> tuple[float, float] | None:
        """Give the first and the last place of a bar; None where it keeps to no columns."""
        first = next((one for one in self.columns if one.begins(start)), None)
        last = next((one for one in self.columns if one.closes(end) and one.start < end), None)
        if not first or not last:
            return None
        return first.number, last.number + (self.unit in OFFSETS)


def counted(lines: Iterable[Text], language: Language) -> Scale | None:
    """Read the first line that counts places of the calendar: ``Week 1   Week 2   Week 3``."""
    scales = (_count(text, language) for text in lines)
    return next((one for one in scales if one), None)


def _count(text: Text, language: Language) -> Scale | None:
    """Read a line that counts places of the calendar one by one."""
    ticks = list(TICK.finditer(text.value[:LONGEST]))
    numbers = [int(tick["number"]) for tick in ticks]
    in_turn = all(after == before + 1 for before, after in pairwise(numbers))
    if len(ticks) < ENOUGH or not in_turn or BLOCK.search(text.value):
        return None
    words = [tick["unit"] or tick["behind"] or "" for tick in ticks]
    unit = _unit(text.value[: ticks[0].start()], words, language)
    named = sum(bool(tick["unit"]) for tick in ticks) > 1
    starts = [tick.start() if named else tick.start("number") for tick in ticks]
    widths = [after - before for before, after in pairwise(starts)]
    if unit is None or max(widths) - min(widths) > 1:
        return None
    ends = [*starts[1:], starts[-1] + widths[-1]]
    columns = zip(numbers, starts, (tick.end() for tick in ticks), ends, strict=True)
    return Scale(unit, tuple(Column(float(number), *place) for number, *place in columns))


def abbreviations(language: Language) -> dict[str, str]:
    """Give the units of the calendar by the first letters of their words."""
    units: dict[str, str] = {}
    for word, unit in language.calendar.items():
        units.setdefault(word[0], unit)
    return units


def _unit(before: str, words: Sequence[str], language: Language) -> str | None:
    """Give the unit that the places name, or abbreviate, or that stands before the first."""
    units = abbreviations(language) | dict(language.calendar)
    named = {units.get(word.lower()) for word in words if word}
    if named:
        return named.pop() if len(named) == 1 else None
    return language.calendar.get(before.strip(" :|│").lower())


def is_legend(text: Text) -> bool:
    """Tell whether a line says what a block stands for."""
    return LEGEND.search(text.value[:LONGEST]) is not None


def blocks(lines: Iterable[Text], first: int, last: int, language: Language) -> Scale | None:
    """Read a legend, by which every character from the first to the last is one unit."""
    matches = (LEGEND.search(text.value[:LONGEST]) for text in lines)
    match = next((one for one in matches if one), None)
    unit = language.units.get(match["unit"].lower()) if match else None
    if unit is None or unit not in language.calendar.values():
        return None
    number = int(unit not in OFFSETS) - first
    return Scale(unit, tuple(Column(at + number, at, at + 1, at + 1) for at in range(first, last)))
