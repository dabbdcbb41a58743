"""A document as Markdown: its sections and blocks, each with its exact span.

Values only; `planlint.blocks` parses them. Spans count in the document's `Source`.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from planlint.pattern import Pattern
from planlint.source import Source, Span, source
from planlint.text import Text

PLAIN = frozenset(("", "text", "txt", "plain", "plaintext", "ascii"))
"""What opens fences that are in no language."""

DIGIT = Pattern(r"\d")

LEAD_LEVEL = 7
"""The level of a section that a bold line opens, under all headings."""


class Section(NamedTuple):
    """A heading, or a bold line that serves as one, and the extent of what it opens."""

    level: int
    """1 to 6 for headings, `LEAD_LEVEL` for bold lines, 0 for the document and its files."""
    title: Text
    """Empty for the document, and for each of its files where it has several."""
    extent: Span
    """From its own line to the next section that is no part of it."""
    parent: int | None
    """Index of the enclosing section; None for the document itself."""


class Paragraph(NamedTuple):
    """A paragraph outside lists, line by line."""

    lines: tuple[Text, ...]
    span: Span


class Entry(NamedTuple):
    """An entry of a list: its own text, without what is nested in it."""

    lines: tuple[Text, ...]
    """The entry's own lines; the first is without its box."""
    span: Span
    """The whole entry with all that is nested in it."""
    box: str | None
    """The character in its check box; None where it has none."""
    number: str | None
    """The number of an entry of an ordered list; None in other lists."""
    depth: int
    """How many entries enclose it."""
    list: int
    """Tells lists apart: the line, from 0, on which the entry's list begins."""

    @property
    def text(self) -> Text:
        """The entry's first line; empty where it has no text of its own."""
        return self.lines[0] if self.lines else Text("", self.span.start)


class Table(NamedTuple):
    """A table: header cells and rows, each cell without the blanks around it."""

    header: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]
    span: Span


class Fence(NamedTuple):
    """A code block; its lines are as written, not blanked."""

    info: str
    """The first word after the opening fence in lower case; empty where there is none."""
    lines: tuple[Text, ...]
    span: Span
    """The lines between the fences; the opening fence's line where there are none."""

    @property
    def is_plain(self) -> bool:
        """Whether what it holds may be text or a drawing."""
        return self.info in PLAIN


Block = Paragraph | Entry | Table | Fence


@dataclass(frozen=True)
class Document:
    """A source as Markdown: its sections, and its blocks in reading order."""

    source: Source
    sections: tuple[Section, ...]
    """In reading order; the first is the document itself."""
    blocks: tuple[Block, ...]
    front_matters: tuple[Span, ...]
    """The YAML above the Markdown of each file that has any, with its fences."""

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.blocks]

    @cached_property
    def _section_starts(self) -> list[int]:
        return [section.extent.start for section in self.sections]

    @cached_property
    def title(self) -> Section | None:
        """The section of the one title; None where the document has none, or several."""
        titles = [one for one in self.sections if one.level == 1]
        return titles[0] if len(titles) == 1 else None

    def section_of(self, offset: int) -> Section:
        """Find the innermost section around an offset."""
        return self.sections[bisect_right(self._section_starts, offset) - 1]

    def path(self, offset: int) -> Iterator[Section]:
        """Give the sections around an offset, innermost first, without the document itself."""
        section = self.section_of(offset)
        while section.parent is not None:
            yield section
            section = self.sections[section.parent]

    def within(self, extent: Span) -> Iterator[Block]:
        """Give the blocks that lie inside an extent, in reading order."""
        first = bisect_left(self._block_starts, extent.start)
        end = bisect_right(self._block_starts, extent.end)
        return (block for block in self.blocks[first:end] if extent.holds(block.span))

    def inside(self, section: Section) -> Iterator[Section]:
        """Give the sections inside a section, in reading order."""
        first = bisect_right(self._section_starts, section.extent.start)
        end = bisect_left(self._section_starts, section.extent.end)
        return iter(self.sections[first:end])

    def without(self, passages: Sequence[Span]) -> "Document":
        """Give the same without what begins in some passages, which are in order."""
        if not passages:
            return self

        def is_left(start: int) -> bool:
            before = bisect_right(passages, start, key=lambda passage: passage.start) - 1
            return before < 0 or passages[before].end <= start

        sections = (
            each if is_left(each.title.start) else each._replace(title=each.title.part(0, 0))
            for each in self.sections
        )
        blocks = (block for block in self.blocks if is_left(block.span.start))
        return Document(self.source, tuple(sections), tuple(blocks), self.front_matters)

    @cached_property
    def figures(self) -> tuple[Text, ...]:
        """The lines of running text that hold a digit; no others state an amount."""
        return tuple(line for line in self.lines if DIGIT.search(line.value))

    @cached_property
    def lines(self) -> tuple[Text, ...]:
        """Every line of running text: titles, paragraphs, entries, in reading order."""
        titles = [section.title for section in self.sections[1:] if section.level < LEAD_LEVEL]
        lines = [
            line
            for block in self.blocks
            if isinstance(block, Paragraph | Entry)
            for line in block.lines
        ]
        return tuple(sorted(titles + lines, key=lambda line: line.start))


EMPTY = Document(source("", ""), (Section(0, Text("", 0), Span(0, 0), None),), (), ())
"""The document without text."""
