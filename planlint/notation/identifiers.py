"""Identifiers of units of work as they are written: ``Stream A``, ``TD2``, ``第一阶段``."""

import re
from functools import cache
from typing import NamedTuple

from planlint.grammar import LETTERS, ordinals
from planlint.language import Language
from planlint.pattern import Pattern
from planlint.text import Text

ID = (
    r"(?-i:[A-Z]{1,6}[-_]?\d+(?:\.\d+)*[a-z]?"  # A1, TD2, AP0.1, WP-01
    r"|\d+(?:\.\d+)*(?:-[A-Z](?!\w)|[A-Za-z])?"  # 1, 1.5, 001, 2b, 3C, 1-A
    r"|[IVX]{2,4}|[A-Z])"  # II, A
)
"""An identifier after a word that names its kind."""

BARE_ID = r"(?-i:[A-Z][A-Za-z]{0,9}(?:-[A-Z][A-Za-z]{0,12}){0,3}-?\d+(?:[.-]\d+)*[a-z]?|#\d+)"
"""An identifier that can stand without a kind: TD2, WP01, CORE-001, AP0.1, #12."""

PAIRED = r"0\d-\d{2}"
"""A number within a number: ``05-01``, the first plan of the fifth phase."""

JOINTS = ",;&+/|·•‖∥"
"""The signs between the items of a list."""

NUMBERING = r"[^\w#]{0,20}(?:\d+(?:\.\d+)*[.)]\s+)?[^\w#]{0,20}"
"""Emoji, bullets and a section number before a label."""

SEPARATOR = r"\s*(?P<separator>[:(\[|]|[-‐-―−]+(?=\s)|\.(?=\s+\S)|$)"
"""What must follow an identifier that declares: a mere mention goes on in words."""

RANGE_END = r"(?!\w|\s*[-‐-―−&,/+]\s*\d|\.\d)"
"""No range or list follows: ``Phase 1-8`` and ``Phase 1, 2`` are several."""

LEAD = Pattern(NUMBERING)

HEAD_REACH = 60
"""A label begins within so many characters."""

KIND = rf"(?P<kind>{LETTERS}(?:[\s-]+{LETTERS})?(?=[\s#-])|{LETTERS}(?=\d))"
"""One or two words before an identifier; only one word may run into its digits."""

LABELLED = Pattern(
    rf"{NUMBERING}(?P<head>{KIND}[\s#-]*(?P<id>{ID}))"
    rf"(?={RANGE_END}{SEPARATOR})"
)

BARE = Pattern(rf"{NUMBERING}(?P<head>(?P<id>{BARE_ID}))(?={RANGE_END}{SEPARATOR})")

COUNTDOWN = Pattern(r"[TLD][-+](?!0\d)\d+[a-z]?", 0)
"""A time before or after a launch, as in run books: ``T-24h``."""


class Head(NamedTuple):
    """A kind and an identifier, and where both stand."""

    kind: str | None
    id: str
    start: int
    end: int


def head_of(text: Text, language: Language) -> Head | None:
    """Read a kind and an identifier that are followed by what declares, or an identifier alone."""
    match = LABELLED.match(text.value)
    kind = " ".join(match["kind"].lower().split()) if match else None
    if match and kind in language.kinds:
        return Head(kind, match["id"], *match.span("head"))
    bare = own_head(text, language) or BARE.match(text.value)
    if bare and not COUNTDOWN.fullmatch(bare["id"]):
        return Head(None, bare["id"], *bare.span("head"))
    return numbered_head(text, language)


def whole_head(text: Text, language: Language) -> Head | None:
    """Read a kind and an identifier that are all of a value: ``Task 1``, ``WP-01``.

    >>> from planlint.languages.en import LANGUAGE
    >>> whole_head(Text("Stream A", 0), LANGUAGE)
    Head(kind='stream', id='A', start=0, end=8)
    """
    head = head_of(text, language)
    return head if head and head.end == len(text.value.rstrip()) else None


def own_head(text: Text, language: Language) -> "re.Match[str] | None":
    """Read an identifier of a shape that the project itself names."""
    return _own_head(language).match(text.value) if language.ids else None


@cache
def _own_head(language: Language) -> Pattern:
    return Pattern(rf"{NUMBERING}(?P<head>(?P<id>{own_ids(language).source}))", 0)


@cache
def own_ids(language: Language) -> Pattern:
    """Give the expression for identifiers of the shapes that a project names."""
    return Pattern(rf"(?<!\w)(?:{'|'.join(language.ids)})(?!\w)", 0)


def numbered_head(text: Text, language: Language) -> Head | None:
    """Read a kind with its number before or around it: ``2ª fase``, ``第一阶段``."""
    if not language.ordinals:
        return None
    lead = LEAD.match(text.value)
    found = next(ordinals(text.value[:HEAD_REACH], tuple(language.kinds), language), None)
    single = found and found.numbers.replace(".", "").isdigit()
    if not found or not single or (lead and found.start > lead.end()):
        return None
    return Head(found.word, found.numbers, found.start, found.end)
