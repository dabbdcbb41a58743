"""The documentation of a rule, read from its docstring: its sections and its examples.

A line of a bad example that the rule must flag ends in a mark such as ``<!-- PL401 -->``; the
marks are taken off before anybody sees or checks the example.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

MARK = re.compile(r"[ \t]*<!-- [A-Z]+\d+ -->$", re.MULTILINE)
SECTION = re.compile(r"^## (.+)$", re.MULTILINE)
FENCE = re.compile(r"^(`{3,})(\w*)\n(.*?)^\1$", re.MULTILINE | re.DOTALL)
"""Back-ticks, language, content; more back-ticks where the content holds fences itself."""


@dataclass(frozen=True, slots=True)
class Example:
    """A document, and the lines, counted from 1, on which its rule must report."""

    text: str
    flagged: tuple[int, ...]


def summary(doc: str) -> str:
    """Give the first line of a docstring."""
    return doc.splitlines()[0]


def page(doc: str) -> str:
    """Give a docstring as people read it: without the marks."""
    return MARK.sub("", doc).strip() + "\n"


def sections(doc: str) -> Mapping[str, str]:
    r"""Part a docstring at its headings, in order; those within fences are content.

    >>> sections("Summary.\n\n## Why\nSo.\n```markdown\n## Plan\n```\n\n## Good\n")
    {'Why': 'So.\n```markdown\n## Plan\n```', 'Good': ''}
    """
    unfenced = FENCE.sub(lambda fence: " " * len(fence[0]), doc)
    headings = [*SECTION.finditer(unfenced)]
    ends = [*(heading.start() for heading in headings[1:]), len(doc)]
    return {
        heading[1]: doc[heading.end() : end].strip()
        for heading, end in zip(headings, ends, strict=True)
    }


def examples(doc: str, section: str) -> tuple[Example, ...]:
    """Read the Markdown examples of a section; none where there is no such section."""
    fences = FENCE.finditer(sections(doc).get(section, ""))
    return tuple(_example(fence[3]) for fence in fences if fence[2] == "markdown")


def _example(marked: str) -> Example:
    lines = enumerate(marked.splitlines(), start=1)
    flagged = tuple(number for number, line in lines if MARK.search(line))
    return Example(MARK.sub("", marked), flagged)
