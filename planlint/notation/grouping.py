"""Reads which group a text says an item is part of: ``Wave 2``, ``2`` under a header ``Wave``."""

from collections.abc import Iterator

from planlint.document import Table
from planlint.grammar import LETTERS, durations
from planlint.language import Language
from planlint.notation.identifiers import BARE_ID, JOINTS, PAIRED
from planlint.notation.label import Label, label, name_of
from planlint.notation.roles import role_of
from planlint.pattern import Pattern
from planlint.text import Text

GROUP = Pattern(
    rf"[^\w#]{{0,8}}(?P<id>{BARE_ID}|(?-i:[A-Z])|\d+(?:\.\d+)*(?-i:[A-Z]|[a-z])?)"
    r"\s*(?=$|[(\[:,;✓✔✅]|[-‐-―−]+\s)"
)
"""An identifier that stands alone, or before the group's name."""

ITEM = Pattern(
    rf"[^\w#]{{0,12}}(?:(?P<kind>{LETTERS}(?:\s{LETTERS})?)\s+#?(?:\d[\w.]*|(?-i:[A-Z])\b)"
    rf"|{BARE_ID}\b|{PAIRED}\b|\d+\.\d+(?:\.\d+)*\b)"
    r"\]?(?:\s*\([^()]{0,80}\))?"
    rf"\s*(?=$|[{JOINTS}:.(\[→]|[-=]>|[-‐-―−]|(?:and|plus|with|through|to)\b)"
)
"""The first of a list of items, and how the list may go on; in a sentence a verb would follow."""

COUNT = Pattern(r"\W*\d+(?:\s+[^\W\d_]+){0,2}\W*")
"""How many members a group has, and not which: ``13``, ``3 views``."""

HEAD = Pattern(r"\W*(?P<letters>[A-Za-z]{2,8})[-_]?\d")
"""The letters of the identifier with which a list begins."""

SHARE = Pattern(r"(?P<on>[^()·;]*\w[^()·;]*)\((?P<members>[^()]*)\)")
"""What only some members of a group wait for: ``T1, T2 (T3)``."""

WORD = Pattern(r"[\w.-]+")


def group_kind(words: str, language: Language) -> str | None:
    """Give the kind of group that a header or field names: ``Wave``, ``Parallel Group``.

    >>> from planlint.languages.en import LANGUAGE
    >>> group_kind("Parallel Group", LANGUAGE), group_kind("Wave #", LANGUAGE)
    ('group', 'wave')
    """
    plain = words.lower().strip(" *_`:#").removesuffix(" id").strip(" #")
    last = plain.rsplit(" ", 1)[-1]
    if plain in language.kinds:
        return None if plain in language.occasional else plain
    return last if plain.count(" ") == 1 and last in language.groups else None


def group_of(text: Text, kind: str | None, language: Language) -> Label | None:
    """Read the group that the value of a field or cell names.

    >>> from planlint.languages.en import LANGUAGE
    >>> found = group_of(Text("1 — Digging", 0), "phase", LANGUAGE)
    >>> found.kind, found.id
    ('phase', '1')
    """
    found = label(text, language)
    if found and found.kind:
        return found
    match = GROUP.match(text.value)
    if not match:
        return None
    return Label(kind, match["id"], text.part(*match.span("id")), text.part(match.end()), None)


def member_column(table: Table, language: Language) -> tuple[int, str | None] | None:
    """Find the column that lists the members of each row's group, and their kind."""
    singular = {plural: kind for kind, plural in language.kinds.items()}
    for at, cell in enumerate(table.header):
        words = cell.words.lower().replace("(s)", "s").strip(" *_`:#")
        first = words.removesuffix(" included").removesuffix(" ids")
        kind = singular.get(first)
        cells = [row[at].value for row in table.rows if at < len(row)]
        if role_of(words, language) or kind in language.occasional:
            continue
        named = kind or words in language.members or _begin(cells, first.removesuffix("s"))
        if named and not all(map(COUNT.fullmatch, cells)):
            return at, kind
    return None


def _begin(cells: list[str], letters: str) -> bool:
    """Tell whether a header is the letters of every identifier: ``PBIs`` above ``PBI-1``.

    >>> _begin(["PBI-1, PBI-2", "-"], "pbi"), _begin(["Sprint 1"], "sprint")
    (True, False)
    """
    heads = [HEAD.match(cell) for cell in cells if any(sign.isdigit() for sign in cell)]
    return bool(heads) and all(head and head["letters"].lower() == letters for head in heads)


def lists_items(text: Text, kind: str | None, language: Language) -> bool:
    """Tell whether a text is a list of items, of another kind than the group that has them.

    >>> from planlint.languages.en import LANGUAGE
    >>> told = ("T1, T2 and polish", "T1 comes first", "Phases 4, 5", "Foundation")
    >>> [lists_items(Text(one, 0), "wave", LANGUAGE) for one in told]
    [True, False, True, False]
    """
    match = ITEM.match(text.value)
    if not match:
        return False
    word = (match["kind"] or "").lower()
    singular = {plural: one for one, plural in language.kinds.items()}.get(word, word)
    return not word or (singular in language.kinds and singular != kind)


def name_before(text: Text, kind: str | None, language: Language) -> str:
    """Give the name in the text after a label, without the items or the length behind a colon.

    >>> from planlint.languages.en import LANGUAGE
    >>> [name_before(Text(one, 0), "wave", LANGUAGE) for one in ("Core: T1, T2", "T1", "Core")]
    ['Core', '', 'Core']
    >>> name_before(Text("Freeze the schema: 1 day", 0), None, LANGUAGE)
    'Freeze the schema'
    """
    if lists_items(text, kind, language):
        return ""
    colon = text.value.find(": ")
    behind = text.part(colon + 1)
    if colon > 0 and (lists_items(behind, kind, language) or _is_length(behind, language)):
        return name_of(text.part(0, colon))
    return name_of(text)


def _is_length(text: Text, language: Language) -> bool:
    """Tell whether a text begins with a length of time."""
    first = next(iter(durations(text.value, language)), None)
    return first is not None and not WORD.search(text.value[: first.start])


def shares(prerequisites: Text, members: Text) -> Iterator[tuple[Text, Text]]:
    """Part what members of a group wait for, where parentheses tell for which it holds.

    >>> told = shares(Text("T1, T2 (T3) · T6 (T7)", 0), Text("T3, T7", 0))
    >>> [(on.value, member.value) for on, member in told]
    [('T1, T2', 'T3'), ('T6', 'T7')]
    """
    known = set(WORD.findall(members.value))
    for match in SHARE.finditer(prerequisites.value):
        named = WORD.findall(match["members"])
        if not named or not known.issuperset(named):
            continue
        for member in WORD.finditer(match["members"]):
            start = match.start("members")
            yield (
                prerequisites.part(*match.span("on")),
                prerequisites.part(start + member.start(), start + member.end()),
            )
