"""Resolves which items are parts of which group, where the document does not nest them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from planlint.assembly.identity import Unit
from planlint.assembly.index import Mention
from planlint.assembly.series import fold
from planlint.assembly.subjects import Subjects
from planlint.assembly.undeclared import undeclared
from planlint.naming import called
from planlint.pattern import Pattern
from planlint.plan import Membership, Problem
from planlint.statement import Belongs

ASIDE = Pattern(r"\([^()]*\)")
NUMBER = Pattern(r"\d+")
ARROW = Pattern(r"→|[-=]>")
"""Between the members of a group that follow each other."""


def memberships(
    told: Iterable[Belongs], units: Iterable[Unit], subjects: Subjects
) -> Iterator[Membership | Problem]:
    """Say what each item is a part of; one that the document nests in nothing moves there."""
    groups: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        groups[fold(unit.id)].append(unit)
    named: list[tuple[Belongs, Mention]] = []
    for one in told:
        group = _group(one, groups.get(fold(one.id), []))
        mentions = _members(one, group, subjects)
        named += ((one, mention) for mention in mentions)
        for unit in (mention.unit for mention in mentions if mention.unit):
            if unit is group or (group and unit in group.ancestors()):
                continue
            if group and unit.parent is None and not _is_within_its_like(unit, group):
                unit.parent = group
            yield Membership(unit.key, one.kind, one.id, one.span)
    yield from _undeclared(named, subjects)


def _undeclared(named: Sequence[tuple[Belongs, Mention]], subjects: Subjects) -> Iterator[Problem]:
    """Report members that nothing declares, where most of what the groups name is declared."""
    alike = {_shape(mention.words) for _, mention in named if mention.unit}
    unknown = [(one, mention) for one, mention in named if mention.unit is None]
    several = {one for (one, _), (other, _) in pairwise(named) if one is other}
    for one, mention in unknown if 2 * len(unknown) < len(named) else ():
        if one not in several and _is_group(mention, subjects):
            continue  # "Phase 3: Wave 3" are two names of one
        is_numbered = " " in mention.words or subjects.units.expects(mention.words)
        if is_numbered and _shape(mention.words) in alike:
            yield from undeclared(mention, f"{called(one.kind, one.id)} names", subjects)


def _is_group(mention: Mention, subjects: Subjects) -> bool:
    return mention.words.rpartition(" ")[0].lower() in subjects.language.groups


def _shape(words: str) -> str:
    """Give a name with its numbers alike: ``Task 0.0`` for Task 1.12."""
    return NUMBER.sub("0", words)


def _is_within_its_like(unit: Unit, group: Unit) -> bool:
    """Tell whether a group lies in an item of the kind of its member: no phase holds phases."""
    return unit.kind is not None and any(
        each.kind == unit.kind for each in (group, *group.ancestors())
    )


def _group(one: Belongs, namesakes: Iterable[Unit]) -> Unit | None:
    """Find the one item that the group is; None where nothing declares it, or several do."""
    found = [unit for unit in namesakes if one.kind in (unit.kind, None)]
    return found[0] if len(found) == 1 else None


def _members(one: Belongs, group: Unit | None, subjects: Subjects) -> list[Mention]:
    """Find the items that a list begins with; without a list, the item around the place."""
    if one.members is None:
        owner = subjects.places.owner(one.span)
        return [Mention(owner, owner.id, one.span)] if owner else []
    names = subjects.names
    mentions = list(names.numbered(one.members, group, one.of_kind)) if one.of_kind else []
    outside = ASIDE.sub(lambda aside: " " * len(aside.group()), one.members.value)
    listed = one.members._replace(value=ARROW.sub(_comma, outside))
    return mentions or list(names.leads(listed, group))


def _comma(match: "re.Match[str]") -> str:
    return ",".ljust(len(match.group()))
