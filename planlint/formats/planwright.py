"""planwright: a table with a row for each task, in Markdown of any kind.

| ID | Title           | Status | Owner | Est | Depends |
|----|-----------------|--------|-------|-----|---------|
| P1 | Prune the trees | done   | Iris  | 2d  | -       |
| P2 | Pick the apples | doing  | Noor  | L   | P1      |
| P3 | Press the juice | todo   |       | tbd | P1, P2  |

The table is any whose header has an identifier and a title; the other columns are optional and
may be called otherwise, also in Portuguese and Spanish. An estimate is `2h`, `3d` or `1w`, in
days of eight hours and weeks of five days, or one of four sizes: S is 4 hours, M 16, L 40 and
XL 80. What depends on several names them one after the other.

Other plans have such tables too, in which sizes are no hours. So a table is taken for
planwright's where the document names the tool, or where sizes and hours share one column, which
only planwright explains; and where no estimate is one that the tool would refuse. How the file is
called, `PLAN.md` for the tool's hook, says too little.

Documented in the README of the package.
"""

from collections.abc import Iterator, Sequence

from planlint.document import Document, Table
from planlint.format import Format
from planlint.grammar import durations
from planlint.language import Language
from planlint.notation.task_record import standing
from planlint.pattern import Pattern
from planlint.quantity import Duration
from planlint.records import Record
from planlint.source import Source, Span
from planlint.statement import Declared, Lasts, Noted, Statement, Waits
from planlint.text import Text

HEADERS = {
    "id": ("id",),
    "title": ("title", "task", "name", "titulo", "título"),
    "status": ("status", "state", "estado"),
    "owner": ("owner", "assignee", "dono"),
    "estimate": ("est", "estimate", "effort", "size"),
    "depends": (
        "depends",
        "depends on",
        "depends_on",
        "deps",
        "blocked by",
        "depende",
        "depende de",
    ),
}
"""What each column may be called."""

ROLES = {word: role for role, words in HEADERS.items() for word in words}
NEEDED = frozenset(("id", "title", "estimate", "depends"))
"""The columns without which a table says nothing that all tables do not."""

SIZES = {"s": 4, "m": 16, "l": 40, "xl": 80}
"""The hours of each size."""

NOTHING = frozenset(("", "-", "–", "—", "n/a", "tbd", "?"))
LENGTH = Pattern(r"\d+(?:\.\d+)?[hdw]")
REFERENCE = Pattern(r"[^\s,;]+")
STATUSES = {"doing": "active"}


def fits(source: Source) -> bool:
    """Look for a table whose columns, cells and document are as the tool wants them."""
    lines = source.lines
    headers = (at for at, line in enumerate(lines) if "|" in line and _roles(_cells(line)))
    at = next(headers, None)
    if at is None:
        return False
    estimates = list(_estimates(lines[at:]))
    sized = any(cell in SIZES for cell in estimates)
    measured = any(LENGTH.fullmatch(cell) for cell in estimates)
    valid = all(cell in SIZES or cell in NOTHING or LENGTH.fullmatch(cell) for cell in estimates)
    named = "planwright" in source.text.lower()
    return valid and ((sized and measured) or (named and (sized or measured)))


def _cells(line: str) -> list[str]:
    return [cell.strip(" *`").lower() for cell in line.strip(" |").split("|")]


def _roles(header: Sequence[str]) -> dict[str, int]:
    """Say which column is which; of no column, unless all that are needed are there."""
    found = {ROLES[word]: at for at, word in enumerate(header) if word in ROLES}
    return found if found.keys() >= NEEDED else {}


def _estimates(lines: Sequence[str]) -> Iterator[str]:
    """Give the estimates of the rows below a header and its rule."""
    column = _roles(_cells(lines[0]))["estimate"]
    for line in lines[2:]:
        if "|" not in line:
            return
        cells = _cells(line)
        yield cells[column] if column < len(cells) else ""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every row of the tables that the tool would read."""
    for block in document.blocks:
        if not isinstance(block, Table):
            continue
        columns = _roles([cell.words.lower() for cell in block.header])
        for row in block.rows if columns else ():
            cells = {role: row[at] for role, at in columns.items() if at < len(row)}
            if cells.keys() >= NEEDED and cells["id"].value.strip():
                yield from _row(row, cells, block.span.start, language)


def _row(
    row: Sequence[Text], cells: dict[str, Text], listing: int, language: Language
) -> Iterator[Statement]:
    head = cells["id"].part(0)
    extent = Span(row[0].start, row[-1].span().end)
    name = cells["title"].words
    yield Declared(None, head.value, name, head.span(), extent, "row", listing=listing)
    yield from _length(cells["estimate"].part(0), head, language)
    if "status" in cells:
        said = cells["status"].part(0)
        yield from standing(Record(said.words, said), head, language, STATUSES)
    if "owner" in cells and cells["owner"].words.lower() not in NOTHING:
        yield Noted("owner", cells["owner"].words, cells["owner"].part(0).span(), head)
    depends = cells["depends"]
    for match in REFERENCE.finditer(depends.value):
        if match.group().lower() not in NOTHING:
            on = depends.part(*match.span())
            yield Waits(on, "hard", subject=head, field=True, id=match.group())


def _length(cell: Text, head: Text, language: Language) -> Iterator[Lasts]:
    """Read an estimate: a size, or a length that everybody writes so."""
    hours = SIZES.get(cell.value.lower())
    if hours:
        yield Lasts(Duration(hours, hours, "hour"), cell.span(), head)
    for found in durations(cell.value, language):
        yield Lasts(found.duration, cell.span(found.start, found.end), head)


FORMAT = Format(title="planwright", fits=fits, recognise=recognise, doc=__doc__)
