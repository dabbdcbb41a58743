"""The values that scheduling gives: when each item can run, and what cannot hold together."""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from planlint.plan import Dependency, Gate, Plan, Stated
from planlint.quantity import Calendar, Duration, Window
from planlint.schedule.axis import Axis
from planlint.schedule.constraints import Constraint
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

    item: str | None
    """Key of the item that the statement is about; None where it is about the plan or a gate."""
    text: str
    """``starts Day 4``, ``takes 2 days``, ``waits for TD3``; ``the plan starts Day 1``."""
    span: Span
    adds: str = ""
    """What it adds to the time of its item: ``2 days``, ``FS + 1 day``; empty for nothing."""


Kind = Literal["start", "end", "length", "gate", "whole", "group", "own"]
"""What contradicts the rest: the start, the end or the length of an item, a gate, the end of the
whole plan; or else only a group and what it holds, or an item by itself.

Who tells of a certain one: PL401 of a start, PL410 of an end, PL407 of a length, PL601 of a gate
and PL409 of the whole. PL406 and PL407 compare a group with what it holds, and PL403 an item with
itself, so that of these two kinds no rule tells by the conflict: charity knows more of them than
a network does, such as that work of 2 days which begins within Day 1 may end within Day 3.
"""


class Conflict(NamedTuple):
    """Statements that cannot hold together, and of which none can be spared.

    An event is stated to come at ``latest``, and the rest lets it come at ``possible``, which is
    later; of a length, these are the most minutes stated and the fewest that the rest takes.
    Each statement on the way adds to that, and any one of them mends it by giving way.
    """

    kind: Kind
    circle: tuple[Constraint, ...]
    """The constraints in chain order: from the origin of the axis to the event, and back."""
    item: str | None
    """Key of the item that would have to start or end too early; None where it is no item."""
    gate: Gate | None
    """The gate that would have to open too early."""
    statement: Stated[Window] | Stated[Duration]
    """What the rest contradicts."""
    dependency: Dependency | None
    """The last link on the way, which forbids it; None where nothing waits."""
    waiting: str | None
    """Key of the item that states this link, which may enclose the other."""
    latest: int
    """The latest minute that ``statement`` allows."""
    possible: int
    """The earliest minute that the rest allows."""
    safe: int
    """The same with every duration at its long end: it then holds for every reading."""
    steps: tuple[Step, ...]
    """The chain in words, from the statement that starts the clock to the one that contradicts."""
    certain: bool
    """True: impossible even with the shortest durations and the widest units (an error)."""

    @property
    def unit(self) -> str:
        """The unit of the statement: minute, hour, day, week, month, sprint or date."""
        return self.statement.value.unit

    @property
    def weight(self) -> int:
        """How many minutes the statements lie apart; if one gives way by that, they can hold."""
        return self.possible - self.latest

    @property
    def link(self) -> tuple[str | None, str | None]:
        """The keys of the item that waits, which may enclose the other, and of what it needs."""
        return self.waiting, self.dependency and self.dependency.on


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
    """In order of the events: the items', the gates', the end of the plan; of each at most one."""
    cycles: tuple[Cycle, ...]
    layers: tuple[tuple[str, ...], ...]
    """Topological generations of the leaf items by hard dependencies and implied orders."""
    network: Network
    """The links behind these times: hard dependencies and implied orders, without circles."""
    lengths: Lengths
    """How long each item of the network takes; 0 for one whose length its children make up."""
    not_before: Sequence[int]
    """Before which minute each item of the network is not planned to start, by its own word."""
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


class Paced(NamedTuple):
    """A schedule in which the orders count, too, that a format implies without a word."""

    schedule: Schedule
