"""Prerequisites in parentheses behind the identifiers of a list, several of them in one line.

## Written

````markdown
- T1: Dig (2 days)
- T2: Plant (1 day)
- T3: Water (1 day)
- T4: Prune (1 day)

```
Wave 1: T1
Wave 2:
  T2 (beds: needs T1)    T3 (after T1, T2)
  T4 (needs a ladder)
```
````

## Read

```
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
from planlint.notation.identifiers import BARE_ID, PAIRED
from planlint.pattern import Pattern, either, holds
from planlint.recogniser import Recogniser
from planlint.statement import Statement, Waits
from planlint.text import Text

MEMBER = Pattern(
    rf"(?<![\w-])(?P<id>{BARE_ID}|{PAIRED})\s*\((?P<aside>[^()?]{{3,160}})\)", hint=holds("(")
)
"""An identifier with a parenthesis behind it."""


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
        aside = line.part(*member.span("aside"))
        match = _needs(language).search(aside.value)
        if match:
            on = aside.part(match.start("on"))
            force = strength(aside.value, language)
            yield Waits(on, force, line.part(*member.span("id")))


@cache
def _needs(language: Language) -> Pattern:
    """Find what is waited for, where an identifier follows the words that say so at once."""
    words = either(language.waits or ("…",))
    return Pattern(rf"(?:^|[:;,]\s*)(?:{words})\s+(?P<on>(?:{BARE_ID}|{PAIRED})(?!\w).*)")


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
