"""From a source to the blocks of its Markdown, each with its exact span.

The only module on markdown-it-py, which knows lines but no columns: they are recovered here,
once. Any text is some document; nothing raises.
"""

from collections.abc import Iterator
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from planlint.document import (
    LEAD_LEVEL,
    Block,
    Document,
    Entry,
    Fence,
    Paragraph,
    Section,
    Table,
)
from planlint.pattern import Pattern
from planlint.source import Source, Span
from planlint.text import Text, readable

BOX = Pattern(r"\[(?P<state>.)\](?P<optional>\*)?\s+")
BOLD_LINE = Pattern(r"\s*(?:\*\*|__)[^*]+(?:\*\*|__)[^\w*]*")
FRONT_MATTER = Pattern(r"---[ \t]*\n(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
CELL_EDGE = Pattern(r"(?<!\\)\|")


def parse(source: Source) -> Document:
    """Read the Markdown of a source."""
    front = FRONT_MATTER.match(source.text)
    text = source.text
    if front:  # to Markdown, the lines of front matter would be a heading
        text = "\n" * front.group().count("\n") + text[front.end() :]
    parser = MarkdownIt("commonmark").enable("table").disable(["inline", "text_join"])
    reader = _Reader(source)
    blocks = tuple(reader.blocks(parser.parse(text)))
    sections = _sections(source, reader.headings, blocks)
    return Document(source, sections, blocks, Span(*front.span()) if front else None)


class _Reader:
    """Turns the tokens of markdown-it into blocks, once."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.headings: list[tuple[int, Text]] = []

    def blocks(self, tokens: list[Token]) -> Iterator[Block]:
        """Give the blocks in reading order and keep the headings."""
        entries: list[int] = []
        lists: list[int] = []
        found: list[Block] = []
        for index, token in enumerate(tokens):
            first = token.map[0] if token.map else 0
            match token.type:
                case "heading_open":
                    title = self._lines(tokens[index + 1])
                    self.headings.append(
                        (int(token.tag[1]), title[0] if title else self._at(first))
                    )
                case "bullet_list_open" | "ordered_list_open":
                    lists.append(first)
                case "bullet_list_close" | "ordered_list_close":
                    lists.pop()
                case "list_item_open":
                    entries.append(len(found))
                    found.append(
                        Entry(
                            (),
                            self._extent(token),
                            None,
                            token.info or None,
                            len(entries) - 1,
                            lists[-1],
                        )
                    )
                case "list_item_close":
                    entries.pop()
                case "inline" if tokens[index - 1].type == "paragraph_open":
                    self._add_paragraph(token, found, entries)
                case "table_open":
                    found.append(self._table(token, tokens, index))
                case "fence" | "code_block":
                    found.append(self._fence(token))
        yield from found

    def _add_paragraph(self, token: Token, found: list[Block], entries: list[int]) -> None:
        lines = self._lines(token)
        if not lines:
            return
        span = Span(lines[0].start, lines[-1].span().end)
        if not entries:
            found.append(Paragraph(lines, span))
            return
        entry = found[entries[-1]]
        assert isinstance(entry, Entry)
        if entry.lines or entries[-1] != len(found) - 1:
            found[entries[-1]] = entry._replace(lines=entry.lines + lines)
            return
        box = BOX.match(lines[0].value)
        if box:
            lines = (lines[0].part(box.end()), *lines[1:])
        found[entries[-1]] = entry._replace(lines=lines, box=box["state"] if box else None)

    def _at(self, line: int) -> Text:
        return Text("", self.source.starts[min(line, len(self.source.starts) - 1)])

    def _extent(self, token: Token) -> Span:
        assert token.map
        last = min(token.map[1], len(self.source.starts))
        return Span(self.source.starts[token.map[0]], self.source.line_span(last).end)

    def _raw(self, line: int) -> str:
        span = self.source.line_span(line + 1)
        return self.source.text[span.start : span.end]

    def _lines(self, token: Token) -> tuple[Text, ...]:
        """Find the lines of an inline token in the source, with their columns."""
        assert token.map
        found = []
        lines = (line.strip() for line in token.content.split("\n"))
        for number, content in enumerate(lines, token.map[0]):
            if content and number < len(self.source.starts):
                column = max(self._raw(number).find(content), 0)
                found.append(readable(content, self.source.starts[number] + column))
        return tuple(found)

    def _table(self, opening: Token, tokens: list[Token], index: int) -> Table:
        rows = []
        for token in tokens[index:]:
            if token.type == "table_close":
                break
            if token.type == "tr_open" and token.map:
                rows.append(self._cells(token.map[0]))
        return Table(rows[0], tuple(rows[1:]), self._extent(opening))

    def _cells(self, line: int) -> tuple[Text, ...]:
        raw, start = self._raw(line), self.source.starts[line]
        edges = [match.start() for match in CELL_EDGE.finditer(raw)]
        if not raw.lstrip(" >").startswith("|"):
            edges.insert(0, -1)
        if not raw.rstrip().endswith("|"):
            edges.append(len(raw))
        line_text = readable(raw, start)
        return tuple(line_text.part(left + 1, right) for left, right in pairwise(edges))

    def _fence(self, token: Token) -> Fence:
        assert token.map
        first = token.map[0] + (token.type == "fence")
        contents = token.content.split("\n")[:-1]
        lines = []
        for number, content in enumerate(contents, first):
            if number < len(self.source.starts):
                column = max(self._raw(number).find(content), 0)
                lines.append(Text(content, self.source.starts[number] + column))
        span = (
            Span(lines[0].start, lines[-1].span().end) if lines else self._at(token.map[0]).span()
        )
        return Fence(token.info.split(" ")[0].strip().lower(), tuple(lines), span)


def _sections(
    source: Source, headings: list[tuple[int, Text]], blocks: tuple[Block, ...]
) -> tuple[Section, ...]:
    """Nest headings and bold lines; each reaches to the next of its level or above."""
    leads = [(LEAD_LEVEL, lead) for lead in _leads(source, blocks)]
    openings = sorted([*headings, *leads], key=lambda opening: opening[1].start)
    end = len(source.text)
    sections = [Section(0, Text("", 0), Span(0, end), None)]
    open_sections = [0]
    for level, title in openings:
        start = source.line_span(source.line(title.start)).start
        while sections[open_sections[-1]].level >= level:
            closed = open_sections.pop()
            extent = Span(sections[closed].extent.start, start)
            sections[closed] = sections[closed]._replace(extent=extent)
        sections.append(Section(level, title, Span(start, end), open_sections[-1]))
        open_sections.append(len(sections) - 1)
    return tuple(sections)


def _leads(source: Source, blocks: tuple[Block, ...]) -> Iterator[Text]:
    """Find the bold lines that serve as headings: alone, or before a list or fence."""
    for block, following in zip(blocks, (*blocks[1:], None), strict=False):
        if not isinstance(block, Paragraph):
            continue
        last = block.lines[-1]
        span = last.span()
        if BOLD_LINE.fullmatch(source.text[span.start : span.end]) or (
            last.value.endswith(":") and isinstance(following, Entry | Fence)
        ):
            yield last
