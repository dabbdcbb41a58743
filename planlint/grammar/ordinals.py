"""Finds words that a number tells apart in other orders than "Phase 2": ``2ª fase``, ``第2阶段``.

How a language writes them is a template of its own, with ``{}`` for the number and ``@`` for the
word that it numbers.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from planlint.grammar.numbers import DASHES, digits
from planlint.language import Language
from planlint.pattern import BEGIN, END, NOTHING, Pattern, either, is_parted

PARTED = r"\d{1,4}(?:\.\d{1,3}){1,3}"
"""A number with parts, which stands behind its word only: ``任务1.2``."""


class Ordinal(NamedTuple):
    """A word with the number that tells it apart."""

    word: str
    """In lower case."""
    numbers: str
    """Digits, with all that joins them where there are several: ``1-3``."""
    start: int
    end: int


def ordinals(text: str, names: tuple[str, ...], language: Language) -> Iterator[Ordinal]:
    """Find every one of some words that has a number before it or around it.

    >>> from planlint.languages.zh import LANGUAGE
    >>> [found[:2] for found in ordinals("第一阶段依赖任务2", ("阶段", "任务"), LANGUAGE)]
    [('阶段', '1'), ('任务', '2')]
    """
    found = (
        Ordinal(
            " ".join(match["word"].lower().split()),
            _in_digits(match["numbers"], language),
            *match.span(),
        )
        for pattern in _patterns(names, language)
        for match in pattern.finditer(text)
    )
    return iter(sorted(found, key=lambda one: (one.start, one.end)))


@cache
def _patterns(names: tuple[str, ...], language: Language) -> tuple[Pattern, ...]:
    return tuple(_pattern(template, names, language) for template in language.ordinals if names)


def _pattern(template: str, names: tuple[str, ...], language: Language) -> Pattern:
    """Write a template as an expression; words that run on need no blanks around them."""
    runs_on = " " not in template
    fitting = tuple(name for name in names if is_parted(name) is not runs_on)
    one, mark = digits(language), template.partition("{}")[0].strip("@ ")
    if template.endswith("@{}"):
        one = rf"(?:{PARTED}|{one})"
    again = rf"(?:{re.escape(mark)})?" if mark else ""
    several = rf"{one}(?:\s*[{DASHES},&]\s*{again}{one}){{0,8}}"
    written = (
        re.escape(template)
        .replace(r"\{\}", rf"(?P<numbers>{several})")
        .replace("@", rf"(?P<word>{either(fitting) or NOTHING})")
        .replace(r"\ ", r"\s*")
    )
    # A numeral that is a word may begin another: "任务一览" lists tasks.
    end = rf"(?:(?<=\d){END}|(?!\w))" if template.endswith("{}") else END
    return Pattern(rf"{BEGIN}(?:{written}){end}")


def _in_digits(written: str, language: Language) -> str:
    """Write numbers in digits that are words."""
    if written.isascii():
        return written
    parts = re.split(r"(\d+|\W+)", written)
    return "".join(str(language.numbers.get(part, part)) for part in parts)
