"""How long a path is by its plan's word, and by the lengths of what lies on it."""

from collections.abc import Iterator
from typing import NamedTuple

from planlint.figure import Figure, claimed, total
from planlint.pattern import says
from planlint.plan import Claim, Item, Plan, Stated, StatedPath
from planlint.quantity import Duration
from planlint.reach import is_qualified

Lengths = tuple[tuple[Item, Stated[Duration]], ...]
"""Items, each with the length that it states."""


class Misled(NamedTuple):
    """A path whose stated length is not that of its items."""

    claim: Claim
    found: Figure
    lengths: Lengths


def misled(plan: Plan) -> Iterator[Misled]:
    """Find the paths with a stated length that their items do not give, all in one unit."""
    for path in plan.paths:
        lengths = _lengths(plan, path)
        units = {stated.value.unit for _, stated in lengths}
        if path.length and len(lengths) > 1 and units == {path.length.value.unit}:
            claim = Claim("total-duration", *path.length.value[:3], path.length.span)
            if not is_qualified(plan, claim.span) and _is_off(plan, claim, lengths):
                yield Misled(claim, _sum(lengths), lengths)


def _sum(lengths: Lengths) -> Figure:
    return total(Figure(*stated.value[:2]) for _, stated in lengths)


def _lengths(plan: Plan, path: StatedPath) -> Lengths:
    """Give the length of each item on a path; nothing where one states none, or several."""
    items = [plan.item(key) for key in path.items]
    if any(len({stated.value for stated in item.durations}) != 1 for item in items):
        return ()
    lengths = [(item, item.durations[0]) for item in items]
    return () if any(stated.value.ongoing for _, stated in lengths) else tuple(lengths)


def _is_off(plan: Plan, claim: Claim, lengths: Lengths) -> bool:
    """Tell a wrong length of a path from one of what is left of it, or one with waiting in it."""
    stated, found = claimed(plan, claim), _sum(lengths)
    ahead = tuple(each for each in lengths if not each[0].is_at_rest)
    if stated.overlaps(found) or (ahead and stated.overlaps(_sum(ahead))):
        return False
    items = [item for item, _ in lengths]
    waits = any(item.windows or any(link.lag for link in item.dependencies) for item in items)
    patient = waits or says(plan.source.text, plan.language.spare)
    return stated.high < found.low or not patient
