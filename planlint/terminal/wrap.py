"""Breaks words into lines that are as wide as a column."""

from collections.abc import Iterator
from typing import NamedTuple

from planlint.terminal.frame import ELLIPSIS, columns
from planlint.terminal.style import Role


class Word(NamedTuple):
    """A word, which is not parted."""

    text: str
    role: Role


Phrase = tuple[Word, ...]
"""Words that stay together."""


class Line(NamedTuple):
    """Phrases of one cell that stand beside each other."""

    phrases: tuple[Phrase, ...]
    indent: int = 0

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of all phrases."""
        return tuple(word for phrase in self.phrases for word in phrase)

    @property
    def width(self) -> int:
        """How many columns of a terminal it takes."""
        words = self.words
        return self.indent + sum(columns(word.text) for word in words) + max(len(words) - 1, 0)


def broken(line: Line, width: int) -> Iterator[Line]:
    """Break a line between its phrases, and a phrase that is wider than its column in itself."""
    part = Line((), line.indent)
    for phrase in line.phrases:
        fits = Line((phrase,), line.indent).width <= width
        for piece in [phrase] if fits else [(_cut(word, width - line.indent),) for word in phrase]:
            longer = part._replace(phrases=(*part.phrases, piece))
            if part.phrases and longer.width > width:
                yield part
                longer = part._replace(phrases=(piece,))
            part = longer
    yield part


def _cut(word: Word, width: int) -> Word:
    """Shorten a word that is wider than its column; of a place, the end tells most."""
    text = word.text
    while columns(text) > max(width, 1):
        if word.role == "quiet":
            text = f"{ELLIPSIS}{text.removeprefix(ELLIPSIS)[1:]}"
        else:
            text = f"{text.removesuffix(ELLIPSIS)[:-1]}{ELLIPSIS}"
    return word._replace(text=text)
