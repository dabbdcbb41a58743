"""Tables and titles that tell how long each way of working takes.

## Written

```markdown
- Phase 1: Pack (1 day)
- Phase 2: Drive (1 day)

| Approach   | Duration |
|------------|----------|
| Sequential | 5-7 days |
| Parallel   | 4 days   |

## Parallel Build (4 days)
```

## Read

```
Phase 1: Pack [1 day]
Phase 2: Drive [1 day]
claim: sequential-duration 5-7 day
claim: total-duration 4 day
claim: total-duration 4 day
```
"""

from collections.abc import Iterator

from planlint.document import Document, Table
from planlint.grammar import durations
from planlint.language import Language
from planlint.notation.context import scenario_of
from planlint.notation.wholes import length_claim, total_claim
from planlint.pattern import says
from planlint.plan import Scenario
from planlint.recogniser import Recogniser
from planlint.statement import Claimed, Statement
from planlint.text import Text


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every title, and every table that compares ways of working."""
    for section in document.sections[1:]:
        yield from _of_title(section.title, language)
    for block in document.blocks:
        if isinstance(block, Table):
            yield from _of_table(block, language)


def _of_title(title: Text, language: Language) -> Iterator[Claimed]:
    """Read a title that gives a way of working its length: ``Parallel Build (6 days)``."""
    at = title.value.find("(")
    scenario = scenario_of(title.value[:at], language) if at > 0 else None
    if not scenario:
        return
    inside = title.part(at + 1)
    found = next(iter(durations(inside.value, language)), None)
    if found and found.start == 0:
        yield Claimed(total_claim(found, inside, scenario, language), outside_items=True)


def _of_table(table: Table, language: Language) -> Iterator[Claimed]:
    """Read a table that compares ways of working, in its rows or in its columns."""
    heads = [scenario_of(row[0].value, language) if row else None for row in table.rows]
    if {"parallel", "sequential"} <= set(heads):
        for row, scenario in zip(table.rows, heads, strict=True):
            cells = zip(table.header[1:], row[1:], strict=False)
            yield from _compared([(what, cell, scenario) for what, cell in cells], language)
        return
    heads = [scenario_of(cell.value, language) for cell in table.header]
    if {"parallel", "sequential"} <= set(heads):
        for row in table.rows:
            columns = zip(row[1:], heads[1:], strict=False)
            if row and says(row[0].value, (*language.lengths, *language.totals)):
                compared = [(row[0], cell, scenario) for cell, scenario in columns]
                yield from _compared(compared, language)


def _compared(
    cells: list[tuple[Text, Text, Scenario | None]], language: Language
) -> Iterator[Claimed]:
    """Read what each cell says of its way of working; the same figure of one row once."""
    seen = set()
    for what, cell, scenario in cells:
        found = next(iter(durations(cell.value, language)), None)
        if not found or not scenario or (found.duration, scenario) in seen:
            continue
        if says(what.value, language.efforts):
            yield Claimed(length_claim("total-effort", found, cell, scenario, language))
        elif says(what.value, (*language.lengths, *language.totals)):
            seen.add((found.duration, scenario))
            yield Claimed(total_claim(found, cell, scenario, language))


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
