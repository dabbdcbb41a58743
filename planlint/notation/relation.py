"""Reads how a prerequisite bounds an item: ``3FS+2d``, ``SS + 1 day``, ``start-to-start``."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, get_args

from planlint.grammar import durations
from planlint.language import Language
from planlint.pattern import Pattern, phrase
from planlint.plan import LinkType
from planlint.quantity import Duration
from planlint.text import Text

TYPES: tuple[LinkType, ...] = get_args(LinkType)

LAG = r"(?P<sign>[+−–-])\s*(?P<lag>\d{1,4}(?:\.\d{1,2})?\s*[^\W\d_]{1,12})(?!\w)"
"""A lag, or behind a minus sign a lead."""

CODE = Pattern(rf"(?<![A-Za-z])(?P<code>{'|'.join(TYPES)})(?:\s*{LAG}|(?![\w-]))", 0)
"""A type with its lag: ``SS + 1 day``; ``FF-1`` without a unit is an identifier."""

ALONE = Pattern(LAG.replace("−–-", ""), 0)
"""A lag behind a prerequisite that waits for its finish: ``T1 + 2 days``."""

LINKING = Pattern(r"\s+[^\W\d_]{1,5}(?=\s)")
"""A short word between the name of a relation and its prerequisite: "start-to-start with"."""

GAP = Pattern(r"[^\w,;]{0,6}")
"""What may stand between a prerequisite and the relation behind it."""

NEAR = 12
"""So many characters may stand between a relation and the prerequisite behind it."""

REACH = 24
"""No lag before a prerequisite is longer."""

FINISHED: LinkType = "FS"


class Relation(NamedTuple):
    """Which event waits for which, how long, and where a text says so."""

    type: LinkType = FINISHED
    lag: Duration | None = None
    start: int = 0
    end: int = 0


def relations(text: str, language: Language) -> list[Relation]:
    """Find every type and lag in a text, in order.

    >>> from planlint.languages.en import LANGUAGE
    >>> found = relations("3FS+2d, T4 (SS), T5 + 1 week", LANGUAGE)
    >>> [(one.type, str(one.lag)) for one in found]
    [('FS', '2 days'), ('SS', 'None'), ('FS', '1 week')]
    >>> [str(one.lag) for one in relations("2 days after T1", LANGUAGE)]
    ['2 days']
    """
    found = [*_codes(text, language), *_named(text, language), *_ahead(text, language)]
    for match in ALONE.finditer(text):
        if not any(one.start <= match.start() < one.end for one in found):
            lag = _lag(match["sign"], match["lag"], language)
            found += [Relation(FINISHED, lag, *match.span())] if lag else []
    return sorted(found, key=lambda one: one.start)


def _codes(text: str, language: Language) -> Iterator[Relation]:
    for match in CODE.finditer(text):
        type_ = next(each for each in TYPES if each == match["code"])
        lag = _lag(match["sign"], match["lag"], language) if match["lag"] else None
        if lag or not match["lag"]:
            yield Relation(type_, lag, *match.span())


def _named(text: str, language: Language) -> Iterator[Relation]:
    for type_ in TYPES:
        words = language.relations.get(type_, ())
        for match in phrase(words).finditer(text) if words else ():
            link = LINKING.match(text, match.end())
            yield Relation(type_, None, match.start(), link.end() if link else match.end())


def _ahead(text: str, language: Language) -> Iterator[Relation]:
    """Find the lags that stand before their prerequisites: ``2 days after T1``."""
    for match in phrase(language.behind).finditer(text) if language.behind else ():
        begin = max(0, match.start() - REACH)
        for lag in durations(text[begin : match.start()], language)[-1:]:
            if not text[begin + lag.end : match.start()].strip():
                yield Relation(FINISHED, lag.duration, begin + lag.start, match.end())


def _lag(sign: str, amount: str, language: Language) -> Duration | None:
    found = next(iter(durations(amount, language)), None)
    if found is None or sign == "+":
        return found.duration if found else None
    length = found.duration
    return length._replace(low=-length.high, high=-length.low)


def without(text: Text, found: Sequence[Relation]) -> Text:
    """Blank the relations out of a text, so that what is left names the prerequisites."""
    value = text.value
    for one in found:
        value = value[: one.start] + " " * (one.end - one.start) + value[one.end :]
    return Text(value, text.start)


def relation_at(
    text: str, place: tuple[int, int], found: Sequence[Relation], language: Language
) -> Relation:
    """Give the relation of the prerequisite that stands at a place of a text.

    It is told right behind it or before it; else its finish is waited for, unless the text
    goes on to say that it need only have begun.
    """
    start, end = place
    begun = phrase(language.starts).match(text, end + 1) if language.starts else None
    for one in found:
        if end <= one.start and GAP.fullmatch(text[end : one.start]):
            return one
        if one.end <= start and start - one.end <= NEAR and "," not in text[one.end : start]:
            return one._replace(type="SS") if begun and one.type == FINISHED else one
    return Relation("SS") if begun else Relation()
