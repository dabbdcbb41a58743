"""The order that a format implies: it fills what the plan leaves open, and gives way to the plan.

Each order becomes a milestone, which takes no time: it waits for all that comes first, and all that
comes after waits for it. So a hundred items before a hundred others are two hundred links.
"""

from collections.abc import Iterable, Sequence

from planlint.plan import Order
from planlint.schedule.links import Followers, Link, following, topological
from planlint.schedule.network import Network

MOST = 20
"""A plan that contradicts its order in more places does not follow it where they are."""


def ordered(network: Network, orders: Sequence[Order]) -> Network:
    """Add milestones behind the items of a network, without what would close a circle."""
    if not orders:
        return network
    index = {item.key: number for number, item in enumerate(network.items)}
    followers = [*map(list, network.followers)]
    for order in orders:
        milestone = len(followers)
        for key in order.before:
            followers[2 * index[key] + 1].append(Link(milestone, None))
        followers += [[], [Link(2 * index[key], None) for key in order.after]]
    followers = _opened(followers, first=len(network.followers))
    return network._replace(followers=followers, order=topological(followers))


def _opened(followers: Followers, first: int) -> Followers:
    """Open every circle before a milestone: the first one on it no longer waits for the rest.

    ``first`` is the event from which on all are milestones'.
    """
    for _ in range(MOST):
        stuck = _stuck(followers)
        if not stuck:
            return followers
        before = _waited_for(followers, stuck)
        milestone = min(event for event in _circle(before) if event >= first and event % 2 == 0)
        at = before[milestone]
        followers[at] = [link for link in followers[at] if link.event != milestone]
    stuck = _stuck(followers)
    return [
        [link for link in links if link.event < first or link.event not in stuck]
        for links in followers
    ]


def _stuck(followers: Followers) -> set[int]:
    """Find the events that are on circles, or behind them."""
    return set(range(len(followers))) - set(topological(followers))


def _waited_for(followers: Followers, stuck: Iterable[int]) -> dict[int, int]:
    """Give for each of the events that are stuck one that it waits for."""
    return {after: event for event in sorted(stuck) for after in following(event, followers)}


def _circle(before: dict[int, int]) -> list[int]:
    """Go back from event to event until one comes again."""
    path: dict[int, None] = {}
    event = min(before)
    while event not in path:
        path[event] = None
        event = before[event]
    known = list(path)
    return known[known.index(event) :]
