"""Finds amounts in text: lengths of time, places on the calendar, money, percentages.

Every function gives each amount with the range of the text that states it, in order. The
expressions are linear: no quantifier stands inside another over the same characters.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from planlint.language import Language
from planlint.pattern import Pattern
from planlint.quantity import SIGNS, Calendar, Duration, Money, Window

DASH = r"[-‐-―−~]|to|through|until|→"
"""What stands between the two ends of a range."""

NUMBER = r"\d{1,7}(?:\.\d{1,4})?"
LETTERS = r"[^\W\d_]+"

CURRENCIES = {sign: currency for currency, sign in SIGNS.items()}

MONEY_BY_CODE = Pattern(
    r"(?<![\w.,$€£])(?P<low>\d[\d,]*(?:\.\d+)?)(?:\s*[-‐-―−]\s*(?P<high>\d[\d,]*(?:\.\d+)?))?"
    r"\s?(?P<code>USD|EUR|GBP|INR|JPY|€|£)(?!\w)",
    0,
)
"""A sum with its currency behind it: ``17,000 USD``, ``18,000 €``."""

CODES = ("USD", "EUR", "GBP", "INR", "JPY", "€", "£")

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
DATES = Pattern(
    rf"(?<![\w-])(?P<first>{ISO_DATE})(?:\s*(?:{DASH})\s*(?P<last>{ISO_DATE}))?(?![\w-])"
)


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


AMOUNT = r"\d{1,7}(?:[.,]\d{1,4})?"
"""A number with a decimal point or comma, or with thousands set apart."""

LENGTH = Pattern(
    rf"(?<![\w.,$€£%/])(?P<low>{AMOUNT})(?P<open>\+)?"
    rf"(?:\s*(?:{DASH})\s*(?P<high>{AMOUNT})\+?)?"
    rf"(?:\s|-)*(?P<unit>{LETTERS}(?P<more>\s+{LETTERS})?)"
)


@lru_cache(maxsize=4096)
def durations(text: str, language: Language) -> tuple[FoundDuration, ...]:
    """Find lengths of time; a range that runs backwards is given as written.

    >>> from planlint.languages.en import LANGUAGE
    >>> [str(found.duration) for found in durations("1-2 days (~8 hrs), 4-day plan", LANGUAGE)]
    ['1-2 days', '8 hours', '4 days']
    """
    found: list[FoundDuration] = []
    for match in LENGTH.finditer(text):
        unit, end = _unit(match, language)
        if not unit:
            continue
        if match["high"] and _names_place(text[: match.start()], language):
            low, start = amount(match["high"]), match.start("high")  # "Day 3 - 2 days"
        else:
            low, start = amount(match["low"]), match.start()
        high = amount(match["high"]) if match["high"] else low
        one = FoundDuration(Duration(low, high, unit), start, end, bool(match["open"]))
        rest = MINUTES.match(text, end) if unit == "hour" else None
        if rest:  # "1h 45m", where the letter alone could mean months
            minutes = Duration(int(rest[1]), int(rest[1]), "minute")
            one = _sum(one, FoundDuration(minutes, *rest.span(), open=False))
        if found and _continues(text[found[-1].end : one.start], found[-1], one):
            found[-1] = _sum(found[-1], one)
        else:
            found.append(one)
    return tuple(found)


def _names_place(before: str, language: Language) -> bool:
    """Tell whether a number belongs to a word for a place, as in "Day 3 - 2 days"."""
    words = before.rsplit(maxsplit=1)
    return bool(words) and before[-1:].isspace() and words[-1].lower() in language.calendar


MINUTES = Pattern(r"\s?(\d{1,2})\s?m\b")


def amount(written: str) -> float:
    """Read a number as people write it: a comma may be decimal, or set thousands apart.

    >>> [amount(written) for written in ("1,5", "1.5", "1,000", "0.125")]
    [1.5, 1.5, 1000.0, 0.125]
    """
    if THOUSANDS.fullmatch(written):
        return float(written.replace(",", "").replace(".", ""))
    return float(written.replace(",", "."))


THOUSANDS = Pattern(r"[1-9]\d{0,2}[.,]\d{3}")

LADDER = ("month", "week", "day", "hour", "minute")
"""Units from long to short: a length in two units names the longer first."""


def _continues(between: str, first: FoundDuration, then: FoundDuration) -> bool:
    """Tell whether a second amount goes on with the first: "1 week 3 days"."""
    units = (first.duration.unit, then.duration.unit)
    joint = between.strip().lower()
    if joint not in ("", "and", "+") or not set(units) <= set(LADDER):
        return False
    if joint == "+" and units[0] == units[1]:
        return True
    return LADDER.index(units[0]) < LADDER.index(units[1])


def _sum(first: FoundDuration, then: FoundDuration) -> FoundDuration:
    """Add two amounts up in the shorter unit, by 5-day weeks and 8-hour days."""
    calendar = Calendar()
    size = calendar.unit_minutes(then.duration.unit)
    longer = calendar.unit_minutes(first.duration.unit) / size
    low = first.duration.low * longer + then.duration.low
    high = first.duration.high * longer + then.duration.high
    return FoundDuration(Duration(low, high, then.duration.unit), first.start, then.end, then.open)


def _unit(match: "re.Match[str]", language: Language) -> tuple[str | None, int]:
    """Read the unit after a number, of two words or one, and where it ends."""
    if match["unit"] in "DHWM":  # "5D" is an identifier
        return None, match.end()
    words = " ".join(match["unit"].lower().split())
    if words in language.units:
        return language.units[words], match.end("unit")
    end = match.start("more") if match["more"] else match.end("unit")
    return language.units.get(words.split(" ")[0]), end


CLOCKS = Pattern(
    rf"(?<![\w-])(?P<unit>{LETTERS})\s*(?P<h1>\d{{1,3}}):(?P<m1>\d{{2}})"
    rf"(?:\s*(?:{DASH})\s*(?P<h2>\d{{1,3}}):(?P<m2>\d{{2}}))?(?![\d:])"
)
"""Hours and minutes from the plan's start: ``Hour 1:30 - 2:30``."""

