"""What the items of a plan share, so that not all can run at once.

Two items that list the same file never run at once where work is shared out: whoever finishes
second would undo what the first did. Nor do two that the plan keeps apart by a word of its own.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import product
from typing import NamedTuple

from planlint.analysis.owners import named
from planlint.discover import constants
from planlint.language import Language
from planlint.levelling.project import Demand
from planlint.levelling.terms import Terms
from planlint.levelling.work import Work
from planlint.plan import Item


class Share(NamedTuple):
    """Something that only so many items can have at once."""

    capacity: int
    users: frozenset[int]
    """The numbers of the items that take one of it."""


class Sharing(NamedTuple):
    """What is shared, as resources of a project: the agents first, where their number is given."""

    demands: Mapping[int, tuple[Demand, ...]]
    """By number of the item."""
    capacities: tuple[int, ...]


def sharing(work: Work, terms: Terms) -> Sharing:
    """Find out what is shared on some terms; nothing without a limit."""
    shares = [*_agents(work, terms), *_owners(work, terms)]
    if terms.is_limited:
        shares += [*files(work), *_exclusions(work)]
    demands: dict[int, list[Demand]] = {}
    for resource, share in enumerate(shares):
        for user in share.users:
            demands.setdefault(user, []).append(Demand(resource))
    return Sharing(
        {user: tuple(several) for user, several in demands.items()},
        tuple(share.capacity for share in shares),
    )


def workers(work: Work) -> frozenset[int]:
    """Give the numbers of the items that take somebody's time."""
    return frozenset(at for at, _ in work.open_items() if work.lengths.long[at])


def _agents(work: Work, terms: Terms) -> Iterator[Share]:
    if terms.agents is not None:
        yield Share(terms.agents, workers(work))


def _owners(work: Work, terms: Terms) -> Iterator[Share]:
    if terms.by_owner:
        yield from _contested(work, ((at, owners(item)) for at, item in work.open_items()))


def owners(item: Item) -> set[str]:
    """Name those who own an item; a team, or whoever is still to be found, can do more at once."""
    joints, nobody = _words()
    names = {name for stated in item.owners for name in named(stated.value, joints)}
    return names - nobody


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    """Give what joins names, and what names nobody in particular, in any language."""
    languages: Sequence[Language] = constants("planlint.languages", "LANGUAGE")
    joints = frozenset(word for language in languages for word in language.joints)
    words = (
        word
        for each in languages
        for word in (*each.nothing, *each.undecided, *each.everything, *each.crews, *each.workers)
    )
    # A single letter is somebody's initial before it is a size.
    return joints, frozenset(word for word in words if len(word) > 1)


def files(work: Work) -> Iterator[Share]:
    """Give each file that several of the items list that are left."""
    listed = (
        (at, {stated.value.removeprefix("./").rstrip("/") for stated in item.files})
        for at, item in work.open_items()
    )
    yield from _contested(work, listed)


def _contested(work: Work, claims: Iterator[tuple[int, set[str]]]) -> Iterator[Share]:
    """Give what several items that take time lay claim to, each thing for one at a time."""
    able = workers(work)
    users: dict[str, set[int]] = {}
    for at, names in claims:
        for name in names if at in able else ():
            users.setdefault(name, set()).add(at)
    sets = {frozenset(several) for several in users.values() if len(several) > 1}
    yield from (Share(1, several) for several in sorted(sets, key=sorted))


def _exclusions(work: Work) -> Iterator[Share]:
    """Give each pair of items that the plan keeps apart, or that two kept apart enclose."""
    inside = _inside(work)
    pairs = {
        frozenset(pair)
        for each in work.schedule.plan.exclusions
        for other in each.others
        for pair in product(inside.get(each.item, ()), inside.get(other, ()))
    }
    apart = sorted(sorted(pair) for pair in pairs if len(pair) > 1)
    yield from (Share(1, frozenset(pair)) for pair in apart)


def _inside(work: Work) -> Mapping[str, Sequence[int]]:
    """Give for each item by key the numbers of all that take time in it, itself among them."""
    parents = {item.key: item.parent for item in work.items}
    inside: dict[str, list[int]] = {}
    for at in sorted(workers(work)):
        key: str | None = work.items[at].key
        seen: set[str] = set()
        while key is not None and key not in seen:
            seen.add(key)
            inside.setdefault(key, []).append(at)
            key = parents.get(key)
    return inside
