"""Edits of the reading text made in the bytes of a file; every other byte stays as it was."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from planlint.diagnostic import Edit
from planlint.mojibake import Repair
from planlint.source import Part, Source, Span, encoding_of

LINE_END = re.compile(r"\r\n|\r|\n")


class Written(NamedTuple):
    """A file's text as it is written, and where its lines are."""

    text: str
    starts: tuple[int, ...]
    """The offset at which each line begins."""
    ends: tuple[str, ...]
    """With which characters each line ends; the last ends with none."""

    def offset(self, line: int, column: int) -> int:
        """Find a place, both counted from 1; a line behind the last one is the end."""
        if line > len(self.starts):
            return len(self.text)
        return self.starts[line - 1] + column - 1

    def end_of(self, line: int) -> str:
        """Give the line end that is customary around a line, counted from 1."""
        return next(filter(None, (*self.ends[line - 1 :], *reversed(self.ends))), "\n")


def rewritten(source: Source, part: Part, data: bytes, edits: Iterable[Edit]) -> bytes:
    """Give the bytes of one file of a source with some edits, which lie in it and apart.

    Encoding, byte order mark and line ends stay. Text that is repaired for reading can only be
    replaced as a whole: an edit that takes a part of it writes the rest as it is read.
    """
    mark, encoding = encoding_of(data)
    written = _written(data[len(mark) :].decode(encoding))
    pieces, end = [], 0
    for edit in sorted(_whole(source, edit) for edit in edits):
        start, after = (_offset(source, part, written, at) for at in edit.span)
        pieces.append(written.text[end:start])
        line = source.line(edit.span.start) - part.above
        lines = edit.text.split("\n")
        pieces.append(lines[0] if len(lines) == 1 else written.end_of(line).join(lines))
        end = after
    return mark + "".join((*pieces, written.text[end:])).encode(encoding)


def _written(text: str) -> Written:
    ends = [*LINE_END.finditer(text)]
    starts = (0, *(end.end() for end in ends))
    return Written(text, starts, tuple(end.group() for end in ends))


def _offset(source: Source, part: Part, written: Written, offset: int) -> int:
    """Find an offset of the reading text in a file as it is written."""
    line, column = source.position(offset)
    return written.offset(line - part.above, column)


def _whole(source: Source, edit: Edit) -> Edit:
    """Let an edit take all of each repaired stretch that it cuts into."""
    start, end = edit.span
    first = bisect_right(source.repairs, start, key=_end)
    last = bisect_left(source.repairs, end, key=_start)
    cut = source.repairs[first:last]
    if not cut:
        return edit
    before, after = min(start, cut[0].start), max(end, _end(cut[-1]))
    text = source.text[before:start] + edit.text + source.text[end:after]
    return Edit(Span(before, after), text)


def _start(repair: Repair) -> int:
    return repair.start


def _end(repair: Repair) -> int:
    return repair.start + repair.length
