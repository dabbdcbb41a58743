"""Lists of hard sync points in YAML.

## Written

````markdown
- Phase 1: Walls (2 days)
- Phase 2: Roof (1 day)

```yaml
Hard Sync Points:
  - Handover (keys and papers)
```
````

## Read

```
Phase 1: Walls [2 days]
Phase 2: Roof [1 day]
gate: Handover, 1 checks
```
"""

from collections.abc import Iterator

from planlint.document import Document, Fence
from planlint.language import Language
from planlint.pattern import Pattern, says
from planlint.recogniser import Recogniser
from planlint.statement import Criterion, Gated
from planlint.text import Text

ENTRY = Pattern(r"\s*[-*]\s+(?P<text>\S.*)")


def recognise(document: Document, language: Language) -> Iterator[Gated]:
    """Read the list under each key that names checkpoints, but for mere habits."""
    for block in document.blocks:
        if not isinstance(block, Fence) or block.info not in {"yaml", "yml"}:
            continue
        listing = False
        for line in block.lines:
            entry = ENTRY.fullmatch(line.value)
            if entry and listing:
                yield _sync_point(line.part(*entry.span("text")))
            elif line.value.strip().endswith(":"):
                soft = says(line.value, language.soft_gates)
                listing = says(line.value, language.gates) and not soft
            elif line.value.strip():
                listing = False


def _sync_point(text: Text) -> Gated:
    """Read a name, and in parentheses behind it what is asked for."""
    at = text.value.find("(")
    name = text.part(0, at if at > 0 else None)
    checks = (Criterion(text.part(at + 1, text.value.rfind(")"))),) if at > 0 else ()
    return Gated(name, name.span(), checks, text, None)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
