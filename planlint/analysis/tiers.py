"""The tiers and waves of a plan beside those that its dependencies ask for."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from planlint.plan import Item
from planlint.schedule import Schedule
from planlint.schedule.ranks import TIERS, Crossing, Rank, crossings, ranks


class Seat(NamedTuple):
    """Where the plan puts an item, and where it could be."""

    item: str
    """Key."""
    rank: Rank
    possible: float
    """The number of the first group that comes after those of all that the item waits for, where
    these too are in the first that they can be; what waits for nothing may be where it is."""


def seats(schedule: Schedule, kinds: frozenset[str]) -> Iterator[Seat]:
    """Give each item that a group of these kinds holds, in the order of the plan."""
    plan = schedule.plan
    stated = ranks(plan, kinds)
    first: dict[tuple[str | None, str | None], float] = {}
    for each in stated.values():
        first[each.series] = min(first.get(each.series, each.number), each.number)
    levels = _levels(schedule, list(crossings(plan, kinds)))
    for item in plan.items:
        rank = stated.get(item.key)
        if rank is not None and item.key != rank.group.key and not _is_inside(item, rank, stated):
            level = levels.get(item.key)
            yield Seat(item.key, rank, first[rank.series] + level if level else rank.number)


def _is_inside(item: Item, rank: Rank, stated: Mapping[str, Rank]) -> bool:
    """Tell what is only part of an item that the group holds."""
    around = stated.get(item.parent or "")
    return around is not None and item.parent != rank.group.key


def _levels(schedule: Schedule, found: list[Crossing]) -> Mapping[str, int]:
    """Give for each item the number of groups that must come before its own."""
    circular = schedule.circular
    needs: dict[str, list[str]] = {}
    for each in found:
        if (each.item.key, each.needed.key) not in circular:
            needs.setdefault(each.item.key, []).append(each.needed.key)
    levels: dict[str, int] = {}
    network = schedule.network
    for event in network.order:
        if event % 2 == 0 and event // 2 < len(network.items):
            key = network.items[event // 2].key
            levels[key] = max((levels.get(need, 0) + 1 for need in needs.get(key, ())), default=0)
    return levels


def refuted(schedule: Schedule) -> list[Crossing]:
    """Give the dependencies, on no circle, that do not lead to an earlier tier, but ought to.

    Within a tier they ought to where it runs in parallel, or where all others lead to earlier ones.
    """
    circular = schedule.circular
    found = [
        each
        for each in crossings(schedule.plan, TIERS)
        if (each.item.key, each.dependency.on) not in circular
    ]
    parallel = {key for each in schedule.plan.concurrencies for key in (each.item, *each.others)}
    # Tiers may also rank by importance; then dependencies within one are in order.
    levels = any(each.rises > 0 for each in found) and sum(not each.rises for each in found) <= 1
    return [
        each
        for each in found
        if each.rises < 0
        or (each.rises == 0 and (levels or {each.item.key, each.needed.key} <= parallel))
    ]


def mended(schedule: Schedule) -> Mapping[str, float]:
    """Give by key the number of the tier of each item, once those are moved that must be.

    An item moves behind the tiers of all that it needs, where these have moved as far as they must.
    """
    wrong = {each.item.key for each in refuted(schedule)}
    needs: dict[str, list[Crossing]] = {}
    for each in crossings(schedule.plan, TIERS):
        if each.rises > 0 or each.item.key in wrong:
            needs.setdefault(each.item.key, []).append(each)
    numbers = {key: rank.number for key, rank in ranks(schedule.plan, TIERS).items()}
    network = schedule.network
    for event in network.order:
        key = network.items[event // 2].key if event // 2 < len(network.items) else ""
        behind = (numbers[each.needed.key] + 1 for each in needs.get(key, ()))
        if key in numbers and event % 2 == 0:
            numbers[key] = max([numbers[key], *behind])
    return numbers
