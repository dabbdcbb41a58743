"""Reads units of time, and of the work of people in such units."""

import re

from planlint.grammar.numbers import LETTERS
from planlint.language import Language
from planlint.pattern import is_parted, says

UNIT = rf"(?:\s|-)*(?P<unit>{LETTERS}(?P<more>(?:\s|-){{1,3}}{LETTERS})?)"
"""The word or the two words after a number."""


def read_unit(match: "re.Match[str]", language: Language) -> tuple[str | None, int, bool]:
    """Read the unit that a match of `UNIT` holds; where it ends; whether it counts effort."""
    if match["unit"] in "DHWM":  # "5D" is an identifier
        return None, match.end(), False
    words = " ".join(match["unit"].lower().replace("-", " ").split())
    first = match.start("more") if match["more"] else match.end("unit")
    for known, end in ((words, match.end("unit")), (words.split(" ")[0], first)):
        if known in language.efforts_of:
            return language.efforts_of[known], end, True
        if known in language.units:
            return language.units[known], end, False
    return _run_on(match, language)


def unit_of(words: str, language: Language) -> tuple[str, bool] | None:
    """Give the unit that a header names, and whether it counts the work of people.

    >>> from planlint.languages.en import LANGUAGE
    >>> unit_of("effort (person days)", LANGUAGE), unit_of("estimate [h]", LANGUAGE)
    (('day', True), ('hour', False))
    """
    for table, effort in ((language.efforts_of, True), (language.units, False)):
        for word, unit in table.items():
            if says(words, (word,)):
                return unit, effort
    return None


LONGEST = 5
"""No unit that runs on into the next word has more letters."""


def _run_on(match: "re.Match[str]", language: Language) -> tuple[str | None, int, bool]:
    """Read a unit that no blank parts from what follows: ``3天内``."""
    start, words = match.start("unit"), match["unit"][:LONGEST]
    for size in range(len(words), 0, -1) if not is_parted(words) else ():
        for table, effort in ((language.efforts_of, True), (language.units, False)):
            if words[:size] in table:
                return table[words[:size]], start + size, effort
    return None, match.end(), False
