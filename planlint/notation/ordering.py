"""Tells the name of an item from the clause behind it that says when its work begins."""

from functools import cache

from planlint.grammar import LETTERS
from planlint.language import Language
from planlint.notation.identifiers import BARE_ID
from planlint.pattern import Pattern, either
from planlint.text import Text

REFERENCE = rf"(?:{BARE_ID}|\d+(?:\.\d+)+|{LETTERS}\s+(?:\d+|(?-i:[A-Z])|{BARE_ID}))(?!\w)"
"""What the clause names: ``T1``, ``2.1``, ``Phase 1``."""

NO_WORD = ("…",)
"""A language may have no word for something."""


def before_order(text: Text, language: Language) -> Text:
    """Cut a text before the clause that says what its item waits for, or runs beside.

    >>> from planlint.languages.en import LANGUAGE
    >>> told = ("Walk, after T1", "Sow: can run in parallel with Phase 2", "Tidy up, after lunch")
    >>> [before_order(Text(one, 0), LANGUAGE).value for one in told]
    ['Walk', 'Sow', 'Tidy up, after lunch']
    """
    clause = _clause(language).search(text.value)
    return text.part(0, clause.start()) if clause else text


def order_in(aside: Text, language: Language) -> Text | None:
    """Give the clause at the end of a parenthesis that lists what its item waits for.

    >>> from planlint.languages.en import LANGUAGE
    >>> told = ("3 days, after T1, T2", "after T1", "3 days after T1", "2 days, after T1 is cold")
    >>> [found and found.value for one in told for found in [order_in(Text(one, 0), LANGUAGE)]]
    ['after T1, T2', 'after T1', None, None]
    """
    clause = _listing(language).search(aside.value)
    return aside.part(*clause.span("clause")) if clause else None


@cache
def _listing(language: Language) -> Pattern:
    verbs = either((*language.orders, *language.waits) or NO_WORD)
    joint = rf"\s*(?:[,&+]|{either(language.conjunctions or NO_WORD)})\s*"
    names = rf"{REFERENCE}(?:(?:{joint}){{1,2}}{REFERENCE})*"
    return Pattern(rf"(?:^|[,;:]\s)\s*(?P<clause>(?:{verbs})\s+{names})\s*$")


@cache
def _clause(language: Language) -> Pattern:
    verbs = (*language.orders, *language.waits, *language.precedes, *language.concurrent)
    helping, verb = either(language.runs or NO_WORD), either(verbs or NO_WORD)
    return Pattern(rf"[,:]\s+(?:(?:{helping})\s+){{0,3}}(?:{verb})\s+{REFERENCE}")
