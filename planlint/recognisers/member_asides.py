"""Prerequisites in parentheses: behind the identifiers of a list, or before all of it.

## Written

````markdown
- T1: Dig (2 days)
- T2: Plant (1 day)
- T3: Water (1 day)
- T4: Prune (1 day)
- T5: Mow (1 day)
- T6: Rake (1 day)

```
Wave 1: T1
Wave 2:
  T2 (beds: needs T1)    T3 (after T1, T2)
  T4 (needs a ladder)
```

- Last group (after T2): T5, T6
````

## Read

```
T5: Mow [1 day; after T2]
T6: Rake [1 day; after T2]
Wave 1
  T1: Dig [2 days]
Wave 2
  T2: Plant [1 day; after T1]
  T3: Water [1 day; after T1; after T2]
  T4: Prune [1 day]
```
"""

from collections.abc import Iterator
from functools import cache

from planlint.document import Document, Entry, Fence, Paragraph
from planlint.language import Language
from planlint.notation.context import in_gates
from planlint.notation.facts import strength
from planlint.notation.identifiers import BARE_ID, ID, PAIRED
from planlint.notation.label import label
from planlint.pattern import Pattern, either, holds, says
from planlint.recogniser import Recogniser
from planlint.statement import Statement, Waits
from planlint.text import Text

MEMBER = Pattern(
    rf"(?<![\w-])(?P<id>{BARE_ID}|{PAIRED})\s*\((?P<aside>[^()?]{{3,160}})\)", hint=holds("(")
)
"""An identifier with a parenthesis behind it."""

LED = Pattern(r"[^:()]{1,60}\((?P<aside>[^()?]{3,120})\)\s*:\s+(?P<members>\S.*)", hint=holds("("))
"""A label with a parenthesis behind it, and what it labels."""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every line outside the lists of checkpoints."""
    for block in document.blocks:
        lines = block.lines if isinstance(block, Entry | Fence | Paragraph) else ()
        if not lines or in_gates(document, block.span.start, language):
            continue
        for line in lines:
            yield from _of_line(line, language)


def _of_line(line: Text, language: Language) -> Iterator[Waits]:
    for member in MEMBER.finditer(line.value):
        subject = line.part(*member.span("id"))
        yield from _waits(line.part(*member.span("aside")), subject, language)
    led = LED.fullmatch(line.value)
    if led and label(line, language) is None:
        members = line.part(*led.span("members"))
        yield from _waits(line.part(*led.span("aside")), members, language)


def _waits(aside: Text, subject: Text, language: Language) -> Iterator[Waits]:
    match = says(aside.value, language.waits) and _needs(language).search(aside.value)
    if match:
        on = aside.part(match.start("on"))
        yield Waits(on, strength(aside.value, language), subject)


@cache
def _needs(language: Language) -> Pattern:
    """Find what is waited for, where an identifier follows the words that say so at once."""
    words = either(language.waits or ("…",))
    kinds = either((*language.kinds, *language.kinds.values()))
    name = rf"(?:{BARE_ID}|{PAIRED}|(?:{kinds})\s+{ID})(?!\w)"
    return Pattern(rf"(?:^|[:;,]\s*)(?:{words})\s+(?P<on>{name}.*)")


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
