"""A plan, with everything that its document says of the work, and what could not be read."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from planlint.document import EMPTY, Document
from planlint.language import Language
from planlint.plan.arrangement import (
    Concurrency,
    Crew,
    Exclusion,
    Member,
    Membership,
    MergeOrder,
    Order,
    StatedPath,
    TierRule,
    Timeline,
)
from planlint.plan.figures import Breakdown, Claim, Equation
from planlint.plan.item import Gate, Item, Prompt, Stated
from planlint.quantity import Closed, Reckoning, Window
from planlint.requirement import Reference, Requirement
from planlint.source import Source, Span


class Problem(NamedTuple):
    """Plan data that could not be read: what stands there, and what is wrong with it."""

    kind: Literal["block", "value", "reference", "ambiguous", "range", "dependency", "twin"]
    text: str
    span: Span
    reason: str
    item: str | None = None
    """The key of the item that the data belongs to; None where it belongs to none."""
    related: tuple[Span, ...] = ()
    rivals: tuple[str, ...] = ()
    """The keys of the items that an ambiguous reference may mean."""
    fact: Literal["durations", "costs"] | None = None
    """What a value should have told of its item, if other items tell it; None where it must."""


class Plan(NamedTuple):
    """Everything that one document says of the work that it plans."""

    source: Source
    title: str
    items: tuple[Item, ...] = ()
    windows: tuple[Stated[Window], ...] = ()
    """Where the whole plan lies on the calendar by its own word: its start, its end or deadline."""
    working_time: tuple[Stated[Reckoning | Closed], ...] = ()
    """How long its units are by its own word, and when nobody works."""
    gates: tuple[Gate, ...] = ()
    claims: tuple[Claim, ...] = ()
    breakdowns: tuple[Breakdown, ...] = ()
    equations: tuple[Equation, ...] = ()
    timelines: tuple[Timeline, ...] = ()
    prompts: tuple[Prompt, ...] = ()
    concurrencies: tuple[Concurrency, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()
    crews: tuple[Crew, ...] = ()
    roster: tuple[Member, ...] = ()
    orders: tuple[Order, ...] = ()
    memberships: tuple[Membership, ...] = ()
    paths: tuple[StatedPath, ...] = ()
    merges: tuple[MergeOrder, ...] = ()
    tier_rules: tuple[TierRule, ...] = ()
    problems: tuple[Problem, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    """What the work must fulfil, by the plan or a document beside it; see `traceability`."""
    references: tuple[Reference, ...] = ()
    """Where the text of the plan names requirements."""
    formats: tuple[str, ...] = ()
    """The tools in whose formats it is written, by the names of their modules."""
    is_plan: bool = False
    """Two items with an order, a time or a tier were found, or a tool's data does not parse."""
    is_doubtful: bool = False
    """It is no plan, but names work as plans do: too little is stated of it."""
    document: Document = EMPTY
    """The Markdown that the statements were read from; empty where it was not parsed."""
    language: Language = Language("")
    """The words by which it was read; none where nothing was."""

    def item(self, key: str) -> Item:
        """Look an item up by its key.

        Raises:
            KeyError: the plan has no such item.
        """
        for item in self.items:
            if item.key == key:
                return item
        raise KeyError(key)

    def children(self, key: str) -> Iterator[Item]:
        """Give the items directly inside an item, in reading order."""
        return (item for item in self.items if item.parent == key)
