"""What working in parallel is said to save.

## Written

```markdown
- Phase 1: Pack (1 day)
- Phase 2: Drive (1 day)

In parallel the schedule is 40-50% faster.

**Time Savings**: 3 days (33% less than one after another)
```

## Read

```
Phase 1: Pack [1 day]
Phase 2: Drive [1 day]
claim: saving 40-50 percent
claim: saving 3 day
claim: saving 33 percent
```
"""

from collections.abc import Iterator

from planlint.document import Document, Table
from planlint.grammar import FoundDuration, FoundPercent, durations, percents
from planlint.language import Language
from planlint.notation.facts import FIELD
from planlint.pattern import closes, says
from planlint.plan import Claim
from planlint.recogniser import Recogniser
from planlint.statement import Claimed, Statement
from planlint.text import Text

NEAR = 25
"""How many characters after a percentage its "faster" may stand."""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read savings in running text and in the rows of tables."""
    for line in document.figures:
        yield from _of_line(line, language)
    for block in document.blocks:
        if isinstance(block, Table):
            for row in block.rows:
                if row and says(row[0].value, language.savings):
                    for cell in row[1:]:
                        yield from _of_cell(cell, language)


def _of_line(line: Text, language: Language) -> Iterator[Claimed]:
    label = FIELD.fullmatch(line.value)
    labelled = label is not None and says(label["label"], language.savings)
    timed = says(line.value, language.times)
    for found in percents(line.value):
        following = line.value[found.end : found.end + NEAR].split("(")[0]
        if timed and (labelled or says(following, language.savings) or _by(line, found, language)):
            yield _saving(line, found)
    for length in durations(line.value, language):
        words = line.value[length.end : length.end + NEAR].split()
        if words and words[0].strip("*,.") in language.savings and not labelled:
            yield _length(line, length)
    if label and labelled:
        for length in durations(label["value"], language):
            if length.start <= 1:
                yield _length(line.part(label.start("value")), length)


def _by(line: Text, found: FoundPercent, language: Language) -> bool:
    """Tell whether the line says "reduce ... by" before the percentage."""
    return closes(line.value[: found.start].rstrip(), language.by_so_much)


def _saving(text: Text, found: FoundPercent) -> Claimed:
    high = None if found.open else found.high
    span = text.span(found.start, found.end)
    return Claimed(Claim("saving", found.low, high, "percent", span))


def _of_cell(cell: Text, language: Language) -> Iterator[Claimed]:
    for found in percents(cell.value):
        yield _saving(cell, found)
    for length in durations(cell.value, language):
        yield _length(cell, length)


def _length(text: Text, found: FoundDuration) -> Claimed:
    high = None if found.open else found.duration.high
    span = text.span(found.start, found.end)
    return Claimed(Claim("saving", found.duration.low, high, found.duration.unit, span))


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
