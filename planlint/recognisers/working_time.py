"""Working time: how long days, weeks and sprints are, and the days on which nobody works.

## Written

```markdown
# The harbour museum

- **Working days:** Mon-Fri
- **Holidays:** 2026-05-01 (Labour Day), 2026-05-14 to 2026-05-15

## Assumptions

- 1 day = 6 hours of work, 2-week sprints
- All durations exclude weekends

## Phase 1: Rooms (3 days)

## Phase 2: Ships (5 days)
```

## Read

```
working time: 5 days a week
working time: closed on Saturday, Sunday
working time: closed on 2026-05-01, 2026-05-14, 2026-05-15
working time: 6 hours a day
working time: 2 weeks a sprint
Phase 1: Rooms [3 days]
Phase 2: Ships [5 days]
```
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from planlint.document import Document, Table
from planlint.grammar.numbers import NUMBER
from planlint.grammar.reckonings import is_plausible, may_reckon, reckonings
from planlint.grammar.units import UNIT, read_unit
from planlint.grammar.weekdays import WEEK, weekdays
from planlint.language import Language
from planlint.notation.facts import FIELD
from planlint.pattern import Pattern, either, says
from planlint.quantity import WEEKEND, Closed, Reckoning, Window
from planlint.recogniser import Recogniser
from planlint.statement import Reckoned
from planlint.text import Text

VALUE = Pattern(rf"\s*(?P<number>{NUMBER})(?:{UNIT})?\s*(?:$|[(,;.])")
"""A number, perhaps with its unit, and nothing else."""

HOURS = Pattern(r"\s*(?:$|[(,;.。:]|\d)")
"""What may follow the days of work: nothing, an aside, or the time of day."""

RECKONED = Pattern(r"\d|[^\W\d_]-[^\W\d_]")
"""What a length of a unit has at least: a number, or a word with a hyphen ("two-week")."""

COUNTED_IN = {"day": "hour", "week": "day"}
"""The unit of a bare number below a label: "Hours per day: 6"."""

LONGEST = 31
"""The days of the longest holiday; more of them are a period of another kind."""


def recognise(document: Document, language: Language) -> Iterator[Reckoned]:
    """Read labelled lines, rows of two cells, and sentences that say how time is counted."""
    for line in document.lines:
        match = FIELD.fullmatch(line.value) if ":" in line.value else None
        if match:
            label, value = (line.part(*match.span(part)) for part in ("label", "value"))
            yield from _field(label, value, language)
        yield from _sentence(line, document, language)
    for block in document.blocks:
        if isinstance(block, Table) and len(block.header) == 2:
            for label, value in (row for row in block.rows if len(row) == 2):
                yield from _field(label, value, language)


def _field(label: Text, value: Text, language: Language) -> Iterator[Reckoned]:
    words = label.words.lower()
    if words in language.workdays:
        yield from _workdays(value, language)
    elif words in language.paces:
        yield from _pace(language.paces[words], value, language)
    elif words in language.holidays:
        yield from _holidays(value, language)


def _workdays(value: Text, language: Language) -> Iterator[Reckoned]:
    """Read the days of work, which close the others: ``Mon-Fri``."""
    days, end = weekdays(value.value, language)
    if len(days) > 1 and HOURS.match(value.value, end):
        span = value.span(0, end)
        yield Reckoned(Reckoning(len(days), "day", "week"), span)
        if len(days) < WEEK:
            yield Reckoned(Closed(frozenset(range(WEEK)) - days), span)


def _pace(per: str, value: Text, language: Language) -> Iterator[Reckoned]:
    """Read how long a unit is whose label says so: ``Hours per day: 6``."""
    match = VALUE.match(value.value)
    if not match:
        return
    unit = read_unit(match, language)[0] if match["unit"] else COUNTED_IN.get(per)
    told = Reckoning(float(match["number"]), unit or "", per)
    if is_plausible(told):
        yield Reckoned(told, value.span(match.start("number"), match.end("number")))


def _holidays(value: Text, language: Language) -> Iterator[Reckoned]:
    """Read dates with their years; a text that begins with something else is of somebody's."""
    from planlint.grammar.dates import dates  # few documents name their holidays

    found = list(dates(value.value, language))
    if found and not value.value[: found[0][1]].strip():
        days = frozenset(day for window, _, _ in found for day in _days(window))
        if days:
            yield Reckoned(Closed(dates=days), value.span(found[0][1], found[-1][2]))


def _days(window: Window) -> Iterator[str]:
    """Give the days of a short window that states its year."""
    ends = [str(end) for end in (window.start, window.end)]
    if any(end.startswith("-") for end in ends):
        return
    first, last = map(date.fromisoformat, ends)
    length = (last - first).days + 1
    for over in range(length if length <= LONGEST else 0):
        yield (first + timedelta(days=over)).isoformat()


def _sentence(line: Text, document: Document, language: Language) -> Iterator[Reckoned]:
    weekends = says(line.value, (*language.weekends, *language.workdays))
    reckoned = may_reckon(line.value, language) and RECKONED.search(line.value)
    if not weekends and not reckoned:
        return
    assumed = _is_assumed(line, document, language)
    for told, start, end in reckonings(line.value, language, rates=assumed):
        yield Reckoned(told, line.span(start, end))
    if weekends and not says(line.value, _doubts(language)):
        yield from _weekends(line, language, assumed=assumed)


def _weekends(line: Text, language: Language, *, assumed: bool) -> Iterator[Reckoned]:
    """Read that weekends do not count; a line that says nothing else says it of the plan."""
    counted = assumed or says(line.value, (*language.lengths, *language.workdays))
    alone = _closing(language).fullmatch(line.value.strip(" .*_"))
    for match in _closing(language).finditer(line.value) if counted or alone else ():
        yield Reckoned(Closed(WEEKEND), line.of(match))
    for match in _in_workdays(language).finditer(line.value):
        if not says(match.group(), language.denials):
            yield Reckoned(Closed(WEEKEND), line.of(match))


def _is_assumed(line: Text, document: Document, language: Language) -> bool:
    """Tell whether a line says on what the plan counts, or stands where plans do."""
    title = document.section_of(line.start).title
    return says(line.value, language.assumed) or says(title.value, language.assumed)


@cache
def _doubts(language: Language) -> tuple[str, ...]:
    """Give the words after which a sentence says nothing, without "avoid", which closes days."""
    return tuple(word for word in language.doubts if word not in language.excluding)


@cache
def _closing(language: Language) -> Pattern:
    """Write ``excluding weekends``, ``weekends are excluded``."""
    weekends = rf"(?:{either(language.weekends)})"
    return Pattern(
        rf"(?<!\w)(?:{either(language.excluding)})\s+{weekends}(?!\w)"
        rf"|(?<!\w){weekends}\s{{0,3}}(?::|=|{either(language.equals)})?\s{{0,3}}"
        rf"(?:{either(language.excluded)})(?!\w)"
    )


@cache
def _in_workdays(language: Language) -> Pattern:
    """Write ``durations are in working days``, behind which the clause ends."""
    counted = either((*language.lengths, *language.assumed))
    return Pattern(
        rf"(?<!\w)(?:{counted})\s+(?:{either(language.equals)})\s+"
        rf"(?:[^\W\d_]{{1,10}}\s+){{0,2}}(?:{either(language.workdays)})(?=\s*(?:[.,;()]|$))"
    )


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
