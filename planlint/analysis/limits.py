"""How short a plan can be for a number of agents, whoever does what: bounds in closed form."""

from typing import NamedTuple

from planlint.schedule import Schedule


class Range(NamedTuple):
    """Minutes with every length at its short end, and at its long end."""

    short: int
    long: int


class Limits(NamedTuple):
    """The work of a plan, and its longest chain."""

    work: Range
    """The sum of the lengths: how long one agent takes who never waits."""
    longest: Range
    """The longest chain of dependencies, lags included: how long it takes without limit."""
    lagged: bool
    """Lags may let all agents wait at once."""

    @property
    def parallelism(self) -> float:
        """How many agents are busy on average where their number has no limit; 0 for no work."""
        return self.work.long / self.longest.long if self.longest.long else 0.0

    @property
    def agents_worth_having(self) -> int:
        """The fewest agents whose share of the work is no longer than the longest chain."""
        ends = zip(self.work, self.longest, strict=True)
        return max([1, *(_divided_up(work, longest) for work, longest in ends if longest)])

    def at_least(self, agents: int) -> Range:
        """Give the lower bound for one or more agents: the longest chain, or an equal share."""
        ends = zip(self.work, self.longest, strict=True)
        return Range(*(max(longest, _divided_up(work, agents)) for work, longest in ends))

    def at_most(self, agents: int) -> Range:
        """Give what no schedule exceeds that lets none of one or more agents idle beside work.

        Source: Graham 1969, ``T1/N + (1 - 1/N) T∞``; while a lag runs down, all N may idle.
        """
        idle = agents if self.lagged else agents - 1
        ends = zip(self.work, self.longest, strict=True)
        return Range(*((work + idle * longest) // agents for work, longest in ends))


def limits(schedule: Schedule) -> Limits:
    """Sum the work of a plan, and measure its longest chain."""
    followers = schedule.network.followers
    lagged = any(link.lag > 0 for links in followers for link in links)
    return Limits(Range(*map(sum, schedule.lengths)), Range(*schedule.makespan), lagged)


def _divided_up(work: int, by: int) -> int:
    return -(-work // by)
