"""How far the work is: words, signs, and what is struck out."""

import re
from collections.abc import Iterator
from functools import cache

from planlint.document import Document
from planlint.grammar.numbers import AMOUNT, amount
from planlint.language import Language
from planlint.pattern import Pattern, phrase, says
from planlint.source import Span
from planlint.statement import Noted
from planlint.text import Text

BOXES = {" ": "todo", "x": "done", "X": "done", "-": "active", "~": "active"}
"""What the character in a check box says."""


RATINGS = frozenset("🔴🟡")
"""Signs that beside a label rate how urgent work is as often as they say how far it is."""

BETWEEN = Pattern(r"\W{0,4}")
"""Between a sign and the word that says more: ``✅ Partially completed``."""


SHARE = Pattern(rf"(?P<percent>{AMOUNT})\s?%\W*$")
"""How much of it a word behind speaks of: ``80% complete``."""

CONTRAST = Pattern(r"\s*(?:[,;]|\s[-‐-―−])\s*(?P<word>[^\W\d]+)")
"""What follows a status in the same breath: ``merged, not deployed``."""


@cache
def _status_pattern(language: Language) -> Pattern:
    words = (word for words in language.statuses.values() for word in words)
    return phrase(tuple(words))


def status(value: Text, language: Language) -> Iterator[Noted]:
    """Read the first status word or sign of a text, or the word behind that sign."""
    match = _status_pattern(language).search(value.value)
    if match:
        match = _worded(match, language) or match
        meaning = _qualified(match, language)
        yield from [Noted("status", meaning, value.of(match))] if meaning else []


def _qualified(match: "re.Match[str]", language: Language) -> str:
    """Give what a word means; empty where the words around it take back that work is done.

    >>> from planlint.languages.en import LANGUAGE
    >>> told = ("Done", "80% complete", "Done by Friday", "Merged, not deployed", "Done (no tests)")
    >>> [[one.value for one in status(Text(each, 0), LANGUAGE)] for each in told]
    [['done'], ['active'], [], [], ['done']]
    """
    meaning = _meaning(match.group(), language)
    if meaning != "done" or not match.group()[0].isalnum():
        return meaning
    share = SHARE.search(match.string[: match.start()])
    if share and amount(share["percent"]) < 100:
        return "active"
    behind = match.string[match.end() :]
    follows, joined = behind.split(maxsplit=1)[:1], CONTRAST.match(behind)
    is_denied = joined is not None and joined["word"].lower() in language.denials
    return "" if is_denied or says(" ".join(follows), language.due) else meaning


def _meaning(word: str, language: Language) -> str:
    word = " ".join(word.lower().split())
    return next(name for name, words in language.statuses.items() if word in words)


def _worded(match: "re.Match[str]", language: Language) -> "re.Match[str] | None":
    """Find the word behind a sign, which tells more than the sign does."""
    if match.group()[0].isalnum():
        return None
    between = BETWEEN.match(match.string, match.end())
    return _status_pattern(language).match(match.string, between.end() if between else 0)


COUNTED = Pattern(r"\([^()]*\)|[^\w()]+|\b\d+(?:/\d+)?\b")
"""What may stand around the words of a title beside them: counts, and what is in parentheses."""


def status_of_title(title: Text, language: Language) -> str | None:
    """Read a title that says how far the work below it is, and nothing else.

    >>> from planlint.languages.en import LANGUAGE
    >>> titles = ("✅ Completed Phases (5/8)", "To do", "Blocked tasks", "Open questions", "Phases")
    >>> [status_of_title(Text(title, 0), LANGUAGE) for title in titles]
    ['done', 'todo', 'blocked', None, None]
    """
    words = " ".join(COUNTED.sub(" ", title.value).lower().split())
    match = _status_pattern(language).match(words)
    rest = words[match.end() :].strip() if match else words
    if not match or (rest and rest not in language.kinds.values()):
        return None
    return _meaning(match.group(), language)


def opens_with(meaning: str, text: Text, language: Language) -> bool:
    """Tell whether the first word of a text is one for a status: ``OBSOLETE: see T9``."""
    match = _status_pattern(language).match(text.value.lstrip(" *_:([—–-"))
    return match is not None and _meaning(match.group(), language) == meaning


def is_struck(document: Document, span: Span) -> bool:
    """Tell whether an identifier is struck through, which takes the item off the plan."""
    written = document.source.text[max(0, span.start - 6) : span.start]
    return "~~" in written


def status_beside(text: Text, language: Language) -> Iterator[Noted]:
    """Read a status beside a label: a sign, or a word that stands for itself.

    "Phase 17: Complete Model Deployment" is named so and not done.
    """
    for found in _status_pattern(language).finditer(text.value):
        word = _worded(found, language)
        match = word if word and _is_alone(word) else found
        sign = not match.group()[0].isalnum() and match.group() not in RATINGS
        if sign or _is_alone(match):
            meaning = _qualified(match, language)
            yield from [Noted("status", meaning, text.of(match))] if meaning else []
            return


def _is_alone(match: "re.Match[str]") -> bool:
    """Tell whether a word stands for itself, and is no part of a name."""
    before, after = match.string[: match.start()].rstrip(), match.string[match.end() :].lstrip()
    return match.group()[0].isalnum() and not (before[-1:].isalnum() or after[:1].isalnum())
