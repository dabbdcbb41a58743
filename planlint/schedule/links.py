"""Events and what comes after them.

The events of item ``i`` are its start, ``2 * i``, and its finish, ``2 * i + 1``.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planlint.plan import Dependency


class Link(NamedTuple):
    """An event that cannot come before another one."""

    event: int
    dependency: Dependency | None
    """The statement behind it; None where an item encloses another."""
    lag: int = 0
    """So many minutes lie between the two at least; a lead is negative."""


Followers = list[list[Link]]


class Cycle(NamedTuple):
    """Hard dependencies that wait for each other in a circle."""

    items: tuple[str, ...]
    """Keys along the circle, each waiting for the next, the last for the first."""
    dependencies: tuple[Dependency, ...]
    """The statement behind each step, in the same order."""


def topological(followers: Sequence[Sequence[Link]]) -> list[int]:
    """Order the events so that each comes after all that it follows; circles are left out."""
    waiting = [event % 2 for event in range(len(followers))]
    for links in followers:
        for link in links:
            waiting[link.event] += 1
    order = [event for event, count in enumerate(waiting) if not count]
    for event in order:
        for after in following(event, followers):
            waiting[after] -= 1
            if not waiting[after]:
                order.append(after)  # the list is its own queue
    return order


def following(event: int, followers: Sequence[Sequence[Link]]) -> Iterator[int]:
    """Give the events that cannot come before an event: those linked, and its item's finish."""
    if event % 2 == 0:
        yield event + 1
    for link in followers[event]:
        yield link.event
