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
from planlint.regions import regions
from planlint.source import Part, Source, Span
from planlint.text import Text, readable

BOX = Pattern(r"\[(?P<state>.)\](?P<optional>\*)?\s+")
BOLD_LINE = Pattern(r"\s*(?:\*\*|__)[^*]+(?:\*\*|__)[^\w*]*(?:[*_]\([^()*]*\)[*_]\s*)?")
"""A line in bold, behind which an aside in italics may stand."""

FRONT_MATTER = Pattern(r"---[ \t]*\n(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
BLACK = Pattern(r"\S", 0)
CELL_EDGE = Pattern(r"(?<!\\)\|")

DATA = {"json": "json", "yaml": "yaml", "yml": "yaml"}
"""Endings of the files that hold data instead of Markdown."""


def parse(source: Source) -> Document:
    """Read the Markdown of a source, and what files of other kinds it has as fences."""
    parts = source.parts
    text = _without_regions(source)
    read = [_markdown(source, part, text) for part in parts if not _data_of(part)]
    data = [_data(source, part) for part in parts if _data_of(part)]
    if len(read) == len(parts) == 1:
        return read[0]
    return _merged(source, [*read, *data])


def _markdown(source: Source, part: Part, text: str) -> Document:
    text = text[part.span.start : part.span.end] if source.several else text
    front = FRONT_MATTER.match(text)
    if front:  # to Markdown, the lines of front matter would be a heading
        text = "\n" * front.group().count("\n") + text[front.end() :]
    parser = MarkdownIt("commonmark").enable("table").disable(["inline", "text_join"])
    reader = _Reader(source, part)
    blocks = tuple(reader.blocks(parser.parse(text)))
    sections = _sections(source, part.span, reader.headings, blocks)
    start = part.span.start
    matter = (Span(start, start + front.end()),) if front else ()
    return Document(source, sections, blocks, matter)


def _without_regions(source: Source) -> str:
    """Give the text with empty lines for what templates write, which tells nothing new."""
    text = source.text
    for region in regions(source):
        if region.body:
            start, end = region.body
            blank = BLACK.sub(" ", text[start:end])
            text = text[:start] + blank + text[end:]
    return text


def _data_of(part: Part) -> str | None:
    """Tell which kind of data a file holds by its name; None for Markdown."""
    suffix = part.path.rsplit(".", 1)[-1].lower()
    return DATA.get(suffix)


def _data(source: Source, part: Part) -> Document:
    """Take a file of data for one fence."""
    info, start = _data_of(part) or "", part.span.start
    lines = []
    for line in source.text[start : part.span.end].splitlines(keepends=True):
        lines.append(Text(line.rstrip("\n"), start))
        start += len(line)
    root = Section(0, Text("", part.span.start), part.span, None)
    return Document(source, (root,), (Fence(info, tuple(lines), part.span),), ())


def _merged(source: Source, documents: list[Document]) -> Document:
    """Make the sections of each file a part of one document."""
    ordered = sorted(documents, key=lambda each: each.sections[0].extent)
    sections = [Section(0, Text("", 0), Span(0, len(source.text)), None)]
    for each in ordered:
        first = len(sections)
        sections += (
            section._replace(parent=0 if section.parent is None else section.parent + first)
            for section in each.sections
        )
    return Document(
        source,
        tuple(sections),
        tuple(block for each in ordered for block in each.blocks),
        tuple(span for each in ordered for span in each.front_matters),
    )


class _Reader:
    """Turns the tokens of markdown-it into blocks, once."""

    def __init__(self, source: Source, part: Part) -> None:
        self.source = source
        self.above = part.above
        self.headings: list[tuple[int, Text]] = []

    def blocks(self, tokens: list[Token]) -> Iterator[Block]:
        """Give the blocks in reading order and keep the headings."""
        entries: list[int] = []
        lists: list[int] = []
        found: list[Block] = []
        for index, token in enumerate(tokens):
            first = self.above + (token.map[0] if token.map else 0)
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
        last = min(self.above + token.map[1], len(self.source.starts))
        return Span(self.source.starts[self.above + token.map[0]], self.source.line_span(last).end)

    def _raw(self, line: int) -> str:
        span = self.source.line_span(line + 1)
        return self.source.text[span.start : span.end]

    def _lines(self, token: Token) -> tuple[Text, ...]:
        """Find the lines of an inline token in the source, with their columns."""
        assert token.map
        found = []
        lines = (line.strip() for line in token.content.split("\n"))
        for number, content in enumerate(lines, self.above + token.map[0]):
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
                rows.append(self._cells(self.above + token.map[0]))
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
        first = self.above + token.map[0] + (token.type == "fence")
        contents = token.content.split("\n")[:-1]
        lines = []
        for number, content in enumerate(contents, first):
            if number < len(self.source.starts):
                column = max(self._raw(number).find(content), 0)
                lines.append(Text(content, self.source.starts[number] + column))
        opening = self._at(self.above + token.map[0])
        span = Span(lines[0].start, lines[-1].span().end) if lines else opening.span()
        return Fence(token.info.split(" ")[0].strip().lower(), tuple(lines), span)


def _sections(
    source: Source, extent: Span, headings: list[tuple[int, Text]], blocks: tuple[Block, ...]
) -> tuple[Section, ...]:
    """Nest headings and bold lines; each reaches to the next of its level or above."""
    leads = [(LEAD_LEVEL, lead) for lead in _leads(source, blocks)]
    openings = sorted([*headings, *leads], key=lambda opening: opening[1].start)
    sections = [Section(0, Text("", extent.start), extent, None)]
    open_sections = [0]
    for level, title in openings:
        start = source.line_span(source.line(title.start)).start
        while sections[open_sections[-1]].level >= level:
            closed = open_sections.pop()
            shut = Span(sections[closed].extent.start, start)
            sections[closed] = sections[closed]._replace(extent=shut)
        sections.append(Section(level, title, Span(start, extent.end), open_sections[-1]))
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
