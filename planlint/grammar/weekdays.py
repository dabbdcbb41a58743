"""Reads days of the week as plans list them: ``Mon-Fri``, ``Monday, Tuesday and Thursday``."""

from functools import cache

from planlint.grammar.numbers import through
from planlint.language import Language
from planlint.pattern import BEGIN, END, Pattern, either

WEEK = 7


def weekdays(text: str, language: Language) -> tuple[frozenset[int], int]:
    """Give the days with which a text begins, Monday being 0, and where they end.

    >>> from planlint.languages.en import LANGUAGE
    >>> days, end = weekdays("Thursday to Saturday and Mon, 9-17", LANGUAGE)
    >>> sorted(days), end
    ([0, 3, 4, 5], 28)
    """
    name, joint = _name(language), _joint(language)
    days: set[int] = set()
    end, match = 0, name.match(text)
    while match:
        day = language.weekdays[match["day"].lower()]
        days.add(day)
        end = match.end()
        between = joint.match(text, end)
        match = name.match(text, between.end()) if between else None
        if between and match and between["through"]:
            last = language.weekdays[match["day"].lower()]
            days.update((day + over) % WEEK for over in range((last - day) % WEEK))
    return frozenset(days), end


@cache
def _name(language: Language) -> Pattern:
    return Pattern(rf"\s*{BEGIN}(?P<day>{either(tuple(language.weekdays))}){END}\.?")


@cache
def _joint(language: Language) -> Pattern:
    joints = either((*language.conjunctions, *language.joints))
    return Pattern(rf"\s*(?:(?P<through>{through(language)})|[,/&+、]|{joints})\s*")
