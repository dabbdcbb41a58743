"""What recognisers give: single statements, before it is known which items they speak of.

A statement's subject is the text that names its item, or None where it speaks of the item in
whose extent it stands. `planlint.assembly.assemble` resolves both.
"""

from typing import Literal, NamedTuple

from planlint.plan import (
    Breakdown,
    Claim,
    Dated,
    Equation,
    Problem,
    Scenario,
    Stated,
    Strength,
    Telling,
    TierRule,
)
from planlint.quantity import Closed, Duration, Money, Reckoning, Window
from planlint.source import Span
from planlint.text import Text


class Declared(NamedTuple):
    """A place that declares an item."""

    kind: str | None
    id: str
    name: str
    span: Span
    """The identifier, with its kind."""
    extent: Span
    """What belongs to the item here."""
    notation: Literal["heading", "row", "entry", "block", "chart", "record"]
    identified: bool = True
    """False where the id is only the name: such items count where they state a fact."""
    founding: bool = True
    """False where the place can only retell an item that another place declares."""
    retells: bool = False
    """It is on a calendar, or in a list of links: founding only where most beside it is, too."""
    listing: int = 0
    """Tells the siblings of a declaration: the place of the list, table or section it is in."""
    alias: str | None = None
    """Another identifier by which the same notation refers to the item."""
    within: Text | None = None
    """The head of the declaration that holds this one, where its place does not tell."""


class Lasts(NamedTuple):
    """An item takes a length of time."""

    duration: Duration
    span: Span
    subject: Text | None = None
    telling: Telling = Telling.DECLARATION


class Placed(NamedTuple):
    """An item stands at a place of the calendar."""

    window: Window
    span: Span
    subject: Text | None = None
    telling: Telling = Telling.DECLARATION


class Framed(NamedTuple):
    """The whole plan starts at a place of the calendar, ends there, or lies in it."""

    window: Window
    span: Span


class Staffed(NamedTuple):
    """So many can work at the same time."""

    low: int
    high: int
    word: str
    span: Span
    whole: bool = False
    """They are those of the whole plan, unless the place is that of an item."""


class Enlisted(NamedTuple):
    """Somebody is one of those who work on the plan."""

    name: str
    span: Span


class Reckoned(NamedTuple):
    """A unit is so long by the plan's own word, or nobody works on some days."""

    value: Reckoning | Closed
    span: Span


class Waits(NamedTuple):
    """An item waits for what a text names, or the reverse."""

    on: Text
    """Names the prerequisites, or where ``reverse`` the items that wait."""
    strength: Strength
    subject: Text | None = None
    reverse: bool = False
    telling: Telling = Telling.DECLARATION
    field: bool = False
    """True where the text is a field's value, so that everything in it should be a reference."""
    id: str | None = None
    """The identifier that the text means as a whole, where a format says how to read it."""
    at: Span | None = None
    """Where it is said, if not where the prerequisites are named: a mark in a matrix."""


class Noted(NamedTuple):
    """A word about an item: its status, an owner, a file or another resource of its own.

    That it waits for nothing is such a word, too.
    """

    field: Literal["status", "owner", "file", "resource", "free"]
    value: str
    span: Span
    subject: Text | None = None


class Costs(NamedTuple):
    """An item costs a sum of money."""

    money: Money
    span: Span
    subject: Text | None = None


class Arrow(NamedTuple):
    """What leads from one node of a picture to another."""

    first: int
    then: int
    strength: Strength = "hard"
    branch: bool = False
    """It has no head: which of the two comes first, their numbers say."""
    at: Span | None = None
    """Where it is drawn, if not where its first node is told."""


class Drawn(NamedTuple):
    """A picture of what waits for what: a chain of arrows, a drawing, a flowchart."""

    nodes: tuple[tuple[Text, ...], ...]
    """The texts of each node; the first that names items says what the node stands for."""
    arrows: tuple[Arrow, ...]


class Overlaps(NamedTuple):
    """An item may run at the same time as what a text names, or must not."""

    others: Text
    span: Span
    condition: bool = False
    apart: bool = False
    subject: Text | None = None


class Abreast(NamedTuple):
    """Items that a text lists may run at the same time, or must not."""

    members: Text | None
    """Begins with a list of their names; None for what the item around the place holds."""
    span: Span
    condition: bool = False
    apart: bool = False


class Together(NamedTuple):
    """Items are marked to run at the same time."""

    subjects: tuple[Text, ...]
    """Names each of the items."""
    marks: tuple[Span, ...]
    """The mark of each, in the same order."""


class Ordered(NamedTuple):
    """Work that a format orders without a word: some items come before others."""

    before: tuple[Text, ...]
    """Names each of the items that come first; the heads of their declarations are best."""
    after: tuple[Text, ...]
    span: Span
    """What implies the order: a heading, a mark, a wave."""


class Critical(NamedTuple):
    """Items are said to decide when the plan ends."""

    path: tuple[Text, ...]
    """Names them in their order; empty where the item is meant whose line says so."""
    span: Span
    """What says so."""
    length: Stated[Duration] | None = None
    """How long the whole path is said to be."""


class Merged(NamedTuple):
    """Finished work is merged in an order of its own."""

    steps: tuple[Text, ...]
    """Each begins with the items that are merged in it; one that does not is no merge."""
    span: Span


class Belongs(NamedTuple):
    """Items are parts of a group that the document does not nest them in: a wave, a stream."""

    kind: str | None
    """The word for the group's kind."""
    id: str
    span: Span
    """What names the group."""
    members: Text | None = None
    """Names the items; None where the item is meant in whose extent the group is named."""
    of_kind: str | None = None
    """The kind of the members, where bare numbers name them."""


class Criterion(NamedTuple):
    """What work must reach to pass a checkpoint."""

    text: Text
    is_met: bool | None = None
    """Whether its box is ticked; None where it has none."""


class Gated(NamedTuple):
    """A checkpoint with criteria."""

    name: Text
    span: Span
    checks: tuple[Criterion, ...]
    covers: Text | None
    """Names the items that must be through; None where nothing does."""
    window: Placed | None
    status: Noted | None = None
    is_vacant: bool = False
    """Nothing stands in the place for its criteria."""
    is_idle: bool = False
    """Nothing stands in the place for the work that it covers."""


class Told(NamedTuple):
    """A timeline begins: the placements inside its extent are its entries."""

    title: str
    extent: Span
    scenario: Scenario | None
    buckets: tuple[tuple[Window, Span], ...]
    dated: tuple[Dated, ...] = ()


class Prompted(NamedTuple):
    """The text that starts an agent on the item in whose extent it stands."""

    text: str
    span: Span


class Claimed(NamedTuple):
    """A figure that follows from the rest."""

    claim: Claim
    outside_items: bool = False
    """It counts only where no item encloses it: a field that could be an item's own."""
    label: Text | None = None
    """The label before it, which may name the items that it is a figure of."""
    listing: Text | None = None
    """What stands in parentheses behind it, which may list the items that it counts."""


class Tallied(NamedTuple):
    """A table counts what each of several items holds."""

    breakdown: Breakdown
    heads: tuple[Text, ...]
    """Names the item of each part."""


Statement = (
    Declared
    | Lasts
    | Placed
    | Framed
    | Staffed
    | Enlisted
    | Reckoned
    | Waits
    | Drawn
    | Noted
    | Costs
    | Overlaps
    | Abreast
    | Together
    | Ordered
    | Critical
    | Merged
    | TierRule
    | Belongs
    | Gated
    | Told
    | Prompted
    | Claimed
    | Breakdown
    | Tallied
    | Equation
    | Problem
)
