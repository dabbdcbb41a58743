"""Lists whose parts make a whole.

Shares are claims; sums of money are kept for the rules that add them up.

## Written

```markdown
- Phase 1: Design (2 days)
- Phase 2: Build (3 days)

Where the time goes:

- **Drawing**: 30% - on paper
- **Sawing**: 70% - in the yard
```

## Read

```
Phase 1: Design [2 days]
Phase 2: Build [3 days]
claim: share 30 percent of Drawing
claim: share 70 percent of Sawing
```
"""

from collections.abc import Iterator
from itertools import groupby

from planlint.document import Document, Entry
from planlint.grammar import money, percents
from planlint.language import Language
from planlint.notation.facts import FIELD
from planlint.plan import Breakdown, Claim, Part
from planlint.recogniser import Recogniser
from planlint.source import Span
from planlint.statement import Claimed, Statement
from planlint.text import Text

Amount = tuple[str, float, float, Span]
"""Unit, low end, high end, place."""


def recognise(document: Document, _: Language) -> Iterator[Statement]:
    """Read every list of amounts of one unit."""
    entries = (block for block in document.blocks if isinstance(block, Entry))
    for _list, group in groupby(entries, key=lambda entry: (entry.list, entry.depth)):
        yield from _of_list(list(group))


def _of_list(entries: list[Entry]) -> Iterator[Statement]:
    """Read a list in which every entry has a label and an amount of money or a share."""
    labels = [FIELD.match(entry.text.value) for entry in entries]
    if len(entries) < 2 or not all(labels):
        return
    span = Span(entries[0].span.start, entries[-1].span.end)
    for read in (_money, _share):
        amounts = [read(entry.text) for entry in entries]
        parts = tuple(
            Part(label["label"].strip(), low, high, place)
            for label, amount in zip(labels, amounts, strict=True)
            if label and amount
            for _, low, high, place in (amount,)
        )
        if len(parts) == len(entries):
            unit = next(amount[0] for amount in amounts if amount)
            yield Breakdown(unit, parts, None, span)
            if unit == "percent":
                yield from (_claimed(part) for part in parts)


def _claimed(part: Part) -> Claimed:
    return Claimed(Claim("share", part.low, part.high, "percent", part.span, of=part.label))


def _money(text: Text) -> Amount | None:
    found = next(money(text.value), None)
    if not found:
        return None
    sum_ = found.money
    return sum_.currency, sum_.low, sum_.high, text.span(found.start, found.end)


def _share(text: Text) -> Amount | None:
    """Read a percentage that directly follows the entry's label."""
    found = next(percents(text.value), None)
    if not found or found.open or not text.value[: found.start].rstrip().endswith(":"):
        return None
    return "percent", found.low, found.high, text.span(found.start, found.end)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
