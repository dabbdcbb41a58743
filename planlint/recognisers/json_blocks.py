"""Lists of tasks in JSON fences: mappings with an identifier, of which some say when or after what.

## Written

````markdown
```json
{"tasks": [
  {"id": "T1", "title": "Knead the dough", "duration": "2 days", "owner": "Ana"},
  {"id": "T2", "title": "Bake", "depends_on": ["T1"], "estimate": "1 day"}
]}
```
````

## Read

```
T1: Knead the dough [2 days; Ana]
T2: Bake [1 day; after T1]
```
"""

from collections.abc import Iterator
from re import MULTILINE

from planlint.document import Document, Fence
from planlint.language import Language, Role
from planlint.notation.facts import field_statements
from planlint.notation.identifiers import whole_head
from planlint.notation.roles import role_of
from planlint.pattern import Pattern
from planlint.plan import Problem
from planlint.recogniser import Recogniser
from planlint.records import MalformedError, Record, record
from planlint.source import Span
from planlint.statement import Declared, Statement

NAMES = ("title", "name", "summary", "description")

TELLING: frozenset[Role] = frozenset(
    ("duration", "window", "start", "end", "dependencies", "blocks")
)
"""What one entry of a list at least must say, or the list is no plan."""

KEY = Pattern(r"\"(?P<key>[\w -]{1,30})\"\s*:")
ELIDED = Pattern(r"\.\.\.|…|(?<!:)//|^\s*#|<\w+>", MULTILINE)
"""What examples have for what they leave out: dots, comments, names in angle brackets."""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every JSON fence that lists tasks."""
    for block in document.blocks:
        if isinstance(block, Fence) and block.info == "json":
            text = document.source.text[block.span.start : block.span.end]
            if '"id"' in text:
                yield from _of_fence(block, text, language)


def _of_fence(fence: Fence, text: str, language: Language) -> Iterator[Statement]:
    try:
        data = record(text, fence.span.start, json=True)
    except MalformedError as error:
        if _is_whole(text, language):
            yield Problem("block", "json", error.span, str(error), related=(_first(fence),))
    else:
        yield from _of_data(data, language)


def _is_whole(text: str, language: Language) -> bool:
    """Tell a list of tasks from an example that is cut short, and from another program's."""
    keys = {role_of(found["key"], language) for found in KEY.finditer(text)}
    return not ELIDED.search(text) and bool(keys & TELLING)


def _first(fence: Fence) -> Span:
    return fence.lines[0].span() if fence.lines else fence.span


def _of_data(data: Record, language: Language) -> Iterator[Statement]:
    plurals = {plural: kind for kind, plural in language.kinds.items()}
    for name, listed in (("", data), *data.fields.items()):
        tasks = [one for one in listed.entries if one.field("id").scalar]
        if any(_roles(one, language) & TELLING for one in tasks):
            for one in tasks:
                yield from _task(one, listed, plurals.get(name.lower()), language)


def _roles(one: Record, language: Language) -> set[Role]:
    return {role for name in one.fields if (role := role_of(name, language))}


def _task(one: Record, listed: Record, kind: str | None, language: Language) -> Iterator[Statement]:
    identifier = one.field("id")
    head = whole_head(identifier.text, language)
    yield Declared(
        head.kind if head else None if identifier.scalar[0].isalpha() else kind,
        head.id if head else identifier.scalar,
        one.field(*NAMES).scalar,
        identifier.text.span(),
        one.text.span(),
        "block",
        listing=listed.text.start,
    )
    for name, value in one.fields.items():
        role = role_of(name, language)
        if role:
            for entry in value.entries:
                yield from field_statements(role, name.lower(), entry.text, language)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
