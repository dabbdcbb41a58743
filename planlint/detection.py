"""Tells in which language a text is written, and gives the words to read it with.

What speaks English costs one language: the others are loaded only where the commonest words of
English are missing. Where hardly a sentence stands, as around a table, the headers of its
columns, the labels of its fields and the months tell the language. Every language is read
together with English, whose words plans of all languages borrow.
"""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from re import MULTILINE

from planlint import discover
from planlint.language import Language, merged
from planlint.pattern import Pattern, words_of

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

HEADER = Pattern(r"^\|(?P<cells>[^\n]{1,400})\n\|[ \t|:-]{3,400}$", MULTILINE)
"""The row of a table above the dashes."""

LABEL = Pattern(r"^[^\w\n|]{0,12}(?P<label>[^\W\d_][\w ]{0,30})[*_ ]{0,3}[:：]", MULTILINE)
"""The label of a field at the beginning of a line."""

ENOUGH = 2
"""So many labels and months that English does not know tell a language."""

MONTH = 4
"""Shorter names of months are words of other languages."""


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
    if shares[likeliest] >= max(LEAST, english):
        return likeliest
    labels = frozenset(_labels(text[middle : middle + SAMPLE].lower()))
    return _labelled(labels, frozenset(word for word in tally if len(word) >= MONTH))


def _labels(text: str) -> Iterator[str]:
    """Give the headers of the columns and the labels of the fields in a text."""
    for row in HEADER.finditer(text):
        yield from (cell.partition("(")[0].strip(" *_`") for cell in row["cells"].split("|"))
    yield from (" ".join(field["label"].split()) for field in LABEL.finditer(text))


def _labelled(labels: frozenset[str], words: frozenset[str]) -> str:
    """Name the language of labels, and of months among words; English where none knows more.

    >>> _labelled(frozenset(("aufgabe", "dauer", "status")), frozenset())
    'de'
    """
    told = {name: _told(labels, words, name) for name in discover.modules(PACKAGE)}
    english = told[ENGLISH]
    known = {name: len(both - english) for name, both in told.items()}
    likeliest = max(known, key=lambda name: known[name])
    return likeliest if known[likeliest] >= max(ENOUGH, len(english) + 1) else ENGLISH


def _told(labels: frozenset[str], words: frozenset[str], name: str) -> frozenset[str]:
    """Give the labels and the months that a language knows."""
    language = _loaded(name)
    roles = (word for words in language.roles.values() for word in words)
    return labels.intersection((*roles, *language.kinds)) | words.intersection(language.months)


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
