"""Finds lengths of time, and the work of people that is counted in units of time."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from planlint.grammar.numbers import AMOUNT, LETTERS, amount, through
from planlint.grammar.units import UNIT, read_unit
from planlint.language import Language
from planlint.pattern import BEGIN, Pattern, either, holds, is_parted, says
from planlint.quantity import LADDER, Calendar, Duration


class FoundDuration(NamedTuple):
    """A length of time in a text."""

    duration: Duration
    start: int
    end: int
    open: bool
    """Only one end is stated: "5+ weeks", "at least"."""


MINUTES = Pattern(r"\s?(\d{1,2})\s?m\b")

SHARES = Pattern(r"\s*(?:\(\s*P\d\d\s*\)\s*[/,;]|[/,;]\s*P\d\d\s*:)\s*")
"""Between two lengths that are the likely and the cautious guess: ``5d (P50) / 8d (P80)``."""

POINTS = Pattern(
    rf"(?<![\w.,/-])(?P<low>{AMOUNT})\s?/\s?(?P<mid>{AMOUNT})(?:\s?/\s?(?P<high>{AMOUNT}))?{UNIT}",
    hint=holds("/"),
)
"""Three guesses, of which the first is the least: ``2/4/8 days``; or a fraction: ``1/2 day``."""


@lru_cache(maxsize=4096)
def durations(text: str, language: Language) -> tuple[FoundDuration, ...]:
    """Find lengths of time; a range that runs backwards is given as written.

    A limit ("up to 5 days") is given as the length that it limits. Work in person-days and what
    a rate comes to ("20 h/week x 3 weeks") is marked as effort, and a rate alone is no length.

    >>> from planlint.languages.en import LANGUAGE
    >>> [str(found.duration) for found in durations("1-2 days (~8 hrs), 4-day plan", LANGUAGE)]
    ['1-2 days', '8 hours', '4 days']
    >>> found = durations("5 ± 1 days; two weeks; 3 person-days", LANGUAGE)
    >>> [str(each.duration) for each in found]
    ['4-6 days', '2 weeks', '3 person-days']
    """
    found: list[FoundDuration] = []
    for one in sorted((*_counted(text, language), *_worded(text, language)), key=_start):
        if found and one.start < found[-1].end:
            continue
        joint = _joint(text[found[-1].end : one.start], found[-1], one, language) if found else None
        if joint:
            found[-1] = joint
        else:
            found.append(one)
    return tuple(found)


def _start(found: FoundDuration) -> tuple[int, int]:
    return found.start, -found.end


def _counted(text: str, language: Language) -> Iterator[FoundDuration]:
    """Read lengths whose number is in digits."""
    if "/" in text:
        yield from _of_points(text, language)
    end = 0
    for match in _length(language).finditer(text):
        one = _read(match, text, language) if match.start() >= end else None
        if one and not _recurs(text, one.end, language):
            yield one
        elif one:
            worked = _worked(text, one, language)
            end = worked.end if worked else one.end
            yield from (worked,) if worked else ()


@cache
def _length(language: Language) -> Pattern:
    return Pattern(
        rf"{BEGIN}(?<![.,$€£¥₹%/第月年_])(?P<low>{AMOUNT}[½¼¾]?|[½¼¾])(?P<open>\+)?"
        rf"(?:\s*(?:{through(language)})\s*(?P<high>{AMOUNT}[½¼¾]?)\+?"
        rf"|\s*(?:±|\+/-)\s*(?P<spread>{AMOUNT}))?{UNIT}"
    )


def _read(match: "re.Match[str]", text: str, language: Language) -> FoundDuration | None:
    unit, end, effort = read_unit(match, language)
    if not unit:
        return None
    low, start = amount(match["low"]), match.start()
    high = amount(match["high"]) if match["high"] else low
    if match["high"] and _names_place(text[: match.start()], language):
        low, start = high, match.start("high")  # "Day 3 - 2 days"
    if match["spread"]:
        low, high = low - amount(match["spread"]), high + amount(match["spread"])
    length = Duration(low, high, unit, effort=effort)
    one = FoundDuration(length, start, end, bool(match["open"]))
    rest = MINUTES.match(text, end) if unit == "hour" else None
    if not rest:
        return one
    minutes = Duration(int(rest[1]), int(rest[1]), "minute")  # "1h 45m": the letter is no month
    return _sum(one, FoundDuration(minutes, *rest.span(), open=False))


def _names_place(before: str, language: Language) -> bool:
    """Tell whether a number belongs to a word for a place, as in "Day 3 - 2 days"."""
    words = before.rsplit(maxsplit=1)
    return bool(words) and before[-1:].isspace() and words[-1].lower() in language.calendar


def _of_points(text: str, language: Language) -> Iterator[FoundDuration]:
    """Read three guesses as the range that they span, and a half or a quarter."""
    for match in POINTS.finditer(text):
        unit, end, effort = read_unit(match, language)
        low, middle = amount(match["low"]), amount(match["mid"])
        if unit and match["high"]:
            length = Duration(low, amount(match["high"]), unit, effort=effort)
            yield FoundDuration(length, match.start(), end, open=False)
        elif unit and low < middle and middle in (2, 4):
            length = Duration(low / middle, low / middle, unit, effort=effort)
            yield FoundDuration(length, match.start(), end, open=False)


def _worded(text: str, language: Language) -> Iterator[FoundDuration]:
    """Read lengths whose number is a word."""
    begins = text.lstrip(SIGNS).lower().startswith(_articles(language))
    if not (begins or says(text, tuple(language.numbers))):
        return
    from planlint.grammar.worded import in_words  # most numbers are in digits

    for length, start, end in in_words(text, language):
        yield FoundDuration(length, start, end, open=False)


SIGNS = " *_~≈(:"
"""Signs before a length at the beginning of a text."""


@cache
def _articles(language: Language) -> tuple[str, ...]:
    """Give the articles with the blank behind them, if they are words that blanks part."""
    return tuple(f"{word} " if is_parted(word) else word for word in language.articles)


@cache
def _rate(language: Language) -> Pattern:
    return Pattern(rf"\s?(?:/|(?<=\s)(?:{either(language.per)})\s)\s?(?P<unit>{LETTERS})")


def _recurs(text: str, end: int, language: Language) -> bool:
    """Tell a rate from a length: ``20 h/week``."""
    match = _rate(language).match(text, end)
    return match is not None and match["unit"].lower() in language.units


TIMES = Pattern(r"\)?\s*[×x*]\s*")


def _worked(text: str, rate: FoundDuration, language: Language) -> FoundDuration | None:
    """Multiply a rate by the time for which it holds: ``20 h/week × 3 weeks`` is 60 hours."""
    per = _rate(language).match(text, rate.end)
    times = TIMES.match(text, per.end()) if per else None
    match = _length(language).match(text, times.end()) if times else None
    over = _read(match, text, language) if match else None
    if not per or not over or over.duration.unit != language.units[per["unit"].lower()]:
        return None
    low, high = rate.duration.low * over.duration.low, rate.duration.high * over.duration.high
    length = Duration(low, high, rate.duration.unit, effort=True)
    return FoundDuration(length, rate.start, over.end, over.open)


def _joint(
    between: str, first: FoundDuration, then: FoundDuration, language: Language
) -> FoundDuration | None:
    """Join two amounts that are one: "1 week 3 days", or two guesses at one length."""
    if SHARES.fullmatch(between) and first.duration.unit == then.duration.unit:
        length = first.duration._replace(high=max(first.duration.high, then.duration.high))
        return FoundDuration(length, first.start, then.end, then.open)
    return _sum(first, then) if _continues(between, first, then, language) else None


def _continues(between: str, first: FoundDuration, then: FoundDuration, language: Language) -> bool:
    """Tell whether a second amount goes on with the first: "1 week 3 days"."""
    units = (first.duration.unit, then.duration.unit)
    joint = between.strip().lower()
    if joint not in ("", "+", *language.joints) or not set(units) <= set(LADDER):
        return False
    if first.duration.effort != then.duration.effort:
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
    length = Duration(low, high, then.duration.unit, effort=then.duration.effort)
    return FoundDuration(length, first.start, then.end, then.open)
