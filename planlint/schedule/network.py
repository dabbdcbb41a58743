"""The precedence network of a plan: its items, linked by their hard dependencies.

An item that encloses others starts before them and finishes after them, so what waits for it
waits for all.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from planlint.plan import Dependency, Item, LinkType, Telling
from planlint.quantity import TIME_UNITS, Calendar, Duration
from planlint.schedule.bounds import dropped, lineage, within
from planlint.schedule.links import Cycle, Followers, Link, topological


class Network(NamedTuple):
    """The links of a plan without circles, and an order of the events that respects them."""

    items: tuple[Item, ...]
    followers: Followers
    """By event, the events that come after it, besides an item's own finish."""
    order: list[int]
    leaves: list[bool]
    """By item, whether it is work to be done that encloses no other."""
    cycles: tuple[Cycle, ...]
    """The circles that were cut to make the order possible."""

    @property
    def milestones(self) -> int:
        """How many more there are than the items, at their end, for the orders among these."""
        return len(self.followers) // 2 - len(self.items)


BOUND = {"FS": (1, 0), "SS": (0, 0), "FF": (1, 1), "SF": (0, 1)}
"""By type, which event of the prerequisite bounds which of the item: 0 its start, 1 its finish."""


def network(items: tuple[Item, ...], calendar: Calendar) -> Network:
    """Link the items by their hard dependencies, and cut the circles at their weakest links."""
    index = {item.key: number for number, item in enumerate(items)}
    followers: Followers = [[] for _ in range(2 * len(items))]
    off = dropped(items)
    leaves = [item.key not in off for item in items]
    # What encloses itself lies within nothing that a plan begins with.
    rooted = within(items, (item.key for item in items if item.parent not in index))
    for number, item in enumerate(items):
        if item.parent in index and item.key in rooted:
            parent = index[item.parent]
            leaves[parent] = False
            followers[2 * parent].append(Link(2 * number, None))
            followers[2 * number + 1].append(Link(2 * parent + 1, None))
    for before, after, dependency in _precedences(items, index, off):
        first, then = BOUND[dependency.type]
        lag = minutes(dependency.lag, calendar)
        followers[2 * before + first].append(Link(2 * after + then, dependency, lag))
    order = topological(followers)
    if len(order) == len(followers):
        return Network(items, followers, order, leaves, ())
    # Only a plan with a circle pays for loading what cuts it.
    from planlint.schedule.cycles import untangled

    followers, cycles = untangled(items, followers, set(range(len(followers))) - set(order))
    return Network(items, followers, topological(followers), leaves, cycles)


def _precedences(
    items: tuple[Item, ...], index: Mapping[str, int], off: frozenset[str]
) -> Iterator[tuple[int, int, Dependency]]:
    """Give each pair of an item and one that must wait for it, with the statement that says so."""
    by_key = {item.key: item for item in items}
    enclosing = cache(lambda key: {each.key for each in lineage(by_key[key], by_key)})
    for number, item in enumerate(items):
        for dependency in () if item.key in off else _bounding(item):
            needed = dependency.on
            if needed not in index or needed in off:
                continue
            if needed not in enclosing(item.key) and item.key not in enclosing(needed):
                yield index[needed], number, dependency


def minutes(lag: Duration | None, calendar: Calendar) -> int:
    """Count a lag at its short end; one in no unit of time counts for nothing."""
    return calendar.minutes(lag.low, lag.unit) if lag and lag.unit in TIME_UNITS else 0


def binding(item: Item) -> list[Dependency]:
    """Give the dependencies that an item cannot start before the end of, hard and surely so."""
    return [
        each
        for each in _bounding(item)
        if each.type == "FS" and not (each.lag and each.lag.low < 0)
    ]


def _bounding(item: Item) -> list[Dependency]:
    """Give the dependencies that bound an item: hard, and nowhere said to be soft.

    A retelling of the plan or a prompt binds nothing that the plan itself does not say, and what
    another says of all ("all other tasks") not an item that says it waits for nothing. Each
    prerequisite is given once for each way to wait, by the statement that comes first.
    """
    last = Telling.TIMELINE if _is_charted(item) else Telling.PROSE
    told = [each for each in item.dependencies if each.telling.value <= last.value]
    told = [each for each in told if not (each.group and item.free)]
    soft = {each.on for each in told if each.strength == "soft"}
    first: dict[tuple[str, LinkType], Dependency] = {}
    for each in told:
        if each.on not in soft:
            first.setdefault((each.on, each.type), each)
    return list(first.values())


def _is_charted(item: Item) -> bool:
    """Tell whether timelines alone time an item, which then retell nothing."""
    lengths = (each.telling for each in item.durations)
    places = (each.telling for each in item.windows)
    timed = all(one.value >= Telling.TIMELINE.value for one in (*lengths, *places))
    return timed and all(each.telling is not Telling.DECLARATION for each in item.dependencies)


def implied(key: str, items: Mapping[str, Item]) -> set[str]:
    """Gather the keys of all that an item waits for, directly or in the end."""
    known: set[str] = set()
    queue = [key]
    for each in queue:
        new = [one.on for one in binding(items[each]) if one.on in items and one.on not in known]
        known.update(new)
        queue.extend(new)  # the list is its own queue
    return known
