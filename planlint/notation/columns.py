"""Tells which columns of a table with a row for each item say what."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planlint.document import Table
from planlint.grammar import currency_of, unit_of, windows
from planlint.language import Language, Role
from planlint.notation.cells import CODED, cell_label
from planlint.notation.grouping import group_kind, group_of, member_column
from planlint.notation.label import label
from planlint.notation.ranges import counted
from planlint.notation.roles import role_of
from planlint.pattern import Pattern, says
from planlint.text import Text

PLAIN_NAME = Pattern(r"[^\W\d][^;:\d]{0,60}")
"""A cell of words alone."""

UNIT = Pattern(r"[(\[]?[^\W\d]{1,12}(?:[ -][^\W\d]{1,12})?[)\]]?|[(\[]?[$€£¥₹][)\]]?")
"""A cell that can hold a unit: one word or two, or a sign."""

WORD = Pattern(r"\w")

TIMED: frozenset[Role] = frozenset(
    ("duration", "window", "start", "end", "dependencies", "blocks", "beside", "status")
)
"""Columns of which a table of items has at least one."""

LENGTHS: frozenset[Role] = frozenset(("duration", "window", "start", "end"))
"""Columns of which a table of items without identifiers has at least one."""

PLANNED: frozenset[Role] = frozenset(("dependencies", "owner"))
"""Columns that tell work from the parts of a product."""

STRUCTURES = frozenset(("component", "module", "feature", "agent", "group", "step", "stage"))
"""Kinds that name parts of a product too, with owners and dependencies of their own."""


class Columns(NamedTuple):
    """Which columns of a table say what."""

    subject: int
    """The column that names the items."""
    kind: str | None
    """The kind of item that the subject's header names."""
    name: int | None
    roles: tuple[tuple[int, Role, str], ...]
    """Column, what it says, its header in lower case."""
    listing: int
    """Where the table begins."""
    identified: bool = True
    """False where the subject's cells are names only."""
    members: tuple[int, str | None] | None = None
    """The column that lists what each row's group holds, and their kind."""
    groups: tuple[tuple[int, str], ...] = ()
    """The columns that name the groups of each row's item, and their kinds."""


class Headers(NamedTuple):
    """What the headers of a table say, column by column."""

    words: list[str]
    """In lower case."""
    roles: list[Role | None]
    kinds: list[str | None]
    """The kinds of items that they name."""


def with_units(table: Table, language: Language) -> Table:
    """Take a first row that holds nothing but units into the header: ``| | | (days) |``."""
    units = table.rows[0] if table.rows else ()
    said = [cell for cell in units[1:] if cell.value]
    if not said or units[0].value or len(units) != len(table.header):
        return table
    if not all(UNIT.fullmatch(cell.value) and _is_unit(cell, language) for cell in said):
        return table
    header = (
        head._replace(value=f"{head.value} ({cell.value.strip(' ()[]')})") if cell.value else head
        for head, cell in zip(table.header, units, strict=True)
    )
    return table._replace(header=tuple(header), rows=table.rows[1:])


def _is_unit(cell: Text, language: Language) -> bool:
    return (
        unit_of(cell.value.lower(), language) is not None
        or currency_of(cell.value.lower()) is not None
    )


def columns_of(table: Table, language: Language) -> Columns | None:
    """Read the columns of a table of items; None where it is none."""
    headers = _headers(table, language)
    subject = _subject(table, headers, language)
    if subject is None:
        return _of_names(table, headers, language)
    headers = _dated(headers, subject, language)
    told = {role for at, role in enumerate(headers.roles) if role and at != subject}
    kinds = [kind for at, kind in enumerate(headers.kinds) if kind and at != subject]
    numbered = headers.roles[subject] == "id" and kinds
    members = member_column(table, language) if headers.kinds[subject] else None
    groups = tuple(_groups(table, subject, headers, language))
    if not (told & TIMED or numbered or members or groups or _says_kinds(table, subject, language)):
        return None
    names = _names(headers, (subject, *dict(groups)), language)
    beside = subject + 1
    otherwise = {*dict(groups), members[0] if members else subject}
    if not names and beside not in otherwise and _holds_names(table, beside, language):
        names = [beside]
    name = names[0] if names else None
    kind = headers.kinds[subject] or (headers.kinds[name] if name is not None else None)
    facts = _facts(headers, (subject, *names))
    start = table.span.start
    return Columns(subject, kind, name, facts, start, members=members, groups=groups)


def _dated(headers: Headers, subject: int, language: Language) -> Headers:
    """Let a column of dates say when the items are due, if their header says what they are."""
    if not headers.kinds[subject] or LENGTHS & set(headers.roles):
        return headers
    roles = zip(headers.words, headers.roles, strict=True)
    dated: list[Role | None] = [
        "window" if word in language.dates else role for word, role in roles
    ]
    return headers._replace(roles=dated)


def _of_names(table: Table, headers: Headers, language: Language) -> Columns | None:
    """Read the columns of a table whose items are called by their names in its first column."""
    kind, told = headers.kinds[0], {role for role in headers.roles[1:] if role}
    if kind is None or kind in language.occasional:
        return None
    if not (told & LENGTHS or (told & PLANNED and kind not in STRUCTURES)):
        return None
    names = _names(headers, (0,), language)
    name = names[0] if names else None
    facts, members = _facts(headers, (0, *names)), member_column(table, language)
    start = table.span.start
    return Columns(0, kind, name, facts, start, identified=False, members=members)


