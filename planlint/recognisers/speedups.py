"""How many times faster the work is said to be.

## Written

```markdown
- Phase 1: Pack (1 day)
- Phase 2: Drive (1 day)

## Efficiency

- Gain: 2.1-2.4x throughput
```

## Read

```
Phase 1: Pack [1 day]
Phase 2: Drive [1 day]
claim: speedup 2.1-2.4 factor
```
"""

from collections.abc import Iterator

from planlint.document import Document, Table
from planlint.grammar import NUMBER
from planlint.language import Language
from planlint.pattern import Pattern, holds, says
from planlint.plan import Claim
from planlint.recogniser import Recogniser
from planlint.statement import Claimed, Statement
from planlint.text import Text

FACTOR = Pattern(
    rf"(?<![\w.])(?P<low>{NUMBER})(?:\s*[-‐-―−]\s*(?P<high>{NUMBER}))?\s?[x×](?P<open>\+)?"
    r"\s+(?:throughput|faster|velocity|speed-?up|parallel speed-?up)\b",
    hint=holds("x", "X", "×"),
)
"""A factor, and what it multiplies."""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every factor by which the whole is said to be faster."""
    cells = (
        cell
        for block in document.blocks
        if isinstance(block, Table)
        for row in block.rows
        for cell in row
    )
    for line in (*document.figures, *cells):
        yield from _of_line(line, language)


def _of_line(line: Text, language: Language) -> Iterator[Claimed]:
    for match in FACTOR.finditer(line.value):
        whole = "throughput" in match.group().lower() or says(
            line.value, (*language.parallel, *language.sequential, "development", "efficiency")
        )
        if whole:
            low = float(match["low"])
            high = None if match["open"] else float(match["high"] or low)
            claim = Claim("speedup", low, high, "factor", line.of(match))
            yield Claimed(claim, outside_items=True)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
