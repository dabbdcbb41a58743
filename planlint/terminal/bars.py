"""Draws bars on a scale of time, one a line."""

from typing import NamedTuple

from planlint.terminal.frame import columns
from planlint.terminal.style import Role, Style

NARROWEST = 16
"""In fewer columns a chart says nothing."""
WIDEST = 64
"""In more the eye loses the line."""
WIDEST_UNIT = 6
"""So many columns are enough for one day."""

POINT = "◇"
"""What has a place, but no length."""
FLOAT = "·"


class Kind(NamedTuple):
    """How one sort of bar is drawn."""

    mark: str
    role: Role


CRITICAL = Kind("█", "strong")
LOOSE = Kind("▒", "plain")
HOLDER = Kind("─", "quiet")
"""What runs as long as what it holds."""


class Bar(NamedTuple):
    """When something runs, in any unit that counts from the start of the scale."""

    kind: Kind
    start: int
    finish: int
    latest: int
    """When it may finish at the latest; no earlier than ``finish``."""


class Scale(NamedTuple):
    """What the columns of a chart stand for."""

    start: int
    finish: int
    first: str
    """What the scale begins with, as it is written above it."""
    last: str
    units: int
    """How many units of the calendar it holds, which are equally wide where there is room."""


def room(scale: Scale, left: int) -> int:
    """Give a chart what other columns leave of the width; 0 where it is too little.

    >>> room(Scale(0, 9, "Day 1", "Day 9", 9), 40)
    36
    """
    if left < NARROWEST:
        return 0
    each = min(WIDEST, left) // max(1, scale.units)
    return min(each, WIDEST_UNIT) * scale.units if each else min(WIDEST, left)


def header(scale: Scale, width: int) -> str:
    """Write the ends of a scale over a chart: the first alone where there is no room for both."""
    gap = width - columns(scale.first) - columns(scale.last)
    return f"{scale.first}{'':{gap}}{scale.last}" if gap > 0 else scale.first[:width]


def drawn(bar: Bar, scale: Scale, width: int, style: Style) -> str:
    """Draw a bar, and behind it how far it can slip; what takes time is a column wide at least.

    >>> week = Scale(0, 10, "Day 1", "Day 10", 10)
    >>> drawn(Bar(LOOSE, 2, 5, 7), week, 10, Style())
    '  ▒▒▒··'
    """
    start, finish, latest = (_column(at, scale, width) for at in bar[1:])
    if bar.start == bar.finish:
        return " " * min(start, width - 1) + POINT
    start = min(start, width - 1)
    finish = max(finish, start + 1)
    mark = style.paint(bar.kind.mark * (finish - start), bar.kind.role)
    return " " * start + mark + style.paint(FLOAT * (latest - finish), "quiet")


def _column(at: int, scale: Scale, width: int) -> int:
    """Find the column that a time falls into, rounded to the nearer edge."""
    length = max(1, scale.finish - scale.start)
    return (2 * width * (at - scale.start) + length) // (2 * length)