def _headers(table: Table, language: Language) -> Headers:
    words = [cell.words.lower().strip(" *#:") for cell in table.header]
    kinds = [_kind(word, language) for word in words]
    return Headers(words, _roles(table, words, language), kinds)


def _names(headers: Headers, others: Sequence[int], language: Language) -> list[int]:
    """Find the columns that name the items: by their role, or by the kind in their header."""
    named = [at for at, role in enumerate(headers.roles) if role == "name" and at not in others]
    return named + [
        at
        for at, kind in enumerate(headers.kinds)
        if kind
        and at not in others
        and headers.roles[at] in (None, "name")
        and f"{kind}s" not in language.workers
    ]


def _facts(headers: Headers, others: Sequence[int]) -> tuple[tuple[int, Role, str], ...]:
    columns = zip(headers.roles, headers.words, strict=True)
    return tuple(
        (at, role, word) for at, (role, word) in enumerate(columns) if role and at not in others
    )


def _groups(
    table: Table, subject: int, headers: Headers, language: Language
) -> Iterator[tuple[int, str]]:
    """Find the columns that name groups: their headers name a kind, most cells an identifier."""
    for at, cell in enumerate(table.header):
        kind = group_kind(cell.words, language)
        if (
            at == subject
            or headers.roles[at] not in (None, "resources")
            or not kind
            or f"{kind}s" in language.workers
        ):
            continue
        told = [row[at] for row in table.rows if at < len(row) and row[at].value]
        if sum(group_of(one, kind, language) is not None for one in told) * 2 > len(told):
            yield at, kind


def _roles(table: Table, words: list[str], language: Language) -> list[Role | None]:
    """Tell what each column says; "total effort" is that of the row if no other column says it."""
    roles = [role_of(word, language) for word in words]
    for at, word in enumerate(words):
        first, _, rest = word.partition(" ")
        role = role_of(rest, language) if first in language.sums else None
        if role and role not in roles:
            roles[at] = role
    for at, role in enumerate(roles):
        cells = [row[at] for row in table.rows if at < len(row)]
        if role == "duration":
            roles[at] = counted(table, at, roles, language)
        if role is None and at > 0 and "window" not in roles and _are_places(cells, language):
            roles[at] = "window"
    return roles


def _are_places(cells: list[Text], language: Language) -> bool:
    """Tell whether each cell is a place on the calendar, whatever the header: ``Day 1-3``.

    Dates are none: they may be those on which the rows were written.
    """
    told = [cell.value.strip(" *~") for cell in cells if WORD.search(cell.value)]
    return bool(told) and all(_is_place(one, language) for one in told)


def _is_place(text: str, language: Language) -> bool:
    """Tell whether a text is a place and nothing more.

    >>> from planlint.languages.en import LANGUAGE
    >>> [_is_place(one, LANGUAGE) for one in ("Day 1-3", "after Day 3", "2026-03-01")]
    [True, False, False]
    """
    first = next(iter(windows(text, language)), None)
    return (
        first is not None and first.window.unit != "date" and first.end - first.start == len(text)
    )


def _holds_names(table: Table, at: int, language: Language) -> bool:
    """Tell whether the column beside the identifiers holds names, though its header is none."""
    if at >= len(table.header) or role_of(table.header[at].words, language):
        return False
    cells = [row[at] for row in table.rows if at < len(row)]
    plain = [PLAIN_NAME.fullmatch(cell.value) for cell in cells]
    said = says(table.header[at].value, tuple(language.kinds.values()))
    return bool(cells) and all(plain) and not said


def _subject(table: Table, headers: Headers, language: Language) -> int | None:
    """Choose the column that names the items: most of its cells hold identifiers."""
    candidates = [
        at
        for at, role in enumerate(headers.roles)
        if (at == 0 or role == "id" or headers.kinds[at] or _holds_codes(table, at, headers))
        and headers.words[at] not in (*language.gradings, *language.dates)
    ]
    for at in sorted(candidates, key=lambda at: _preference(table, at, headers, language)):
        kind = headers.kinds[at]
        labels = [cell_label(row[at], kind, language) for row in table.rows if at < len(row)]
        known = {found.id for found in labels if found}
        if len(known) * 2 > len(table.rows):
            return at
    return None


def _holds_codes(table: Table, at: int, headers: Headers) -> bool:
    """Tell whether every cell holds a code and a name, beside a column of prerequisites."""
    if "dependencies" not in headers.roles:
        return False
    found = [CODED.match(row[at].value) for row in table.rows if at < len(row)]
    series = {match["series"] if match else None for match in found}
    return len(found) > 1 and len(series) == 1 and None not in series


def _preference(
    table: Table, at: int, headers: Headers, language: Language
) -> tuple[bool, bool, bool, int]:
    """Rank a column: codes come first, workers last, and before them what names no kind nor id."""
    codes = _holds_codes(table, at, headers)
    worker = f"{headers.kinds[at]}s" in language.workers
    named = headers.kinds[at] or (headers.roles[at] and table.header[at].value != "#")
    return not codes, worker, not named, at


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
