"""What stands before an item in a line: bullets, who works on it, a verb."""

import re
from functools import cache
from typing import Literal

from planlint.language import Language
from planlint.notation.label import boxed_label, label
from planlint.notation.roles import role_of
from planlint.pattern import Pattern, phrase, says
from planlint.text import Text

GLYPHS = " :─━═-├└┌┬┴┼│╭╰╔╚╠║┃┤┐┘>*•▶►→▼✓;|█▓▒░■□▬"
"""Bullets, bars and the lines of drawings around an item."""

WHO = Pattern(r"(?P<who>[^:→]{1,40}?)\s*(?::|→|[-=]>|\s[-‐-―−]+(?=\s))\s*")
"""Who works, before the work: ``Agent 1: Track B``."""

FIRST_WORD = Pattern(r"[^\W\d_]{4,}(?=[\s:]|$)")
VERB_END = Pattern(r"[\s:─-]*")
DIGITS = "0123456789.-"


def bare(text: Text) -> Text:
    """Cut bullets and the lines of drawings off both ends of a text."""
    lead = len(text.value) - len(text.value.lstrip(GLYPHS))
    return text.part(lead, max(lead, len(text.value.rstrip(GLYPHS))))


def is_identified(head: Text, language: Language) -> bool:
    """Tell whether a text begins with an identifier or a kind, and not with a mere name."""
    subject, _ = without_verb(work(bare(head), language), language)
    return _begins(subject, language) or boxed_label(subject, language) is not None


def _begins(text: Text, language: Language) -> bool:
    """Tell whether a text begins with a label, or with the kind of an item."""
    first = text.value.split(" ")[0].lower()
    kinds = _kinds(language)
    return label(text, language) is not None or first in kinds


def work(head: Text, language: Language) -> Text:
    """Cut off who does the work, where an item follows."""
    match = WHO.match(head.value)
    if not match or not _is_who(match["who"], language):
        return head
    rest = head.part(match.end())
    return rest if _begins(without_verb(rest, language)[0], language) else head


def _is_who(words: str, language: Language) -> bool:
    """Tell who works from what a field says, and from an item of another kind."""
    if role_of(words.strip(GLYPHS), language) not in {None, "owner"}:
        return False
    workers = {one.removesuffix("s") for one in language.workers}
    found = label(Text(words, 0), language)
    word = (found.kind or found.id.rstrip(DIGITS).lower()) if found else None
    return not says(words, _work_kinds(language)) and (word is None or word in workers)


@cache
def _kinds(language: Language) -> frozenset[str]:
    return frozenset((*language.kinds, *language.kinds.values()))


@cache
def _work_kinds(language: Language) -> tuple[str, ...]:
    """Give the kinds of work, without those that are who works: ``agent``."""
    workers = {one.removesuffix("s") for one in language.workers}
    return tuple(sorted(_kinds(language) - workers))


def without_verb(head: Text, language: Language) -> tuple[Text, Literal["starts", "ends"] | None]:
    """Cut off a verb before the item, and tell whether it begins or ends the work."""
    starting = phrase(language.starts).match(head.value)
    verb = starting or phrase(language.ends).match(head.value) or _done(head, language)
    if not verb:
        return head, None
    after = VERB_END.match(head.value, verb.end())
    return head.part(after.end() if after else 0), "starts" if starting else "ends"


def _done(head: Text, language: Language) -> "re.Match[str] | None":
    """Match the verb whose participle says that work is done: ``Complete``, ``Finish``."""
    word = FIRST_WORD.match(head.value)
    done = language.statuses["done"]
    ends = word and any(each.startswith(word.group().lower()) for each in done)
    return word if ends else None
