"""Tells which lines of a document lie in no fence: in one, a comment is an example."""

from collections.abc import Iterator

from planlint.pattern import Pattern
from planlint.source import Source

FENCE = Pattern(r"(?:[ \t>]|[-*+] |\d{1,9}[.)] )*(`{3,}|~{3,})(.*)", 0)
"""A line that opens or closes a fence, also in a quote or a list."""


def unfenced(source: Source) -> Iterator[int]:
    """Give the numbers of the lines that are neither within a fence nor open or close one."""
    fence = ""
    begins = {part.above + 1 for part in source.parts}
    for number in range(1, len(source.lines) + 1):
        fence = "" if number in begins else fence
        start, end = source.line_span(number)
        found = FENCE.match(source.text[start:end])
        if fence:
            closes = found and found[1].startswith(fence) and not found[2].strip()
            fence = "" if closes else fence
        elif found and not (found[1][0] == "`" and "`" in found[2]):
            fence = found[1]
        else:
            yield number
