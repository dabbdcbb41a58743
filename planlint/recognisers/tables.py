"""Tables with a row for each item, their columns in any order.

## Written

```markdown
| ID  | Name   | Owner | Duration | Start Day | Dependencies |
|-----|--------|-------|----------|-----------|--------------|
| TD2 | Config | Ana   | 1-2 days | Day 1     | None         |
| WS1 | Store  | Björn | 4 days   | Day 3     | TD2 (soft)   |

| Component | Effort    |
|-----------|-----------|
| Shelves   | 2-3 weeks |
| Scales    | 1 week    |
| **Total** | 3-4 weeks |

| Wave     | Tasks  | Depends on       |
|----------|--------|------------------|
| 1        | T1, T2 | none             |
| 2 (late) | T3, T4 | T1 (T3), T2 (T4) |

| Task | Goal    | Wave |
|------|---------|------|
| T1   | Dough   | 1    |
| T2   | Filling | 1    |
| T3   | Rolls   | 2    |
| T4   | Pies    | 2    |
```

## Read

```
TD2: Config [1-2 days; from Day 1; Ana]
WS1: Store [4 days; from Day 3; after TD2 (soft); Björn]
Shelves [2-3 weeks]
Scales [1 week]
Wave 1
Wave 2: late
  T1: Dough
  T2: Filling
  T3: Rolls [after T1]
  T4: Pies [after T2]
claim: table-total 3-4 week
```
"""

from collections.abc import Iterator
from typing import NamedTuple

from planlint.calendar_table import counts_on
from planlint.context import announced_kind, in_gates
from planlint.document import Document, Table
from planlint.facts import ASIDE, field_statements, is_struck, joined, role_of
from planlint.grouping import group_kind, group_of, member_column, shares
from planlint.identifiers import BARE_ID, COUNTDOWN
from planlint.label import Label, hash_label, label, name_of
from planlint.language import Language, Role
from planlint.pattern import Pattern, says
from planlint.recogniser import Recogniser
from planlint.source import Span
from planlint.statement import Belongs, Declared, Noted, Statement, Waits
from planlint.text import Text

CELL_ID = Pattern(rf"[^\w#]{{0,12}}(?P<id>{BARE_ID}|\d+(?:\.\d+)*[a-z]?|(?-i:[A-Z]))[^\w]{{0,12}}")
"""A cell that holds an identifier and nothing else."""

SLUG = Pattern(r"[^\w#]{0,12}(?P<id>(?-i:[a-z]\w*(?:-\w+)+))[^\w]{0,12}")
"""A cell that holds an identifier of words: ``pump-house``."""

DASHED = Pattern(
    rf"[^\w#]{{0,12}}(?P<id>{BARE_ID}|(?-i:[A-Z])|\d+(?:\.\d+)*)"
    r"(?:\s*[-‐-―−:.]\s+(?=\w)|\s+(?=\()|(?<=\d)\s+(?=(?-i:[A-Z])))"
)
"""A cell with an identifier and a name, under a header that names the kind: ``A - Schema``."""

PLAIN_NAME = Pattern(r"[^\W\d][^;:\d]{0,60}")
"""A cell of words alone."""

TIMED: frozenset[Role] = frozenset(
    ("duration", "window", "start", "end", "dependencies", "blocks", "beside", "status")
)
"""Columns of which a table of items has at least one."""

LENGTHS: frozenset[Role] = frozenset(("duration", "window", "start", "end"))
"""Columns of which a table of items without identifiers has at least one."""

STRUCTURES = frozenset(("component", "module", "feature", "agent", "group", "step", "stage"))
"""Kinds that name parts of a product too, whose dependencies order no work."""


class Columns(NamedTuple):
    """Which columns of a table say what."""

    subject: int
    """The column that names the items."""
    kind: str | None
    """The kind of item that the subject's header names."""
    name: int | None
    roles: tuple[tuple[int, Role, str], ...]
    """Column, what it says, its header in lower case."""
    identified: bool
    """False where the subject's cells are names only."""
    members: tuple[int, str | None] | None
    """The column that lists what each row's group holds, and their kind."""
    groups: tuple[tuple[int, str], ...]
    """The columns that name the groups of each row's item, and their kinds."""
    listing: int
    """Where the table begins."""


