"""Gives dates without a year the year that the document states nearby, if it is one only.

A date that stays without a year is no place on the calendar, and nothing is said of it.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, TypeVar

from planlint.document import Document
from planlint.language import Language
from planlint.plan import Dated
from planlint.quantity import Window, lacks_year
from planlint.statement import Framed, Gated, Placed, Statement, Told

Timed = TypeVar("Timed", Placed, Framed)

AUTUMN, SPRING = 10, 3
"""A plan of months from the one on and up to the other may cross a new year."""


def dated(
    document: Document, statements: Iterable[Statement], language: Language
) -> Iterator[Statement]:
    """Complete the dates of statements; what states no more than such a date is left out."""
    known = list(statements)
    years = _Years(document, language, [month for one in known for month in _months(one)])
    for one in known:
        match one:
            case Placed():
                yield from years.placed(one)
            case Framed():
                yield from years.placed(one)
            case Gated(window=Placed() as place):
                yield one._replace(window=next(years.placed(place), None))
            case Told():
                yield one._replace(buckets=tuple(years.buckets(one)), dated=tuple(years.dates(one)))
            case _:
                yield one


def _months(statement: Statement) -> Iterator[int]:
    """Give the month of each date without a year in a statement."""
    match statement:
        case Placed() | Framed():
            windows = [statement.window]
        case Told():
            windows = [each.date for each in statement.dated]
        case _:
            windows = []
    ends = (end for window in windows for end in (window.start, window.end))
    yield from (int(end[2:4]) for end in ends if isinstance(end, str) and lacks_year(end))


class _Years:
    """The years that a document states, each where it does."""

    def __init__(self, document: Document, language: Language, months: list[int]) -> None:
        self.document = document
        self.language = language
        self.crosses = bool(months) and max(months) >= AUTUMN and min(months) <= SPRING

    def placed(self, one: Timed) -> Iterator[Timed]:
        """Give a statement with its year; nothing where that is not known."""
        window = self._window(one.window, one.span.start)
        if window:
            yield one._replace(window=window)

    def buckets(self, told: Told) -> Iterator[tuple[Window, Any]]:
        """Give the places of a timeline whose years are known."""
        for window, span in told.buckets:
            whole = self._window(window, span.start)
            if whole:
                yield whole, span

    def dates(self, told: Told) -> Iterator[Dated]:
        """Give the dates beside the places of a timeline, with years where these are known."""
        for each in told.dated:
            yield each._replace(date=self._window(each.date, each.span.start) or each.date)

    def _window(self, window: Window, offset: int) -> Window | None:
        if not (lacks_year(window.start) or lacks_year(window.end)):
            return window
        year = None if self.crosses else self._near(offset)
        if year is None:
            return None
        ends = window._asdict().items()
        whole = {end: f"{year}-{day[2:]}" for end, day in ends if lacks_year(day)}
        return window._replace(**whole)

    def _near(self, offset: int) -> str | None:
        """Find the one year that is stated in the nearest section that states any."""
        for section in (*self.document.path(offset), self.document.sections[0]):
            years = {
                year
                for at, year in self._stated
                if section.extent.start <= at <= section.extent.end
            }
            if years:
                return years.pop() if len(years) == 1 else None
        return None

    @cached_property
    def _stated(self) -> tuple[tuple[int, str], ...]:
        from planlint.grammar.dates import dates  # few documents need it

        return tuple(
            (start, end[:4])
            for window, start, _ in dates(self.document.source.text, self.language)
            for end in (window.start, window.end)
            if isinstance(end, str) and not lacks_year(end)
        )
