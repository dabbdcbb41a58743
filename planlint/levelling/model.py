"""What levelling gives: when everything runs, who does it, and how good that is."""

from typing import NamedTuple

from planlint.analysis.limits import Range
from planlint.analysis.outlasting import Outlasting, outlasting
from planlint.levelling.chances import Chances
from planlint.levelling.crews import Crew
from planlint.levelling.deadlines import Deadline
from planlint.levelling.scale import Scale
from planlint.levelling.streams import Stream
from planlint.levelling.terms import Terms
from planlint.levelling.work import Work, is_ongoing
from planlint.plan import Item, Plan
from planlint.schedule.axis import weekend_days


class Slot(NamedTuple):
    """When one item runs, in minutes from the plan's start; the finish is exclusive."""

    number: int
    """Of the item, in the plan."""
    item: Item
    start: int
    finish: int
    total_float: int
    """How far it can slip before the plan ends later, were there agents enough."""
    tier: int = 0
    """How many items at the most have to be done before it, one after the other."""
    needs: tuple[Item, ...] = ()
    """What it waits for by its own word or that of what encloses it, and is not done yet."""
    agent: int | None = None
    """Who does it, from 1 on; None where nobody counts the agents, or it takes no time."""

    @property
    def is_critical(self) -> bool:
        """It takes time, and the plan ends later if it slips, were there agents enough."""
        return self.start < self.finish and not self.total_float


class Delay(NamedTuple):
    """An item that ends later than it would, by so many minutes."""

    item: Item
    minutes: int


class Shift(NamedTuple):
    """What it does to the rest of a plan that an item is caught up."""

    slot: Slot
    """When the item runs."""
    first: tuple[Slot, ...]
    """What has to be done before it, in order."""
    beside: tuple[Item, ...]
    """What runs when it starts."""
    delays: tuple[Delay, ...]
    """What ends later than in the plan without the item; the longest delays come first."""
    end: int
    """The minute at which the plan is done."""
    end_without: int | None
    """The same in the plan without the item and what only it needs; None where nothing is left."""


class CatchUp(NamedTuple):
    """What it takes to bring an item up to the tier that is running."""

    item: Item
    limited: Shift | None
    """With the agents that there are, who go on with it before all else; None without a limit."""
    in_turn: Slot | None
    """When it runs if it waits for its turn instead; None without a limit."""
    unlimited: Shift
    """With as many agents as there is work for."""


class Levelling(NamedTuple):
    """A plan levelled on some terms."""

    work: Work
    terms: Terms
    scale: Scale
    slots: tuple[Slot, ...]
    """In the order in which they start; what encloses others, or is done, has none."""
    critical: tuple[Item, ...]
    """A longest chain of what is left, from its first item to its last."""
    total: Range
    """The sum of the lengths."""
    longest: Range
    """The minutes from the begin to the end, were there agents enough."""
    end: int
    """The minute at which all is done."""
    bound: int
    """The minute before which all cannot be done."""
    written: int | None
    """The minute at which all is done by the places that the plan states, or by its total; None
    where it says neither of most of its work, or some is done."""
    deadlines: tuple[Deadline, ...]
    risk: Chances | None
    """What many runs say; None where the plan states no ranges."""
    crews: tuple[Crew, ...]
    """How the end depends on the number of agents; empty with a limit, and for steps."""
    streams: tuple[Stream, ...]
    catch_up: CatchUp | None = None

    @property
    def plan(self) -> Plan:
        """The plan that was levelled."""
        return self.work.schedule.plan

    @property
    def is_shortest(self) -> bool:
        """No schedule on these terms ends sooner: it is as short as the bound."""
        return self.end <= self.bound

    @property
    def begin(self) -> int:
        """The minute at which the first of what is left starts."""
        return min((slot.start for slot in self.slots), default=self.work.begin)

    @property
    def peak(self) -> int:
        """How many items are worked on at the same time at the most."""
        lengths = self.work.lengths.long
        timed = [(slot.start, lengths[slot.number]) for slot in self.slots if lengths[slot.number]]
        changes = [(start, 1) for start, _ in timed] + [(sum(each), -1) for each in timed]
        running = most = 0
        for _, change in sorted(changes):
            running += change
            most = max(most, running)
        return most

    @property
    def ongoing(self) -> tuple[Item, ...]:
        """What is left and has no end."""
        return tuple(slot.item for slot in self.slots if is_ongoing(slot.item))

    @property
    def unmeasured(self) -> tuple[Item, ...]:
        """What is left and says nowhere how long it takes."""
        return tuple(
            slot.item
            for slot in self.slots
            if slot.start == slot.finish and not slot.item.durations and not slot.item.windows
        )

    @property
    def not_held(self) -> tuple[Slot, ...]:
        """What starts sooner than the plan says."""
        known = self.work.known
        stated = ((slot, known[slot.item.key].start) for slot in self.slots)
        return tuple(
            slot
            for slot, start in stated
            if start and slot.start < start.not_before and slot.item.status != "active"
        )

    @property
    def cut(self) -> tuple[tuple[Item, Item], ...]:
        """Of what waits for itself in the end: each item that does not, and for what."""
        items = {item.key: item for _, item in self.work.open_items()}
        kept = {link.dependency for links in self.work.schedule.network.followers for link in links}
        waits = [
            wait
            for cycle in self.work.schedule.cycles
            for wait in zip(cycle.items, cycle.dependencies, strict=True)
            if wait[1] not in kept
        ]
        waits += [
            (key, on) for key, item in items.items() for on in item.dependencies if on.on == key
        ]
        pairs = sorted({(key, on.on) for key, on in waits if key in items and on.on in items})
        return tuple((items[key], items[other]) for key, other in pairs)

    @property
    def skipped(self) -> int:
        """How many items are left out of the plan."""
        return sum(item.status == "skipped" for item in self.work.items)

    def when(self, slot: Slot) -> str:
        """Say when an item runs; of what takes no time, when that is over that it waits for."""
        if slot.start == slot.finish > self.work.releases[slot.number] and not self.work.in_steps:
            return self.scale.ends(slot.finish)
        return self.scale.when(slot.start, slot.finish)

    @property
    def done(self) -> int:
        """How many items are done already."""
        return sum(item.status == "done" for item in self.work.items)

    @property
    def outlasting(self) -> tuple[Outlasting, ...]:
        """Wholes of which the lengths do not count, though they are longer than their parts."""
        return () if self.work.in_steps else tuple(outlasting(self.work.schedule))

    @property
    def is_everyday(self) -> bool:
        """It gains on what is written by work on weekends, of which the plan says nothing."""
        written, axis = self.written or self.end, self.work.schedule.axis
        return self.end < written and weekend_days(axis, self.begin, written) > 0

    @property
    def contradictions(self) -> int:
        """How many statements of the plan cannot hold together with others."""
        return len(self.work.schedule.conflicts) + len(self.cut)