PLACE = Pattern(
    rf"(?<![\w-])(?P<unit>{LETTERS})\s*(?P<first>{NUMBER})(?![\d%]|:\d)"
    rf"(?:(?P<range>\s*(?:{DASH}|&|and)\s*(?:{LETTERS}\s*)?)(?P<last>{NUMBER})(?![\d.%])"
    rf"(?P<after>\s*{LETTERS})?)?"
)


@lru_cache(maxsize=4096)
def windows(text: str, language: Language) -> tuple[FoundWindow, ...]:
    """Find places on the calendar; a single place is a window of one unit.

    >>> from planlint.languages.en import LANGUAGE
    >>> [str(found.window) for found in windows("Day 3 - 2 days, Weeks 1-2; 2025-01-06", LANGUAGE)]
    ['Day 3', 'Week 1-2', '2025-01-06']
    """
    return (*_counted(text, language), *_clocks(text, language), *_dates(text))


def _counted(text: str, language: Language) -> Iterator[FoundWindow]:
    for match in PLACE.finditer(text):
        unit = language.calendar.get(match["unit"].lower())
        if not unit:
            continue
        first, end = float(match["first"]), match.end("first")
        if not match["last"] and _counts(text, end, language):
            continue
        last = first
        if match["last"] and _is_range(match, language):
            last, end = float(match["last"]), match.end("last")
        yield FoundWindow(Window(first, last, unit), match.start(), end)


def _clocks(text: str, language: Language) -> Iterator[FoundWindow]:
    for match in CLOCKS.finditer(text) if ":" in text else ():
        if language.calendar.get(match["unit"].lower()) == "hour":
            start = int(match["h1"]) + int(match["m1"]) / 60
            stop = int(match["h2"]) + int(match["m2"]) / 60 if match["h2"] else None
            yield FoundWindow(Window(start, stop, "hour"), *match.span())


def _dates(text: str) -> Iterator[FoundWindow]:
    for match in DATES.finditer(text) if "-" in text else ():
        first, last = match["first"], match["last"] or match["first"]
        yield FoundWindow(Window(first, last, "date"), *match.span())


FOLLOWING = Pattern(rf"\s+(?P<word>{LETTERS})")


def _counts(text: str, end: int, language: Language) -> bool:
    """Tell whether a number counts what follows, as in "1 week 3 days"."""
    following = FOLLOWING.match(text, end)
    return following is not None and following["word"].lower() in language.units


def _is_range(match: "re.Match[str]", language: Language) -> bool:
    """Tell the end of a range from a length that follows ("Day 3 - 2 days"), or another word."""
    between = match["range"].split()[-1].lower() if match["range"].strip() else ""
    if between.isalpha() and between not in (*language.calendar, "to", "and", "through", "until"):
        return False
    after = (match["after"] or "").strip().lower()
    return after not in language.units


def money(text: str) -> Iterator[FoundMoney]:
    """Find sums of money.

    >>> [str(found.money) for found in money("$3,000-4,000 or €5k, 17,000 USD")]
    ['$3,000-4,000', '€5,000', '$17,000']
    """
    for match in MONEY.finditer(text) if any(sign in text for sign in CURRENCIES) else ():
        high_scale = SCALES[match["high_scale"]]
        low_scale = SCALES[match["low_scale"]] if match["low_scale"] or not match["high"] else None
        low = _amount(match["low"]) * (low_scale or high_scale)
        high = _amount(match["high"]) * high_scale if match["high"] else low
        yield FoundMoney(Money(low, high, CURRENCIES[match["sign"]]), *match.span())
    for match in MONEY_BY_CODE.finditer(text) if any(code in text for code in CODES) else ():
        low = _amount(match["low"])
        high = _amount(match["high"]) if match["high"] else low
        currency = CURRENCIES.get(match["code"], match["code"].lower())
        yield FoundMoney(Money(low, high, currency), *match.span())


def _amount(digits: str) -> float:
    return float(digits.replace(",", ""))


def percents(text: str) -> Iterator[FoundPercent]:
    """Find percentages.

    >>> [(found.low, found.high) for found in percents("40-50% or 60%+")]
    [(40.0, 50.0), (60.0, 60.0)]
    """
    for match in PERCENT.finditer(text) if "%" in text else ():
        low = float(match["low"])
        high = float(match["high"] or low)
        yield FoundPercent(low, high, *match.span(), bool(match["open"]))
