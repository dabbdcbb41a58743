"""Counts of the items that a plan declares, in words or in digits.

## Written

```markdown
# Move: 3 parallel streams

- Stream A: Pack (2 days)
- Stream B: Drive (1 day)

The work is split into **two independent streams**.

**Total Streams:** 2
```

## Read

```
Stream A: Pack [2 days]
Stream B: Drive [1 day]
claim: count 3 of stream
claim: count 2 of stream
claim: count 2 of stream
```
"""

from collections.abc import Iterator

from planlint.document import Document
from planlint.grammar import LETTERS
from planlint.language import Language
from planlint.pattern import Pattern, says
from planlint.plan import Claim
from planlint.recogniser import Recogniser
from planlint.statement import Claimed, Statement
from planlint.text import Text

WORDS = Pattern(LETTERS)
COUNTED = Pattern(
    rf"(?<![\w.$/<>≥≤+-])(?<![<>≥≤]\s)(?P<number>\d{{1,3}}|{LETTERS})"
    rf"(?=(?P<words>(?:[\s-]+{LETTERS}){{1,4}})\b(?!\s*\d))"
)
"""A number, in digits or letters, and up to four words."""

LABELLED = Pattern(
    r"\W{0,12}(?P<label>[^\W\d]+\s+[^\W\d]+)\s*:\s*(?P<number>\d{1,4})(?!\s*[-–%]|\.?\d)"
)
"""Two words, a colon and a number."""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every count of a kind of item in running text."""
    plurals = tuple(language.kinds.values())
    for line in document.lines:
        if not says(line.value, plurals):
            continue
        yield from _labelled(line, language)
        for match in COUNTED.finditer(line.value):
            number = language.numbers.get(match["number"].lower())
            if match["number"].isdigit():
                number = int(match["number"])
            before = line.value[: match.start()].rstrip().rsplit(" ", 1)[-1].lower()
            if number is None or before in {
                *language.kinds,
                "of",
            }:  # "Tier 1 phases", "1 of 2 tasks"
                continue
            kind, length = _counted(match["words"], language)
            if kind:
                span = line.span(match.start(), match.start("words") + length)
                yield Claimed(Claim("count", number, number, None, span, of=kind))


def _labelled(line: Text, language: Language) -> Iterator[Claimed]:
    """Read a total of items after its label: ``Total Tasks: 97``."""
    match = LABELLED.match(line.value)
    words = match["label"].lower().split() if match else []
    if match and len(words) == 2 and words[0] in language.totals:
        for kind, plural in language.kinds.items():
            if words[1] == plural:
                number = int(match["number"])
                span = line.of(match, "number")
                yield Claimed(Claim("count", number, number, None, span, of=kind))


def _counted(words: str, language: Language) -> tuple[str | None, int]:
    """Give the kind that is counted after any adjectives, and where its word ends."""
    following = list(WORDS.finditer(words))
    for at, match in enumerate(following):
        for end in following[at : at + 2][::-1]:
            plural = " ".join(words[match.start() : end.end()].lower().split())
            for kind, form in language.kinds.items():
                if form == plural:
                    return kind, end.end()
        if match.group().lower() not in language.crowd:
            return None, 0
    return None, 0


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
