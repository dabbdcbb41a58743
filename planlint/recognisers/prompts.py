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

```
You are building the scales.
Depends on: WS3
Duration: 2 days
Deliver them.
```

### WS3: Labels (1 day)
````

## Read

```
WS1: Store [4 days; from Day 1; Day 1-4; after WS2; after WS3 (soft)]
WS2: Scales [2 days; after WS3]
WS3: Labels [1 day]
prompt: WS1
prompt: WS2
```
"""

from collections.abc import Iterator
from functools import cache

from planlint.document import Document, Fence
from planlint.grammar import durations, windows
from planlint.language import Language, Role
from planlint.notation.context import bucket
from planlint.notation.facts import fields, strength
from planlint.pattern import Pattern, either, phrase, says
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

MARGIN = Pattern(r"(?:[-*•] )?[*_]{0,2}[^\W\d]")
"""A line that is not indented and bears no number."""

PLANNED_LENGTH = Pattern(r"\b(?:over|in|within|your|a)\s+(?:about\s+)?(?=\d)")
"""Words before a length of time by which a prompt says how long the work takes."""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every fence that addresses an agent."""
    for block in document.blocks:
        if isinstance(block, Fence) and block.info in PROMPT_INFOS and _is_prompt(block):
            text = "\n".join(line.value for line in block.lines)
            yield Prompted(text, block.span)
            yield from _facts(block, language)
            yield from _fields(block, language)


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


def _fields(fence: Fence, language: Language) -> Iterator[Statement]:
    """Read what a prompt says once of the whole work: fields at the margin, no steps of it."""
    told: dict[Role, list[Text]] = {}
    for line in fence.lines:
        for role, _, value in fields(line, language) if MARGIN.match(line.value) else ():
            told.setdefault(role, []).append(value)
    for role, values in told.items():
        if len(values) == 1:
            yield from _field(role, values[0], language)


def _field(role: Role, value: Text, language: Language) -> Iterator[Statement]:
    if role == "duration":
        for length in tuple(durations(value.value, language))[:1]:
            span = value.span(length.start, length.end)
            yield Lasts(length.duration, span, telling=Telling.PROMPT)
    elif role in {"window", "start"}:
        for place in tuple(windows(value.value, language))[:1]:
            window = place.window.opening if role == "start" else place.window
            yield Placed(window, value.span(place.start, place.end), telling=Telling.PROMPT)
    elif role == "dependencies":
        yield from _listed(value, language)


def _dependency(line: Text, language: Language) -> Iterator[Waits]:
    match = phrase(language.waits).search(line.value)
    if match and not says(line.value, language.negations):
        yield Waits(line.part(match.end()), strength(line.value, language), telling=Telling.PROMPT)
    elif not match:
        yield from _listed(line, language)


def _listed(text: Text, language: Language) -> Iterator[Waits]:
    """Read prerequisites that a text names and of which it says nothing else."""
    if _names(language).fullmatch(text.value):
        yield Waits(text, strength(text.value, language), telling=Telling.PROMPT)


@cache
def _names(language: Language) -> Pattern:
    """Match a list of identifiers, each with an aside: ``- WS1 (merged), Stream B and T3``."""
    name = r"(?:[^\W\d_]{1,20} )?(?-i:[A-Z]{1,6}-?\d{1,4}|\d{1,3}(?:\.\d{1,3})*|[A-Z])(?!\w)"
    one = rf"{name}(?:\s*\([^()]*\))?"
    joint = rf"\s*(?:[,;&+]|(?:{either(language.conjunctions or (',',))})\s)\s*"
    return Pattern(rf"[\s*•-]*{one}(?:{joint}{one})*[\s.]*")


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
