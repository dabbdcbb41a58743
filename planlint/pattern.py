"""Regular expressions that are compiled when they are first used.

Compiling costs a start up to a millisecond each, and most documents need few of them.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple


class Pattern(NamedTuple):
    """A regular expression: the same methods as `re.Pattern`, compiled on first use."""

    source: str
    flags: int = re.IGNORECASE

    @property
    def compiled(self) -> "re.Pattern[str]":
        """The compiled expression, from the cache of `re` after the first time."""
        return re.compile(self.source, self.flags)

    def search(self, text: str, start: int = 0) -> "re.Match[str] | None":
        """Find the first match from an offset on."""
        return self.compiled.search(text, start)

    def match(self, text: str, start: int = 0) -> "re.Match[str] | None":
        """Match at an offset."""
        return self.compiled.match(text, start)

    def fullmatch(self, text: str) -> "re.Match[str] | None":
        """Match the whole text."""
        return self.compiled.fullmatch(text)

    def finditer(self, text: str) -> "Iterator[re.Match[str]]":
        """Find every match, in order."""
        return self.compiled.finditer(text)

    def sub(self, replacement: "str | Callable[[re.Match[str]], str]", text: str) -> str:
        """Replace every match."""
        return self.compiled.sub(replacement, text)


def either(words: "tuple[str, ...]") -> str:
    """Write an alternation of literal words, the longest first, any space for a blank.

    >>> either(("task", "task set"))
    'task\\\\s+set|task'
    """
    longest = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace("\\ ", r"\s+") for word in longest)
