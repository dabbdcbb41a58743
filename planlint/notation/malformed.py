"""Tells what is wrong with the value of a field of which nothing could be read.

Most such values say something else, or leave open on purpose what they could say: of those
nothing is said.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from planlint.grammar import LETTERS, may_hold_date
from planlint.language import Language
from planlint.pattern import WORD, Pattern, says
from planlint.plan import Problem
from planlint.spelling import did_you_mean
from planlint.text import Text

NUMBER = r"\d{1,7}(?:\.\d{1,4})?"
AMOUNT = Pattern(rf"[~≈<>]?\s*(?P<low>{NUMBER})(?:\s*[-‐-―−]\s*{NUMBER})?\s*(?P<unit>{LETTERS})?")
"""A number, or two of them, and a word at most."""

MINUS = Pattern(r"\s*[-−](?=\d)")
"""Before an amount that is less than nothing; a dash with a blank behind it is no minus."""

LONG = 3
"""Abbreviations that are shorter resemble everything."""

PHRASE = Pattern(rf"{LETTERS}(?:[ -]{LETTERS}){{0,2}}")
"""One to three words; a longer text tells a story."""

NAME = Pattern(r"[A-Z]{2}|[ -][A-Z]", 0)
"""Capitals that make a phrase a name: ``QA``, ``Ana Berg``."""


def malformed_dates(value: Text, language: Language) -> Iterator[Problem]:
    """Report dates that no calendar has, in a text that states when something happens."""
    if not may_hold_date(value.value, language):
        return
    from planlint.grammar.dates import impossible_dates  # as where windows are read

    for start, end in impossible_dates(value.value, language):
        date = value.value[start:end]
        yield Problem("value", date, value.span(start, end), f"there is no day {date}")


def malformed_sum(value: Text, language: Language) -> Iterator[Problem]:
    """Report a text that should be a sum of money, and is nothing else either."""
    if _is_strange(value, language):
        reason = f"{value.words} is no sum of money"
        yield Problem("value", value.words, value.span(), reason, fact="costs")


def is_negative(value: Text) -> bool:
    """Tell whether a value begins with less than nothing: ``-3 days``."""
    return MINUS.match(value.value) is not None


def negative_length(label: str, value: Text, language: Language) -> Iterator[Problem]:
    """Report a duration of less than nothing; another time may be one that is saved."""
    words = value.words
    amount = AMOUNT.fullmatch(words[1:])
    timed = amount and (not amount["unit"] or amount["unit"].lower() in language.units)
    if timed and says(label, language.roles["duration"][:2]):
        yield Problem("value", words, value.span(), f"{words} is less than no time at all")


def malformed_length(label: str, value: Text, language: Language) -> Iterator[Problem]:
    """Report a text that should be a length of time, and is nothing else either."""
    # An effort may be "high", and a time half past nine; a duration is a length of time.
    if not says(label, language.roles["duration"][:2]):
        return
    amount, reason = AMOUNT.fullmatch(value.words), ""
    if amount and amount["unit"]:
        reason = _wrong_unit(amount["unit"], language)
    elif amount and float(amount["low"]):  # what takes no time needs no unit
        reason = f"{value.words} has no unit of time"
    elif _is_strange(value, language):
        reason = f"{value.words} is no length of time"
    if reason:
        yield Problem("value", value.words, value.span(), reason, fact="durations")


def _wrong_unit(word: str, language: Language) -> str:
    """Tell that a word is a mistyped unit; empty where it may be a unit that is not known."""
    if word.lower() in vocabulary(language):
        return ""
    meant = did_you_mean(word, (unit for unit in language.units if len(unit) >= LONG))
    return f"{word} is no unit of time{meant}" if meant else ""


def _is_strange(value: Text, language: Language) -> bool:
    """Tell whether a value is a phrase in which no word is one that plans use."""
    words = value.words
    if not PHRASE.fullmatch(words) or NAME.search(words):
        return False
    return vocabulary(language).isdisjoint(word.lower() for word in WORD.findall(words))


@cache
def vocabulary(language: Language) -> frozenset[str]:
    """Give every word that is listed anywhere in a language."""
    return frozenset(word for table in language[1:] for word in _listed(table))


def _listed(table: object) -> Iterator[str]:
    match table:
        case str():
            yield from WORD.findall(table.lower())
        case tuple():
            for entry in table:
                yield from _listed(entry)
        case Mapping():
            for key, entry in table.items():
                yield from (*_listed(key), *_listed(entry))
