"""Tells the files that work claims for itself from those that it only makes use of.

Who imports a file, reads it, follows its pattern or is told to keep off it changes nothing there.
"""

import re
from collections.abc import Iterator
from functools import cache

from planlint.language import Language
from planlint.pattern import Pattern, either
from planlint.text import Text

PATH = Pattern(r"[\w.@*{}-]*[/\\][\w./\\@*{}-]+|[\w*-]+\.[a-z]{1,5}\b")

QUOTED = r"[`\"'*\s]*"
"""Markup and blanks around a path."""


def claimed(text: Text, language: Language) -> Iterator["re.Match[str]"]:
    """Give the paths in a text that work may change, in order; what joins two holds for both.

    >>> from planlint.languages.en import LANGUAGE
    >>> told = Text("Write src/a.py and src/b.py (imports src/types.py); do not touch src/c.py", 0)
    >>> [path.group() for path in claimed(told, LANGUAGE)]
    ['src/a.py', 'src/b.py']
    >>> [path.group() for path in claimed(Text("Copy data/rows.csv to db/seed.sql", 0), LANGUAGE)]
    ['db/seed.sql']
    """
    end, used = 0, False
    for path in PATH.finditer(text.value):
        between = text.value[end : path.start()]
        if not end or not _joint(language).fullmatch(between):
            used = _uses(language).search(between) is not None
        end = path.end()
        if not used and not _marks(language).match(text.value, end):
            yield path


@cache
def _uses(language: Language) -> Pattern:
    """Match the words right before a path that is used or forbidden: "copies the rows from"."""
    uses, source = either(language.uses or ("…",)), either(language.origins or ("…",))
    denials = either(language.denials or ("…",))
    off = rf"(?:{denials})(?:\s+[\w'’-]+)?"
    return Pattern(
        rf"(?<!\w)(?:(?:{uses})(?:(?:\s+[\w'’-]+){{0,4}}\s+(?:{source}))?|{off}){QUOTED}$"
    )


@cache
def _joint(language: Language) -> Pattern:
    """Match what joins the paths of a list."""
    words = either(language.conjunctions or ("&",))
    return Pattern(rf"{QUOTED},?{QUOTED}(?:(?:{words})(?!\w))?{QUOTED}")


@cache
def _marks(language: Language) -> Pattern:
    """Match a parenthesis behind a path that says no more than what it is used for."""
    return Pattern(rf"{QUOTED}\((?:{either(language.uses or ('…',))})\)")
