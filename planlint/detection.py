"""Tells in which language a text is written, and gives the words to read it with.

What speaks English costs one language: the others are loaded only where the commonest words of
English are missing. Every language is read together with English, whose words plans of all
languages borrow.
"""

from collections import Counter
from functools import cache

from planlint import discover
from planlint.language import Language, merged
from planlint.pattern import words_of

PACKAGE = "planlint.languages"
ENGLISH = "en"

SAMPLE = 12_000
"""So many characters from the middle of a text tell its language."""

PLAIN = 0.04
"""Where so large a share of the words are the commonest of English, no other is looked at."""

LEAST = 0.05
"""Where fewer of the words are the commonest of a language, it is not spoken."""

VARIETY = 5
"""So many different ones of them must be there: one alone may mean something else."""


def language_of(text: str, own: Language | None = None) -> Language:
    """Give the language of a text, with the words of a project of its own."""
    return _known(_spoken(text), own)


def _spoken(text: str) -> str:
    """Name the language of a text.

    >>> _spoken("Die Arbeit ist in drei Phasen geteilt, und für jede ist ein Ziel gesetzt.")
    'de'
    >>> _spoken("第一阶段完成后开始第二阶段的测试任务")
    'zh'
    """
    middle = max(0, (len(text) - SAMPLE) // 2)
    tally = Counter(words_of(text[middle : middle + SAMPLE].lower()))
    english = _share(tally, ENGLISH)
    if english >= PLAIN:
        return ENGLISH
    shares = {name: _share(tally, name) for name in discover.modules(PACKAGE)}
    likeliest = max(shares, key=lambda name: shares[name])
    return likeliest if shares[likeliest] >= max(LEAST, english) else ENGLISH


def _share(tally: "Counter[str]", name: str) -> float:
    """Tell how many of the words of a text are among the commonest of a language."""
    found = [tally[word] for word in _loaded(name).common if word in tally]
    return sum(found) / tally.total() if len(found) >= VARIETY else 0


def _loaded(name: str) -> Language:
    language: Language = discover.constant(PACKAGE, name, "LANGUAGE")
    return language


@cache
def _known(name: str, own: Language | None) -> Language:
    """Join a language with English, and both with a project's own words, once."""
    english = _loaded(ENGLISH)
    language = english if name == ENGLISH else merged(_loaded(name), english)
    return language if own is None else merged(own, language)
