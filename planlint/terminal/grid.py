"""Draws rows of facts in columns that stand under each other, as wide as the terminal allows.

What the columns leave of the width a chart may fill, with one bar for each row.
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from planlint.terminal import bars
from planlint.terminal.bars import Bar, Scale
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
    bar: Bar | None = None
    """What is drawn on the scale of its block."""


class Block(NamedTuple):
    """Rows under one header."""

    titles: tuple[str, ...]
    rows: tuple[Row, ...]
    scale: Scale | None = None
    """That of the chart beside the rows; None where there is no chart."""


class Layout(NamedTuple):
    """How the rows of one block are drawn."""

    gutter: int
    widths: tuple[int, ...]
    chart: int
    """How many columns the chart fills; 0 where there is none, or no room for it."""
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
    return block._replace(titles=tuple(block.titles[at] for at in used), rows=tuple(rows))


def _block(block: Block, gutter: int, width: int, style: Style) -> Iterator[str]:
    titles = [Line(((Word(title, "strong"),),)) for title in block.titles]
    rows = [_lines(row) for row in block.rows]
    widths, chart = _shared([titles, *rows], width - gutter, block.scale)
    layout = Layout(gutter, widths, chart, style)
    scale = bars.header(block.scale, chart) if block.scale and chart else ""
    yield from _row("", titles, layout, style.paint(scale, "quiet"))
    file = ""
    for row, lines in zip(block.rows, rows, strict=True):
        if row.file != file:
            file = row.file
            yield f"{'':{gutter}}{GAP}{style.paint(visible(file), 'quiet')}"
        yield from _row(row.place, lines, layout, _picture(row.bar, block.scale, layout))


def _picture(bar: Bar | None, scale: Scale | None, layout: Layout) -> str:
    if bar is None or scale is None or not layout.chart:
        return ""
    return bars.drawn(bar, scale, layout.chart, layout.style)


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


def _shared(
    rows: Sequence[Sequence[Line]], width: int, scale: Scale | None
) -> tuple[tuple[int, ...], int]:
    """Share the width among the columns, and give a chart the rest: if need be the least."""
    widths = _widths(rows, width)
    if scale is None:
        return widths, 0
    for narrowed in (widths, _widths(rows, width - bars.NARROWEST - len(GAP))):
        chart = bars.room(scale, width - sum(narrowed) - len(GAP) * (len(narrowed) + 1))
        if chart:
            return narrowed, chart
    return widths, 0


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


def _row(place: str, cells: Sequence[Line], layout: Layout, picture: str = "") -> Iterator[str]:
    """Draw a row: where a cell is broken into several lines, place and picture are in the first."""
    parts = [broken(cell, width) for cell, width in zip(cells, layout.widths, strict=True)]
    edge = " " * (layout.gutter - len(place)) + layout.style.paint(place, "quiet")
    for lines in zip_longest(*parts, fillvalue=Line(())):
        yield GAP.join([edge, *_painted(lines, layout), picture]).rstrip()
        edge, picture = " " * layout.gutter, ""


def _painted(lines: Sequence[Line], layout: Layout) -> Iterator[str]:
    """Fill each line up to the width of its column."""
    for line, width in zip(lines, layout.widths, strict=True):
        words = " ".join(layout.style.paint(word.text, word.role) for word in line.words)
        yield " " * line.indent + words + " " * (width - line.width)
