"""Tells most documents that are no plan by a look at their text, before Markdown is loaded."""

import re
from collections.abc import Iterator
from functools import cache
from re import IGNORECASE, MULTILINE

from planlint.grammar import ordinals
from planlint.language import Language
from planlint.notation.identifiers import BARE_ID, own_ids
from planlint.pattern import NOTHING, Pattern, either, is_parted, says

NAMED = Pattern(
    r"\b(?P<kind>[^\W\d_]+)\s+#?"  # a word and an identifier
    r"(?-i:[A-Z]{0,6}\d[\w.]*|(?:[IVX]{2,4}|[A-Z])\b)"
    rf"|^[^\w\n]{{0,12}}{BARE_ID}\b"  # a line that begins with an identifier
    r"|^(?:#{1,6}|[-*+])\s[^\w\n]{0,8}(?-i:[a-z]\w*-[\w-]+)[^\w\n]{0,3}:\s"  # one of words
    rf"|^\|\s*[*~`]{{0,4}}#?(?:\d[\w.]*|(?-i:[A-Z])\b)"  # a row that begins with one
    r"|^[ \t]*[-*+][ \t]+[^\w\n]{0,6}\d+(?:\.\d+)+\b"  # an entry of a breakdown of work
    r"|^[ \t]*-[ \t]+id:[ \t]*\S+"  # an entry of YAML
    r"|\"id\"[ \t]*:[ \t]*[^\s,}]+|<[a-z]\w{1,20}\s[^<>\n]{0,80}?id=[^\s/>]+"  # one of JSON, of XML
    rf"|^[ \t>]*[-*+]\s+\[.\]\*?\s+[^\w\n]{{0,6}}(?:\d|{BARE_ID}\b).*",  # a numbered task
    IGNORECASE | MULTILINE,
)
TIMED = Pattern(
    r"\d\s*-?\s*(?P<unit>[^\W\d_]+)\b|\b(?P<place>[^\W\d_]+)\s+(?=\d)"
    r"|[|(\[-]\s*(?P<header>[^\W\d_]+)[)\]]?\s*(?=\|)"
)
HEADER = Pattern(r"^\|[ *]*(?P<kind>[^\W\d_]+)[ *]*\|(?P<columns>.*)$", MULTILINE | IGNORECASE)
"""A row of a table that begins with a word, as a header does."""

TABLE = Pattern(r"^\|(?P<header>[^\n]+)\n\|[ :|-]+$", MULTILINE)
"""The header of a table, and the line below it."""

TITLE = Pattern(
    r"^#{2,6}[ \t][^()\[\]\n]*[(\[][^()\[\]\n]{0,20}?\d+(?:\.\d+)?[ -]?[^\W\d_]", MULTILINE
)
"""A heading with a number of something in parentheses: ``## Survey (2 days)``."""

FIELD = Pattern(
    r"^[^\w\n]{0,10}(?P<label>[^\W\d_][^\W_ ]{0,15}(?: [^\W_ ]{1,15})?)"
    r"[*_ ]{0,3}:[*_ ]{1,4}[~≈]?\d",
    MULTILINE,
)
"""A line with a label of one or two words and a number: ``**Duration:** 2 days``."""

ENOUGH = 2
"""So many different names of items make a plan worth reading."""


def may_be_plan(text: str, language: Language) -> bool:
    """Tell, by a scan of a millisecond at most, most documents that are no plan.

    A plan names at least two items, and says something of time or order.
    """
    if "```mermaid" in text and "gantt" in text:
        return True
    named: set[str] = set()
    for name in _names(text, language):
        named.add(name)
        if len(named) >= ENOUGH:
            return _is_ordered(text, language)
    return (
        any(_is_headed(line, language) for line in HEADER.finditer(text))
        or len(TITLE.findall(text)) >= ENOUGH
        or _has_fields(text, language)
    )


def _has_fields(text: str, language: Language) -> bool:
    """Tell whether several fields say how long something takes."""
    lengths = language.roles["duration"]
    told = (match["label"].strip().lower() for match in FIELD.finditer(text))
    return sum(label in lengths for label in told) >= ENOUGH


def _is_headed(line: "re.Match[str]", language: Language) -> bool:
    """Tell whether the header of a table names a kind, and what its items wait for or take.

    Instead of how long they take it may name their starts and their ends.
    """
    if line["kind"].lower() not in language.kinds:
        return False
    roles = (*language.roles["dependencies"], *language.roles["duration"])
    return says(line["columns"], roles) or _is_dated(line["columns"], language)


def _names(text: str, language: Language) -> Iterator[str]:
    """Give what looks like the name of an item, in lower case."""
    kinds = {word.rsplit(" ", 1)[-1] for pair in language.kinds.items() for word in pair}
    for match in NAMED.finditer(text):
        if match["kind"] is None or match["kind"].lower() in kinds:
            yield match.group().lower()
    if language.ordinals:
        names = ordinals(text, tuple(language.kinds), language)
        yield from (f"{name.word} {name.numbers}" for name in names)
    if language.ids:
        yield from (match.group() for match in own_ids(language).finditer(text))


def _is_ordered(text: str, language: Language) -> bool:
    """Tell whether a text says something of time or order."""
    places = {*language.calendar, *language.months}
    return (
        "[ ]" in text
        or says(text, language.roles["dependencies"])
        or says(text, language.roles["apart"])
        or any(
            (match["unit"] or "").lower() in language.units
            or (match["place"] or "").lower() in places
            or (match["header"] or "").lower() in language.units
            for match in TIMED.finditer(text)
        )
        or (bool(language.ordinals) and _run_on(language).search(text) is not None)
        or any(_is_dated(match["header"], language) for match in TABLE.finditer(text))
    )


def _is_dated(header: str, language: Language) -> bool:
    """Tell whether a table has columns for the starts and the ends of its items.

    >>> from planlint.languages.en import LANGUAGE
    >>> [_is_dated(header, LANGUAGE) for header in (" ID | Start | **End** ", " ID | Start ")]
    [True, False]
    """
    cells = {cell.strip(" *").lower() for cell in header.split("|")}
    sides = (language.roles["start"], language.roles["end"])
    return all(not cells.isdisjoint(words) for words in sides)


@cache
def _run_on(language: Language) -> Pattern:
    """Find a unit that no blank parts from its number or from what follows."""
    units = tuple(unit for unit in language.units if not is_parted(unit))
    return Pattern(rf"\d\s?(?:{either(units)})" if units else NOTHING)
