"""Finds what looks like the names of items in a text: ``Streams A & B``, ``T1-T3``, ``011a/b``.

Only the words count here; which items they name, `planlint.assembly.references` knows.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from planlint.grammar import ordinals
from planlint.language import Language
from planlint.notation.identifiers import BARE_ID, ID, JOINTS, PAIRED, own_ids
from planlint.pattern import SPACED, Pattern, either

TOKEN = Pattern(rf"#?{SPACED}+(?:[.-]{SPACED}+)*|(?:(?!{SPACED})\w)+")
"""A word, a number, or an identifier with its dots and hyphens."""

AFTER_KIND = Pattern(ID)
ALONE = Pattern(rf"{BARE_ID}|{PAIRED}|\d+\.\d+(?:\.\d+)*[a-z]?")
"""An identifier that needs no word before it."""

MIXED = Pattern(r"(?=\D*\d)(?=.*[^\d#])\S{2,}")
"""A number and more, which is no mere count."""

SLUG = Pattern(r"[a-z]\w*(?:-\w+)+|[a-z]+_\w+", 0)
"""An identifier of words, which no sentence holds by chance: ``pump-house``."""

RUN_IN = Pattern(r"(?P<kind>[^\W\d_]{2,})[-_]?(?P<id>\d[\w.]*)")
"""A word and a number in one: ``phase-2``."""

LETTERS_BEFORE = Pattern(r"(?<!\w)(?P<letters>[A-Z]{1,5})\s$", 0)
"""The letters of an identifier, parted from its number."""

SUFFIX = Pattern(r"\d{1,4}[a-z]?|[a-z]", 0)
"""What stands for a whole identifier behind another one: ``D.1/3``, ``011a/b``."""

LETTERED = Pattern(r"(?P<letters>[^\W\d_]{1,10})[-_]?\d")
"""Letters and a number."""

LAST = Pattern(r"(?:\d+|[a-z])$", 0)
"""The part of an identifier that such a suffix replaces."""

GAP = Pattern(r"\s*[#(\[]?\s*|-")
"""What may stand between a word for a kind and its identifier."""

ASIDE = r"(?:\s*\([^()]{0,80}\))?\s*"
NEXT_WORD = Pattern(r"\s*([^\W\d_]+)")


NUMBERED = Pattern(r"\d+(?:\.\d+)*")


class Name(NamedTuple):
    """The name of one item."""

    kind: str | None
    """The word for its kind; None where none stands before it or its list."""
    id: str
    start: int
    end: int
    since: bool = False
    """It ends a range that the name before it begins."""


class Known(NamedTuple):
    """What is known before a text is read."""

    language: Language
    declares: Callable[[str], bool]
    """Tells whether the plan has an item of an identifier."""


@cache
def kinds_of(language: Language) -> dict[str, str]:
    """Map each word for a kind, also in the plural, to the kind."""
    plurals = {plural: kind for kind, plural in language.kinds.items()}
    return plurals | {kind: kind for kind in language.kinds}


@cache
def _joint(language: Language) -> Pattern:
    words = either(language.conjunctions or ("&",))
    return Pattern(rf"{ASIDE}(?:,\s*)?(?:[{JOINTS}]|(?<!\w)(?:{words})(?!\w))\s*[#(\[]?")


@cache
def _until(language: Language) -> Pattern:
    words = either(language.ranges or ("…",))
    return Pattern(rf"{ASIDE}(?:[-‐-―−~…]|\.{{2,3}}|(?<!\w)(?:{words})(?!\w))\s*#?")


def names(text: str, known: Known) -> Iterator[Name]:
    """Give every name in a text, in order.

    >>> from planlint.languages.en import LANGUAGE
    >>> known = Known(LANGUAGE, {"T1", "T2", "T3"}.__contains__)
    >>> [(each.kind, each.id) for each in names("Streams A & B, then T1/2", known)]
    [('stream', 'A'), ('stream', 'B'), (None, 'T1'), (None, 'T2')]
    >>> [(each.id, each.since) for each in names("Phases 1-3 or T1–T3", known)]
    [('1', False), ('3', True), ('T1', False), ('T3', True)]
    """
    marked = [*_numbered(text, known.language), *_own(text, known.language)]
    for one in marked:
        text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    yield from sorted((*marked, *_plain(text, known)), key=lambda one: one.start)


def _numbered(text: str, language: Language) -> Iterator[Name]:
    """Give the names that are a number before its kind or around it: ``第1-3阶段``."""
    kinds = kinds_of(language)
    for found in ordinals(text, tuple(kinds), language) if language.ordinals else ():
        for part in NUMBERED.finditer(found.numbers):
            since = part.start() > 0 and found.numbers[part.start() - 1] not in ",& "
            yield Name(kinds[found.word], part.group(), found.start, found.end, since)


def _own(text: str, language: Language) -> Iterator[Name]:
    """Give the names that have a shape which the project itself names."""
    for match in own_ids(language).finditer(text) if language.ids else ():
        yield Name(None, match.group(), *match.span())


def _plain(text: str, known: Known) -> Iterator[Name]:
    """Give the names that are identifiers, alone or behind a word for their kind."""
    kinds = kinds_of(known.language)
    kind: Name | None = None
    last: Name | None = None
    before: re.Match[str] | None = None
    for token in TOKEN.finditer(text):
        headed = kind if kind and GAP.fullmatch(text[kind.end : token.start()]) else None
        found = _read(text, token, headed, last, known)
        if found:
            yield from found
            last, kind = found[-1], None
        else:
            kind = _kind(text, token, before, kinds)
        before = token


def _kind(
    text: str, token: "re.Match[str]", before: "re.Match[str] | None", kinds: dict[str, str]
) -> Name | None:
    """Read a word for a kind, of one or two words; its identifier may follow."""
    if before and text[before.end() : token.start()].isspace():
        both = kinds.get(f"{before.group()} {token.group()}".lower())
        if both:
            return Name(both, "", before.start(), token.end())
    word = kinds.get(token.group().lower().replace("-", " "))
    return Name(word, "", *token.span()) if word else None


def _read(
    text: str, token: "re.Match[str]", headed: Name | None, last: Name | None, known: Known
) -> list[Name]:
    """Read a token as the name of an item, or as a range of such names."""
    start = headed.start if headed else token.start()
    between = text[last.end : start] if last else ""
    since = bool(last) and _until(known.language).fullmatch(between) is not None
    listed = last if last and (since or _joint(known.language).fullmatch(between)) else None
    id_, kind = token.group(), headed.kind if headed else None
    if listed and not headed:
        id_ = _completed(id_, listed, known)
        kind = listed.kind if _fits(id_, listed.kind, known) else None
    if _is_amount(text, token, headed, known):
        return []
    ends = [] if known.declares(id_) else _range(id_, kind, token, known)
    if _fits(id_, kind, known) and not ends:
        return [Name(kind, id_, start, token.end(), since)]
    if ends:
        return [ends[0]._replace(start=start), ends[1]]
    apart = _apart(text, token, known)
    if apart:
        return [apart]
    run_in = RUN_IN.fullmatch(id_)
    word = kinds_of(known.language).get(run_in["kind"].lower()) if run_in else None
    return [Name(word, run_in["id"], start, token.end(), since)] if run_in and word else []


def _apart(text: str, token: "re.Match[str]", known: Known) -> Name | None:
    """Join letters and a number that a blank parts: ``WS 3``."""
    start = max(0, token.start() - 7)
    before = LETTERS_BEFORE.search(text[start : token.start()])
    if not before or not token.group().isdigit():
        return None
    whole = before["letters"] + token.group()
    return Name(None, whole, start + before.start(), token.end()) if known.declares(whole) else None


def _completed(short: str, listed: Name, known: Known) -> str:
    """Write out what a list shortens: the ``b`` of ``011a/b``."""
    if (known.declares(short) and listed.kind) or not SUFFIX.fullmatch(short):
        return short
    whole = LAST.sub(short, listed.id)
    return whole if whole != listed.id and known.declares(whole) else short


def _fits(id_: str, kind: str | None, known: Known) -> bool:
    """Tell whether a token can be an identifier where it stands."""
    if kind:
        return AFTER_KIND.fullmatch(id_) is not None or known.declares(id_)
    if ALONE.fullmatch(id_):
        return True
    apart = MIXED.fullmatch(id_) or SLUG.fullmatch(id_)
    return apart is not None and known.declares(id_)


def _is_amount(text: str, token: "re.Match[str]", headed: Name | None, known: Known) -> bool:
    """Tell a length of time from an identifier in a list: ``Phase 1, 2 days``."""
    following = NEXT_WORD.match(text, token.end())
    units = known.language.units
    return (
        not headed and token.group().isdigit() and bool(following and following[1].lower() in units)
    )


def _range(id_: str, kind: str | None, token: "re.Match[str]", known: Known) -> list[Name]:
    """Part a token at the hyphen between two identifiers: ``1-3``, ``T1-T3``."""
    for at, sign in enumerate(id_):
        if sign != "-":
            continue
        first = Name(kind, id_[:at], token.start(), token.start() + at)
        second = _completed(id_[at + 1 :], first, known)
        sure = kind or (known.declares(first.id) and known.declares(second))
        sure = sure or _letters(first.id) == _letters(second) != ""
        if sure and _fits(first.id, kind, known) and _fits(second, kind, known):
            return [first, Name(kind, second, token.start() + at + 1, token.end(), since=True)]
    return []


def _letters(identifier: str) -> str:
    """Give the letters before the number, which the two ends of a range share."""
    match = LETTERED.match(identifier)
    return match["letters"].casefold() if match else ""
