"""Finds how long a text says a unit is: ``1 day = 6 hours``, ``2-week sprints``, ``8 h/day``."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from planlint.grammar.numbers import NUMBER
from planlint.language import Language
from planlint.pattern import END, Pattern, says
from planlint.quantity import Reckoning

START = r"(?<![0-9A-Za-z_.,/-])"
WORD = r"[^\W\d_]{1,24}"
"""No word for a unit is longer; scripts without blanks would be walked through again and again."""

AMOUNT = rf"(?P<amount>{NUMBER})[\s-]?"
SECOND = rf"(?:[\s-]{WORD})?"
"""The second word of a unit, or a word that follows it."""

EQUATION = Pattern(
    rf"{START}(?:1[\s-]?|(?P<one>{WORD})[\s-])(?P<middle>{WORD}(?:[\s-]{WORD}){{0,3}})"
    rf"\s{{0,3}}(?P<sign>[=≙≈])?\s{{0,3}}{AMOUNT}(?P<unit>{WORD}{SECOND}){END}"
)
"""``1 day = 6 hours``, ``a sprint is 2 weeks``."""

COMPOUND = Pattern(
    rf"{START}(?:{AMOUNT}(?P<unit>{WORD})|(?P<number>{WORD})-(?P<word>{WORD}))"
    rf"[\s-](?P<per>{WORD}{SECOND}){END}(?!\s*#?\d)"
)
"""``8-hour days``, ``two-week sprints``; what has a number is one place: ``5-day Week 2``."""

RATE = Pattern(
    rf"{START}{AMOUNT}(?P<unit>{WORD})\s{{0,3}}(?P<joint>/|{WORD})\s{{0,3}}(?P<per>{WORD})"
    r"(?=\s*(?:[.,;:)\]|]|$))"
)
"""``6 hours per day``, ``5 days/week``, behind which the clause does not say what it is for."""

PLAUSIBLE = {
    ("hour", "day"): (4, 24),
    ("day", "week"): (3, 7),
    ("day", "sprint"): (5, 56),
    ("week", "sprint"): (1, 8),
    ("day", "month"): (20, 22),
    ("week", "month"): (4, 4.5),
}
"""How long a unit may be in a shorter one; anything else is the length of something."""

Found = tuple[Reckoning, int, int]


def reckonings(text: str, language: Language, *, rates: bool = False) -> Iterator[Found]:
    """Find how long units are, each with the range that says so; also ``rates`` such as 8 h a day.

    >>> from planlint.languages.en import LANGUAGE
    >>> [str(found[0]) for found in reckonings("1d = 6h, two-week sprints, Day 2", LANGUAGE)]
    ['6 hours a day', '2 weeks a sprint']
    """
    yield from _equations(text, language)
    yield from _compounds(text, language)
    for match in RATE.finditer(text) if rates else ():
        if match["joint"] == "/" or match["joint"].lower() in language.per:
            yield from _told(match, match["amount"], match["unit"], match["per"], language)


def may_reckon(text: str, language: Language) -> bool:
    """Tell whether a text names a unit that can be reckoned in a shorter one; a cheap look.

    >>> from planlint.languages.en import LANGUAGE
    >>> may_reckon("8-hour days", LANGUAGE), may_reckon("8 hours", LANGUAGE)
    (True, False)
    """
    return "=" in text or says(text, _longer(language))


@cache
def _longer(language: Language) -> tuple[str, ...]:
    """Give the single words for such units; phrases end with one of them."""
    units = {per for _, per in PLAUSIBLE}
    known = (*language.stretches.items(), *language.units.items())
    return tuple(word for word, unit in known if unit in units and " " not in word)


def _equations(text: str, language: Language) -> Iterator[Found]:
    for match in EQUATION.finditer(text):
        one = (match["one"] or "1").lower()
        words = match["middle"].lower().replace("-", " ").split()
        if one != "1" and one not in language.per and language.numbers.get(one) != 1:
            continue
        for size in range(1, len(words) + 1):
            per, verb = " ".join(words[:size]), " ".join(words[size:])
            if (verb in language.equals) if verb else match["sign"]:
                yield from _told(match, match["amount"], match["unit"], per, language)


def _compounds(text: str, language: Language) -> Iterator[Found]:
    for match in COMPOUND.finditer(text):
        number = language.numbers.get((match["number"] or "").lower())
        amount = match["amount"] if number is None else str(number)
        if amount:
            yield from _told(match, amount, match["unit"] or match["word"], match["per"], language)


def _told(
    match: "re.Match[str]", amount: str, unit: str, per: str, language: Language
) -> Iterator[Found]:
    """Give what a match says, if both units are known and the one can be so long in the other."""
    longer = (language.stretches, language.units, language.efforts_of)
    told = Reckoning(float(amount), _meant(unit, language.units), _meant(per, *longer))
    if is_plausible(told):
        yield told, *match.span()


def _meant(written: str, *tables: Mapping[str, str]) -> str:
    """Give the unit that two words mean, or the first of them alone; empty where neither does."""
    words = " ".join(written.lower().replace("-", " ").split())
    known = ((table, each) for each in (words, words.split()[0]) for table in tables)
    return next((table[each] for table, each in known if each in table), "")


def is_plausible(told: Reckoning) -> bool:
    """Tell whether a unit can be so long.

    >>> is_plausible(Reckoning(2, "hour", "day"))
    False
    """
    shortest, longest = PLAUSIBLE.get((told.unit, told.per), (1, 0))
    return shortest <= told.amount <= longest
