"""Reads the identifier in a cell of a table, which may stand alone or beside a name."""

from planlint.language import Language
from planlint.notation.identifiers import BARE_ID, COUNTDOWN, PAIRED
from planlint.notation.label import Label, hash_label, label, name_of
from planlint.pattern import Pattern, says
from planlint.text import Text

CELL_ID = Pattern(
    rf"[^\w#]{{0,12}}(?P<id>{BARE_ID}|\d+(?:\.\d+)*[a-z]?|{PAIRED}|(?-i:[A-Z]))[^\w]{{0,12}}"
)
"""A cell that holds an identifier and nothing else."""

SLUG = Pattern(r"[^\w#]{0,12}(?P<id>(?-i:[a-z]\w*(?:-\w+)+|[a-z]{1,3}\d{1,3}))[^\w]{0,12}")
"""A cell that holds an identifier in small letters: ``pump-house``, ``t1``."""

DASHED = Pattern(
    rf"[^\w#]{{0,12}}(?P<id>{BARE_ID}|(?-i:[A-Z])|\d+(?:\.\d+)*)"
    r"(?:\s*[-‐-―−:.]\s+(?=\w)|\s+(?=\()|(?<=\d)\s+(?=(?-i:[A-Z])))"
)
"""A cell with an identifier and a name, under a header that names the kind: ``A - Schema``."""

CODED = Pattern(
    r"[^\w#]{0,12}(?P<id>(?P<series>(?-i:[A-Z]{1,4}))-?\d{1,3}(?:\.\d+)?)\s+(?=(?-i:[A-Z]))"
)
"""A cell with a code and a name, under whatever header: ``D1 Catalogue``."""


def cell_label(cell: Text, kind: str | None, language: Language) -> Label | None:
    """Read the identifier in a cell under a header that may name its kind.

    >>> from planlint.languages.en import LANGUAGE
    >>> cells = ("**T1**", "A - Schema", "2 (late)", "3 Roof", "pump-house", "Roof")
    >>> read = [cell_label(Text(cell, 0), "phase", LANGUAGE) for cell in cells]
    >>> [one.id if one else None for one in read]
    ['T1', 'A', '2', '3', 'pump-house', None]
    """
    found = label(cell, language) or hash_label(cell)
    alone = CELL_ID.fullmatch(cell.value) or (None if found else SLUG.fullmatch(cell.value))
    if alone and not COUNTDOWN.fullmatch(alone["id"]):
        nothing = cell.part(len(cell.value))
        return Label(kind, alone["id"], cell.part(*alone.span("id")), nothing, None).plain
    beside = (DASHED if kind else CODED).match(cell.value)
    if not beside:
        return found
    head, rest = cell.part(*beside.span("id")), cell.part(beside.end())
    return Label(kind, beside["id"], head, rest, None).plain


def cell_name(cell: Text, kind: str | None, language: Language) -> Label | None:
    """Take the name in a cell for an identifier; that of a row of totals is none."""
    name = name_of(cell)
    if not name or says(cell.value, language.sums):
        return None
    return Label(kind, name, cell.part(0, len(cell.value)), cell, None)
