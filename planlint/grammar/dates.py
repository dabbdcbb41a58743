"""Finds dates as people write them: ``2026-03-02``, ``March 2-6``, ``2. März 2026``, ``Q3 2026``.

A date of which the text leaves the year open is given without it, ``--03-02``, and one that can be
read in two ways (``03/04/2026``) is not given at all.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from planlint.grammar.numbers import through
from planlint.language import Language
from planlint.pattern import BEGIN, END, Pattern, either, is_parted, says
from planlint.quantity import Window

LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""The most days that each month can have."""

YEAR = r"(?P<year>(?:19|20)\d\d)"
ISO = Pattern(
    rf"(?<![\w-]){YEAR}(?P<sign>[-/.])(?P<month>\d\d?)(?P=sign)(?P<day>\d\d?)(?![\w-]|\.\d)"
)
DOTTED = Pattern(rf"(?<![\w.-])(?P<day>\d\d?)\.(?P<month>\d\d?)\.{YEAR}(?![\w-])")
SLASHED = Pattern(
    rf"(?<![\w/.-])(?P<one>\d\d?)(?P<sign>[/-])(?P<two>\d\d?)(?P=sign){YEAR}(?![\w/-])"
)
SIGNED = Pattern(
    rf"(?:{YEAR}\s?年\s?)?(?P<month>\d\d?)\s?月\s?(?P<day>\d\d?)\s?[日号號]"
    rf"(?:\s*[-‐-―−~]\s*(?P<last>\d\d?)\s?[日号號])?"
)
"""A date in Chinese characters."""


class Point(NamedTuple):
    """A day or a month, of which the year may be missing."""

    year: int | None
    month: int
    first: int
    """The first day that is meant, and below the last: a month without a day is all its days."""
    last: int
    start: int
    end: int
    is_month: bool = False
    """Nothing says which of its days is meant."""

    @property
    def is_possible(self) -> bool:
        """Tell whether a calendar has such days."""
        if not 1 <= self.month <= len(LENGTHS):
            return False
        longest = _length(self.year, self.month) if self.year else LENGTHS[self.month - 1]
        return 1 <= self.first <= self.last <= longest

    def day(self, number: int) -> str:
        """Write one of the days as ISO 8601 has it."""
        return f"{self.year or '-'}-{self.month:02}-{number:02}"


def dates(text: str, language: Language) -> Iterator[tuple[Window, int, int]]:
    """Find dates, each with the range that states it; two that a dash joins are one window.

    >>> from planlint.languages.en import LANGUAGE
    >>> [str(found[0]) for found in dates("Mar 2-6, 2026; 3 Apr – 5 May; 2026/07/01", LANGUAGE)]
    ['2026-03-02 to 2026-03-06', '--04-03 to --05-05', '2026-07-01']

    Of a month or a quarter, any day may be meant:

    >>> [str(found[0]) for found in dates("Jan-Mar 2026; Q3 2026; Q4 2026 - Q1 2027", LANGUAGE)]
    ['Q3 2026', 'Q4 2026 to Q1 2027', 'January 2026 to March 2026']
    """
    for match in _quarter(language).finditer(text) if "Q" in text else ():
        yield _quarters(match)
    found: list[Point] = []
    for point in sorted(_points(text, language), key=lambda one: (one.start, -one.end)):
        if point.is_possible and (not found or point.start >= found[-1].end):
            found.append(point)
    at = 0
    while at < len(found):
        first, last = found[at], found[at]
        if at + 1 < len(found) and _range(language).fullmatch(
            text[first.end : found[at + 1].start]
        ):
            last = found[at + 1]
            at += 1
        at += 1
        yield _window(first, last)


