"""The characters of a picture that draw rather than write: wires, and the heads of arrows."""

from collections.abc import Sequence
from typing import NamedTuple

Step = tuple[int, int]
"""A way on a grid: rows down, columns to the right."""

Cell = tuple[int, int]
RIGHT, DOWN, LEFT, UP = (0, 1), (1, 0), (0, -1), (-1, 0)
Ways = tuple[Step, ...]

DRAWN: dict[str, Ways] = {
    **dict.fromkeys("─━═╌┄┈", (LEFT, RIGHT)),
    **dict.fromkeys("│┃║╎┆┊", (UP, DOWN)),
    **dict.fromkeys("┌╭╔┏", (RIGHT, DOWN)),
    **dict.fromkeys("┐╮╗┓", (LEFT, DOWN)),
    **dict.fromkeys("└╰╚┗", (RIGHT, UP)),
    **dict.fromkeys("┘╯╝┛", (LEFT, UP)),
    **dict.fromkeys("├╠┣", (UP, DOWN, RIGHT)),
    **dict.fromkeys("┤╣┫", (UP, DOWN, LEFT)),
    **dict.fromkeys("┬╦┳", (LEFT, RIGHT, DOWN)),
    **dict.fromkeys("┴╩┻", (LEFT, RIGHT, UP)),
    **dict.fromkeys("┼╬╋", (LEFT, RIGHT, UP, DOWN)),
}
"""The ways in which each character of a wire goes on."""

HEADS: dict[str, Step] = {
    **dict.fromkeys("▼▾↓⬇⇩", DOWN),
    **dict.fromkeys("▲▴↑⬆⇧", UP),
    **dict.fromkeys("►▶▸→➜➔⟶⇒", RIGHT),
    **dict.fromkeys("◄◀◂←⟵⇐", LEFT),
}

TYPED: dict[str, Ways] = {
    "-": (LEFT, RIGHT),
    "=": (LEFT, RIGHT),
    "|": (UP, DOWN),
    "+": (LEFT, RIGHT, UP, DOWN),
    "/": (LEFT, RIGHT, UP, DOWN),
    "\\": (LEFT, RIGHT, UP, DOWN),
}
"""Characters of a keyboard that are wires beside other ones."""

GOING_ON: dict[Step, str] = {
    LEFT: "-=+<─",
    RIGHT: "-=+>─",
    UP: "|+^│/\\",
    DOWN: "|+vV│/\\▼",
}
"""By the way on which they lie, what a crossing of wires goes on to."""

TYPED_HEADS: dict[str, Step] = {">": RIGHT, "<": LEFT, "v": DOWN, "V": DOWN, "^": UP}
WIDEST = 300
"""No more columns are looked at."""


class Strokes(NamedTuple):
    """A picture, character by character."""

    rows: tuple[str, ...]
    wires: dict[Cell, Ways]
    heads: dict[Cell, Step]

    def at(self, row: int, column: int) -> str:
        """Give the character of a cell; a blank outside the picture."""
        return _at(self.rows, row, column)


def strokes(lines: Sequence[str]) -> Strokes:
    """Find what draws in the lines of a picture."""
    rows = tuple(line[:WIDEST].replace("\t", " ") for line in lines)
    wires: dict[Cell, Ways] = {}
    heads: dict[Cell, Step] = {}
    for row, value in enumerate(rows):
        for column, sign in enumerate(value):
            if sign in DRAWN and not _separates(rows, row, column):
                wires[row, column] = _ways(rows, row, column, DRAWN[sign])
            elif sign in HEADS:
                heads[row, column] = HEADS[sign]
            elif sign in TYPED and _draws(rows, row, column):
                wires[row, column] = _ways(rows, row, column, TYPED[sign])
            elif sign in TYPED_HEADS and _points(rows, row, column):
                heads[row, column] = TYPED_HEADS[sign]
    return Strokes(rows, wires, heads)


def _ways(rows: Sequence[str], row: int, column: int, ways: Ways) -> Ways:
    """Let a bar go on where an arrow begins beside it: ``|-->``."""
    if rows[row][column] == "+":
        beside, around = _around(rows, row, column)
        signs = zip((LEFT, RIGHT, UP, DOWN), beside + around, strict=True)
        return tuple(way for way, sign in signs if sign in GOING_ON[way])
    if ways != (UP, DOWN):
        return ways
    right = (RIGHT,) if _at(rows, row, column + 1) in "-─" else ()
    left = (LEFT,) if _at(rows, row, column - 1) in "-─" else ()
    return (*ways, *right, *left)


def _at(rows: Sequence[str], row: int, column: int) -> str:
    inside = 0 <= row < len(rows) and 0 <= column < len(rows[row])
    return rows[row][column] if inside else " "


def _around(rows: Sequence[str], row: int, column: int) -> tuple[str, str]:
    """Give the characters beside a cell, and those above and below it."""
    beside = _at(rows, row, column - 1) + _at(rows, row, column + 1)
    return beside, _at(rows, row - 1, column) + _at(rows, row + 1, column)


def _separates(rows: Sequence[str], row: int, column: int) -> bool:
    """Tell a bar between the columns of a line from one that goes on above or below."""
    above, below = _at(rows, row - 1, column), _at(rows, row + 1, column)
    goes_on = DOWN in DRAWN.get(above, ()) or UP in DRAWN.get(below, ())
    return DRAWN[rows[row][column]] == (UP, DOWN) and not goes_on and _written(rows, row, column)


def _written(rows: Sequence[str], row: int, column: int) -> bool:
    """Tell whether words stand on the left of a bar."""
    return any(sign.isalnum() for sign in rows[row][max(0, column - 4) : column])


def _draws(rows: Sequence[str], row: int, column: int) -> bool:
    """Tell a character of a keyboard that draws from one that writes."""
    sign = rows[row][column]
    beside, around = _around(rows, row, column)
    if sign in "-=":
        return not set(beside).isdisjoint("-=+<>|/\\")
    if any(each.isalnum() for each in beside):
        return False
    if sign == "|":
        return not set(around).isdisjoint("|+v^V-/\\") or not _written(rows, row, column)
    return not set(beside).isdisjoint("-=") or not set(around).isdisjoint("|+")


def _points(rows: Sequence[str], row: int, column: int) -> bool:
    """Tell the head of an arrow from a letter or a sign of comparison."""
    sign = rows[row][column]
    beside, around = _around(rows, row, column)
    if sign in "<>":
        return beside[sign == "<"] in "-=─━"
    return beside.isspace() and around[sign == "^"] in "|+│-┐┘┬"
