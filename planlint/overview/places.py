"""Writes where in a document something stands, as short as its surroundings allow."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeVar

from planlint.plan import Stated
from planlint.source import Source, Span
from planlint.terminal.grid import Fact, Row

T = TypeVar("T")


class Places(NamedTuple):
    """The places of one source, which may be made of several files."""

    source: Source

    def row(self, span: Span, *cells: Iterable[Fact], depth: int = 0) -> Row:
        """Make a row of what stands at a place."""
        place = self.source.place(span.start)
        file = self._below(place.path) if self.source.several else ""
        return Row(str(place.line), tuple(tuple(cell) for cell in cells), depth, file)

    def _below(self, path: str) -> str:
        """Write the path of a file as it is seen from the folder that the source is."""
        folder, full = (one.replace("\\", "/") for one in (self.source.path, path))
        return full.removeprefix(f"{folder}/")

    def fact(self, text: str, span: Span, home: Span) -> Fact:
        """Say a fact, with its line where that is not the line of what it belongs to."""
        place, near = self.source.place(span.start), self.source.place(home.start)
        if place.path != near.path:
            return Fact(text, f"{self._below(place.path).rsplit('/', 1)[-1]}:{place.line}")
        return Fact(text, f"L{place.line}" if place.line != near.line else "")

    def facts(
        self, several: Iterable[Stated[T]], home: Span, write: Callable[[T], str] = str
    ) -> Iterator[Fact]:
        """Say what is stated, each value once, where it is stated first."""
        first: dict[str, Span] = {}
        for stated in several:
            first.setdefault(write(stated.value), stated.span)
        return (self.fact(text, span, home) for text, span in first.items())


def said(text: str) -> tuple[Fact, ...]:
    """Fill a cell with what stands at the row's own place; an empty text leaves it empty."""
    return (Fact(text),) if text else ()
