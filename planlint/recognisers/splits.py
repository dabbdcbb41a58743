"""Shares of one whole, told in one line.

## Written

```markdown
- Phase 1: Design (2 days)
- Phase 2: Build (3 days)

Budget split: 40% drawing, 35% sawing and 25% paint.
```

## Read

```
Phase 1: Design [2 days]
Phase 2: Build [3 days]
claim: share 40 percent of drawing
claim: share 35 percent of sawing
claim: share 25 percent of paint
```
"""

from collections.abc import Iterator
from functools import cache

from planlint.document import Document
from planlint.grammar import FoundPercent, percents
from planlint.language import Language
from planlint.pattern import Pattern, either, says
from planlint.plan import Breakdown, Claim, Part
from planlint.recogniser import Recogniser
from planlint.statement import Claimed, Statement
from planlint.text import Text

SENTENCE = Pattern(r"(?:[^.;!?]|\.(?=\d))+")
"""Up to the mark that ends it, which is none of a number."""

FEWEST = 3
"""Of so many shares it is plain that they are meant to be all."""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every line that says how a whole is split into named shares."""
    for line in document.figures:
        if line.value.count("%") >= FEWEST and says(line.value, language.shares):
            for match in SENTENCE.finditer(line.value):
                if says(match.group(), language.shares):
                    yield from _of_sentence(line.part(*match.span()), language)


def _of_sentence(line: Text, language: Language) -> Iterator[Statement]:
    found = list(percents(line.value))
    ends = [*(one.start for one in found[1:]), len(line.value)]
    labels = [
        _label(language).match(line.value[one.end : end])
        for one, end in zip(found, ends, strict=True)
    ]
    if len(found) < FEWEST or any(one.open for one in found) or not all(labels):
        return
    named = zip(found, labels, strict=True)
    parts = [_part(line, one, label["label"].strip()) for one, label in named if label]
    yield Breakdown("percent", tuple(parts), None, line.span())
    for part in parts:
        claim = Claim("share", part.low, part.high, "percent", part.span, of=part.label)
        yield Claimed(claim)


def _part(line: Text, one: FoundPercent, label: str) -> Part:
    return Part(label, one.low, one.high, line.span(one.start, one.end))


@cache
def _label(language: Language) -> Pattern:
    """Match what a share is of, up to the next share or the end of its clause."""
    words = either(language.conjunctions or ("&",))
    return Pattern(rf"\s+(?P<label>[^\d.,;:()|]{{2,40}}?)\s*(?:(?:,|;|\b(?:{words})\b|[.)])\s*|$)")


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
