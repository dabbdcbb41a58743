"""Totals: how long the whole takes, what it costs, how much work it is.

## Written

```markdown
**Total Duration:** 9 days (vs 14 days sequential)
- Sequential: 9 days
### Parallel Build (6 days)
Done in 6 days instead of 9.

| Approach   | Duration | Agent Hours |
|------------|----------|-------------|
| Sequential | 5-7 days | 24 hours    |
```
"""

from collections.abc import Iterator

from planlint.blocks import Document, Fence, Table
from planlint.context import scenario_of
from planlint.facts import FIELD
from planlint.grammar import FoundDuration, durations, money
from planlint.language import Language
from planlint.pattern import Pattern, says
from planlint.plan import Claim, ClaimKind
from planlint.recogniser import Recogniser
from planlint.statement import Claimed, Statement
from planlint.text import Text

OPENING = Pattern(r"[\s~≈<>≤≥=:]*(?:about|approx\.?|approximately|around|up to|under)?[\s~≈≤]*")
"""What may stand before the amount in the value of a total."""

AT_MOST = Pattern(r"[<≤]|\b(?:at most|up to|under|max)\b")
VERSUS = Pattern(
    r"\b(?:vs\.?|versus|instead of|rather than|compared to|down from)\s+~?"
    r"(?P<low>\d+(?:\.\d+)?)(?P<open>\+)?(?:\s*[-‐-―−]\s*(?P<high>\d+(?:\.\d+)?))?"
    r"(?P<after>[^(),;.]*)"
)
PLAIN_CONTRAST = ("instead of", "rather than", "down from")
"""Phrases after which the other way of working follows even where it is not named."""

