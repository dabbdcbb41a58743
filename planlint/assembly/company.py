"""Tells in which plans a word is a kind that is more often none: ``Part 2``, ``Block 1``.

Such words count in company only: where several items of the kind state a time or an order.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from planlint.assembly.extents import Extents
from planlint.assembly.identity import units
from planlint.document import Document
from planlint.language import Language
from planlint.plan import Telling
from planlint.source import Span
from planlint.statement import Declared, Lasts, Placed, Statement, Waits

ENOUGH = 2
"""So many items of a kind with a time or an order make it one."""


def established(
    everything: Sequence[Statement], document: Document, language: Language
) -> list[Declared]:
    """Give the declarations, without those of a kind that the plan does not use as one."""
    declared = [one for one in everything if isinstance(one, Declared)]
    doubtful = {one.kind for one in declared if one.kind in language.occasional}
    if not doubtful:
        return declared
    doubtful -= _stating(everything, declared)
    return [one for one in declared if one.kind not in doubtful or _is_run_in(one, document)]


def _stating(everything: Sequence[Statement], declared: Iterable[Declared]) -> set[str | None]:
    """Give the kinds of which several items state something themselves, not what is in them."""
    places = Extents(units(declared))
    stating: dict[str | None, set[str]] = defaultdict(set)
    for one in everything:
        place = _place(one)
        owner = places.owner(place) if place else None
        if owner:
            stating[owner.kind].add(owner.key)
    return {kind for kind, keys in stating.items() if len(keys) >= ENOUGH}


def _place(one: Statement) -> Span | None:
    """Find what a statement of a time or an order speaks of; a second telling tells nothing."""
    match one:
        case Waits():
            return (one.subject or one.on).span()
        case Lasts(telling=Telling.DECLARATION | Telling.PROSE):
            return one.subject.span() if one.subject else one.span
        case Placed(telling=Telling.DECLARATION):
            return one.subject.span() if one.subject else one.span
    return None


def _is_run_in(one: Declared, document: Document) -> bool:
    """Tell whether the word is a part of the identifier: ``PR1``, ``PRD-04``."""
    head = document.source.text[one.span.start : one.span.end]
    return " " not in head.strip()
