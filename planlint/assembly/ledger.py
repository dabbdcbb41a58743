"""Enters what statements say of an item into its fields; what cannot be so is a problem."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, Literal, NamedTuple

from planlint.assembly.identity import Unit
from planlint.assembly.subjects import Subjects
from planlint.assembly.undeclared import undeclared
from planlint.notation.label import label
from planlint.plan import Problem, Stated, Telling
from planlint.quantity import Window
from planlint.source import Span
from planlint.statement import Costs, Lasts, Noted, Placed, Told
from planlint.text import Text

Field = Literal[
    "durations",
    "efforts",
    "windows",
    "dependencies",
    "statuses",
    "owners",
    "files",
    "resources",
    "free",
    "costs",
]
"""The fields of an item in which statements are kept."""

NOTED: dict[str, Field] = {
    "status": "statuses",
    "owner": "owners",
    "file": "files",
    "resource": "resources",
    "free": "free",
}


class Fact(NamedTuple):
    """A statement of which it is known what item it speaks of."""

    unit: Unit
    field: Field
    value: Any
    """A `Stated` value, or a `Dependency`."""


def facts(
    one: Lasts | Placed | Noted | Costs, subjects: Subjects, told: list[Told]
) -> Iterator[Fact | Problem]:
    """Enter a statement; ``told`` are the timelines of the document, in order."""
    units = _units(one, subjects)
    if isinstance(one, Placed | Lasts) and _backwards(one):
        yield _range_problem(one, units[0] if units else None)
        if isinstance(one, Lasts):
            return
    yield from (_fact(unit, one, told) for unit in units)
    if isinstance(one, Placed) and one.subject and one.telling is Telling.TIMELINE:
        yield from _unknown(one.subject, subjects)


def _units(one: Lasts | Placed | Noted | Costs, subjects: Subjects) -> list[Unit]:
    """Find the items of a statement; the entry of a timeline may begin with a list of them."""
    if isinstance(one, Placed) and one.subject and one.telling is Telling.TIMELINE:
        scope = subjects.places.owner(one.subject.span())
        several = [m.unit for m in subjects.names.leads(one.subject, scope) if m.unit]
        if several:
            return several
    if one.subject is None and not isinstance(one, Costs) and subjects.is_apart(one.span):
        return []
    unit = subjects.of(one.subject, one.span)
    return [unit] if unit else []


def _fact(unit: Unit, one: Lasts | Placed | Noted | Costs, told: list[Told]) -> Fact:
    match one:
        case Lasts():
            field: Field = "efforts" if one.duration.effort else "durations"
            return Fact(unit, field, _stated(one, one.duration, told))
        case Placed():
            return Fact(unit, "windows", _stated(one, one.window, told))
        case Noted():
            return Fact(unit, NOTED[one.field], Stated(one.value, one.span))
        case Costs():
            return Fact(unit, "costs", Stated(one.money, one.span))


def _stated(one: Lasts | Placed, value: object, told: list[Told]) -> Stated[object]:
    timeline = _timeline(one.span, told) if one.telling is Telling.TIMELINE else None
    return Stated(value, one.span, one.telling, timeline)


def _timeline(span: Span, told: list[Told]) -> int | None:
    """Find the innermost timeline around a range."""
    holding = [at for at, timeline in enumerate(told) if timeline.extent.holds(span)]
    return holding[-1] if holding else None


def paired(found: Iterable[Fact]) -> Iterator[Fact]:
    """Give the end of an item in a timeline the start that the timeline has told before."""
    starts: dict[tuple[int, int | None, str], Window] = {}
    for fact in found:
        stated, place = fact.value, getattr(fact.value, "value", None)
        if fact.field != "windows" or not isinstance(place, Window) or stated.timeline is None:
            yield fact
            continue
        known = (id(fact.unit), stated.timeline, place.unit)
        if place.start is not None:
            starts.setdefault(known, place)
        opened = place.start is None and known in starts
        joined = starts[known].until(place) if opened else place
        yield fact._replace(value=replace(stated, value=joined))


def _backwards(one: Placed | Lasts) -> bool:
    if isinstance(one, Lasts):
        return one.duration.high < one.duration.low
    return one.window.is_backward


def _range_problem(one: Placed | Lasts, unit: Unit | None) -> Problem:
    if isinstance(one, Placed):
        words = str(one.window)
        reason = f"{words} ends before it starts"
    else:
        words = str(one.duration)
        reason = f"{words} names its longer end first"
    return Problem("range", words, one.span, reason, unit.key if unit else None)


def _unknown(subject: Text, subjects: Subjects) -> Iterator[Problem]:
    """Report what a timeline names and nothing declares, where the plan has its like.

    The numbers of a tracker may be declared there.
    """
    found = label(subject, subjects.language)
    if found and found.alias:
        return
    scope = subjects.places.owner(subject.span())
    for mention in subjects.names.leads(subject, scope, loosely=False):
        if mention.unit is None and subjects.units.expects(mention.words):
            yield from undeclared(mention, "the timeline names", subjects)
