"""Draws rows of facts in columns that stand under each other, as wide as the terminal allows."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from planlint.terminal.frame import ELLIPSIS, visible
from planlint.terminal.style import Style
from planlint.terminal.wrap import Line, Phrase, Word, broken

GAP = "  "
"""What parts two columns, and by what a row is moved in."""
WIDEST = 60
"""No column is wider, so that the eye finds the next."""
NARROWEST = 12
"""No column is made narrower for want of room."""
AHEAD = 16
"""So much wider than the others the first column stays, by which rows are found."""
LONGEST = 160
"""So many characters of a fact are shown."""
SHORT = 24
"""A fact of so many characters is not broken into lines."""


class Fact(NamedTuple):
    """What is said in a cell, and where, if that is not the row's own place."""

    text: str
    place: str = ""


class Row(NamedTuple):
    """A line of the grid, with a cell for each column."""

    place: str
    """What stands in the gutter: the number of its line."""
    cells: tuple[tuple[Fact, ...], ...]
    depth: int = 0
    """How far the first cell is moved in."""
    file: str = ""
    """The file that its place is in, where there are several."""


class Block(NamedTuple):
    """Rows under one header."""

    titles: tuple[str, ...]
    rows: tuple[Row, ...]


class Layout(NamedTuple):
    """How the rows of one block are drawn."""

    gutter: int
    widths: tuple[int, ...]
    style: Style


def drawn(blocks: Sequence[Block], width: int, style: Style) -> Iterator[str]:
    """Draw blocks one below the other, all with one gutter and a blank line before each."""
    gutter = max((len(row.place) for block in blocks for row in block.rows), default=0)
    for block in blocks:
        yield ""
        yield from _block(_filled(block), gutter, width, style)


def _filled(block: Block) -> Block:
    """Leave out the columns in which no row has a fact."""
    used = [at for at in range(len(block.titles)) if any(row.cells[at] for row in block.rows)]
    rows = (row._replace(cells=tuple(row.cells[at] for at in used)) for row in block.rows)
    return Block(tuple(block.titles[at] for at in used), tuple(rows))


def _block(block: Block, gutter: int, width: int, style: Style) -> Iterator[str]:
    titles = [Line(((Word(title, "strong"),),)) for title in block.titles]
    rows = [_lines(row) for row in block.rows]
    layout = Layout(gutter, _widths([titles, *rows], width - gutter), style)
    yield from _row("", titles, layout)
    file = ""
    for row, lines in zip(block.rows, rows, strict=True):
        if row.file != file:
            file = row.file
            yield f"{'':{gutter}}{GAP}{style.paint(visible(file), 'quiet')}"
        yield from _row(row.place, lines, layout)


def _lines(row: Row) -> list[Line]:
    """Give each cell of a row as one line, however long."""
    return [
        Line(tuple(_phrases(cell)), len(GAP) * row.depth if at == 0 else 0)
        for at, cell in enumerate(row.cells)
    ]


def _phrases(cell: Sequence[Fact]) -> Iterator[Phrase]:
    """Part the facts of a cell, which commas join: long ones into words."""
    for at, fact in enumerate(cell, 1):
        cut = f"{fact.text[:LONGEST]}{ELLIPSIS}" if len(fact.text) > LONGEST else fact.text
        words = [Word(word, "plain") for word in visible(cut).split()]
        words += [Word(fact.place, "quiet")] if fact.place else []
        if at < len(cell) and words:
            words[-1] = words[-1]._replace(text=f"{words[-1].text},")
        yield from [tuple(words)] if len(fact.text) <= SHORT else [(word,) for word in words]


def _widths(rows: Sequence[Sequence[Line]], room: int) -> tuple[int, ...]:
    """Give each column what its longest cell needs, as long as there is room for all."""
    widths = [min(WIDEST, max(line.width for line in column)) for column in zip(*rows, strict=True)]
    room -= len(GAP) * len(widths)
    while sum(widths) > room:
        spare = [width - AHEAD * (at == 0) for at, width in enumerate(widths)]
        if max(spare) <= NARROWEST:
            break
        widths[spare.index(max(spare))] -= 1
    return tuple(widths)


def _row(place: str, cells: Sequence[Line], layout: Layout) -> Iterator[str]:
    """Draw a row: where a cell is broken into several lines, the place stands beside the first."""
    parts = [broken(cell, width) for cell, width in zip(cells, layout.widths, strict=True)]
    edge = " " * (layout.gutter - len(place)) + layout.style.paint(place, "quiet")
    for lines in zip_longest(*parts, fillvalue=Line(())):
        yield GAP.join([edge, *_painted(lines, layout)]).rstrip()
        edge = " " * layout.gutter


def _painted(lines: Sequence[Line], layout: Layout) -> Iterator[str]:
    """Fill each line up to the width of its column."""
    for line, width in zip(lines, layout.widths, strict=True):
        words = " ".join(layout.style.paint(word.text, word.role) for word in line.words)
        yield " " * line.indent + words + " " * (width - line.width)