def impossible_dates(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """Find what can be read as a date only, but is no day of any calendar.

    >>> from planlint.languages.en import LANGUAGE
    >>> list(impossible_dates("2026-02-29 or Feb 28, 2026", LANGUAGE))
    [(0, 10)]
    """
    points = [_point(match, int(match["month"]), match["day"]) for match in ISO.finditer(text)]
    for one in (*points, *_named(text, language)):
        days = (one._replace(last=one.first), one._replace(first=one.last))
        if not all(day.is_possible for day in days):
            yield one.start, one.end


def _quarters(match: "re.Match[str]") -> tuple[Window, int, int]:
    first, last = int(match["quarter"]), int(match["last"] or match["quarter"])
    year = int(match["since"] or match["year"])
    start, latest = (
        _point(match, month, None)._replace(year=year) for month in _quarter_ends(first)
    )
    earliest, end = (_point(match, month, None) for month in _quarter_ends(last))
    window = Window(
        start.day(start.first),
        end.day(end.last),
        "date",
        latest_start=latest.day(latest.last),
        earliest_end=earliest.day(earliest.first),
    )
    return window, *match.span()


@cache
def _quarter(language: Language) -> Pattern:
    """Write the expression for ``Q3 2026``, ``Q1-Q2 2026``, ``Q4 2026 to Q1 2027``."""
    since = YEAR.replace("?P<year>", "?P<since>")
    last = rf"(?:(?:[\s/,]\s?{since})?\s?(?:{through(language)})\s?Q?(?P<last>[1-4]))?"
    return Pattern(rf"(?<![\w-])Q(?P<quarter>[1-4]){last}[\s/,]\s?{YEAR}(?!\w)")


def _quarter_ends(number: int) -> tuple[int, int]:
    """Give the first and the last month of a quarter."""
    return 3 * number - 2, 3 * number


@cache
def _range(language: Language) -> Pattern:
    return Pattern(rf"\s*(?:{through(language)})\s*")


def _window(first: Point, last: Point) -> tuple[Window, int, int]:
    """Make a window of two points; a year at the end holds for the start, unless that is later."""
    year = first.year
    if year is None and last.year is not None:
        year = last.year - (first.month > last.month)
    opening = first._replace(year=year)
    closing = last._replace(year=last.year or year)
    window = Window(
        opening.day(opening.first),
        closing.day(closing.last),
        "date",
        latest_start=opening.day(opening.last) if opening.is_month else None,
        earliest_end=closing.day(closing.first) if closing.is_month else None,
    )
    return window, first.start, last.end


def _points(text: str, language: Language) -> Iterator[Point]:
    for pattern in (ISO, DOTTED):
        for match in pattern.finditer(text):
            yield _point(match, int(match["month"]), match["day"])
    yield from _slashed(text, language)
    for match in SIGNED.finditer(text) if "月" in text else ():
        yield _point(match, int(match["month"]), match["day"], match["last"])
    yield from _named(text, language)


def _slashed(text: str, language: Language) -> Iterator[Point]:
    """Read days and months that slashes part, in the one order that all of the text allows."""
    found = list(SLASHED.finditer(text))
    day_first = any(int(match["one"]) > 12 for match in found) or bool(language.date_order)
    month_first = any(int(match["two"]) > 12 for match in found)
    for match in found:
        one, two = match["one"], match["two"]
        if day_first != month_first or one == two:
            yield _point(match, int(one if month_first else two), two if month_first else one)


def _named(text: str, language: Language) -> Iterator[Point]:
    """Read dates whose month is a word, which some languages write small."""
    for pattern in _by_name(language) if says(text, tuple(language.months)) else ():
        for match in pattern.finditer(text):
            name = match["name"]
            if name[0].isupper() or len(name) > 3:
                month = language.months[name.lower().rstrip(".")]
                yield _point(match, month, match["day"], match["last"])


@cache
def _by_name(language: Language) -> tuple[Pattern, ...]:
    """Write the expressions for ``March 2-6, 2026``, ``2-6 March 2026``, ``Jan-March 2026``."""
    months = tuple(month for month in language.months if is_parted(month))
    name = rf"{BEGIN}(?P<name>{either(months)}){END}\.?"
    ends = through(language)
    day = r"(?P<day>\d{1,2})(?:st|nd|rd|th|º|er|\.)?"
    several = rf"{day}(?:\s?(?:{ends})\s?(?P<last>\d{{1,2}})(?:st|nd|rd|th|\.)?(?!\w))?"
    year = rf"(?:,?\s(?:de\s|del\s)?{YEAR}(?!\w))"
    upto = rf"\s*(?:{ends})\s*(?:{either(months)})\.?,?\s{YEAR.replace('?P<year>', '?:')}"
    return (
        Pattern(rf"{name}\s{several}(?![\w:]|\.\d|\s?%){year}?"),
        Pattern(rf"(?<![\w.,:$-]){several}\s?(?:of\s|de\s)?{name}{year}?"),
        Pattern(rf"{name}{year}(?P<day>)(?P<last>)"),
        Pattern(rf"{name}(?P<day>)(?P<last>)(?P<year>)(?={upto})"),
    )


def _point(match: "re.Match[str]", month: int, day: str | None, last: str | None = None) -> Point:
    """Make a point of a day, of days of one month, or of a whole month."""
    year = int(match["year"]) if match["year"] else None
    if day:
        return Point(year, month, int(day), int(last or day), *match.span())
    return Point(year, month, 1, _length(year, month), *match.span(), is_month=True)


def _length(year: int | None, month: int) -> int:
    """Tell how many days a month has; of February without a year, the fewest."""
    if month == 2:
        return 29 if year and year % 4 == 0 else 28
    return LENGTHS[month - 1] if 1 <= month <= len(LENGTHS) else 0
