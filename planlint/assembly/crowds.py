"""Finds words that take in many items at once: "all prior phases", "everything above"."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from planlint.assembly.names import kinds_of
from planlint.language import Language
from planlint.pattern import BEGIN, Pattern, either, says


class Crowd(NamedTuple):
    """All items of a kind, or those of them that come earlier."""

    kind: str | None
    """None where the text does not say: those of the kind of the item that it speaks of."""
    prior: bool
    """Only those that the plan tells earlier."""
    match: "re.Match[str]"
    nearest: bool = False
    """Only the last of these: "the previous phase"."""


@cache
def _pattern(language: Language) -> Pattern:
    prior = either(language.prior or ("↑",))
    limits = either(language.limits or ("|",))
    return Pattern(
        rf"{BEGIN}(?P<all>{either(language.everything)})"
        rf"(?:(?:\s+\w{{1,5}}){{0,2}}\s+(?P<prior>{prior}))?"
        rf"(?:(?:\s+(?:[^\W\d_]|-){{1,14}}){{0,2}}?\s*(?P<kind>{either(tuple(kinds_of(language)))}))?"
        rf"(?:\s+(?P<behind>{prior}))?(?![\w-]|\s+(?:{limits})(?!\w)|\s+#?(?:\d|(?-i:[A-Z])\b))"
    )


@cache
def _before(language: Language) -> Pattern:
    """Find earlier items at the beginning of a text, also where it does not say that it is all."""
    prior, kinds = either(language.prior or ("↑",)), either(tuple(kinds_of(language)))
    return Pattern(
        rf"\W{{0,4}}(?:[^\W\d]{{1,4}}\s+)?(?P<prior>{prior})\s+(?P<kind>{kinds})(?![\w-]|\s+#?\d)"
    )


def crowds(text: str, language: Language) -> Iterator[Crowd]:
    """Find every crowd in a text; "all" alone is one where nothing else is said.

    >>> from planlint.languages.en import LANGUAGE
    >>> [(one.kind, one.prior) for one in crowds("all prior phases and every task", LANGUAGE)]
    [('phase', True), ('task', False)]
    >>> [(one.kind, one.prior) for one in crowds("All of the above", LANGUAGE)]
    [(None, True)]
    >>> [(one.kind, one.nearest) for one in crowds("The previous phase is complete", LANGUAGE)]
    [('phase', True)]
    """
    first = _before(language).match(text) if says(text, language.prior) else None
    if first and not says(first.group(), language.everything):
        word = " ".join(first["kind"].lower().split())
        alone = word in language.kinds
        yield Crowd(kinds_of(language)[word], prior=True, match=first, nearest=alone)
    for match in _pattern(language).finditer(text) if says(text, language.everything) else ():
        kind = kinds_of(language).get(" ".join((match["kind"] or "").lower().split()))
        prior = bool(match["prior"] or match["behind"]) or says(match["all"], language.prior)
        alone = match.group() == text.strip(" .*_()[]")
        if kind or prior or alone:
            yield Crowd(kind, prior or not kind, match)
