"""The forward and backward passes of the critical path method."""

from collections.abc import Iterator, Sequence

from planlint.schedule.model import Times
from planlint.schedule.network import Network


def forward(network: Network, lengths: Sequence[int], not_before: Sequence[int]) -> list[int]:
    """Give the earliest time of each event; the lists are by item, milestones at their end."""
    earliest = [not_before[event // 2] for event in range(len(network.followers))]
    for event in network.order:
        time = earliest[event]
        if event % 2 == 0:
            earliest[event + 1] = max(earliest[event + 1], time + lengths[event // 2])
        for link in network.followers[event]:
            earliest[link.event] = max(earliest[link.event], time + link.lag)
    return earliest


def backward(network: Network, lengths: Sequence[int], end: int) -> list[int]:
    """Give the latest time of each event that lets the plan end at ``end``."""
    latest = [end] * len(network.followers)
    for event in reversed(network.order):
        time = latest[event]
        if event % 2 == 0:
            time = min(time, latest[event + 1] - lengths[event // 2])
        for link in network.followers[event]:
            time = min(time, latest[link.event] - link.lag)
        latest[event] = time
    return latest


def times(network: Network, lengths: Sequence[int], not_before: Sequence[int]) -> dict[str, Times]:
    """Give the earliest and latest times of each item by key."""
    earliest = forward(network, lengths, not_before)
    latest = backward(network, lengths, max(earliest, default=0))
    for event, parts in _gathered(network, lengths, not_before):
        for run in (earliest, latest):
            run[event] = min(run[part] for part in parts)
    return {
        item.key: Times(
            earliest[2 * number],
            earliest[2 * number + 1],
            latest[2 * number],
            latest[2 * number + 1],
        )
        for number, item in enumerate(network.items)
    }


def _gathered(
    network: Network, lengths: Sequence[int], not_before: Sequence[int]
) -> Iterator[tuple[int, list[int]]]:
    """Give each start that is that of its first part, with those of the parts, inner ones first.

    An item with parts that has a length or a stated start of its own starts by itself.
    """
    origin = min(not_before, default=0)
    works = list(network.leaves)
    for event in reversed(network.order):
        number = event // 2
        if event % 2 or number >= len(works):
            continue
        # Of the links between two starts, only those from a whole to its parts state nothing.
        inside = (link.event // 2 for link in network.followers[event] if link.dependency is None)
        parts = [2 * part for part in inside if works[part]]
        works[number] |= bool(parts)
        if parts and not lengths[number] and not_before[number] <= origin:
            yield event, parts


def generations(network: Network) -> tuple[tuple[str, ...], ...]:
    """Sort the items that enclose no others into layers, each waiting only for earlier ones."""
    lengths = [*map(int, network.leaves), *[0] * network.milestones]
    steps = forward(network, lengths, [0] * len(lengths))
    layers: dict[int, list[str]] = {}
    for number, item in enumerate(network.items):
        if network.leaves[number]:
            layers.setdefault(steps[2 * number], []).append(item.key)
    return tuple(tuple(layers[step]) for step in sorted(layers))
