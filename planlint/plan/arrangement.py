"""How the items stand to each other: on calendars, side by side, in groups and in order."""

from typing import Literal, NamedTuple

from planlint.plan.item import Stated
from planlint.quantity import Duration, Window
from planlint.source import Span


class Placement(NamedTuple):
    """One entry of a timeline: this item at this place of the calendar."""

    item: str
    window: Stated[Window]


Scenario = Literal["parallel", "sequential", "alternative"]
"""One of several ways to run a plan; an alternative is one for another crew or another case."""


OTHER_WAYS: frozenset[Scenario] = frozenset(("sequential", "alternative"))
"""Ways that need not place an item where its declaration does."""


class Dated(NamedTuple):
    """A numbered place of a timeline with the dates on which it falls: ``Day 3 (March 6)``."""

    place: Window
    date: Window
    """Without its year, ``--03-06``, where nothing near tells that."""
    span: Span
    """The date as written."""
    over: bool = False
    """Its line says that it is through: the date may be that of the outcome."""


class Timeline(NamedTuple):
    """A second telling of the plan on the calendar."""

    title: str
    span: Span
    scenario: Scenario | None
    """Which of several ways to run the plan this tells; None where the text does not say."""
    placements: tuple[Placement, ...]
    buckets: tuple[Stated[Window], ...] = ()
    """Every place of the calendar that the timeline names, also where it holds no item."""
    dated: tuple[Dated, ...] = ()
    """Those of its places beside which a date stands, in reading order."""


class Concurrency(NamedTuple):
    """A statement that an item may run at the same time as others."""

    item: str
    others: tuple[str, ...]
    span: Span
    condition: bool = False
    """The text restricts it ("after Phase 14 completes"), or only says it of a whole group."""


class Exclusion(NamedTuple):
    """A statement that an item must not run at the same time as others."""

    item: str
    others: tuple[str, ...]
    span: Span


class Crew(NamedTuple):
    """A statement of how many can work at the same time."""

    low: int
    high: int
    word: str
    """Who they are, lower case and singular: agent, engineer, terminal."""
    span: Span
    of: str | None = None
    """The key of the item that they work on; None where they are those of the whole plan."""


class Member(NamedTuple):
    """One of the people and agents that the plan lists as those who work on it."""

    name: str
    span: Span


class StatedPath(NamedTuple):
    """A statement that items lie on the critical path."""

    items: tuple[str, ...]
    """Their keys: in order the whole path, or one that is marked."""
    span: Span
    length: Stated[Duration] | None = None
    """How long it is said to be from end to end; None where that is not said."""


class MergeOrder(NamedTuple):
    """A statement of the order in which finished work is merged."""

    steps: tuple[tuple[str, ...], ...]
    """Keys of what is merged in each step, the first step first."""
    span: Span
    places: tuple[Span, ...]
    """Where each step is named."""


class TierRule(NamedTuple):
    """A statement that each item of a tier blocks several others."""

    kind: str
    """The tier's kind, and below its identifier: it need not be declared as an item."""
    id: str
    blocks: int
    """How many at least."""
    of: str
    """The kind of those that are blocked, and so of those in the tier."""
    span: Span


class Membership(NamedTuple):
    """A statement that an item is part of a group, wherever the item is declared."""

    item: str
    """The key of the item."""
    kind: str | None
    """The group's kind, and below its identifier: it need not be declared as an item."""
    id: str
    span: Span


class Order(NamedTuple):
    """An order that a format implies: what comes before what, though no word says so.

    It shapes the schedule and contradicts nothing: what the plan states goes before it.
    """

    before: tuple[str, ...]
    """Keys of the items that come first."""
    after: tuple[str, ...]
    """Keys of the items that come once all of those are through."""
    span: Span
