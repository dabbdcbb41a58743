"""Resolves which items run at the same time, and which a format orders."""

from collections.abc import Iterator

from planlint.assembly.identity import Unit
from planlint.assembly.subjects import Subjects
from planlint.plan import Concurrency, Order
from planlint.statement import Ordered, Overlaps, Together
from planlint.text import Text


def arranged(
    one: Overlaps | Together | Ordered, subjects: Subjects
) -> Iterator[Concurrency | Order]:
    """Say what a statement puts side by side, or one before the other."""
    match one:
        case Overlaps():
            yield from overlapping(one, subjects)
        case Together():
            yield from together(one, subjects)
        case Ordered():
            yield from order(one, subjects)


def overlapping(one: Overlaps, subjects: Subjects) -> Iterator[Concurrency]:
    """Give the item around a statement beside all that the statement names."""
    unit = subjects.places.owner(one.span)
    if unit is None:
        return
    names = subjects.names
    mentions = list(names.numbered(one.others, unit)) or names.mentions(one.others, unit)
    found = (mention.unit for mention in mentions)
    others = dict.fromkeys(other.key for other in found if other and not _nested(unit, other))
    if others:
        yield Concurrency(unit.key, tuple(others), one.span, one.condition)


def _nested(one: Unit, other: Unit) -> bool:
    """Tell whether two are one, or the one a part of the other."""
    return one is other or one in other.ancestors() or other in one.ancestors()


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
