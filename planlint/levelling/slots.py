"""The items of a plan in a schedule, each with its time and what it hangs on."""

from collections.abc import Mapping, Sequence

from planlint.levelling.model import Slot
from planlint.levelling.posing import Posed, posed
from planlint.levelling.sharing import workers
from planlint.levelling.work import Work
from planlint.plan import Item
from planlint.schedule.bounds import lineage


def slots(
    work: Work, run: Posed, starts: Sequence[int], staff: Mapping[int, int] | None = None
) -> tuple[Slot, ...]:
    """Give what is left a time each, in order of start.

    What only encloses others has none, nor what is part of something that has a length itself.
    """
    able, leaves, tiers = workers(work), work.schedule.network.leaves, _tiers(work)
    items = {item.key: item for item in work.items}
    waits = _waits(work)
    measured = {work.items[at].key for at in able}
    found = (
        slot(work, run, starts, at)._replace(
            tier=tiers[at],
            agent=(staff or {}).get(at),
            needs=_needs(item, items, waits),
        )
        for at, item in work.open_items()
        if at in able or (leaves[at] and not _is_part(item, items, measured))
    )
    return tuple(sorted(found, key=lambda each: (each.start, each.finish, each.number)))


def _is_part(item: Item, items: Mapping[str, Item], measured: set[str]) -> bool:
    """Tell whether the time of an item is part of that of what encloses it."""
    return any(each.key in measured for each in lineage(item, items))


def slot(work: Work, run: Posed, starts: Sequence[int], number: int) -> Slot:
    """Give an item its time, also one that encloses others; all else is left open."""
    first, last = (run.time(event, starts) for event in (2 * number, 2 * number + 1))
    project, at = run.project, run.activity(number)
    slack = project.critical_path - project.heads[at] - project.tails[at]
    return Slot(number, work.items[number], first, last, slack)


def _waits(work: Work) -> Mapping[str, list[Item]]:
    """Give for each item by key what is left that it must wait for, by its own word."""
    found: dict[str, list[Item]] = {}
    for event, links in enumerate(work.schedule.network.followers):
        for link in links:
            if link.dependency and work.is_open[event // 2] and work.is_open[link.event // 2]:
                waiting = found.setdefault(work.items[link.event // 2].key, [])
                waiting.append(work.items[event // 2])
    return found


def _needs(
    item: Item, items: Mapping[str, Item], waits: Mapping[str, list[Item]]
) -> tuple[Item, ...]:
    """Give each thing that an item, or what encloses it, must wait for, once."""
    needed = (each for around in lineage(item, items) for each in waits.get(around.key, ()))
    return tuple({each.key: each for each in needed}.values())


def _tiers(work: Work) -> Mapping[int, int]:
    """Count for each item how many must be done before it, one after the other."""
    able, network = workers(work), work.schedule.network
    once = work._replace(in_steps=True, releases=[0] * len(work.releases), begin=0)
    leaves = [*network.leaves, *[False] * network.milestones]
    counted = [int(work.is_open[at] and (leaf or at in able)) for at, leaf in enumerate(leaves)]
    run = posed(once, counted, {})
    return {at: run.time(2 * at, run.project.heads) for at, count in enumerate(counted) if count}
