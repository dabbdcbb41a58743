"""Resolves what a document says of its plan as a whole: its dates, who works, claims about it.

What stands at an item speaks of that item alone.
"""

from collections.abc import Iterator

from planlint.assembly.subjects import Subjects
from planlint.naming import synonyms
from planlint.plan import Claim, Crew, Member, Stated
from planlint.quantity import Window
from planlint.source import Span
from planlint.statement import Claimed, Enlisted, Framed, Staffed


def of_whole(
    one: Framed | Staffed | Enlisted | Claimed, subjects: Subjects
) -> Iterator[Stated[Window] | Crew | Member | Claim]:
    """Give what a statement says of the plan; a crew may be that of the item around it."""
    match one:
        case Framed() if _is_of_plan(one.span, subjects):
            yield Stated(one.window, one.span)
        case Staffed():
            yield from _crew(one, subjects)
        case Enlisted() if subjects.places.owner(one.span) is None:
            yield Member(one.name, one.span)
        case Claimed():
            yield from _claim(one, subjects)


def _is_of_plan(span: Span, subjects: Subjects) -> bool:
    """Tell whether a place speaks of no item, or of the one that the document's title names."""
    owner, title = subjects.places.owner(span), subjects.document.title
    if owner is None or title is None:
        return owner is None
    return title.title.span().holds(owner.declared[0].span)


def _crew(one: Staffed, subjects: Subjects) -> Iterator[Crew]:
    unit = None if subjects.is_apart(one.span) else subjects.places.owner(one.span)
    if unit or one.whole:
        yield Crew(one.low, one.high, one.word, one.span, unit.key if unit else None)


def _claim(one: Claimed, subjects: Subjects) -> Iterator[Claim]:
    claim = one.claim
    if one.outside_items and subjects.places.owner(claim.span):
        return
    if claim.kind == "count" and not _is_of_items(claim.of or "", subjects):
        return
    yield claim


def _is_of_items(kind: str, subjects: Subjects) -> bool:
    """Tell whether a kind is one of the plan's, or another word for one."""
    return any(subjects.units.has_kind(each) for each in synonyms(kind))
