"""Tasks in XML fences: elements named for a kind, with an identifier.

## Written

````markdown
```xml
<tasks>
  <task id="T1" name="Knead the dough" duration="2 days"/>
  <task id="T2" depends_on="T1">
    <name>Bake</name>
    <duration>1 day</duration>
  </task>
</tasks>
```
````

## Read

```
T1: Knead the dough [2 days]
T2: Bake [1 day; after T1]
```
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from planlint.document import Document, Fence
from planlint.language import Language
from planlint.notation.facts import field_statements
from planlint.notation.identifiers import whole_head
from planlint.notation.roles import role_of
from planlint.pattern import Pattern
from planlint.recogniser import Recogniser
from planlint.statement import Declared, Statement
from planlint.text import Text

OPENING = Pattern(r"<(?P<tag>[a-z]\w{1,20})\s(?P<attributes>[^<>]{1,500})>")
ATTRIBUTE = Pattern(r"(?P<name>[\w-]{1,30})\s*=\s*[\"'](?P<value>[^\"'<>]{0,300})[\"']")
CHILD = Pattern(r"<(?P<name>[\w-]{1,30})>(?P<value>[^<>]{1,300})</(?P=name)>")


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every XML fence that holds elements with identifiers."""
    for block in document.blocks:
        if isinstance(block, Fence) and block.info == "xml":
            source = document.source.text
            yield from _of_text(
                Text(source[block.span.start : block.span.end], block.span.start), language
            )


def _of_text(text: Text, language: Language) -> Iterator[Statement]:
    openings = [
        found for found in OPENING.finditer(text.value) if found["tag"].lower() in language.kinds
    ]
    starts = (*(found.start() for found in openings), len(text.value))
    last: dict[str, int] = {}
    for found, (start, end) in zip(openings, pairwise(starts), strict=True):
        inside = text.part(found.end(), end)
        fields = [
            *_fields(ATTRIBUTE.finditer(found["attributes"]), text.part(*found.span("attributes"))),
            *_fields(CHILD.finditer(inside.value), inside),
        ]
        tag = found["tag"].lower()
        around = max((at for other, at in last.items() if other != tag), default=0)
        last[tag] = start
        yield from _element(tag, fields, text.part(start, end), text.start + around, language)


def _fields(found: "Iterator[re.Match[str]]", text: Text) -> Iterator[tuple[str, Text]]:
    return ((one["name"].lower(), text.part(*one.span("value"))) for one in found)


def _element(
    kind: str, fields: list[tuple[str, Text]], extent: Text, listing: int, language: Language
) -> Iterator[Statement]:
    said = dict(reversed(fields))
    identifier = said.get("id")
    if not identifier or not identifier.value:
        return
    name = next((said[label].words for label in ("name", "title") if label in said), "")
    head = whole_head(identifier, language)
    lettered = identifier.value[0].isalpha()
    yield Declared(
        head.kind if head else None if lettered else kind,
        head.id if head else identifier.value,
        name,
        identifier.span(),
        extent.span(),
        "block",
        listing=listing,
    )
    for label, value in fields:
        role = role_of(label, language)
        if role:
            yield from field_statements(role, label, value, language)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
