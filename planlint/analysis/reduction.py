"""Dependencies that the others imply: what the transitive reduction of a plan leaves out.

Which items come before which is held in bit sets, thousands of columns at a time, so that
100,000 items take a second; without circles the reduction is unique (Aho, Garey & Ullman 1972).
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from planlint.plan import Dependency
from planlint.schedule import Schedule
from planlint.schedule.links import Followers
from planlint.schedule.network import Network

BLOCK = 8192
"""Columns of bits that are filled at one time, which bounds the memory."""


class Redundant(NamedTuple):
    """A dependency without which every item still waits for the same."""

    item: str
    """Key of the item that waits."""
    dependency: Dependency
    through: str
    """Key of another prerequisite of the item, which itself waits for this one: of several the
    one that is stated with the most authority."""


class _Need(NamedTuple):
    """A plain dependency between numbered items: the one finishes, then the other starts."""

    before: int
    after: int
    dependency: Dependency


def redundant(schedule: Schedule) -> Iterator[Redundant]:
    """Give each hard dependency that another of the same item implies, in the order of the plan.

    What only an implied order or the dependency of a container says makes nothing redundant.
    """
    needs = _needs(schedule.network)
    asked = sorted({each.before for several in needs.values() for each in several})
    followers = _stated(schedule.network)
    found = [
        (each, through)
        for first in range(0, len(asked), BLOCK)
        for each, through in _implied(
            schedule.network, followers, needs, asked[first : first + BLOCK]
        )
    ]
    keys = [item.key for item in schedule.network.items]
    for each, through in sorted(found, key=lambda one: (one[0].after, one[0].dependency.span)):
        yield Redundant(keys[each.after], each.dependency, keys[through])


def _needs(network: Network) -> Mapping[int, Sequence[_Need]]:
    """Give the plain dependencies of each item that has several."""
    needs: dict[int, list[_Need]] = {}
    for event, links in enumerate(network.followers):
        for link in links:
            plain = link.dependency and link.dependency.type == "FS" and not link.lag
            if link.dependency and plain:
                need = _Need(event // 2, link.event // 2, link.dependency)
                needs.setdefault(need.after, []).append(need)
    return {
        after: sorted(several, key=_authority) for after, several in needs.items() if several[1:]
    }


def _authority(need: _Need) -> tuple[int, int]:
    return need.dependency.telling.value, need.before


def _stated(network: Network) -> Followers:
    """Leave out the links of implied orders, and leads, which let what waits come first."""
    events = 2 * len(network.items)
    return [
        [link for link in links if link.event < events and link.lag >= 0]
        for links in network.followers[:events]
    ]


def _implied(
    network: Network,
    followers: Followers,
    needs: Mapping[int, Sequence[_Need]],
    asked: Sequence[int],
) -> Iterator[tuple[_Need, int]]:
    """Give each need for one of the items asked of that another need implies, with that other."""
    bits = {number: 1 << at for at, number in enumerate(asked)}
    known = _preceding(network, followers, bits)
    for several in needs.values():
        for each in several:
            bit = bits.get(each.before, 0)
            through = (one.before for one in several if one.before != each.before)
            found = next((one for one in through if known[2 * one + 1] & bit), None)
            if found is not None:
                yield each, found


def _preceding(network: Network, followers: Followers, bits: Mapping[int, int]) -> Sequence[int]:
    """Gather for each event the bits of the items that are finished before it."""
    known = [0] * len(followers)
    for event in network.order:
        if event >= len(followers):
            continue
        if event % 2:
            known[event] |= bits.get(event // 2, 0)
        else:
            known[event + 1] |= known[event]
        for link in followers[event]:
            known[link.event] |= known[event]
    return known