def recognise(document: Document, language: Language) -> Iterator[Statement]:
    """Read every table that has a row for each item."""
    for block in document.blocks:
        if isinstance(block, Table) and not in_gates(document, block.span.start, language):
            columns = _columns(block, language)
            if columns:
                announced = announced_kind(document, block.span.start, language)
                columns = columns._replace(kind=columns.kind or announced)
                for row in block.rows:
                    yield from _row(document, row, columns, language)


def _columns(table: Table, language: Language) -> Columns | None:
    words = [cell.words.lower().strip(" *#:") for cell in table.header]
    roles = _roles(table, language)
    kinds = [_kind(word, language) for word in words]
    subject = _subject(table, roles, kinds, language)
    identified = subject is not None
    if subject is None:
        subject = 0
    told = {role for at, role in enumerate(roles) if role and at != subject}
    other_kind = any(kind for at, kind in enumerate(kinds) if at != subject)
    known = other_kind and roles[subject] == "id"
    members = member_column(table, language) if identified and kinds[subject] else None
    groups = tuple(_groups(table, subject, roles, language)) if identified else ()
    counts = told & TIMED or known or members or groups
    if identified and not (counts or _says_kinds(table, subject, language)):
        return None
    if not identified and not _states(kinds[0], told, language):
        return None
    rest = [(at, role, words[at]) for at, role in enumerate(roles) if role and at != subject]
    names = [at for at, role, _ in rest if role == "name"]
    names += [
        at
        for at, kind in enumerate(kinds)
        if kind and at not in (subject, *dict(groups)) and f"{kind}s" not in language.workers
    ]
    facts = tuple((at, role, word) for at, role, word in rest if at not in names)
    beside = subject + 1
    told_otherwise = {*dict(groups), members[0] if members else subject}
    unnamed = not names and identified and beside not in told_otherwise
    if unnamed and _names(table, beside, language):
        names = [beside]
    name = names[0] if names else None
    kind = kinds[subject] or (kinds[name] if name is not None else None)
    return Columns(subject, kind, name, facts, identified, members, groups, table.span.start)


def _states(kind: str | None, told: set[Role], language: Language) -> bool:
    """Tell whether rows without identifiers are items: by what they state of work."""
    if kind is None or kind in language.occasional:
        return False
    return bool(told & LENGTHS) or ("dependencies" in told and kind not in STRUCTURES)


def _groups(
    table: Table, subject: int, roles: list[Role | None], language: Language
) -> Iterator[tuple[int, str]]:
    """Find the columns that name groups: their headers name a kind, most cells an identifier."""
    for at, cell in enumerate(table.header):
        kind = group_kind(cell.words, language)
        if at == subject or roles[at] or not kind or f"{kind}s" in language.workers:
            continue
        told = [row[at] for row in table.rows if at < len(row) and row[at].value]
        if sum(group_of(one, kind, language) is not None for one in told) * 2 > len(told):
            yield at, kind


def _roles(table: Table, language: Language) -> list[Role | None]:
    """Tell what each column says; "total effort" is that of the row if no other column says it."""
    words = [cell.words.lower().strip(" *#:") for cell in table.header]
    roles = [role_of(word, language) for word in words]
    for at, word in enumerate(words):
        first, _, rest = word.partition(" ")
        role = role_of(rest, language) if first in language.sums else None
        if role and role not in roles:
            roles[at] = role
    for at, role in enumerate(roles):
        if role == "duration" and counts_on([row[at] for row in table.rows if at < len(row)]):
            roles[at] = "window"
    return roles


def _names(table: Table, at: int, language: Language) -> bool:
    """Tell whether the column beside the identifiers holds names, though its header is none."""
    if at >= len(table.header) or role_of(table.header[at].words, language):
        return False
    cells = [row[at] for row in table.rows if at < len(row)]
    plain = [PLAIN_NAME.fullmatch(cell.value) for cell in cells]
    said = says(table.header[at].value, tuple(language.kinds.values()))
    return bool(cells) and all(plain) and not said


def _subject(
    table: Table, roles: list[Role | None], kinds: list[str | None], language: Language
) -> int | None:
    """Choose the column that names the items: most of its cells hold identifiers."""
    workers = {worker.removesuffix("s") for worker in language.workers}
    candidates = [at for at in range(len(roles)) if at == 0 or roles[at] == "id" or kinds[at]]
    named = [
        bool(kinds[at] or (roles[at] and table.header[at].value != "#")) for at in range(len(roles))
    ]
    for at in sorted(candidates, key=lambda at: (kinds[at] in workers, not named[at], at)):
        labels = [_label(row, at, kinds[at], language) for row in table.rows]
        known = {found.id for found in labels if found}
        if len(known) * 2 > len(labels):
            return at
    return None


