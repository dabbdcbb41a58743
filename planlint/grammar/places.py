"""Finds places on the calendar: counted units, hours on the clock, dates."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from planlint.grammar.numbers import LETTERS, NUMBER, through
from planlint.grammar.ordinals import ordinals
from planlint.language import Language
from planlint.pattern import Pattern, either, holds, words_of
from planlint.quantity import Window


class FoundWindow(NamedTuple):
    """A place on the calendar in a text."""

    window: Window
    start: int
    end: int


@lru_cache(maxsize=4096)
def windows(text: str, language: Language) -> tuple[FoundWindow, ...]:
    """Find places on the calendar; a single place is a window of one unit.

    A date without a year is given so, ``--03-02`` as ISO 8601 once had it.

    >>> from planlint.languages.en import LANGUAGE
    >>> [str(found.window) for found in windows("Day 3 - 2 days, Weeks 1-2; 2025-01-06", LANGUAGE)]
    ['Day 3', 'Week 1-2', '2025-01-06']
    >>> [found.window[:2] for found in windows("Weeks -12 to +4, Week -2, Day 1 -2", LANGUAGE)]
    [(-12.0, 4.0), (-2.0, -2.0), (1.0, 2.0)]
    """
    found = (
        *_counted(text, language),
        *_numbered(text, language),
        *_clocks(text, language),
        *_offsets(text),
        *_elapsed(text, language),
    )
    if not may_hold_date(text, language):
        return found
    from planlint.grammar.dates import dates  # only where a text may hold one

    return (*found, *(FoundWindow(*one) for one in dates(text, language)))


DATED = Pattern(r"Q[1-4][\s/,-]|\d[-/.]\d\d?[-/.]\d|\d\s?月", 0)
"""What a date holds that names no month."""


def may_hold_date(text: str, language: Language) -> bool:
    """Tell whether a text is worth a search for dates, which costs a start their expressions."""
    return DATED.search(text) is not None or names_month(text, language)


def names_month(text: str, language: Language) -> bool:
    """Tell whether a text may name a month: "may" is most often none."""
    named = [word for word in words_of(text) if word.lower() in language.months]
    return any(word != "may" for word in named)


SIGNED = rf"(?:(?<=\s)[-−+](?=\d))?{NUMBER}"
"""A number, or one counted down to what all leads to, or on from there: ``Week -2``."""


@cache
def _place(language: Language) -> Pattern:
    joints = rf"{through(language)}|&|{either(language.joints)}"
    return Pattern(
        rf"(?<![\w-])(?P<unit>{LETTERS})\s*(?P<first>{SIGNED})(?![\d%]|:\d)"
        rf"(?:(?P<range>\s*(?:{joints})\s*(?:{LETTERS}\s*)?)(?P<last>{SIGNED})(?![\d.%])"
        rf"(?P<after>\s*{LETTERS})?)?"
    )


def _counted(text: str, language: Language) -> Iterator[FoundWindow]:
    """Read words that a number follows: ``Weeks 1-2``."""
    for match in _place(language).finditer(text):
        unit = language.calendar.get(match["unit"].lower())
        before = text[max(match.start() - 2, 0) : match.start()].rstrip()
        if not unit or (unit == "minute" and before[-1:].isdigit()):
            continue  # "5 minutes 30 seconds" is a length
        first, end = _signed(match["first"]), match.end("first")
        if not match["last"] and _counts(text, end, language):
            continue
        last = first
        if match["last"] and _is_range(match, language):
            last, end = _signed(match["last"]), match.end("last")
        yield FoundWindow(Window(first, last, unit), match.start(), end)


def _signed(written: str) -> float:
    return float(written.replace("−", "-"))


FOLLOWING = Pattern(rf"\s+(?P<word>{LETTERS})")


def _counts(text: str, end: int, language: Language) -> bool:
    """Tell whether a number counts what follows, as in "1 week 3 days"."""
    following = FOLLOWING.match(text, end)
    return following is not None and following["word"].lower() in language.units


def _is_range(match: "re.Match[str]", language: Language) -> bool:
    """Tell the end of a range from a length that follows ("Day 3 - 2 days"), or another word."""
    between = match["range"].split()[-1].lower() if match["range"].strip() else ""
    joints = (*language.calendar, *language.ranges, *language.joints)
    if between.isalpha() and between not in joints:
        return False
    after = (match["after"] or "").strip().lower()
    return after not in language.units


ENDS = Pattern(r"\d+")


def _numbered(text: str, language: Language) -> Iterator[FoundWindow]:
    """Read words with a number before or around them: ``第1-3周``, ``3. Woche``."""
    if not language.ordinals:
        return
    for found in ordinals(text, tuple(language.calendar), language):
        ends = [float(end) for end in ENDS.findall(found.numbers)]
        marked = found.end - found.start > len(found.word) + len(found.numbers)
        if marked and ends:  # without a mark, "周1" may be a part of "每周1次"
            window = Window(ends[0], ends[-1], language.calendar[found.word])
            yield FoundWindow(window, found.start, found.end)


@cache
def _clock(language: Language) -> Pattern:
    return Pattern(
        rf"(?<![\w-])(?P<unit>{LETTERS})\s*(?P<h1>\d{{1,3}}):(?P<m1>\d{{2}})"
        rf"(?:\s*(?:{through(language)})\s*(?P<h2>\d{{1,3}}):(?P<m2>\d{{2}}))?(?![\d:])",
        hint=holds(":"),
    )


def _clocks(text: str, language: Language) -> Iterator[FoundWindow]:
    """Read hours and minutes from the plan's start: ``Hour 1:30 - 2:30``."""
    for match in _clock(language).finditer(text) if ":" in text else ():
        if language.calendar.get(match["unit"].lower()) == "hour":
            start = int(match["h1"]) + int(match["m1"]) / 60
            stop = int(match["h2"]) + int(match["m2"]) / 60 if match["h2"] else None
            yield FoundWindow(Window(start, stop, "hour"), *match.span())


