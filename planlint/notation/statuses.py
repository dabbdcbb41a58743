"""How far the work is: words, signs, and what is struck out."""

from collections.abc import Iterator
from functools import cache

from planlint.document import Document
from planlint.language import Language
from planlint.pattern import Pattern, phrase
from planlint.source import Span
from planlint.statement import Noted
from planlint.text import Text

BOXES = {" ": "todo", "x": "done", "X": "done", "-": "active", "~": "active"}
"""What the character in a check box says."""


@cache
def _status_pattern(language: Language) -> Pattern:
    words = (word for words in language.statuses.values() for word in words)
    return phrase(tuple(words))


def status(value: Text, language: Language) -> Iterator[Noted]:
    """Read the first status word or sign of a text."""
    match = _status_pattern(language).search(value.value)
    if match:
        word = " ".join(match.group().lower().split())
        meaning = next(name for name, words in language.statuses.items() if word in words)
        yield Noted("status", meaning, value.of(match))


def is_struck(document: Document, span: Span) -> bool:
    """Tell whether an identifier is struck through, which takes the item off the plan."""
    written = document.source.text[max(0, span.start - 6) : span.start]
    return "~~" in written


def status_beside(text: Text, language: Language) -> Iterator[Noted]:
    """Read a status beside a label: a sign, or a word that stands for itself.

    "Phase 17: Complete Model Deployment" is named so and not done.
    """
    for match in _status_pattern(language).finditer(text.value):
        before, after = text.value[: match.start()].rstrip(), text.value[match.end() :].lstrip()
        sign = not match.group()[0].isalnum()
        alone = not (before[-1:].isalnum() or after[:1].isalnum())
        if sign or alone:
            yield from status(text.part(match.start(), match.end()), language)
            return