def _says_kinds(table: Table, subject: int, language: Language) -> bool:
    """Tell whether every cell of the subject names a kind itself: ``Batch A``."""
    cells = [row[subject] for row in table.rows if subject < len(row)]
    items = [cell for cell in cells if not says(cell.value, language.sums)]
    found = [label(cell, language) for cell in items]
    return len(found) > 1 and all(one and one.kind for one in found)


def _kind(word: str, language: Language) -> str | None:
    """Give the kind that a header names: ``Phase``, ``Story ID``, ``Task #``."""
    first = word.removesuffix(" id").removesuffix(" #").strip()
    named = (word.removesuffix(name).strip() for name in language.roles["name"])
    return next((each for each in (first, *named) if each in language.kinds), None)


def _label(
    row: tuple[Text, ...], subject: int, kind: str | None, language: Language
) -> Label | None:
    if subject >= len(row):
        return None
    cell = row[subject]
    found = label(cell, language) or hash_label(cell)
    match = CELL_ID.fullmatch(cell.value) or (None if found else SLUG.fullmatch(cell.value))
    if match and not COUNTDOWN.fullmatch(match["id"]):
        nothing = cell.part(len(cell.value))
        return Label(kind, match["id"], cell.part(*match.span("id")), nothing, None).plain
    dashed = DASHED.match(cell.value) if kind else None
    if dashed:
        return Label(
            kind, dashed["id"], cell.part(*dashed.span("id")), cell.part(dashed.end()), None
        ).plain
    return found


def _named(row: tuple[Text, ...], columns: Columns, language: Language) -> Label | None:
    """Take the name of a row for its identifier; a row of totals is none of the items."""
    cell = row[columns.subject]
    name = name_of(cell)
    if not name or says(cell.value, language.sums):
        return None
    return Label(columns.kind, name, cell.part(0, len(cell.value)), cell, None)


def _row(
    document: Document, row: tuple[Text, ...], columns: Columns, language: Language
) -> Iterator[Statement]:
    if columns.subject >= len(row):
        return
    if columns.identified:
        found = _label(row, columns.subject, columns.kind, language)
    else:
        found = _named(row, columns, language)
    if not found:
        return
    yield from _row_facts(found, row, columns, language)
    name = _name(found, row, columns)
    yield Declared(
        found.kind or columns.kind,
        found.id,
        name,
        found.head.span(),
        Span(row[0].start, row[-1].span().end),
        "row",
        identified=columns.identified,
        alias=found.alias,
        listing=columns.listing,
    )
    cells = (columns.subject, columns.name)
    if any(is_struck(document, row[at].span()) for at in cells if at is not None and at < len(row)):
        yield Noted("status", "skipped", found.head.span())


def _name(found: Label, row: tuple[Text, ...], columns: Columns) -> str:
    """Give the name of an item: what stands beside its label, or in a column of names."""
    aside = ASIDE.fullmatch(found.rest.value)
    own = aside["aside"] if aside else found.rest.words
    if own or columns.name is None or columns.name >= len(row):
        return own
    return row[columns.name].words


def _row_facts(
    found: Label, row: tuple[Text, ...], columns: Columns, language: Language
) -> Iterator[Statement]:
    """Read what the cells of a row say of its item, and of what it is part of."""
    shared: list[Statement] = []
    if columns.members and columns.members[0] < len(row):
        at, kind = columns.members
        yield Belongs(found.kind or columns.kind, found.id, found.head.span(), row[at], kind)
        shared = list(_shared(row, columns, row[at]))
    for at, kind in columns.groups:
        group = group_of(row[at], kind, language) if at < len(row) else None
        if group:
            yield Belongs(group.kind, group.id, group.head.span())
    yield from shared
    yield from joined(
        [
            statement
            for at, role, words in columns.roles
            if at < len(row) and not (shared and role == "dependencies")
            for statement in field_statements(role, words, row[at], language)
        ]
    )


def _shared(row: tuple[Text, ...], columns: Columns, members: Text) -> Iterator[Waits]:
    """Read prerequisites that hold for some members of the row's group only."""
    for at, role, _ in columns.roles:
        if role == "dependencies" and at < len(row):
            for on, waiting in shares(row[at], members):
                yield Waits(on, "hard", waiting, field=True)


RECOGNISER = Recogniser(recognise=recognise, doc=__doc__)
