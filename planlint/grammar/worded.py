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
        low, high = (_plain(match[name] or match["low"]) for name in ("low", "high"))
        opens = not text[: match.start()].strip(OPENING)
        counts = low in language.numbers or (low in language.articles and opens)
        if unit and counts:
            known = {**language.articles, **language.numbers}
            yield Duration(known[low], known[high], unit, effort=effort), match.start(), end


@cache
def _length_in_words(language: Language) -> Pattern:
    known = (*language.numbers, *language.articles)
    parted = either(tuple(word for word in known if is_parted(word)))
    run_on = either(tuple(word for word in known if not is_parted(word))) or NOTHING
    number = rf"(?:{BEGIN}(?:{parted})(?=[\s-])|(?<!第)(?:{run_on}))"
    return Pattern(rf"(?P<low>{number})(?:\s*(?:{through(language)})\s*(?P<high>{number}))?{UNIT}")


def _plain(word: str) -> str:
    return " ".join(word.lower().split())
