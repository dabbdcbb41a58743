"""Lines that label their value, and lists under such a label.

## Written

```markdown
## Stream A: Walls

**Timeline**: Week 1 (5-7 days)
**Owner:** Ana | **Status:** done

## Stream B: Roof

**Dependencies:**
- Stream A

## Stream C: Garden

**Dependencies:**
- Blocked by: Stream A
- Blocks: Stream D

## Stream D: Feast

**Files:**
- `plans/roof.md`
```

## Read

```
Stream A: Walls [5-7 days; Week 1; Ana; done]
Stream B: Roof [after Stream A]
Stream C: Garden [after Stream A]
Stream D: Feast [after Stream C; plans/roof.md]
```
"""

from collections.abc import Iterator

from planlint.document import Document, Entry, Paragraph
from planlint.language import Language, Role
from planlint.notation.chain import ARROW
from planlint.notation.facts import field_statements, fields
from planlint.notation.roles import role_of
from planlint.pattern import Pattern, phrase, says
from planlint.recogniser import Recogniser
from planlint.statement import Statement
from planlint.text import Text

IDENTIFIER = Pattern(r"\d|(?<!\w)(?-i:[A-Z])(?!\w)")
"""What an identifier has at least."""

LISTED: frozenset[Role] = frozenset(("dependencies", "blocks", "files", "owner"))
"""What a list under a label can say."""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every line with a label, and every entry under one."""
    for block in document.blocks:
        if not isinstance(block, Paragraph | Entry):
            continue
        for line in block.lines:
            for role, words, value in fields(line, language):
                yield from field_statements(role, words, value, language)
        labelled = isinstance(block, Entry) and any(fields(block.text, language))
        if isinstance(block, Entry) and block.depth == 0 and not labelled:
            title = document.section_of(block.span.start).title
            listed = role_of(title.words, language)
            if listed in LISTED and not _is_told(block.text, language):
                yield from field_statements(listed, title.words.lower(), block.text, language)


def _is_told(entry: Text, language: Language) -> bool:
    """Tell an entry that names itself what waits for what from a mere prerequisite."""
    verbs = (*language.waits, *language.precedes)
    found = phrase(verbs).search(entry.value) if says(entry.value, verbs) else None
    first = next(iter(ARROW.finditer(entry.value)), None)
    ends = [match.start() for match in (found, first) if match]
    return bool(ends) and IDENTIFIER.search(entry.value[: min(ends)]) is not None


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
