"""How many can work at the same time: on the whole plan, or on a part of it.

## Written

```markdown
# Observatory

**Max concurrent agents:** 3
**Team:** 2 optics engineers, 1 developer

## Track A: Dome (1-2 engineers)

**Duration:** 2 weeks

## Track B: Mirror

**Duration:** 1 week
**Agents:** 2

## Overview

We run 2 agents in parallel. Once 5 agents have the manual, the mirror may tilt.
```

## Read

```
crew: 3 agent
crew: 3 engineer
crew: 1-2 engineer on Track A
crew: 2 agent on Track B
crew: 2 agent
Track A: Dome [2 weeks]
Track B: Mirror [1 week; 2]
claim: count 3 of agent
```
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from planlint.document import Document, Paragraph
from planlint.grammar import LETTERS
from planlint.language import Language
from planlint.notation.facts import FIELD, parts
from planlint.notation.overall import is_planned, names_the_whole, overall_fields
from planlint.pattern import Pattern, says, words_of
from planlint.recogniser import Recogniser
from planlint.statement import Staffed
from planlint.text import Text

COUNT = Pattern(
    rf"(?<![\w.$/#<>≥+-])(?P<low>\d{{1,2}}|{LETTERS})(?:\s?[-‐-―−]\s?(?P<high>\d{{1,2}}))?"
    rf"(?![\d.%+:])(?P<words>(?:[\s-]+{LETTERS}){{0,4}})"
)
"""A number, in digits or letters, or a range of such, and up to four words."""

ALONE = Pattern(
    r"[\s~≈*_]*(?P<low>\d{1,2})(?:\s?[-‐-―−]\s?(?P<high>\d{1,2}))?\s*(?:\([^()]*\))?[^\w(]*"
)
"""A number, or a range of such, and at most an aside."""

SENTENCE = Pattern(r"[^.;!?]+(?=[.;!]|$)")
"""Up to its mark, which is none of a question."""

NEXT = Pattern(r"\s*(?:[,;+&/]|\band\b)\s*")
ASIDE = Pattern(r"\((?P<aside>[^()]*)\)")


class Count(NamedTuple):
    """So many of somebody."""

    low: int
    high: int
    word: str
    """Lower case and singular."""


def recognise(document: Document, language: Language) -> Iterator[Staffed]:
    """Read the fields of the plan and of its parts, its title, asides, and plain sentences."""
    for label, value in overall_fields(document, language):
        yield from _field(label, value, language, whole=True)
    for line in document.lines:
        for part in parts(line):
            match = FIELD.fullmatch(part.value)
            if match:
                label, value = (part.part(*match.span(name)) for name in ("label", "value"))
                yield from _field(label, value, language, whole=False)
        yield from _beside(line, language)
    yield from _told(document, language)
    if document.title:
        title = document.title.title
        found = _counts(title.value, language)
        plain = len(found) == 1 and not _recurs(title, language)
        yield from (_staffed(each, title, whole=True) for each in found if plain)


def _field(label: Text, value: Text, language: Language, *, whole: bool) -> Iterator[Staffed]:
    """Read a number behind the word for those who work, or numbers that name them."""
    word = _worker(label.value, language)
    alone = ALONE.fullmatch(value.value) if word else None
    if word and alone:
        low = int(alone["low"])
        yield _staffed(Count(low, int(alone["high"] or low), word), value, whole=whole)
    elif (word or (whole and names_the_whole(label, language))) and not _recurs(value, language):
        several = [_counts(part, language) for part in NEXT.split(value.value)]
        found = [count for counts in several for count in counts]
        if found and (all(several) or not word):
            low, high = sum(one.low for one in found), sum(one.high for one in found)
            yield _staffed(Count(low, high, found[0].word), value, whole=whole)


def _recurs(value: Text, language: Language) -> bool:
    """Tell so many for each of something: ``one agent per stream``."""
    return says(value.value, tuple(word for word in language.per if word not in language.articles))


def _staffed(count: Count, text: Text, *, whole: bool) -> Staffed:
    return Staffed(count.low, count.high, count.word, text.span(), whole)


def _beside(line: Text, language: Language) -> Iterator[Staffed]:
    """Read an aside that counts those who work and says nothing else: ``(2 engineers)``."""
    for aside in ASIDE.finditer(line.value):
        inside = line.part(*aside.span("aside"))
        found = COUNT.fullmatch(inside.value)
        if found:
            counts = _counts(inside.value, language)
            yield from (_staffed(each, inside, whole=False) for each in counts)


def _told(document: Document, language: Language) -> Iterator[Staffed]:
    """Read sentences on the whole plan that say who works on it and nothing else."""
    for block in document.blocks:
        for line in block.lines if isinstance(block, Paragraph) else ():
            if not says(line.value, tuple(_workers(language))):
                continue
            for match in SENTENCE.finditer(line.value):
                sentence = line.part(*match.span())
                count = _only_count(sentence.value, language)
                if count and is_planned(document, sentence.span(), language):
                    yield _staffed(count, sentence, whole=True)


def _only_count(sentence: str, language: Language) -> Count | None:
    """Read a sentence that says that so many work, with words that add nothing to it."""
    said = words_of(sentence.lower())
    beside = [word for word in said if word not in _working(language)]
    if len(beside) != 2 or len(said) == 2:
        return None
    number = int(beside[0]) if beside[0].isdecimal() else language.numbers.get(beside[0])
    word = _workers(language).get(beside[1])
    return Count(number, number, word) if word and number else None


@cache
def _working(language: Language) -> frozenset[str]:
    """Give the words that may stand around a count of those who work."""
    phrases = (*language.working, *language.abreast, *language.crowd)
    return frozenset(word for phrase in phrases for word in words_of(phrase))


def _counts(text: str, language: Language) -> list[Count]:
    """Find every number of those who work in a text: ``7 specialised Claude agents``."""
    found = []
    workers = _workers(language)
    for match in COUNT.finditer(text):
        words = words_of(match["words"].lower())
        word = next((workers[word] for word in words if word in workers), None)
        low = match["low"].lower()
        number = int(low) if low.isdigit() else language.numbers.get(low)
        if word and number:
            found.append(Count(number, int(match["high"] or number), word))
    return found


def _worker(label: str, language: Language) -> str | None:
    """Tell whom the label of a number counts: ``Max concurrent agents``, ``Team size``."""
    words = words_of(label.lower())
    word = next((word for word in words if word in _workers(language)), None)
    plural = word in (*language.workers, *language.staff)
    if word and (plural or word not in language.crews):  # "team size" counts no teams
        return _workers(language)[word]
    return "person" if says(label, language.crews) else None


@cache
def _workers(language: Language) -> dict[str, str]:
    """Map each word for those who work to its singular."""
    plurals = (*language.workers, *language.staff)
    return {form: word.removesuffix("s") for word in plurals for form in (word, word[:-1] or word)}


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
