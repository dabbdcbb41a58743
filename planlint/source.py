r"""The text of one document, and where things are in it.

Everything that planlint reads or says points into a `Source`. The *reading text* is what a
reader would see: decoded, repaired where it is mojibake, with ``\n`` line ends. Positions are
for people and tools: they count in the text as it was written.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from planlint.mojibake import Repair, repaired

BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)


class Span(NamedTuple):
    """A half-open range of offsets into a reading text, ``0 <= start <= end``, in code points."""

    start: int
    end: int

    def holds(self, other: "Span") -> bool:
        """Tell whether ``other`` lies within this range."""
        return self.start <= other.start and other.end <= self.end


class Position(NamedTuple):
    """A place in the text as written; line and column count code points from 1."""

    line: int
    column: int


class Place(NamedTuple):
    """A position in one of the files that a source is made of."""

    path: str
    line: int
    column: int


class Part(NamedTuple):
    """One of several files that are read as one text."""

    path: str
    span: Span
    above: int
    """How many lines the files before it have."""


class UnreadableError(Exception):
    """The bytes are no text; the message says why, without the file's name."""


class Source(NamedTuple):
    """A document's text as written, and the reading text that every `Span` counts in.

    Lines and positions count through the whole of it; `place` tells them by file.
    """

    path: str
    text: str
    lines: tuple[str, ...]
    """The lines as written, without their ends."""
    starts: tuple[int, ...]
    """The offset in ``text`` at which each line begins."""
    repairs: tuple[Repair, ...] = ()
    """Where ``text`` differs from the text as written, in order."""
    several: tuple[Part, ...] = ()
    """The files that are read as one; empty where there is one file only."""

    @property
    def parts(self) -> tuple[Part, ...]:
        """Every file of the source, in reading order."""
        return self.several or (Part(self.path, Span(0, len(self.text)), 0),)

    def part(self, offset: int) -> Part:
        """Find the file that holds an offset into the reading text."""
        return self.parts[max(bisect_right(self.parts, offset, key=_start) - 1, 0)]

    def place(self, offset: int) -> Place:
        """Find the file, and the place in it as written, of an offset into the reading text."""
        line, column = self.position(offset)
        part = self.part(offset)
        return Place(part.path, line - part.above, column)

    def position(self, offset: int) -> Position:
        """Find the place, in the text as written, of an offset into the reading text."""
        index = bisect_right(self.starts, offset) - 1
        start = self.starts[index]
        first = bisect_right(self.repairs, start, key=_end)
        last = bisect_left(self.repairs, offset, key=_begin)
        shift = sum(len(each.written) - each.length for each in self.repairs[first:last])
        return Position(index + 1, offset - start + shift + 1)

    def line(self, offset: int) -> int:
        """Count lines from 1 up to the one that holds an offset into the reading text."""
        return bisect_right(self.starts, offset)

    def line_span(self, number: int) -> Span:
        """Give the reading-text range of a line, counted from 1, without its end."""
        start = self.starts[number - 1]
        following = self.starts[number] - 1 if number < len(self.starts) else len(self.text)
        return Span(start, following)


def _begin(repair: Repair) -> int:
    return repair.start


def _end(repair: Repair) -> int:
    return repair.start + repair.length


def _start(part: Part) -> int:
    return part.span.start


def decode(path: str, data: bytes) -> Source:
    """Read bytes as UTF-8, or as UTF-16 where a byte order mark says so.

    Raises:
        UnreadableError: the bytes are no such text, or hold NUL characters.
    """
    mark, encoding = encoding_of(data)
    try:
        written = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(
            f"not {encoding.upper()} text: byte 0x{error.object[error.start]:02x}"
            f" at offset {error.start}"
        ) from None
    if "\0" in written:
        raise UnreadableError(f"not text: a NUL character at offset {written.index(chr(0))}")
    return source(path, written)


def encoding_of(data: bytes) -> tuple[bytes, str]:
    r"""Tell the byte order mark with which a text begins, if with any, and its encoding.

    >>> encoding_of(b"\xff\xfe#\0"), encoding_of(b"# Plan")
    ((b'\xff\xfe', 'utf-16-le'), (b'', 'utf-8'))
    """
    return next((each for each in BYTE_ORDER_MARKS if data.startswith(each[0])), (b"", "utf-8"))


def source(path: str, written: str) -> Source:
    r"""Make a `Source` of text that is decoded already.

    >>> plan = source("plan.md", "# Plan\r\nDay 1 â†’ Day 2")
    >>> plan.text
    '# Plan\nDay 1 → Day 2'
    >>> plan.position(plan.text.index("Day 2"))
    Position(line=2, column=11)
    """
    unified = written.replace("\r\n", "\n").replace("\r", "\n") if "\r" in written else written
    text, repairs = repaired(unified)
    return Source(path, text, tuple(unified.split("\n")), _starts(text), repairs)


def _starts(text: str) -> tuple[int, ...]:
    """Find the offset at which each line begins."""
    starts, offset = [0], text.find("\n")
    while offset >= 0:
        starts.append(offset + 1)
        offset = text.find("\n", offset + 1)
    return tuple(starts)


def joined(path: str, sources: Iterable[Source]) -> Source:
    r"""Read several files as one text, each of them on lines of its own.

    >>> plan = joined("plan", [source("plan/1.md", "# A"), source("plan/2.md", "# B\n")])
    >>> plan.text
    '# A\n# B\n'
    >>> plan.place(plan.text.index("B"))
    Place(path='plan/2.md', line=1, column=3)
    """
    texts: list[str] = []
    lines: list[str] = []
    repairs: list[Repair] = []
    parts: list[Part] = []
    start = 0
    for one in sources:
        ended = one.text.endswith("\n")
        text = one.text if ended or not one.text else f"{one.text}\n"
        for part in one.parts:
            end = len(text) if part is one.parts[-1] else part.span.end
            span = Span(start + part.span.start, start + end)
            parts.append(Part(part.path, span, len(lines) + part.above))
        repairs += (each._replace(start=each.start + start) for each in one.repairs)
        lines += one.lines[:-1] if ended or not one.text else one.lines
        texts.append(text)
        start += len(text)
    text = "".join(texts)
    return Source(path, text, (*lines, ""), _starts(text), tuple(repairs), tuple(parts))
