"""Draw the lines that a diagnostic points at, with its places marked under them.

A line is shown as it is written, but so that every mark stands under its text: tabs become
blanks, invisible characters become visible, wide characters take two columns, and of a very
long line only the surroundings of the marks are shown.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby
from typing import NamedTuple
from unicodedata import category, east_asian_width

from planlint.source import Part, Source, Span
from planlint.terminal.style import Role, Style

WIDTH = 160
"""The longest line that is shown whole, in columns."""
SURROUNDINGS = 40
"""How many characters of a longer line are shown on either side of a mark."""
TAB = "    "
ELLIPSIS = "…"

INVISIBLE: dict[int, int | str] = {
    **{code: 0x2400 + code for code in range(0x20)},
    0x7F: 0x2421,
    **dict.fromkeys([*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)], "�"),
    ord("\t"): TAB,
}
"""What stands for characters that would move the cursor or turn the direction of the text."""


class Mark(NamedTuple):
    """A stretch of one line, in characters from 0, and what is to be said of it."""

    line: int
    """Counted through all files of the source."""
    start: int
    end: int
    role: Role
    label: str = ""

    @property
    def stroke(self) -> str:
        """The character that underlines it: the place itself, or one that takes part."""
        return "-" if self.role == "related" else "^"


def mark(source: Source, span: Span, role: Role, label: str = "") -> Mark:
    """Find where a span stands in the text as written; of several lines the first is marked."""
    line, column = source.position(span.start)
    last, end = source.position(span.end)
    if last != line:
        end = len(source.lines[line - 1]) + 1
    return Mark(line, column - 1, max(end - 1, column), role, visible(label))


def frame(source: Source, marks: Iterable[Mark], style: Style) -> Iterator[str]:
    """Draw each marked line, in order, under a gutter with its number."""
    ordered = sorted(marks)
    indent = gutter_width(source, ordered)
    edge = style.paint(f"{'':{indent}} |", "gutter")
    yield edge
    for part, in_file in groupby(ordered, key=lambda mark: _part(source, mark)):
        if any(_part(source, mark) != part for mark in ordered):
            yield style.paint(f"{'':{indent}} : {visible(part.path)}", "gutter")
        for line, on_line in groupby(in_file, key=lambda mark: mark.line):
            text, placed = _laid_out(source.lines[line - 1], list(on_line))
            number = f"{line - part.above:>{indent}} |"
            yield f"{style.paint(number, 'gutter')} {text}".rstrip()
            for row in _rows(_merged(placed)):
                yield f"{edge} {_painted(row, style)}"
    yield edge


def _part(source: Source, mark: Mark) -> Part:
    return source.part(source.starts[mark.line - 1])


def gutter_width(source: Source, marks: Iterable[Mark]) -> int:
    """Measure the longest line number, counted in its own file."""
    return max(len(str(mark.line - _part(source, mark).above)) for mark in marks)


def visible(text: str) -> str:
    r"""Replace the characters that a terminal would obey.

    >>> visible("a\tb\x1b[31m")
    'a    b␛[31m'
    """
    return text if text.isprintable() else text.translate(INVISIBLE)


def columns(text: str) -> int:
    """Measure how many columns a terminal gives to a visible text.

    >>> columns("é"), columns("計画"), columns("✅"), columns("e\u0301")
    (1, 4, 2, 1)
    """
    return len(text) if text.isascii() else sum(map(_width, text))


def _width(character: str) -> int:
    if category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def _laid_out(line: str, marks: Sequence[Mark]) -> tuple[str, list[Mark]]:
    """Give a line as it is shown, and its marks in the columns of that."""
    if columns(visible(line)) > WIDTH:
        marks = [mark._replace(end=min(mark.end, mark.start + SURROUNDINGS)) for mark in marks]
        kept = _kept(len(line), marks)
    else:
        kept = [True] * len(line)
    shown = [
        visible(character) if keep else ELLIPSIS * (index == 0 or kept[index - 1])
        for index, (character, keep) in enumerate(zip(line, kept, strict=True))
    ]
    edges = [*accumulate(map(columns, shown), initial=0)]
    edges += [edges[-1] + 1]  # a mark may stand behind the last character
    return "".join(shown), [_moved(mark, edges) for mark in marks]


def _moved(mark: Mark, edges: Sequence[int]) -> Mark:
    start, end = edges[mark.start], edges[mark.end]
    return mark._replace(start=start, end=max(end, start + 1))


def _kept(length: int, marks: Sequence[Mark]) -> list[bool]:
    """Tell for each character of a line whether it stands near a mark."""
    kept = [False] * length
    for mark in marks:
        near = range(max(0, mark.start - SURROUNDINGS), min(length, mark.end + SURROUNDINGS))
        kept[near.start : near.stop] = [True] * len(near)
    return kept


def _merged(marks: Sequence[Mark]) -> list[Mark]:
    """Make one mark of those that underline the same stretch; the place itself shows."""
    merged = []
    for _, same in groupby(sorted(marks), key=lambda mark: (mark.start, mark.end)):
        first, *others = sorted(same, key=lambda mark: mark.role == "related")
        labels = dict.fromkeys(mark.label for mark in (first, *others) if mark.label)
        merged.append(first._replace(label="; ".join(labels)))
    return merged


Row = dict[int, tuple[str, Role]]
"""What stands in each column: one character, or a label's text, and its role."""


def _rows(marks: Sequence[Mark]) -> Iterator[Row]:
    """Draw the strokes with the label of the rightmost mark, then the other labels below."""
    strokes: Row = {}
    # The place itself is drawn last, over what overlaps it.
    for mark in sorted(marks, key=lambda mark: mark.role != "related"):
        strokes |= dict.fromkeys(range(mark.start, mark.end), (mark.stroke, mark.role))
    hanging = [mark for mark in marks if mark.label]
    if hanging and marks[-1] is hanging[-1] and max(strokes) < hanging[-1].end:
        beside = hanging.pop()
        strokes[beside.end + 1] = (beside.label, beside.role)
    yield strokes
    if hanging:
        yield {mark.start: ("|", mark.role) for mark in hanging}
    while hanging:
        lowest = hanging.pop()
        bars: Row = {mark.start: ("|", mark.role) for mark in hanging}
        yield bars | {lowest.start: (lowest.label, lowest.role)}


def _painted(row: Row, style: Style) -> str:
    """Write a row, one colour sequence for each run of one role."""
    cells = [row.get(column, (" ", "plain")) for column in range(max(row) + 1)]
    runs = groupby(cells, key=lambda cell: cell[1])
    return "".join(style.paint("".join(text for text, _ in run), role) for role, run in runs)
