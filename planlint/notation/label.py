"""Reads the identifiers that plans give to units of work: ``Stream A:``, ``TD2``, ``T001``."""

from functools import lru_cache
from typing import NamedTuple

from planlint.grammar import LETTERS
from planlint.language import Language
from planlint.notation.identifiers import (
    BARE_ID,
    COUNTDOWN,
    ID,
    KIND,
    NUMBERING,
    RANGE_END,
    SEPARATOR,
    Head,
    head_of,
    numbered_head,
    own_head,
)
from planlint.pattern import Pattern
from planlint.text import Text


class Label(NamedTuple):
    """An identifier at the head of a text."""

    kind: str | None
    """The word for its kind, lower case and singular; None where there is none."""
    id: str
    head: Text
    """The kind and the identifier as written."""
    rest: Text
    """What follows the separator: usually the name, and facts about the item."""
    aside: Text | None
    """What stands in parentheses between the identifier and a colon."""
    alias: str | None = None
    """The identifier with its number sign, by which trackers refer to it: ``#12``."""

    @property
    def plain(self) -> "Label":
        """The same without a number sign, which by custom marks an issue."""
        if not self.id.startswith("#"):
            return self
        return self._replace(kind=self.kind or "issue", id=self.id[1:], alias=self.id)


DECLARING = Pattern(rf"{RANGE_END}{SEPARATOR}")
EXPLICIT = Pattern(rf"[(\[]\s*ID\s*:\s*(?P<id>{BARE_ID}|\d+(?:\.\d+)*)\s*[)\]]")
"""An identifier that the text itself calls one: ``Session batching [ID: B-001]``."""

NAMED_SHORTLY = rf"(?=(?:\s+{LETTERS}){{1,3}}\s*(?:$|[(:\[]|[-‐-―−]+\s))"
SHORT_NAME = Pattern(NAMED_SHORTLY)
LABELLED_TITLE = Pattern(
    rf"{NUMBERING}(?P<head>{KIND}[\s#-]*(?P<id>{ID})){RANGE_END}{NAMED_SHORTLY}"
)
"""A heading in which one to three words follow the identifier: ``Phase 6 Overview``."""

BOXED = Pattern(
    rf"[^\w#]{{0,20}}(?P<head>(?P<id>{BARE_ID}(?:-[A-Z]{{2,8}})?"
    r"|(?!\d+\s+(?-i:[a-z]))\d+(?:\.\d+)*[a-z]?))[.\])]?(?=\s)"
)
"""An identifier, or a number that counts nothing, as "7 windows cleaned" would."""
ASIDE = Pattern(r"\(?(?P<aside>[^()]*)\)\s*(?:[^\w\s]?\s*:|[-‐-―−]+(?=\s))")


@lru_cache(maxsize=4096)
def label(text: Text, language: Language) -> Label | None:
    """Read the identifier that a text declares at its head; None where it declares none.

    >>> from planlint.languages.en import LANGUAGE
    >>> found = label(Text("🔥 Stream A (Day 2): Model Routing", 0), LANGUAGE)
    >>> found.kind, found.id, found.rest.words, found.aside.words
    ('stream', 'A', 'Model Routing', 'Day 2')
    >>> label(Text("Phase 1-3 are complete", 0), LANGUAGE)
    """
    explicit = EXPLICIT.search(text.value) if "id" in text.value.lower() else None
    if explicit:
        written, name = text.part(*explicit.span("id")), text.part(0, explicit.start())
        return Label(None, explicit["id"], written, name, None)
    head = head_of(text, language)
    separator = DECLARING.match(text.value, head.end) if head else None
    if not head or not separator:
        return None
    rest, aside = text.part(separator.end()), None
    if separator["separator"] in {"(", "["}:
        rest = text.part(separator.start("separator"))
        between = ASIDE.match(rest.value) if separator["separator"] == "(" else None
        if between:
            aside = rest.part(*between.span("aside"))
            rest = rest.part(between.end())
    return Label(head.kind, head.id, text.part(head.start, head.end), rest, aside).plain


