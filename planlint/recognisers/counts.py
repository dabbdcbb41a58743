"""Counts of items: ``4 concurrent streams``, ``three phases``.

## Written

```markdown
# Parallel Plan: 4 Concurrent Streams
The work is split into **three phases**.
```
"""

from collections.abc import Iterator
from functools import cache

from planlint.blocks import Document
from planlint.language import Language
from planlint.pattern import Pattern, either
from planlint.plan import Claim
from planlint.recogniser import Recogniser
from planlint.statement import Claimed, Statement


@cache
def _counted(language: Language) -> Pattern:
    number = rf"\d{{1,3}}|{either(tuple(language.numbers))}"
    crowd = rf"(?:{either(language.crowd)})"
    return Pattern(
        rf"(?<![\w.$/<>≥≤+-])(?<![<>≥≤]\s)(?P<number>{number})\s+(?:{crowd}[\s-]+){{0,3}}"
        rf"(?P<kind>{either(tuple(language.kinds.values()))})\b(?!\s*\d)"
    )


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every count of a kind of item in running text."""
    singular = {plural: kind for kind, plural in language.kinds.items()}
    for line in document.lines():
        for match in _counted(language).finditer(line.value):
            before = line.value[: match.start()].rstrip().rsplit(" ", 1)[-1].lower()
            if before in language.kinds:  # "Tier 1 phases" counts nothing
                continue
            words = match["number"].lower()
            number = language.numbers.get(words) or int(words)
            kind = singular[" ".join(match["kind"].lower().split())]
            claim = Claim("count", number, number, None, line.of(match), of=kind)
            yield Claimed(claim)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
