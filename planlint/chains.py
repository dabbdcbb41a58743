"""The orders that a format implies, joined to chains."""

from collections.abc import Iterator, Sequence

from planlint.plan import Order
from planlint.source import Span

Chain = list[tuple[str, ...]]
"""The keys of items that come one group after the other."""


def chains(orders: Sequence[Order]) -> Iterator[tuple[Chain, Span]]:
    """Join orders of which one goes on where another ends, each with the place of the first.

    >>> here = Span(0, 0)
    >>> told = [Order(("A",), ("B", "C"), here), Order(("X",), ("Y",), here)]
    >>> [chain for chain, _ in chains([*told, Order(("B", "C"), ("D",), here)])]
    [[('A',), ('B', 'C'), ('D',)], [('X',), ('Y',)]]
    """
    found: list[tuple[Chain, Span]] = []
    ending: dict[tuple[str, ...], Chain] = {}
    for order in orders:
        chain = ending.pop(order.before, None)
        if chain is None:
            chain = [order.before]
            found.append((chain, order.span))
        chain.append(order.after)
        ending[order.after] = chain
    yield from found
