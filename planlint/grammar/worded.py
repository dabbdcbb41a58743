"""Reads lengths of time whose number is a word: ``two to three days``, ``half a day``."""

from collections.abc import Iterator
from functools import cache

from planlint.grammar.numbers import through
from planlint.grammar.units import UNIT, read_unit
from planlint.language import Language
from planlint.pattern import BEGIN, NOTHING, Pattern, either, is_parted
from planlint.quantity import Duration

OPENING = " *_~≈(:"
"""Signs before a length at the beginning of a text."""


def in_words(text: str, language: Language) -> Iterator[tuple[Duration, int, int]]:
    """Give lengths whose number is a word; an article is one only where the text begins.

    >>> from planlint.languages.en import LANGUAGE
    >>> [str(found[0]) for found in in_words("a week; once a day; two to three days", LANGUAGE)]
    ['1 week', '2-3 days']
    """
    for match in _length_in_words(language).finditer(text):
        unit, end, effort = read_unit(match, language)
        low = _number(match["low"], language)
        if not unit or (low is None and text[: match.start()].strip(OPENING)):
            continue
        high = _number(match["high"], language) if match["high"] else None
        half = 0.5 if low is None and "hal" in match["low"].lower() else 1
        length = Duration(low or half, high or low or half, unit, effort=effort)
        yield length, match.start(), end


@cache
def _length_in_words(language: Language) -> Pattern:
    numbers = tuple(language.numbers)
    parted = either(tuple(word for word in (*numbers, *language.articles) if is_parted(word)))
    run_on = either(tuple(word for word in numbers if not is_parted(word))) or NOTHING
    number = rf"(?:{BEGIN}(?:{parted})(?=[\s-])|(?<!第)(?:{run_on}))"
    return Pattern(rf"(?P<low>{number})(?:\s*(?:{through(language)})\s*(?P<high>{number}))?{UNIT}")


def _number(word: str, language: Language) -> int | None:
    return language.numbers.get(" ".join(word.lower().split()))
