"""Groups of items that have an order of their own: tiers, waves, phases."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from planlint.plan import Dependency, Item, Plan
from planlint.schedule.bounds import lineage
from planlint.schedule.network import binding

TIERS = frozenset({"tier", "level", "layer"})
WAVES = frozenset({"wave", "batch", "round"})
PHASES = frozenset({"phase", "sprint", "stage", "iteration", "milestone", "increment"})


LETTERED = frozenset({"wave", "phase", "stage"})
"""Kinds whose letters and Roman numerals tell an order; those of others may be names."""
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
LETTERS = tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


SIZES = {
    kind: size
    for size, kinds in enumerate(
        (
            ("step", "subtask"),
            ("task", "issue", "ticket", "deliverable", "work item"),
            ("story", "user story", "feature", "task set", "work package", "module", "agent"),
            ("stream", "workstream", "work stream", "track", "lane"),
            ("wave", "batch", "round", "sprint", "iteration"),
            ("milestone", "epic"),
            ("phase", "stage"),
            ("tier", "level", "layer"),
        ),
        start=1,
    )
    for kind in kinds
}
"""Which units of work plans make of which others, the smallest first."""
OF_NO_KIND = SIZES["task"]


class Rank(NamedTuple):
    """The group that an item belongs to, or is, and the number that orders it."""

    group: Item
    number: float

    @property
    def series(self) -> tuple[str | None, str | None]:
        """What the groups of one order share: their kind, and what encloses them."""
        return self.group.kind, self.group.parent


class Crossing(NamedTuple):
    """A hard dependency between items that both have a rank in one order of groups."""

    item: Item
    rank: Rank
    dependency: Dependency
    needed: Item
    needed_rank: Rank

    @property
    def rises(self) -> float:
        """How many groups the prerequisite lies before the item; 0 within one group."""
        return self.rank.number - self.needed_rank.number


def crossings(plan: Plan, kinds: frozenset[str]) -> Iterator[Crossing]:
    """Give every hard dependency of unfinished work between groups of these kinds."""
    items = {item.key: item for item in plan.items}
    stated = ranks(plan, kinds)
    for item in plan.items:
        rank = stated.get(item.key)
        if rank is None or item.is_at_rest:
            continue
        for dependency in binding(item):
            needed = items.get(dependency.on)
            if needed is None or needed.key == item.key or needed.status == "skipped":
                continue
            other = stated.get(needed.key)
            if other is not None and rank.series == other.series:
                yield Crossing(item, rank, dependency, needed, other)


def ranks(plan: Plan, kinds: frozenset[str]) -> Mapping[str, Rank]:
    """Give the rank of each item that a numbered group of these kinds holds, by its key."""
    items = {item.key: item for item in plan.items}
    groups = _groups(plan, kinds)
    known = (*(item for item in plan.items if item.kind in kinds), *groups.values())
    numbers = _numbers(known)
    found = ((item.key, _ranked(item, items, numbers, groups)) for item in plan.items)
    return {key: rank for key, rank in found if rank is not None}


def _numbers(groups: Iterable[Item]) -> Mapping[str, float]:
    """Give the number of each group by its key, as those of its series are counted."""
    series: dict[tuple[str | None, str | None], list[Item]] = {}
    for group in groups:
        series.setdefault((group.kind, group.parent), []).append(group)
    return {group.key: number for several in series.values() for group, number in _counted(several)}


def _counted(groups: Sequence[Item]) -> Iterator[tuple[Item, float]]:
    """Count one series: in digits, or else in Roman numerals or in letters throughout.

    What counts in letters may as well be names; of waves and phases they tell the order.
    """
    digits = [group for group in groups if _is_numbered(group.id)]
    if digits or any(group.kind not in LETTERED for group in groups):
        yield from ((group, float(group.id)) for group in digits)
        return
    ids = [group.id for group in groups]
    for numerals in (ROMAN, LETTERS):
        if set(ids) <= set(numerals):
            yield from ((group, float(numerals.index(group.id) + 1)) for group in groups)
            return


def _ranked(
    item: Item,
    items: Mapping[str, Item],
    numbers: Mapping[str, float],
    groups: Mapping[str, Item],
) -> Rank | None:
    """Find the innermost of the numbered groups that holds an item, or is it."""
    for each in lineage(item, items):
        for group in (each, groups.get(each.key)):
            if group and group.key in numbers:
                return Rank(group, numbers[group.key])
    return None


def _is_numbered(identifier: str) -> bool:
    return identifier.replace(".", "", 1).isdecimal()


def _groups(plan: Plan, kinds: frozenset[str]) -> Mapping[str, Item]:
    """Give the group of these kinds that each item is said to be part of, by the item's key.

    Nothing need declare the group: a column of a table may name it.
    """
    declared = {(item.kind, item.id): item for item in plan.items if item.parent is None}
    found: dict[str, Item] = {}
    for each in plan.memberships:
        if each.kind in kinds:
            named = Item(f"{each.kind}:{each.id}", each.kind, each.id, "", None, (each.span,))
            found.setdefault(each.item, declared.get((each.kind, each.id), named))
    return found


def holds(outer: Item, inner: Item) -> bool:
    """Tell whether a plan would make the one of the other: a phase of tasks, not a task of phases.

    Where it would not, the one is most likely only mentioned in the section of the other, unless
    its number says that it is a part: Phase 1.2 of Phase 1.
    """
    if inner.kind == outer.kind and inner.id.startswith(f"{outer.id}."):
        return True
    size = SIZES.get(inner.kind or "", OF_NO_KIND)
    return SIZES.get(outer.kind or "", 0) > size
