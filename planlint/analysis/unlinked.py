"""Steps of a stated path of which the one does not wait for the other by any declaration."""

from collections import defaultdict
from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

from planlint.plan import Dependency, Item, Plan, Telling
from planlint.schedule.bounds import lineage


class Step(NamedTuple):
    """Two items, the one right behind the other on a path."""

    first: Item
    then: Item

    @property
    def own(self) -> list[Dependency]:
        """What the second item declares that it waits for, or says so where it is declared."""
        return [
            each
            for each in self.then.dependencies
            if each.telling is Telling.DECLARATION
            or any(extent.holds(each.span) for extent in self.then.extents)
        ]


def unlinked(plan: Plan, path: tuple[str, ...]) -> list[Step]:
    """Give the steps of a path that lead to an item which declares to wait for other things only.

    None of them is given where fewer than half of the steps are links: such a path may be told
    for other reasons than what waits for what, as that one person does it all.
    """
    items = {item.key: item for item in plan.items}
    steps = [Step(items[one], items[other]) for one, other in pairwise(path)]
    inside = _inside(items)
    loose = [step for step in steps if step.own and not _is_linked(step, items, inside)]
    is_chain = 2 * len(loose) <= len(steps)
    return [
        step for step in loose if is_chain and not (step.first.is_at_rest or step.then.is_at_rest)
    ]


def _inside(items: Mapping[str, Item]) -> Mapping[str, list[Item]]:
    """Give each item with all that it holds, by its key."""
    found: dict[str, list[Item]] = defaultdict(list)
    for item in items.values():
        for outer in lineage(item, items):
            found[outer.key].append(item)
    return found


def _is_linked(step: Step, items: Mapping[str, Item], inside: Mapping[str, list[Item]]) -> bool:
    """Follow all that the second item waits for, with what holds it and what it holds."""
    first, then = step
    around = {item.key for item in lineage(first, items)}
    queue = [*inside[then.key], *lineage(then, items)]
    seen = {item.key for item in queue}
    for item in queue:
        for link in step.own if item is then else item.dependencies:
            held = [*lineage(items[link.on], items)] if link.on in items else []
            if link.on in around or any(one.key == first.key for one in held):
                return True
            new = [one for one in held if one.key not in seen]
            seen.update(one.key for one in new)
            queue += new  # the list is its own queue
    return False
