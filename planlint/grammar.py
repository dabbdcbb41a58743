"""Finds amounts in text: lengths of time, places on the calendar, money, percentages.

Every function gives each amount with the range of the text that states it, in order. The
expressions are linear: no quantifier stands inside another over the same characters.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from planlint.language import Language
from planlint.pattern import Pattern, either
from planlint.quantity import SIGNS, Duration, Money, Window

DASH = r"[-‐-―−~]|to|through|until|→"
"""What stands between the two ends of a range."""

NUMBER = r"\d{1,7}(?:\.\d{1,4})?"

CURRENCIES = {sign: currency for currency, sign in SIGNS.items()}

MONEY = Pattern(
    r"(?P<sign>[$€£¥₹])\s?(?P<low>\d[\d,]*(?:\.\d+)?)(?P<low_scale>[kM])?\b(?P<open>\+)?"
    r"(?:\s*[-‐-―−]\s*[$€£¥₹]?\s?(?P<high>\d[\d,]*(?:\.\d+)?)(?P<high_scale>[kM])?\b)?",
    0,
)
SCALES = {"k": 1_000, "M": 1_000_000, None: 1}

PERCENT = Pattern(
    rf"(?<![\d.])(?P<low>{NUMBER})\s?%?(?:\s*[-‐-―−]\s*(?P<high>{NUMBER}))?\s?%(?P<open>\+)?"
)
ISO_DATE = r"\d{4}-\d{2}-\d{2}"
DATES = Pattern(rf"(?<![\w-])(?P<first>{ISO_DATE})(?:\s*(?:{DASH})\s*(?P<last>{ISO_DATE}))?(?![\w-])")


class Found(NamedTuple):
    """An amount, and the range of the text that states it."""

    start: int
    end: int


class FoundDuration(NamedTuple):
    """A length of time in a text."""

    duration: Duration
    start: int
    end: int
    open: bool
    """Only one end is stated: "5+ weeks", "at least"."""


class FoundWindow(NamedTuple):
    """A place on the calendar in a text."""

    window: Window
    start: int
    end: int


class FoundMoney(NamedTuple):
    """A sum of money in a text."""

    money: Money
    start: int
    end: int


class FoundPercent(NamedTuple):
    """A percentage in a text, ``low <= high``."""

    low: float
    high: float
    start: int
    end: int
    open: bool
    """A plus sign says "or more"."""


@cache
def _duration_pattern(units: tuple[str, ...]) -> Pattern:
    return Pattern(
        rf"(?<![\w.$€£%/])(?P<low>{NUMBER})(?P<open>\+)?"
        rf"(?:\s*(?:{DASH})\s*(?P<high>{NUMBER})\+?)?"
        rf"(?:\s|-)*(?P<unit>{either(units)})\b"
    )


def durations(text: str, language: Language) -> Iterator[FoundDuration]:
    """Find lengths of time; a range that runs backwards is given as written.

    >>> from planlint.languages.en import LANGUAGE
    >>> [str(found.duration) for found in durations("1-2 days (~8 hrs), 4-day plan", LANGUAGE)]
    ['1-2 days', '8 hours', '4 days']
    """
    for match in _duration_pattern(tuple(language.units)).finditer(text):
        low = float(match["low"])
        high = float(match["high"] or low)
        unit = language.units[" ".join(match["unit"].lower().split())]
        yield FoundDuration(Duration(low, high, unit), *match.span(), bool(match["open"]))


@cache
def _window_pattern(words: tuple[str, ...], units: tuple[str, ...]) -> Pattern:
    return Pattern(
        rf"(?<![\w-])(?P<unit>{either(words)})\s*(?P<first>{NUMBER})"
        rf"(?:\s*(?:{DASH}|&|and)\s*(?:(?:{either(words)})\s*)?(?P<last>{NUMBER})"
        rf"(?![\w.%]|\s*(?:{either(units)})\b))?(?![\w%])"
    )


def windows(text: str, language: Language) -> Iterator[FoundWindow]:
    """Find places on the calendar; a single place is a window of one unit.

    >>> from planlint.languages.en import LANGUAGE
    >>> [str(found.window) for found in windows("Day 3 - 2 days, Weeks 1-2; 2025-01-06", LANGUAGE)]
    ['Day 3', 'Week 1-2', '2025-01-06']
    """
    pattern = _window_pattern(tuple(language.calendar), tuple(language.units))
    for match in pattern.finditer(text):
        first = float(match["first"])
        last = float(match["last"]) if match["last"] else first
        unit = language.calendar[match["unit"].lower()]
        yield FoundWindow(Window(first, last, unit), *match.span())
    for match in DATES.finditer(text):
        first_date, last_date = match["first"], match["last"] or match["first"]
        yield FoundWindow(Window(first_date, last_date, "date"), *match.span())


def money(text: str) -> Iterator[FoundMoney]:
    """Find sums of money.

    >>> [str(found.money) for found in money("$3,000-4,000 or €5k")]
    ['$3,000-4,000', '€5,000']
    """
    for match in MONEY.finditer(text):
        high_scale = SCALES[match["high_scale"]]
        low_scale = SCALES[match["low_scale"]] if match["low_scale"] or not match["high"] else None
        low = _amount(match["low"]) * (low_scale or high_scale)
        high = _amount(match["high"]) * high_scale if match["high"] else low
        yield FoundMoney(Money(low, high, CURRENCIES[match["sign"]]), *match.span())


def _amount(digits: str) -> float:
    return float(digits.replace(",", ""))


def percents(text: str) -> Iterator[FoundPercent]:
    """Find percentages.

    >>> [(found.low, found.high) for found in percents("40-50% or 60%+")]
    [(40.0, 50.0), (60.0, 60.0)]
    """
    for match in PERCENT.finditer(text):
        low = float(match["low"])
        high = float(match["high"] or low)
        yield FoundPercent(low, high, *match.span(), bool(match["open"]))


@cache
def phrase(words: tuple[str, ...]) -> Pattern:
    """Give the expression that finds any of some phrases as whole words."""
    return Pattern(rf"(?<!\w)(?:{either(words)})(?!\w)")


def says(text: str, words: tuple[str, ...]) -> bool:
    """Tell whether a text holds any of some phrases as whole words.

    >>> says("Parallel (soft)", ("soft", "optional"))
    True
    """
    return phrase(words).search(text) is not None