RELATION = Pattern(r"\s*(?:[≤<=:]|is|of|under|at most)+\s*[~≈]?\s*")
"""What joins "total time" and its amount in running text."""
LABEL_WORDS = 6
"""A label of more words is a sentence."""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read totals in running text, in fences, and in tables that compare ways of working."""
    for line in document.lines:
        yield from _of_line(line, language)
    for section in document.sections[1:]:
        yield from _of_title(section.title, language)
    for block in document.blocks:
        if isinstance(block, Fence) and block.info in {"", "text"}:
            for line in block.lines:
                if line.value.lstrip().lower().startswith(language.totals[0]):
                    yield from _of_line(line, language)
        elif isinstance(block, Table):
            yield from _of_table(block, language)


def _of_line(line: Text, language: Language) -> Iterator[Claimed]:
    match = FIELD.fullmatch(line.value)
    if match and len(match["label"].split()) <= LABEL_WORDS:
        label, value = line.part(*match.span("label")), line.part(*match.span("value"))
        claims = list(_of_field(label, value, language))
        yield from claims or _instead(value, language)
    else:
        yield from _instead(line, language)
        yield from _unlabelled(line, language)


def _of_field(label: Text, value: Text, language: Language) -> Iterator[Claimed]:
    total = says(label.value, language.totals)
    if total and says(label.value, language.costs):
        yield from _cost(value)
        return
    first = next(durations(value.value, language), None)
    if not first:
        return
    opening = OPENING.match(value.value)
    leading = opening is not None and opening.end() == first.start
    scenario = scenario_of(label.value, language)
    if says(label.value, language.efforts):
        if total and leading:
            yield Claimed(_claim("total-effort", first, value, None))
        return
    if not leading:
        yield from _aside(label, value, language)
        return
    length = says(label.value, language.lengths)
    alone = " ".join(label.value.lower().split()) in (*language.lengths, *language.totals)
    if scenario or (total and length) or alone:
        scenario = scenario or scenario_of(value.value.split("(vs")[0], language)
        unowned = not (total or scenario)
        yield Claimed(_total(first, value, scenario), outside_items=unowned)
        yield from _instead(value, language, first, unowned=unowned)


def _aside(label: Text, value: Text, language: Language) -> Iterator[Claimed]:
    """Read a length that its own words call the whole: ``(100 weeks total)``."""
    for found in durations(value.value, language):
        after = value.value[found.end : found.end + 20].lstrip()
        if after.lower().startswith((language.totals[0], "critical path", "overall")):
            yield Claimed(_total(found, value, scenario_of(label.value, language)))


def _cost(value: Text) -> Iterator[Claimed]:
    found = next(money(value.value), None)
    if found:
        sum_ = found.money
        span = value.span(found.start, found.end)
        yield Claimed(Claim("total-cost", sum_.low, sum_.high, sum_.currency, span))


def _total(found: FoundDuration, text: Text, scenario: str | None) -> Claim:
    kind: ClaimKind = "sequential-duration" if scenario == "sequential" else "total-duration"
    return _claim(kind, found, text, scenario)


def _claim(kind: ClaimKind, found: FoundDuration, text: Text, scenario: str | None) -> Claim:
    limited = AT_MOST.search(text.value[: found.start]) is not None
    low = None if limited else found.duration.low
    high = None if found.open else found.duration.high
    span = text.span(found.start, found.end)
    return Claim(kind, low, high, found.duration.unit, span, scenario=scenario)


def _instead(
    line: Text, language: Language, first: FoundDuration | None = None, *, unowned: bool = False
) -> Iterator[Claimed]:
    """Read the other side of a comparison: ``6 days instead of 9``, ``(vs 5+ weeks sequential)``."""
    versus = VERSUS.search(line.value)
    found = first or next(durations(line.value, language), None)
    if not versus or not found or found.start > versus.start():
        return
    plain = versus.group().lower().startswith(PLAIN_CONTRAST)
    if not plain and scenario_of(versus["after"], language) != "sequential":
        return
    if first is None:
        yield Claimed(_total(found, line, "parallel"), outside_items=True)
    low = float(versus["low"])
    high = None if versus["open"] else float(versus["high"] or low)
    second = next((d for d in durations(line.value[versus.start() :], language)), None)
    unit = second.duration.unit if second else found.duration.unit
    span = line.of(versus)
    claim = Claim("sequential-duration", low, high, unit, span, scenario="sequential")
    yield Claimed(claim, outside_items=unowned or first is None)


def _unlabelled(line: Text, language: Language) -> Iterator[Claimed]:
    """Read a total in running text: ``Total time ≤ 4 days``."""
    for found in durations(line.value, language):
        before = line.value[: found.start]
        words = before.lower().rstrip(" ~≈≤<=:")
        joined = RELATION.fullmatch(before[len(words) :] or " ")
        if joined and len(words.split()) <= LABEL_WORDS and words.endswith(language.lengths):
            if says(words, language.totals):
                yield Claimed(_total(found, line, scenario_of(words, language)))


def _of_title(title: Text, language: Language) -> Iterator[Claimed]:
    """Read a title that gives a way of working its length: ``Parallel Build (6 days)``."""
    at = title.value.find("(")
    scenario = scenario_of(title.value[:at], language) if at > 0 else None
    if not scenario:
        return
    inside = title.part(at + 1)
    found = next(durations(inside.value, language), None)
    if found and found.start == 0:
        yield Claimed(_total(found, inside, scenario), outside_items=True)


def _of_table(table: Table, language: Language) -> Iterator[Claimed]:
    """Read a table whose rows are ways of working, side by side."""
    scenarios = [scenario_of(row[0].value, language) if row else None for row in table.rows]
    if len(set(scenarios) - {None}) < 2:
        return
    for row, scenario in zip(table.rows, scenarios, strict=True):
        if not scenario:
            continue
        seen = set()
        for header, cell in zip(table.header[1:], row[1:], strict=False):
            found = next(durations(cell.value, language), None)
            if not found or found.duration in seen:
                continue
            effort = says(header.value, language.efforts)
            if effort:
                yield Claimed(_claim("total-effort", found, cell, scenario))
            elif says(header.value, language.lengths):
                seen.add(found.duration)
                yield Claimed(_total(found, cell, scenario))


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
