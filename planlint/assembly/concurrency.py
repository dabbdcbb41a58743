"""Resolves which items run at the same time, which must not, and which a format orders."""

from collections.abc import Iterable, Iterator
from functools import cache

from planlint.assembly.identity import Unit
from planlint.assembly.index import Mention
from planlint.assembly.subjects import Subjects
from planlint.language import Language
from planlint.notation.identifiers import JOINTS
from planlint.pattern import Pattern, words_of
from planlint.plan import Concurrency, Exclusion, Order
from planlint.statement import Abreast, Ordered, Overlaps, Together
from planlint.text import Text

JOINT = Pattern(rf"[\s{JOINTS}]*")
"""What stands between the names of a list, beside a conjunction."""

MANY = 200
"""A list of more items means no two of them, and its pairs are too many to keep."""


def arranged(
    one: Overlaps | Abreast | Together | Ordered, subjects: Subjects
) -> Iterator[Concurrency | Exclusion | Order]:
    """Say what a statement puts side by side, keeps apart, or puts one before the other."""
    match one:
        case Overlaps():
            yield from overlapping(one, subjects)
        case Abreast():
            yield from abreast(one, subjects)
        case Together():
            yield from together(one, subjects)
        case Ordered():
            yield from order(one, subjects)


def overlapping(one: Overlaps, subjects: Subjects) -> Iterator[Concurrency | Exclusion]:
    """Give the items that a statement speaks of beside all that it names."""
    named = subjects.waiting(one.subject, one.span) if one.subject else []
    for unit in named or subjects.waiting(None, one.span):
        found = (mention.unit for mention in _named(one, unit, subjects))
        others = dict.fromkeys(other.key for other in found if other and not _nested(unit, other))
        if others and one.apart:
            yield Exclusion(unit.key, tuple(others), one.span)
        elif others:
            yield Concurrency(unit.key, tuple(others), one.span, one.condition)


def _named(one: Overlaps, unit: Unit, subjects: Subjects) -> Iterable[Mention]:
    """Give what a statement names; what it keeps an item apart from, it begins with."""
    names = subjects.names
    numbered = list(names.numbered(one.others, unit))
    if one.apart:
        return numbered or names.leads(one.others, unit, loosely=False)
    return numbered or names.mentions(one.others, unit)


def _nested(one: Unit, other: Unit) -> bool:
    """Tell whether two are one, or the one a part of the other."""
    return one is other or one in other.ancestors() or other in one.ancestors()


def abreast(one: Abreast, subjects: Subjects) -> Iterator[Concurrency | Exclusion]:
    """Give each item of a list, or of a group, beside the others."""
    if one.members is None:
        group = subjects.places.owner(one.span)
        units = subjects.units.parts(group) if group else []
    else:
        units = list(_listed(one.members, subjects))
    for unit in units if len(units) <= MANY else ():
        others = tuple(other.key for other in units if not _nested(unit, other))
        if others and one.apart:
            yield Exclusion(unit.key, others, one.span)
        elif others:
            yield Concurrency(unit.key, others, one.span, one.condition)


def _listed(text: Text, subjects: Subjects) -> Iterable[Unit]:
    """Give the items that a text lists; none if it says more than that they run."""
    units: dict[str, Unit] = {}
    end = 0
    mentions = list(subjects.names.mentions(text, subjects.places.owner(text.span())))
    if any(mention.group for mention in mentions):  # what the last item of a group says of all
        mentions = list(subjects.names.mentions(text, None))
    for mention in mentions:
        gap = text.value[end : max(end, mention.span.start - text.start)]
        if not (_joins if units else _says_no_more)(gap, subjects.language):
            break
        doubtful = mention.group and not _is_counted(mention, mentions, subjects)
        if mention.unit is None or doubtful or mention.partial or mention.rivals:
            return ()
        units[mention.unit.key] = mention.unit
        end = max(end, mention.span.end - text.start)
    return units.values() if _says_no_more(text.value[end:], subjects.language) else ()


def _is_counted(mention: Mention, mentions: list[Mention], subjects: Subjects) -> bool:
    """Tell whether a text tells how many a group has, and it has so many: "all three streams"."""
    words = words_of(subjects.document.source.text[slice(*mention.span)].lower())
    numbers = subjects.language.numbers
    counts = {int(word) if word.isdecimal() else numbers.get(word) for word in words}
    return sum(other.span == mention.span for other in mentions) in counts


def _joins(gap: str, language: Language) -> bool:
    """Tell whether a text between two names goes on listing."""
    rest = (word for word in words_of(gap.lower()) if word not in language.conjunctions)
    return JOINT.fullmatch(gap) is not None or not any(rest)


def _says_no_more(rest: str, language: Language) -> bool:
    """Tell whether the words around a list only say that its items run, or what they are."""
    said = words_of(rest.lower())
    return all(word.isdecimal() or word in _idle(language) for word in said)


@cache
def _idle(language: Language) -> frozenset[str]:
    """Give the words that may stand around a list of items and change nothing."""
    kinds = (*language.kinds, *language.kinds.values())
    joints = (*language.conjunctions, *language.partitives)
    phrases = (*language.runs, *language.everything, *joints, *kinds, "in", "the")
    return frozenset(word for phrase in phrases for word in words_of(phrase))


def together(one: Together, subjects: Subjects) -> Iterator[Concurrency]:
    """Give each of several marked items beside the others."""
    units = [subjects.of(subject, subject.span()) for subject in one.subjects]
    keys = [unit.key if unit else None for unit in units]
    for key, mark in zip(keys, one.marks, strict=True):
        others = tuple(other for other in keys if other and other != key)
        if key and others:
            yield Concurrency(key, others, mark)


def order(one: Ordered, subjects: Subjects) -> Iterator[Order]:
    """Say which items come before which, where both are known."""
    before, after = _keys(one.before, subjects), _keys(one.after, subjects)
    if before and after and not set(before) & set(after):
        yield Order(before, after, one.span)


def _keys(named: tuple[Text, ...], subjects: Subjects) -> tuple[str, ...]:
    units = (subjects.of(text, text.span()) for text in named)
    return tuple(dict.fromkeys(unit.key for unit in units if unit))