MONTHS = Pattern(
    r"(?<![\w-])M(?P<first>\d{1,2})\s*[-‐-―−]\s*M(?P<last>\d{1,2})(?![\w.])", 0, holds("M")
)
"""Months of a project, as grants count them: ``M6–M24``."""

COUNTDOWN = Pattern(
    r"(?<![\w-])(?:D(?P<day>[+-]\d{1,3})|W(?P<week>[+-]\d{1,3})(?=\s(?:Mon|Tue|Wed|Thu|Fri)))\b",
    0,
    holds("D+", "D-", "W+", "W-"),
)
"""Days before and after the day that all leads to, or weeks with a weekday: ``W-6 Mon``."""


def _offsets(text: str) -> Iterator[FoundWindow]:
    """Read months of a project, and days and weeks around a launch."""
    for match in MONTHS.finditer(text) if "M" in text else ():
        window = Window(float(match["first"]), float(match["last"]), "month")
        yield FoundWindow(window, *match.span())
    for match in COUNTDOWN.finditer(text) if "D" in text or "W" in text else ():
        place = float(match["day"] or match["week"])
        unit = "day" if match["day"] else "week"
        yield FoundWindow(Window(place, place, unit), *match.span())


ELAPSED = Pattern(
    r"(?<![\w-])T\+(?P<first>\d{1,4}(?:\.\d)?)\s?(?P<unit>[^\W\d_]+)?(?:(?P<m1>\d{1,2})m)?"
    r"(?:\s*(?:[-‐-―−]|to)\s*(?:T\+)?(?P<last>\d{1,4}(?:\.\d)?)\s?(?P<after>[^\W\d_]+)?"
    r"(?:(?P<m2>\d{1,2})m)?)?",
    0,
)
"""Time since the start, as run books count it: ``T+30m``, ``T+2h30m - T+4h``."""

MINUTE = "m"
"""The letter means months elsewhere."""


def _elapsed(text: str, language: Language) -> Iterator[FoundWindow]:
    """Read time since the start; a number without its unit says nothing.

    >>> from planlint.languages.en import LANGUAGE
    >>> [str(found.window) for found in _elapsed("T+2h30m, T+1h - T+3h", LANGUAGE)]
    ['Hour 2.5', 'Hour 1-3']
    """
    units = {**language.units, MINUTE: "minute"}
    for match in ELAPSED.finditer(text) if "T+" in text else ():
        word = match["unit"] or match["after"] or ""
        unit, after = units.get(word.lower()), units.get((match["after"] or word).lower())
        if unit is None or unit not in language.calendar.values() or unit != after:
            continue
        first = float(match["first"]) + int(match["m1"] or 0) / 60
        last = float(match["last"]) + int(match["m2"] or 0) / 60 if match["last"] else first
        end = max(match.end(group) for group in ("unit", "m1", "last", "after", "m2"))
        yield FoundWindow(Window(first, last, unit), match.start(), end)
