"""Lists, tables and sections of work under a title that says how far all of it is.

## Written

```markdown
## Completed (2) ✅

- Task 1: Clear the beds (2 days)
- Task 2: Order seeds (1 day)

## 🚧 In Progress

| Task   | Name    | Duration |
|--------|---------|----------|
| Task 3 | Compost | 3 days   |

## Blocked Phases

### Phase 4: Greenhouse (2 weeks)

## Open questions

- Task 5: Who waters in August?
```

## Read

```
Task 1: Clear the beds [2 days; done]
Task 2: Order seeds [1 day; done]
Task 3: Compost [3 days; active]
Phase 4: Greenhouse [2 weeks; blocked]
Task 5: Who waters in August
```
"""

from collections.abc import Iterator

from planlint.document import LEAD_LEVEL, Document, Entry, Section, Table
from planlint.grammar import windows
from planlint.language import Language
from planlint.notation.cells import cell_label
from planlint.notation.columns import columns_of
from planlint.notation.context import in_gates
from planlint.notation.label import Label, boxed_label, hash_label, label, title_label
from planlint.notation.statuses import status_of_title
from planlint.recogniser import Recogniser
from planlint.statement import Noted, Statement


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read what stands under each title that says nothing else, and is no report of one day."""
    titled = [(one, status_of_title(one.title, language)) for one in document.sections[1:]]
    for section, meant in titled:
        beside = {other for one, other in titled if other and one.parent == section.parent}
        is_board = meant != "todo" or len(beside) > 1  # a list called "To do" has all states
        if meant and is_board and not _is_dated(document, section, language):
            for found in _listed(document, section, language):
                yield Noted("status", meant, found.head.span(), found.head)


def _is_dated(document: Document, section: Section, language: Language) -> bool:
    """Tell whether a section reports on a day or on checkpoints: what is done of work by then."""
    start = section.extent.start
    titles = (outer.title.value for outer in document.path(start) if outer is not section)
    dated = any(next(iter(windows(title, language)), None) for title in titles)
    return dated or in_gates(document, start, language)


def _listed(document: Document, section: Section, language: Language) -> Iterator[Label]:
    """Give the labels of the sections right below a title, or else of its entries and rows."""
    inner = [one for one in document.inside(section) if one.level < LEAD_LEVEL]
    titled = (title_label(one.title, language) for one in inner)
    if inner:
        yield from (found for found in titled if found)
        return
    for block in document.within(section.extent):
        if isinstance(block, Entry) and not block.depth:
            read = boxed_label if block.box else label
            found = read(block.text, language) or hash_label(block.text)
            yield from [found] if found else []
        elif isinstance(block, Table):
            yield from _in_table(block, language)


def _in_table(table: Table, language: Language) -> Iterator[Label]:
    columns = columns_of(table, language)
    for row in table.rows if columns else ():
        if columns and columns.subject < len(row):
            found = cell_label(row[columns.subject], columns.kind, language)
            yield from [found] if found else []


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
