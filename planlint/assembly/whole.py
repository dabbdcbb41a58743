"""Resolves what a document says of its plan as a whole: its dates, and claims about it.

What stands at an item speaks of that item alone.
"""

from collections.abc import Iterator

from planlint.assembly.subjects import Subjects
from planlint.plan import Claim, Stated
from planlint.quantity import Window
from planlint.statement import Claimed, Framed


def of_whole(one: Framed | Claimed, subjects: Subjects) -> Iterator[Stated[Window] | Claim]:
    """Give what a statement says of the plan."""
    match one:
        case Framed() if subjects.places.owner(one.span) is None:
            yield Stated(one.window, one.span)
        case Claimed():
            yield from _claim(one, subjects)


def _claim(one: Claimed, subjects: Subjects) -> Iterator[Claim]:
    claim = one.claim
    if one.outside_items and subjects.places.owner(claim.span):
        return
    if claim.kind == "count" and not (claim.of and subjects.units.has_kind(claim.of)):
        return
    yield claim
