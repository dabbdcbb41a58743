"""Resolves what a document says of its plan as a whole: its dates, who works, claims about it.

What stands at an item speaks of that item alone.
"""

from collections.abc import Iterator

from planlint.assembly.subjects import Subjects
from planlint.naming import abbreviates, synonyms
from planlint.pattern import says
from planlint.plan import Breakdown, Claim, Crew, Member, Stated
from planlint.quantity import Window
from planlint.source import Span
from planlint.statement import Claimed, Enlisted, Framed, Staffed, Tallied
from planlint.text import Text


def of_whole(
    one: Framed | Staffed | Enlisted | Claimed | Tallied, subjects: Subjects
) -> Iterator[Stated[Window] | Crew | Member | Claim | Breakdown]:
    """Give what a statement says of the plan; a crew may be that of the item around it."""
    match one:
        case Framed() if _is_of_whole(one.span, subjects):
            yield Stated(one.window, one.span)
        case Staffed():
            yield from _crew(one, subjects)
        case Enlisted() if subjects.places.owner(one.span) is None:
            yield Member(one.name, one.span)
        case Claimed():
            yield from _claim(one, subjects)
        case Tallied():
            yield _tally(one, subjects)


def _is_of_whole(span: Span, subjects: Subjects) -> bool:
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
    if claim.kind == "count" and not _is_of_plan(claim, subjects):
        return
    label, listing = one.label, one.listing
    yield claim._replace(
        label=label.words if label else "",
        scope=_named(label, subjects) if label else (),
        listed=_named(listing, subjects) if listing else (),
    )


def _tally(one: Tallied, subjects: Subjects) -> Breakdown:
    """Give the counts of a table, each with the item whose share it is."""
    units = [subjects.of(head, head.span()) for head in one.heads]
    parts = zip(one.breakdown.parts, units, strict=True)
    owned = tuple(part._replace(item=unit.key if unit else None) for part, unit in parts)
    return one.breakdown._replace(parts=owned)


def _named(text: Text, subjects: Subjects) -> tuple[str, ...]:
    """Give the keys of the items that a text begins with: one, or a list of them, all known."""
    mentions = subjects.names.leads(text, None)
    keys = tuple(dict.fromkeys(each.unit.key for each in mentions if each.unit))
    return keys if len(keys) > text.value.count("+") else ()


def _is_of_plan(claim: Claim, subjects: Subjects) -> bool:
    """Tell whether a count is one of the plan's items, or outside them of agents that work."""
    kind = claim.of or ""
    kind = kind if kind in subjects.language.kinds else kind.rpartition(" ")[2]
    if any(subjects.units.has_kind(each) for each in synonyms(kind)):
        return True
    language, source = subjects.language, subjects.document.source
    if any(abbreviates(unit.id, kind, language.kinds) for unit in subjects.units.units):
        return True
    if language.kinds.get(kind) not in language.workers or subjects.places.owner(claim.span):
        return False
    line = source.text[slice(*source.line_span(source.line(claim.span.start)))]
    return not says(line, (*language.conditions, *language.doubts))
