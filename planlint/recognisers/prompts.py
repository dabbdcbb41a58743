"""The texts that start agents: fences under an item's heading that speak to the agent.

## Written

````markdown
### WS1: Store (START DAY 1)

```
You are building the store.

GOAL: build it over 4 days.

DELIVERABLES:
Day 1: shelves
Day 2-4: search

DEPENDENCIES:
- REQUIRES WS2 merged
- USE WS3 patterns
```

### WS2: Scales (2 days)
### WS3: Labels (1 day)
````

## Read

```
WS1: Store [4 days; from Day 1; Day 1-4; after WS2; after WS3 (soft)]
WS2: Scales [2 days]
WS3: Labels [1 day]
prompt: WS1
```
"""

from collections.abc import Iterator

from planlint.document import Document, Fence
from planlint.grammar import durations
from planlint.language import Language
from planlint.notation.context import bucket
from planlint.notation.facts import strength
from planlint.pattern import Pattern, phrase, says
from planlint.plan import Telling
from planlint.quantity import ONGOING, Window
from planlint.recogniser import Recogniser
from planlint.source import Span
from planlint.statement import Lasts, Placed, Prompted, Statement, Waits
from planlint.text import Text

PROMPT_INFOS = frozenset(("", "text", "txt", "prompt", "markdown", "md"))
SECTION = Pattern(r"\s*(?P<title>[A-Z][A-Z &/'-]{3,40}[A-Z])\b[^:]*:(?P<rest>.*)", 0)
"""A heading of a prompt: words in capitals, a colon."""

ADDRESS = Pattern(r"\s*(?:\w+:\s*)?You are\b|\s*(?:Your (?:task|role|mission|goal)|Implement\b)")
"""How a prompt begins."""

PLANNED_LENGTH = Pattern(r"\b(?:over|in|within|your|a)\s+(?:about\s+)?(?=\d)")
"""Words before a length of time by which a prompt says how long the work takes."""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every fence that addresses an agent."""
    for block in document.blocks:
        if isinstance(block, Fence) and block.info in PROMPT_INFOS and _is_prompt(block):
            text = "\n".join(line.value for line in block.lines)
            yield Prompted(text, block.span)
            yield from _facts(block, language)


def _is_prompt(fence: Fence) -> bool:
    sections = sum(bool(SECTION.fullmatch(line.value)) for line in fence.lines)
    addressed = any(ADDRESS.match(line.value) for line in fence.lines[:3])
    return sections >= 2 or (addressed and len(fence.lines) > 3)


def _facts(fence: Fence, language: Language) -> Iterator[Statement]:
    days: list[tuple[Window, Span]] = []
    title = ""
    for line in fence.lines:
        heading = SECTION.fullmatch(line.value)
        if heading:
            title = heading["title"].lower()
        found = bucket(line, language)
        if found and line.value[found.end :].lstrip().startswith(":"):
            days.append((found.window, line.span(found.start, found.end)))
        if title in language.roles["dependencies"] and not heading:
            yield from _dependency(line, language)
        else:
            yield from _length(line, language)
    yield from _hull(days)


def _hull(days: list[tuple[Window, Span]]) -> Iterator[Placed]:
    """Join the days that a prompt plans into one window, in the unit of the first."""
    if not days:
        return
    unit = days[0][0].unit
    ends = [
        end
        for window, _ in days
        if window.unit == unit
        for end in (window.start, window.end)
        if isinstance(end, float)
    ]
    if ends:
        span = Span(days[0][1].start, days[0][1].end)
        yield Placed(Window(min(ends), max(ends), unit), span, telling=Telling.PROMPT)


def _dependency(line: Text, language: Language) -> Iterator[Waits]:
    match = phrase(language.waits).search(line.value)
    if match and not says(line.value, language.negations):
        yield Waits(line.part(match.end()), strength(line.value, language), telling=Telling.PROMPT)


def _length(line: Text, language: Language) -> Iterator[Lasts]:
    leads = {match.end() for match in PLANNED_LENGTH.finditer(line.value)}
    for found in durations(line.value, language):
        if found.start in leads:
            span = line.span(found.start, found.end)
            yield Lasts(found.duration, span, telling=Telling.PROMPT)
    match = phrase(language.ongoing).search(line.value)
    if match and line.value[: match.start()].strip(" -*•") == "":
        yield Lasts(ONGOING, line.of(match), telling=Telling.PROMPT)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
