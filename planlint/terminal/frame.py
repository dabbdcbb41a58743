"""Draw the lines that a diagnostic points at, with its places marked under them.

A line is shown as it is written, but so that every mark stands under its text: tabs become
blanks, invisible characters become visible, wide characters take two columns, and of a line too
long for the page only the surroundings of the marks are shown. One line between two marked ones is
shown as well; of more, three dots tell.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby
from typing import NamedTuple
from unicodedata import category, east_asian_width

from planlint.source import Part, Source, Span
from planlint.terminal.style import Role, Style

NARROWEST = 40
"""However narrow the page is, so many columns are filled."""
NEAR = 5
"""So many characters are shown on either side of a mark at the least, and more by so many."""
LONGEST_MARK = 40
"""So many characters of a mark are shown in a line that is too long for the page."""
LABEL = 24
"""In fewer columns a label is not broken into lines."""
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
    """Find where a span stands in the text as written; of several lines the first is marked.

    What is said of a place is left out where it stands there.
    """
    line, column = source.position(span.start)
    last, end = source.position(span.end)
    if last != line:
        end = len(source.lines[line - 1]) + 1
    label = "" if source.text[span.start : span.end] == label else visible(label)
    return Mark(line, column - 1, max(end - 1, column), role, label)


class Sheet(NamedTuple):
    """What the lines of one frame are drawn on."""

    source: Source
    gutter: int
    style: Style

    @property
    def room(self) -> int:
        """How many columns are left beside the gutter."""
        return max(self.style.width - self.gutter - len(" | "), NARROWEST)

    def beside(self, number: object, text: str) -> str:
        """Write a text beside its number, or beside none."""
        edge = self.style.paint(f"{number:>{self.gutter}} |", "gutter")
        return f"{edge} {text}".rstrip() if text else edge


def frame(source: Source, marks: Iterable[Mark], style: Style) -> Iterator[str]:
    """Draw each marked line, in order, under a gutter with its number."""
    ordered = sorted(marks)
    sheet = Sheet(source, gutter_width(source, ordered), style)
    yield sheet.beside("", "")
    for part, in_file in groupby(ordered, key=lambda mark: _part(source, mark)):
        if any(_part(source, mark) != part for mark in ordered):
            yield style.paint(f"{'':{sheet.gutter}} : {visible(part.path)}", "gutter")
        yield from _lines(sheet, part, in_file)
    yield sheet.beside("", "")


def _lines(sheet: Sheet, part: Part, marks: Iterable[Mark]) -> Iterator[str]:
    """Draw the marked lines of one file."""
    last: int | None = None
    for line, on_line in groupby(marks, key=lambda mark: mark.line):
        if last is not None:
            yield from _skipped(sheet, part, range(last + 1, line))
        text, placed = _laid_out(sheet.source.lines[line - 1], list(on_line), sheet.room)
        yield sheet.beside(line - part.above, text)
        for row in _rows(_merged(placed), sheet.room):
            yield sheet.beside("", _painted(row, sheet.style))
        last = line


def _skipped(sheet: Sheet, part: Part, between: range) -> Iterator[str]:
    """Show one line between two others; of several, that there are some."""
    if len(between) > 1:
        yield sheet.style.paint("...", "gutter")
    for line in between if len(between) == 1 else ():
        text, _ = _laid_out(sheet.source.lines[line - 1], (), sheet.room)
        yield sheet.beside(line - part.above, text)


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


def _laid_out(line: str, marks: Sequence[Mark], room: int) -> tuple[str, list[Mark]]:
    """Give a line as it is shown, and its marks in the columns of that."""
    shown = _cut(line, marks, room)
    edges = [*accumulate(map(columns, shown), initial=0)]
    edges += [edges[-1] + 1]  # a mark may stand behind the last character
    return "".join(shown), [_moved(mark, edges) for mark in marks]


def _cut(line: str, marks: Sequence[Mark], room: int) -> list[str]:
    """Give what is shown for each character: of a line too long, little around the marks."""
    whole = [visible(character) for character in line]
    if sum(map(columns, whole)) <= room:
        return whole
    if not marks:
        return _abridged(whole, [at < room - 1 for at in range(len(whole))])
    nearest = _kept(len(line), marks, NEAR)
    wider = (_kept(len(line), marks, around) for around in range(room, NEAR, -NEAR))
    # Only what is short enough in characters is measured in columns.
    cuts = (_abridged(whole, kept) for kept in wider if kept.count(True) <= room)
    fitting = (cut for cut in cuts if sum(map(columns, cut)) <= room)
    return next(fitting, _abridged(whole, nearest))


def _abridged(shown: Sequence[str], kept: Sequence[bool]) -> list[str]:
    """Put an ellipsis for each stretch that is not kept."""
    return [
        text if keep else ELLIPSIS * (at == 0 or kept[at - 1])
        for at, (text, keep) in enumerate(zip(shown, kept, strict=True))
    ]


def _moved(mark: Mark, edges: Sequence[int]) -> Mark:
    start, end = edges[mark.start], edges[mark.end]
    return mark._replace(start=start, end=max(end, start + 1))


def _kept(length: int, marks: Sequence[Mark], around: int) -> list[bool]:
    """Tell for each character of a line whether it stands near a mark, or in one that is short."""
    kept = [False] * length
    for mark in marks:
        end = min(mark.end, mark.start + LONGEST_MARK)
        near = range(max(0, mark.start - around), min(length, end + around))
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


def _rows(marks: Sequence[Mark], room: int) -> Iterator[Row]:
    """Draw the strokes with the label of the rightmost mark, then the other labels below."""
    strokes: Row = {}
    # The place itself is drawn last, over what overlaps it.
    for mark in sorted(marks, key=lambda mark: mark.role != "related"):
        strokes |= dict.fromkeys(range(mark.start, mark.end), (mark.stroke, mark.role))
    hanging = [mark for mark in marks if mark.label]
    last = hanging[-1] if hanging else None
    if last is marks[-1] and max(strokes) < last.end and _fits(last, last.end + 1, room):
        strokes[last.end + 1] = (last.label, last.role)
        hanging.pop()
    yield strokes
    if hanging:
        yield {mark.start: ("|", mark.role) for mark in hanging}
    while hanging:
        lowest = hanging.pop()
        bars: Row = {mark.start: ("|", mark.role) for mark in hanging}
        for text in _broken(lowest.label, room - lowest.start):
            yield bars | {lowest.start: (text, lowest.role)}


def _fits(mark: Mark, at: int, room: int) -> bool:
    """Tell whether a label fits beside its mark, or fits below no better."""
    return at + columns(mark.label) <= room or room - mark.start < LABEL


def _broken(label: str, room: int) -> Iterator[str]:
    """Break a label into lines, where there is room for any."""
    if room < LABEL:
        yield label
        return
    line = ""
    for word in label.split():
        longer = f"{line} {word}".lstrip()
        if line and columns(longer) > room:
            yield line
            longer = word
        line = longer
    yield line


def _painted(row: Row, style: Style) -> str:
    """Write a row, one colour sequence for each run of one role."""
    cells = [row.get(column, (" ", "plain")) for column in range(max(row) + 1)]
    runs = groupby(cells, key=lambda cell: cell[1])
    return "".join(style.paint("".join(text for text, _ in run), role) for role, run in runs)
