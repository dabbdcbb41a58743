"""Task sets in YAML fences; read by their lines, since many such blocks are no valid YAML.

## Written

````markdown
```yaml
Task Set A1: Walls
  Owner: Alpha
  Duration: 3-4 hours

Task Set A2: Roof
  Parallel: No (depends on A1)
  Duration: 2 hours
```
````

## Read

```
A1: Walls [3-4 hours; Alpha]
A2: Roof [2 hours; after A1]
problem: mapping values are not allowed in this context
```

Lists of mappings are read as well: each entry with an `id`, its fields below it.
"""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from planlint.document import Document, Fence
from planlint.language import Language
from planlint.notation.facts import field_statements, fields
from planlint.notation.identifiers import whole_head
from planlint.notation.label import Label, label, name_of
from planlint.pattern import Pattern
from planlint.plan import Problem
from planlint.recogniser import Recogniser
from planlint.records import MalformedError, record
from planlint.source import Span
from planlint.statement import Declared, Noted, Statement, Waits
from planlint.text import Text

ID_LINE = Pattern(r"\s*-\s+id\s*:\s*[\"']?(?P<id>[\w.-]+(?: \w{1,8})?)[\"']?\s*")


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every YAML fence that declares items; a tool's files are read by its format."""
    files = {part.span for part in document.source.several}
    for block in document.blocks:
        if not isinstance(block, Fence) or block.span in files:
            continue
        if block.info in {"yaml", "yml"}:
            declared = list(_items(block, language))
            if declared:
                yield from declared
                yield from _malformed(block)


def _items(fence: Fence, language: Language) -> Iterator[Statement]:
    for number, line in enumerate(fence.lines):
        found = _identified(line, language) or _labelled(line, language)
        if found:
            body = list(_body(fence.lines[number:]))
            extent = Span(line.start, body[-1].span().end)
            name = name_of(found.rest) or _titled(body)
            yield Declared(found.kind, found.id, name, found.head.span(), extent, "block")
            for inner in body[1:]:
                yield from _facts(inner, language)


def _identified(line: Text, language: Language) -> Label | None:
    """Read an entry of a list that gives its identifier: ``- id: T1``, ``- id: Task 1``."""
    match = ID_LINE.fullmatch(line.value)
    if not match:
        return None
    written, nothing = line.part(*match.span("id")), line.part(len(line.value))
    head = whole_head(written, language)
    if head:
        return Label(head.kind, head.id, written, nothing, None)
    return None if " " in match["id"] else Label("task", match["id"], written, nothing, None)


def _labelled(line: Text, language: Language) -> Label | None:
    """Read a line that begins with a kind and an identifier: ``Task Set A1: Walls``."""
    found = label(line, language)
    return found if found and found.kind else None


TITLE = Pattern(r"\s*(?:title|name)\s*:\s*[\"']?(?P<title>[^\"'\n]{1,200})[\"']?\s*")


def _titled(body: list[Text]) -> str:
    """Give the name of an entry that states it in a line of its own."""
    titles = (TITLE.fullmatch(line.value) for line in body)
    return next((found["title"].strip() for found in titles if found), "")


def _body(lines: tuple[Text, ...]) -> Iterator[Text]:
    """Give the first line and those indented more deeply."""
    indent = len(lines[0].value) - len(lines[0].value.lstrip())
    yield lines[0]
    for line in lines[1:]:
        if line.value.strip() and len(line.value) - len(line.value.lstrip()) <= indent:
            return
        yield line


def _facts(line: Text, language: Language) -> Iterator[Statement]:
    for role, words, value in fields(line, language):
        for statement in field_statements(role, words, value, language):
            if not isinstance(statement, Noted) or statement.field != "status":
                yield statement
    if not any(True for _ in fields(line, language)):
        for phrase in language.orders:
            at = line.value.lower().find(f"{phrase} ")
            if at >= 0:
                yield Waits(line.part(at + len(phrase)), "hard")
                return


def _malformed(fence: Fence) -> Iterator[Problem]:
    """Say where a block of plan data is no YAML."""
    try:
        record("\n".join(line.value for line in fence.lines))
    except MalformedError as error:
        ends = accumulate(len(line.value) + 1 for line in fence.lines)
        at = min(bisect_right(list(ends), error.span.start), len(fence.lines) - 1)
        line, first = fence.lines[at].part(0), fence.lines[0].part(0)
        yield Problem("block", "yaml", line.span(), str(error), related=(first.span(),))


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