def title_label(text: Text, language: Language) -> Label | None:
    """Read the identifier that a heading begins with, also where a few words follow it."""
    found = label(text, language)
    if found:
        return found
    match = LABELLED_TITLE.match(text.value)
    kind = " ".join(match["kind"].lower().split()) if match else None
    head = Head(kind, match["id"], *match.span("head")) if match else None
    if kind not in language.kinds:
        head = numbered_head(text, language)
        if not head or not SHORT_NAME.match(text.value, head.end):
            return None
    if not head:
        return None
    return Label(head.kind, head.id, text.part(head.start, head.end), text.part(head.end), None)


def boxed_label(text: Text, language: Language) -> Label | None:
    """Read the identifier of an entry with a check box, which needs no separator."""
    found = label(text, language)
    if found:
        return found._replace(kind=found.kind or "task")
    match = own_head(text, language) or BOXED.match(text.value)
    if not match:
        return None
    return Label("task", match["id"], text.part(*match.span("head")), text.part(match.end()), None)


NAME_END = Pattern(
    r"\s*(?:[(\[{|]|\s[-‐-―−]+\s|(?<=\w\w)\.\s+(?-i:(?=[A-Z]))|(?-i:[⏩-⏳☀-➿⬀-⯿🌀-🫿])|[^\w\s]*$)"
)
"""A parenthesis, a dash between blanks, another sentence, or emoji, which a status may be."""


MARKS = Pattern(r"(?:\s*(?:\[[^\[\]]{1,12}\]|\(P\)))+\s+(?=\w)")
"""Marks before a name: ``[P] [US1] Write the parser``, ``(P) Write the printer``."""


def name_of(text: Text) -> str:
    """Cut the facts off the text after a label: what is left is the item's name.

    >>> name_of(Text("Core Features (Days 3-5) - PARALLEL", 0))
    'Core Features'
    """
    marks = MARKS.match(text.value)
    start = marks.end() if marks else 0
    end = NAME_END.search(text.value, start)
    return text.part(start, end.start() if end else None).words.strip(" :;,._")


HASHED = Pattern(r"[^\w#]{0,20}(?P<id>#\d+)\s+(?=[\w\[(])")
"""A number sign and a number, as trackers write issues: ``#12 [API] Export``."""


NAMED = Pattern(
    rf"[^\w#]{{0,20}}(?P<head>(?P<id>{BARE_ID}))\s+"
    rf"(?P<rest>{LETTERS}(?:[ /&-]+{LETTERS}){{0,3}}\s*:\s.*)"
)
"""An identifier, a name of up to four words, and facts after a colon: ``WS1 Backend: 3 days``."""


def named_label(text: Text) -> Label | None:
    """Read the identifier of an entry whose name follows without a separator."""
    match = NAMED.fullmatch(text.value)
    if not match or COUNTDOWN.fullmatch(match["id"]):
        return None
    head, rest = text.part(*match.span("head")), text.part(*match.span("rest"))
    return Label(None, match["id"], head, rest, None).plain


def hash_label(text: Text) -> Label | None:
    """Read the number of an issue that a text begins with; None where it begins otherwise."""
    match = HASHED.match(text.value)
    if not match:
        return None
    return Label(
        None, match["id"], text.part(*match.span("id")), text.part(match.end()), None
    ).plain


PLAIN = Pattern(rf"[^\w#]{{0,20}}(?P<head>(?P<id>{BARE_ID}|\d+(?:\.\d+)+))\s+(?=[^\W\d_])")
"""An identifier that a blank alone parts from the name: ``PAY-12 Refunds``, ``1.2 Model``."""


def plain_label(text: Text) -> Label | None:
    """Read the identifier of an entry that begins with one, though nothing sets it apart."""
    match = PLAIN.match(text.value)
    if not match or COUNTDOWN.fullmatch(match["id"]):
        return None
    head, rest = text.part(*match.span("head")), text.part(match.end())
    return Label(None, match["id"], head, rest, None).plain
