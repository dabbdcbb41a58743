"""Readable text: markup blanked out, so that its offsets still count in the source."""

import re
from typing import NamedTuple

from planlint.pattern import Pattern
from planlint.source import Span

MARKUP = Pattern(
    r"(?P<ticks>`+)(?P<code>[^`]+)(?P=ticks)"  # code, in which nothing else is markup
    r"|<!--.*?-->"  # a comment
    r"|<br\s*/?>"  # a line break, which separates the entries of a table cell
    r"|</?[a-z][^<>]*>"  # a tag
    r"|!?\[(?=[^\[\]]+\]\()"  # the opening bracket of a link
    r"|\]\([^()\s]*(?:\s+\"[^\"]*\")?\)"  # its closing bracket with the address
    r"|\*+|~~|`+"  # emphasis, strike-through, code
    r"|(?<![^\W_])_+(?=\w)|(?<=\w)_+(?![^\W_])"  # emphasis by underscores at a word's edge
)

PARTED = Pattern(r" (?=[:;,.](?:\s|$))")
"""What blanked markup leaves before a mark that closes: ``Day 4 : merged``."""


class Text(NamedTuple):
    """A stretch of text as long as its source, in which markup has become blanks."""

    value: str
    start: int

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """Give the source range of a part of this text; of all of it without arguments."""
        return Span(self.start + start, self.start + (len(self.value) if end is None else end))

    def of(self, match: "re.Match[str]", group: int | str = 0) -> Span:
        """Give the source range of a match, or of one of its groups, in this text."""
        return self.span(*match.span(group))

    def part(self, start: int, end: int | None = None) -> "Text":
        """Cut a part out, without the blanks around it."""
        raw = self.value[start:end]
        lead = len(raw) - len(raw.lstrip())
        return Text(raw.strip(), self.start + start + lead)

    @property
    def words(self) -> str:
        """The text with single blanks, and none before a colon, as a reader sees it."""
        return PARTED.sub("", " ".join(self.value.split()))


FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    ord(wide): narrow for wide, narrow in zip("\u3000、〜【】", " ,~[]", strict=True)
}
"""Signs, digits and letters as wide as a Chinese character, each with its narrow fellow."""


def narrow(raw: str) -> str:
    """Write signs, digits and letters of full width narrow, each in its place.

    >>> narrow("任务１：设计（３天）")
    '任务1:设计(3天)'
    """
    return raw if raw.isascii() else raw.translate(FULL_WIDTH)


def readable(raw: str, start: int) -> Text:
    """Blank the markup out of a stretch of source that begins at an offset.

    >>> readable("**Stream A**: see [the docs](x.md)", 0).value
    '  Stream A  : see  the docs       '
    """
    return Text(MARKUP.sub(_blank, narrow(raw)), start)


def _blank(match: "re.Match[str]") -> str:
    markup = match.group()
    if match["code"]:
        edge = " " * len(match["ticks"])
        return edge + match["code"] + edge
    blanks = " " * (len(markup) - 1)
    return (";" if markup[:3].lower() == "<br" else " ") + blanks
