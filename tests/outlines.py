"""What is read of a piece of Markdown, as the outline tells it."""

from textwrap import dedent

from planlint.exports.outline import EXPORT
from planlint.reading import read
from planlint.source import source

ITEMS = """
- Stream A: Dome (2 weeks)
- Stream B: Mirror
- Stream C: Mount
"""


def outline(text: str, items: str = ITEMS) -> str:
    return EXPORT.write([read(source("plan.md", items + dedent(text)))])


def fenced(text: str) -> str:
    return outline(f"\n```\n{dedent(text).strip(chr(10))}\n```\n")
