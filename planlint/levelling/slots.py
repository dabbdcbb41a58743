"""The items of a plan in a schedule, each with its time and what it hangs on."""

from collections.abc import Iterator, Mapping, Sequence

from planlint.levelling.model import Slot
from planlint.levelling.posing import Posed, posed
from planlint.levelling.sharing import workers
from planlint.levelling.work import Work
from planlint.plan import Item
from planlint.prerequisite import prerequisites
from planlint.schedule.bounds import lineage


def slots(
    work: Work, run: Posed, starts: Sequence[int], staff: Mapping[int, int] | None = None
) -> tuple[Slot, ...]:
    """Give what is left a time each, in order of start; what only encloses others has none."""
    able, leaves = workers(work), work.schedule.network.leaves
    found = (
        slot(work, run, starts, at)._replace(agent=(staff or {}).get(at))
        for at, _ in work.open_items()
        if leaves[at] or at in able
    )
    tiers = _tiers(work)
    placed = (each._replace(tier=tiers[each.number]) for each in found)
    return tuple(sorted(placed, key=lambda each: (each.start, each.finish, each.number)))


def slot(work: Work, run: Posed, starts: Sequence[int], number: int) -> Slot:
    """Give an item its time, also one that encloses others; its tier is left open."""
    item, project = work.items[number], run.project
    first, last = (run.time(event, starts) for event in (2 * number, 2 * number + 1))
    at = run.activity(number)
    slack = project.critical_path - project.heads[at] - project.tails[at]
    return Slot(number, item, first, last, slack, 0, tuple(_needs(work, number)))


def _needs(work: Work, number: int) -> Iterator[Item]:
    """Give each thing that an item, or what encloses it, waits for, once."""
    by_key = {item.key: at for at, item in enumerate(work.items)}
    around = lineage(work.items[number], {item.key: item for item in work.items})
    needed = {
        need.on: None for each in around for need in prerequisites(each) if need.strength == "hard"
    }
    for key in needed:
        at = by_key.get(key)
        if at is not None and at != number and work.is_open[at]:
            yield work.items[at]


def _tiers(work: Work) -> Mapping[int, int]:
    """Count for each item how many must be done before it, one after the other."""
    able, network = workers(work), work.schedule.network
    once = work._replace(in_steps=True, releases=[0] * len(work.releases), begin=0)
    leaves = [*network.leaves, *[False] * network.milestones]
    counted = [int(work.is_open[at] and (leaf or at in able)) for at, leaf in enumerate(leaves)]
    run = posed(once, counted, {})
    return {at: run.time(2 * at, run.project.heads) for at, count in enumerate(counted) if count}
