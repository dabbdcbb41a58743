"""Constraints added one by one to a network that holds together, as long as it does.

The times of the forward pass satisfy the network. Each constraint more raises the events behind
it as far as they must give way, those first that must most, so that each is raised once; where
that comes back to the event in front of the constraint, it closes a circle that contradicts
itself (S. Cotton & O. Maler, Fast and flexible difference constraint propagation for DPLL(T),
SAT 2006). It is left out then, so that the next is added to a network that holds again.
"""

from collections.abc import Iterator, Sequence
from heapq import heappop, heappush
from typing import NamedTuple

from planlint.schedule.constraints import Constraint, Constraints

EFFORT = 50_000
"""Events raised in search of contradictions; what is left then of a large plan is not added."""


class _Addition(NamedTuple):
    """What came of a constraint that was to be added."""

    circle: tuple[Constraint, ...]
    """The circle that it would have closed; empty where it was added."""
    raised: int
    """How many events were looked at."""


class _Network(NamedTuple):
    """Times, and the constraints that they satisfy by the event in front; the origin is last.

    So ``ORIGIN``, which is -1, is its index.
    """

    times: list[int]
    ahead: list[list[Constraint]]

    def add(self, new: Constraint) -> _Addition:
        """Add a constraint, unless it closes a circle that contradicts itself."""
        raises, because = {new.after: self._lack(new)}, {new.after: new}
        queue, settled = [(-raises[new.after], new.after)], dict[int, int]()
        while queue:
            lack, event = heappop(queue)
            if event in settled or lack >= 0:
                continue
            if event == new.before:
                return _Addition(_circle(new, because), len(settled))
            settled[event] = self.times[event] - lack
            for constraint in self.ahead[event]:
                lack = self._lack(constraint, settled[event])
                if constraint.after not in settled and lack > raises.get(constraint.after, 0):
                    raises[constraint.after], because[constraint.after] = lack, constraint
                    heappush(queue, (-lack, constraint.after))
        for event, time in settled.items():
            self.times[event] = time
        self.ahead[new.before].append(new)
        return _Addition((), len(settled))

    def _lack(self, constraint: Constraint, before: int | None = None) -> int:
        """Count the minutes by which a constraint is not satisfied."""
        time = self.times[constraint.before] if before is None else before
        return time + constraint.gap - self.times[constraint.after]


def contradictions(given: Constraints, times: Sequence[int]) -> Iterator[tuple[Constraint, ...]]:
    """Add the longest lengths to a network and give the circle of each that contradicts it.

    ``times`` are those of the forward pass; what they do not satisfy is told already.
    """
    known = [*times, 0]
    if all(known[each.before] + each.gap <= known[each.after] for each in given.longest):
        return
    network = _Network(known, [[] for _ in known])
    for constraint in given.monotone():
        if known[constraint.before] + constraint.gap <= known[constraint.after]:
            network.ahead[constraint.before].append(constraint)
    effort = EFFORT
    for constraint in given.longest:
        circle, raised = network.add(constraint)
        effort -= raised
        if circle:
            yield circle
        if effort < 0:
            return


def _circle(new: Constraint, because: dict[int, Constraint]) -> tuple[Constraint, ...]:
    """Go back along what raised the events, from the front of a constraint to its back."""
    circle = [new]
    while (step := because[circle[-1].before]) is not new:
        circle.append(step)
    first, *back = circle
    return (*reversed(back), first)
