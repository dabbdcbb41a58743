"""Draws the page of a rule: its sections, and its examples beside a gutter that marks the flaws."""

from collections.abc import Iterator

from planlint.examples import FENCE, MARK
from planlint.terminal.style import Style

FLAGGED = ">"
"""Stands before the lines of an example that are reported."""


def manual(doc: str, style: Style) -> Iterator[str]:
    r"""Draw a docstring, without the signs of its Markdown.

    >>> doc = "Bake on time.\n\n## Bad\n\n```markdown\n# Bread <!-- PL999 -->\n- Dough\n```\n"
    >>> print(*manual(doc, Style()), sep="\n")
    Bake on time.
    <BLANKLINE>
    Bad
    <BLANKLINE>
    > | # Bread
      | - Dough
    """
    at = 0
    text = doc.strip()
    for fence in FENCE.finditer(text):
        yield from _prose(text[at : fence.start()], style)
        yield from _example(fence[3], style)
        at = fence.end()
    yield from _prose(text[at:], style)


def _prose(text: str, style: Style) -> Iterator[str]:
    """Write what stands between two examples, without the ends of the lines next to them."""
    for line in text.removeprefix("\n").removesuffix("\n").split("\n") if text else ():
        title = line.removeprefix("## ")
        yield style.paint(title, "strong") if title != line else line


def _example(text: str, style: Style) -> Iterator[str]:
    for line in text.splitlines():
        plain = MARK.sub("", line)
        flagged = plain != line
        edge = style.paint(f"{FLAGGED if flagged else '':1} |", "error" if flagged else "gutter")
        yield f"{edge} {plain}".rstrip()
