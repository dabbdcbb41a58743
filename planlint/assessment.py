"""What the points of an assessment count: work, links between items, and shares of these."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planlint.diagnostic import Related
from planlint.figure import written
from planlint.metric import Judgement, Verdict
from planlint.plan import Dependency, Item
from planlint.quantity import TIME_UNITS, plural
from planlint.reach import holder
from planlint.schedule import Schedule
from planlint.schedule.bounds import resting
from planlint.source import Span

LONGEST_DAYS = 44
"""Working days, two months: what is longer, or can slip further, is not planned yet."""

FEW = 0.05
"""The share that may fail of most points."""

LEAST = 0.95
"""The smallest that an index may be."""


ITEMS = ("item", "items")
LINKS = ("dependency", "dependencies")
"""What is counted: one of them, and several."""


class Task(NamedTuple):
    """Work that is left, and encloses no other; what has no end is none."""

    number: int
    """Of the item, in the network."""
    item: Item


class Waiting(NamedTuple):
    """A hard dependency between two items that are left, as the schedule counts it."""

    item: Item
    """What waits."""
    on: Item
    dependency: Dependency
    lag: int
    """In minutes; negative for a lead."""

    @property
    def words(self) -> str:
        """The link as a sentence: ``B2 waits for B1 FS + 3 days``."""
        return f"{self.item.label} waits for {self.on.label} {self.dependency.bound}"


def tasks(given: Schedule) -> list[Task]:
    """Give the work that counts, in reading order."""
    network = given.network
    rested = resting(network.items)
    return [
        Task(number, item)
        for number, item in enumerate(network.items)
        if network.leaves[number] and not rested[number] and not _is_ongoing(item)
    ]


def _is_ongoing(item: Item) -> bool:
    return any(stated.value.ongoing for stated in item.durations)


def waitings(given: Schedule) -> list[Waiting]:
    """Give the links between what is left, in reading order."""
    items, rested = given.network.items, resting(given.network.items)
    found = [
        Waiting(items[link.event // 2], items[event // 2], link.dependency, link.lag)
        for event, links in enumerate(given.network.followers)
        for link in links
        if link.dependency is not None and not (rested[event // 2] or rested[link.event // 2])
    ]
    return sorted(found, key=lambda each: each.dependency.span)


def share(
    nouns: tuple[str, str], of: int, failing: Sequence[Related], words: str, limit: float = FEW
) -> Judgement:
    """Judge how many of something fail.

    Args:
        nouns: what is counted.
        of: how many there are; of none, nothing can be said.
        failing: one entry for each that fails.
        words: what those that fail do, as a sentence goes on behind the figure.
        limit: which share of them may.
    """
    if not of:
        return Judgement(Verdict.OPEN, "", f"there is no {nouns[0]} left")
    part = len(failing) / of
    verdict = Verdict.FAIL if part > limit else Verdict.PASS
    figure = f"{len(failing)} of {of} {nouns[of > 1]} ({part:.0%})"
    return Judgement(verdict, figure, words, tuple(failing))


def index(value: float, words: str, evidence: Sequence[Related] = ()) -> Judgement:
    """Judge a figure that should be 1 or more."""
    verdict = Verdict.FAIL if value < LEAST else Verdict.PASS
    return Judgement(verdict, f"{value:.2f}", words, tuple(evidence))


def silent(why: str) -> Judgement:
    """Say why a point says nothing of a plan."""
    return Judgement(Verdict.OPEN, "", why)


def told(given: Schedule, minutes: float) -> str:
    """Write a length in days of work, rounded: ``4.5 days``."""
    days = round(minutes / given.calendar.unit_minutes("day"), 1)
    return f"{days:g} {plural('day', days)}"


class StatedEnd(NamedTuple):
    """How long the whole plan takes, or may take, by one statement of it."""

    minutes: int
    """From the first start, at the long end of a range."""
    words: str
    """``takes 7 days``, ``ends by 2026-05-08``."""
    span: Span


def stated_ends(given: Schedule) -> Iterator[StatedEnd]:
    """Give what a plan says of its own length, and of its own end."""
    for claim in given.plan.claims:
        of_all = claim.of is None and holder(given.plan, claim.span) is None
        timed = claim.unit in TIME_UNITS and claim.high is not None
        if claim.kind == "total-duration" and claim.scenario != "sequential" and of_all and timed:
            minutes = given.calendar.minutes(claim.high or 0, claim.unit or "day")
            words = f"takes {written(claim.low, claim.high, claim.unit)}"
            yield StatedEnd(minutes, words, claim.span)
    begin = min((times.earliest_start for times in given.planned.values()), default=0)
    for stated in given.plan.windows:
        end = given.axis.stretch(stated.value).end if given.axis.holds(stated.value) else None
        if end is not None:
            yield StatedEnd(end - begin, f"ends by {stated.value.closing}", stated.span)


def logical(given: Schedule) -> Iterator[tuple[int, int]]:
    """Give the events that a word or the order of a format links, and no mere enclosure."""
    items = len(given.network.items)
    for event, links in enumerate(given.network.followers):
        for link in links:
            if link.dependency is not None or max(event, link.event) >= 2 * items:
                yield event, link.event
