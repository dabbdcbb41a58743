"""The values that scheduling gives: when each item can run, and what cannot hold together."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from planlint.plan import Dependency, Plan, Stated
from planlint.quantity import Calendar, Window
from planlint.schedule.axis import Axis
from planlint.schedule.links import Cycle
from planlint.schedule.network import Network
from planlint.source import Span


class Times(NamedTuple):
    """When an item runs, in working minutes from the plan's start; finishes are exclusive."""

    earliest_start: int
    earliest_finish: int
    latest_start: int
    latest_finish: int

    @property
    def total_float(self) -> int:
        """How far the item can slip before the plan ends later; 0 on the critical path."""
        return self.latest_start - self.earliest_start


class Lengths(NamedTuple):
    """How many minutes the items take: by item of a `Network`, then 0 for each milestone."""

    short: Sequence[int]
    long: Sequence[int]


class Step(NamedTuple):
    """One statement of a conflict, in the plan's own words."""

    item: str
    """Key of the item that the statement is about."""
    text: str
    """``starts Day 4, takes 2 days``; ``waits for TD3``."""
    span: Span


class Conflict(NamedTuple):
    """A chain of statements that cannot hold together, each of which lengthens it.

    An item is stated to start before ``stated``, and the rest lets it start at ``possible`` or
    later, which is no earlier.
    """

    item: str
    """Key of the item that would have to start too early."""
    window: Stated[Window]
    """The statement of its start."""
    dependency: Dependency
    """The link that forbids it."""
    stated: int
    """The latest minute at which ``window`` lets the item start (exclusive end of its unit)."""
    possible: int
    """The earliest minute at which the rest lets it start."""
    safe: int
    """The same with every duration at its long end: a start then holds for every reading."""
    unit: str
    """The unit of ``window``: hour, day, week, month, sprint or date."""
    steps: tuple[Step, ...]
    """The chain, from the statement that starts the clock to the one that contradicts."""
    certain: bool
    """True: impossible even with the shortest durations and the widest units (an error)."""

    @property
    def link(self) -> tuple[str, str]:
        """The keys of the item that waits, which may enclose the other, and of what it needs."""
        return self.steps[-2].item, self.dependency.on


class Schedule(NamedTuple):
    """A plan on the time axis; total: a plan that cannot be scheduled has conflicts or cycles.

    The mappings hold every item of the plan by key. A container (an item with children) runs
    from its first child's start to its last child's finish; a dependency on it means all of it.
    """

    plan: Plan
    axis: Axis
    """Where minute 0 lies, and how long the units are."""
    unit: str
    """The unit in which the plan mostly counts: hour, day, week, month, sprint or date."""
    labels: Mapping[str, str]
    """What a reader calls each item, by key."""
    short: Mapping[str, Times]
    """From dependencies and implied orders alone, every duration at its short end."""
    long: Mapping[str, Times]
    """From dependencies and implied orders alone, every duration at its long end."""
    planned: Mapping[str, Times]
    """From these and stated starts (not before), every duration at its long end."""
    conflicts: tuple[Conflict, ...]
    """In order of the items; of one item at most one."""
    cycles: tuple[Cycle, ...]
    layers: tuple[tuple[str, ...], ...]
    """Topological generations of the leaf items by hard dependencies and implied orders."""
    network: Network
    """The links behind these times: hard dependencies and implied orders, without circles."""
    lengths: Lengths
    """How long each item of the network takes; 0 for one whose length its children make up."""
    critical: tuple[str, ...]
    """Keys of the leaf items with a duration on a longest path of ``long``, in order of start."""

    @property
    def circular(self) -> frozenset[tuple[str, str]]:
        """Each pair of an item and a prerequisite that a circle links: no order satisfies both."""
        return frozenset(
            (item, dependency.on)
            for cycle in self.cycles
            for item, dependency in zip(cycle.items, cycle.dependencies, strict=True)
        )

    @property
    def makespan(self) -> tuple[int, int]:
        """Minutes from start to end by dependencies alone: all short ends, all long ends."""
        return (
            max((times.earliest_finish for times in self.short.values()), default=0),
            max((times.earliest_finish for times in self.long.values()), default=0),
        )

    @property
    def calendar(self) -> Calendar:
        """How long the units of this schedule are."""
        return self.axis.calendar

    def label(self, key: str) -> str:
        """Say what a reader calls an item."""
        return self.labels[key]

    def placed(self, key: str) -> Window:
        """Say when an item is planned, in the plan's unit: ``Day 6-9``, both ends inclusive."""
        times = self.planned[key]
        return self.axis.window(times.earliest_start, times.earliest_finish, self.unit)
