"""Gates, and the end of the whole plan, as events that come after all that they cover."""

from typing import NamedTuple

from planlint.plan import Gate, Plan, Stated
from planlint.quantity import Window
from planlint.schedule.links import Link
from planlint.schedule.network import Network


class Milestone(NamedTuple):
    """An event without length: it comes once all is through that it covers."""

    gate: Gate | None
    """None for the end of the whole plan."""
    covers: tuple[int, ...]
    """Numbers of the items."""
    windows: tuple[Stated[Window], ...]
    """Where it is said to lie."""


def milestones(plan: Plan) -> tuple[Milestone, ...]:
    """Give the gates of a plan that have a window and cover work, and the plan's own end."""
    index = {item.key: number for number, item in enumerate(plan.items)}
    gates = [
        Milestone(gate, tuple(index[key] for key in gate.covers if key in index), (gate.window,))
        for gate in plan.gates
        if gate.window is not None
    ]
    ends = tuple(stated for stated in plan.windows if stated.value.end is not None)
    roots = tuple(number for number, item in enumerate(plan.items) if item.parent not in index)
    whole = Milestone(None, roots, ends)
    return (*(gate for gate in gates if gate.covers), *([whole] if ends else []))


def passed(network: Network, known: tuple[Milestone, ...]) -> Network:
    """Add the events of milestones behind those of the items; nothing waits for them."""
    if not known:
        return network
    followers = [*map(list, network.followers)]
    for milestone in known:
        event = len(followers)
        for number in milestone.covers:
            followers[2 * number + 1].append(Link(event, None))
        followers += [[], []]
    order = [*network.order, *range(len(network.followers), len(followers))]
    return network._replace(followers=followers, order=order)
