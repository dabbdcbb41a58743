"""Pictures drawn with characters: the texts in them, and what leads from one to another.

Frames and runs of words are the nodes of a picture. The lines between them are wires, each of
which joins all the nodes that it touches; its arrowheads say where it leads.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planlint.notation.strokes import DOWN, LEFT, RIGHT, UP, Cell, Step, Strokes, strokes
from planlint.pattern import Pattern
from planlint.text import Text

RUN = Pattern(r"[^\s\0]+(?: {1,2}[^\s\0]+)*")
"""Words with at most two blanks between them."""

WORD = Pattern(r"\w")
BESIDE = 3
"""So many blanks may part a wire from the text at its end."""

ASIDE = (0, -1, 1, -2, 2)
"""So far to the side may a text lie from the wire above or below it."""

CORNERS = 400
"""Pictures of more frames are read without them."""


class Picture(NamedTuple):
    """The nodes of a picture, each with its texts, and pairs of them."""

    nodes: tuple[tuple[Text, ...], ...]
    arrows: tuple[tuple[int, int], ...]
    """An arrow leads from the first node to the second."""
    branches: tuple[tuple[int, int], ...]
    """The second node branches off the first, without an arrowhead."""


class Frame(NamedTuple):
    """A rectangle of wires."""

    top: int
    left: int
    bottom: int
    right: int

    def edge(self) -> Iterator[Cell]:
        """Give the cells of its four sides."""
        for column in range(self.left, self.right + 1):
            yield from ((self.top, column), (self.bottom, column))
        for row in range(self.top, self.bottom + 1):
            yield from ((row, self.left), (row, self.right))

    def cells(self) -> Iterator[Cell]:
        """Give every cell, with those of its sides."""
        for row in range(self.top, self.bottom + 1):
            yield from ((row, column) for column in range(self.left, self.right + 1))

    def holds(self, cell: Cell) -> bool:
        """Tell whether a cell lies inside."""
        return self.top < cell[0] < self.bottom and self.left < cell[1] < self.right


class _Nodes(NamedTuple):
    """The nodes found so far, and which of them each cell belongs to."""

    texts: list[tuple[Text, ...]]
    owner: dict[Cell, int]

    def add(self, texts: tuple[Text, ...], cells: Iterator[Cell]) -> None:
        """Give the cells that belong to none yet to a new node."""
        number = len(self.texts)
        for cell in cells:
            self.owner.setdefault(cell, number)
        self.texts.append(texts)


def picture(lines: Sequence[Text]) -> Picture:
    """Read the lines of a block as a picture."""
    drawn = strokes([line.value for line in lines])
    nodes = _Nodes([], {})
    for frame in _frames(drawn):
        for cell in frame.edge():
            drawn.wires.pop(cell, None)
        texts = tuple(_framed(drawn, frame, lines))
        if texts and not any(frame.holds(cell) for cell in drawn.heads):
            nodes.add(texts, frame.cells())
    for row in range(len(drawn.rows)):
        for start, end in _runs(drawn, row):
            if (row, start) not in nodes.owner:
                cells = ((row, column) for column in range(start, end))
                nodes.add((lines[row].part(start, end),), cells)
    return _followed(drawn, nodes)


def _frames(drawn: Strokes) -> list[Frame]:
    """Find every rectangle, the innermost first."""
    corners = [
        cell
        for cell, ways in drawn.wires.items()
        if {*ways} == {RIGHT, DOWN} or drawn.at(*cell) == "+"
    ]
    found = (_frame(drawn, cell) for cell in corners[:CORNERS])
    return sorted((frame for frame in found if frame), key=lambda one: one.bottom - one.top)


def _frame(drawn: Strokes, corner: Cell) -> Frame | None:
    """Find the rectangle that opens at a corner, whose upper side may hold a title."""
    top, left = corner
    if drawn.wires.get((top, left + 1)) is None:
        return None
    for right in range(left + 2, len(drawn.rows[top])):
        ways = drawn.wires.get((top, right), ())
        if (top, right) in drawn.heads:
            return None
        if LEFT in ways and DOWN in ways and RIGHT not in _closing(drawn, (top, right)):
            return _closed(drawn, top, left, right)
    return None


def _closing(drawn: Strokes, cell: Cell) -> tuple[Step, ...]:
    """Give the ways of a corner; a plus sign goes on only where a wire follows."""
    row, column = cell
    if drawn.at(row, column) == "+" and (row, column + 1) not in drawn.wires:
        return (LEFT, DOWN)
    return drawn.wires[cell]


def _closed(drawn: Strokes, top: int, left: int, right: int) -> Frame | None:
    for row in range(top + 1, len(drawn.rows)):
        ours, theirs = drawn.wires.get((row, left), ()), drawn.wires.get((row, right), ())
        if UP not in ours or UP not in theirs:
            return None
        below = drawn.wires.get((row + 1, left), ())
        if RIGHT in ours and LEFT in theirs and not (DOWN in ours and UP in below):
            return Frame(top, left, row, right)
    return None


def _framed(drawn: Strokes, frame: Frame, lines: Sequence[Text]) -> Iterator[Text]:
    for row in range(frame.top, frame.bottom + 1):
        for start, end in _runs(drawn, row):
            if frame.left < start and end <= frame.right:
                yield lines[row].part(start, end)


def _runs(drawn: Strokes, row: int) -> Iterator[tuple[int, int]]:
    """Give the runs of words in a row, between what draws and any bars."""
    signs = [
        "\0" if (row, at) in drawn.wires or (row, at) in drawn.heads or sign in "│┃║|" else sign
        for at, sign in enumerate(drawn.rows[row])
    ]
    for match in RUN.finditer("".join(signs)):
        if WORD.search(match.group()):
            yield match.span()


def _followed(drawn: Strokes, nodes: _Nodes) -> Picture:
    """Follow every wire to its ends."""
    arrows: dict[tuple[int, int], None] = {}
    branches: dict[tuple[int, int], None] = {}
    for wire in _wires(drawn):
        ends = [
            (way, end)
            for cell in wire
            for way in _tails(drawn, cell)
            if (end := _touched(drawn, cell, way, nodes)) is not None
        ]
        heads = [cell for cell in wire if cell in drawn.heads]
        targets = [
            end
            for cell in heads
            if (end := _touched(drawn, cell, drawn.heads[cell], nodes)) is not None
        ]
        if heads and not ends:
            ends = [(LEFT, end) for cell in heads for end in _left_of(drawn, cell, nodes)]
        stems = [end for way, end in ends if way == UP]
        for way, end in ends:
            if way == RIGHT and stems:
                branches[stems[0], end] = None
            else:
                arrows |= {(end, then): None for then in targets if end != then}
    return Picture(tuple(nodes.texts), tuple(arrows), tuple(branches))


def _wires(drawn: Strokes) -> Iterator[list[Cell]]:
    """Give the cells of each wire, with its heads."""
    seen: set[Cell] = set()
    for cell in (*drawn.wires, *drawn.heads):
        if cell in seen:
            continue
        seen.add(cell)
        wire = [cell]
        for each in wire:
            for beside in _joined(drawn, each):
                if beside not in seen:
                    seen.add(beside)
                    wire.append(beside)  # the list is its own queue
        yield wire


def _tails(drawn: Strokes, cell: Cell) -> tuple[Step, ...]:
    """Give the ways in which a cell goes on, for a head those that do not lie before it."""
    if cell in drawn.wires:
        return drawn.wires[cell]
    down, right = drawn.heads[cell]
    return ((-down, -right),)


def _joined(drawn: Strokes, cell: Cell) -> Iterator[Cell]:
    """Give the cells that a cell is joined to."""
    for way in _tails(drawn, cell):
        beside = (cell[0] + way[0], cell[1] + way[1])
        back = (-way[0], -way[1])
        goes_back = back in drawn.wires.get(beside, ())
        if goes_back or (cell in drawn.wires and drawn.heads.get(beside) == way):
            yield beside


def _touched(drawn: Strokes, cell: Cell, way: Step, nodes: _Nodes) -> int | None:
    """Find the node that a wire meets where it goes on from a cell in some way."""
    row, column = cell
    if way in {LEFT, RIGHT}:
        for distance in range(1, BESIDE + 1):
            at = (row, column + way[1] * distance)
            if at in nodes.owner or at in drawn.wires or at in drawn.heads:
                return nodes.owner.get(at)
        return None
    for line in (row + way[0], row + 2 * way[0]):
        if _is_alone(drawn, cell) and _is_barred(drawn, line):
            first = next(_runs(drawn, line), None)
            return nodes.owner.get((line, first[0])) if first else None
        for aside in ASIDE:
            at = (line, column + aside)
            if at in nodes.owner:
                return nodes.owner[at]
            if not aside and (at in drawn.wires or at in drawn.heads):
                return None
    return None


def _left_of(drawn: Strokes, head: Cell, nodes: _Nodes) -> Iterator[int]:
    """Find what a line goes on from that begins with an arrow: the line above it to the left."""
    row, column = head
    if drawn.heads[head] != RIGHT or drawn.rows[row][:column].strip():
        return
    for above in range(row - 1, -1, -1):
        text = drawn.rows[above]
        indent = len(text) - len(text.lstrip())
        if text.strip() and indent < column:
            first = next(_runs(drawn, above), None)
            if first and (above, first[0]) in nodes.owner:
                yield nodes.owner[above, first[0]]
            return


def _is_alone(drawn: Strokes, cell: Cell) -> bool:
    """Tell a lone arrow between two lines of text, which joins what each line begins with."""
    return drawn.rows[cell[0]].strip() == drawn.at(*cell)


def _is_barred(drawn: Strokes, row: int) -> bool:
    """Tell a line whose words stand in columns between bars."""
    inside = 0 <= row < len(drawn.rows)
    return inside and any(
        sign in "│┃║|" and (row, at) not in drawn.wires for at, sign in enumerate(drawn.rows[row])
    )
