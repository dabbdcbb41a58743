"""A plan as its document tells it: every item, and every statement made of it.

Values only; `planlint.assembly.assemble` builds them and nothing changes them. One fact is often
stated several times, and the statements may disagree: all are kept, in reading order, for
the rules to compare. Spans count in the document's `Source`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Generic, Literal, NamedTuple, TypeVar

from planlint.document import EMPTY, Document
from planlint.language import Language
from planlint.naming import NUMBERING, SEPARATED, called
from planlint.quantity import TIME_UNITS, Closed, Duration, Money, Reckoning, Window, span_of
from planlint.requirement import Reference, Requirement
from planlint.source import Source, Span

T = TypeVar("T")


class Telling(Enum):
    """Where in a document a statement stands, from the most to the least authoritative."""

    DECLARATION = 0
    """Where the item is declared: its heading, row, entry or field."""
    PROSE = 1
    """A sentence elsewhere that names the item."""
    TIMELINE = 2
    """A second telling of the plan on the calendar."""
    PROMPT = 3
    """The text that starts an agent on the item."""


@dataclass(frozen=True, slots=True)
class Stated(Generic[T]):
    """One statement: a value, and the place that states it."""

    value: T
    span: Span
    telling: Telling = Telling.DECLARATION
    timeline: int | None = None
    """Index into `Plan.timelines` of the timeline that states this; None elsewhere."""

    @property
    def binds(self) -> bool:
        """The plan itself says so, and no second telling on a calendar or in a prompt."""
        return self.timeline is None and self.telling.value <= Telling.PROSE.value


Strength = Literal["hard", "soft"]

LinkType = Literal["FS", "SS", "FF", "SF"]
"""Which event of the prerequisite, start or finish, comes before which of the item."""


class Dependency(NamedTuple):
    """A statement that an item waits for another."""

    on: str
    """The key of the prerequisite."""
    strength: Strength
    span: Span
    telling: Telling = Telling.DECLARATION
    group: bool = False
    """The text names a whole group ("all streams") of which this is one member."""
    type: LinkType = "FS"
    lag: Duration | None = None
    """How long after the one event the other comes at the earliest; negative for a lead."""

    @property
    def bound(self) -> str:
        """Type and lag as a plan would write them: ``SS + 1 day``; empty where it need not."""
        if self.lag is None:
            return "" if self.type == "FS" else self.type
        lead = self.lag.low < 0
        length = self.lag._replace(low=-self.lag.high, high=-self.lag.low) if lead else self.lag
        return f"{self.type} {'-' if lead else '+'} {length}"


class Item(NamedTuple):
    """A unit of work with an identifier."""

    key: str
    """Unique in the plan, and telling: ``phase:1/stream:A``."""
    kind: str | None
    """The document's own word, lower case and singular; None where it gives none."""
    id: str
    name: str
    parent: str | None
    """The key of the enclosing item."""
    declared: tuple[Span, ...]
    """Every place that declares the item; the first is where reports point."""
    extents: tuple[Span, ...] = ()
    """What belongs to each declaration: a section, a row, an entry with its sub-entries."""
    durations: tuple[Stated[Duration], ...] = ()
    efforts: tuple[Stated[Duration], ...] = ()
    """Work in person-days, where the item states its length or its place apart from that."""
    windows: tuple[Stated[Window], ...] = ()
    dependencies: tuple[Dependency, ...] = ()
    statuses: tuple[Stated[str], ...] = ()
    """Each is done, active, todo, blocked or skipped."""
    owners: tuple[Stated[str], ...] = ()
    files: tuple[Stated[str], ...] = ()
    resources: tuple[Stated[str], ...] = ()
    """What else only one item can use at a time, behind the word for it: ``port 3000``."""
    costs: tuple[Stated[Money], ...] = ()

    @property
    def _is_merely_numbered(self) -> bool:
        return self.kind is None and bool(self.name) and NUMBERING.fullmatch(self.id) is not None

    @property
    def label(self) -> str:
        """What a reader calls the item: ``Phase 1``, ``TD2``, ``WP01``, ``1. Survey``."""
        if self._is_merely_numbered:
            return f"{self.id}. {self.name}"
        return called(self.kind, self.id)

    @property
    def title(self) -> str:
        """Label and name, without the label that a name may repeat: ``TD2: Config``."""
        if self._is_merely_numbered:
            return self.label
        name = self.name
        for label in (self.label, self.id):
            rest = name[len(label) :]
            if name.casefold().startswith(label.casefold()) and (mark := SEPARATED.match(rest)):
                name = rest[mark.end() :]
                break
        return f"{self.label}: {name}" if name else self.label

    @property
    def status(self) -> str | None:
        """The status that the document states first; None where it states none."""
        return self.statuses[0].value if self.statuses else None

    @property
    def is_at_rest(self) -> bool:
        """It is done or left out: nothing waits for it any more."""
        return self.status in {"done", "skipped"}


class Check(NamedTuple):
    """A criterion of a checkpoint."""

    value: str
    """Its text without its box."""
    span: Span
    is_met: bool | None = None
    """Whether its box is ticked; None where it has none."""


class Gate(NamedTuple):
    """A checkpoint with criteria that work must pass."""

    name: str
    span: Span
    checks: tuple[Check, ...] = ()
    covers: tuple[str, ...] = ()
    """Keys of the items that must be through before the gate opens."""
    window: Stated[Window] | None = None
    status: Stated[str] | None = None
    """How far it is, as a status of an item; done means that it is passed."""
    is_vacant: bool = False
    """Nothing stands in the place for its criteria."""
    is_idle: bool = False
    """Nothing stands in the place for the work that it covers."""


ClaimKind = Literal[
    "total-duration",
    "sequential-duration",
    "total-cost",
    "total-effort",
    "count",
    "saving",
    "speedup",
    "share",
    "table-total",
    "progress",
]


class Claim(NamedTuple):
    """A figure that follows from the rest of the plan."""

    kind: ClaimKind
    low: float | None
    """None where only the upper end is stated ("at most 4 days")."""
    high: float | None
    """None where only the lower end is stated ("5+ weeks")."""
    unit: str | None
    """A unit of time, a currency, ``percent`` or ``factor``; None for counts."""
    span: Span
    of: str | None = None
    """What is counted or shared, in the document's words; None where the whole plan is meant."""
    scenario: str | None = None
    """``parallel`` or ``sequential`` where the text says so."""
    restated: Stated[Duration] | None = None
    """A length that stands behind the figure, as the same one in another unit may."""
    label: str = ""
    """What the label of its line calls it; empty where it stands in a sentence."""
    scope: tuple[str, ...] = ()
    """Keys of the items that its label names: it is a figure of these alone."""
    listed: tuple[str, ...] = ()
    """Keys of the items that a count lists behind itself: "2 tasks (T1, T2)"."""


class Part(NamedTuple):
    """One line of a breakdown: what it is called and its share of the sum."""

    label: str
    low: float
    high: float
    span: Span
    unit: str = ""
    """Its own unit, where it may have another than the rest."""
    item: str | None = None
    """The key of the item whose share it is, where it counts what that item holds."""


class Breakdown(NamedTuple):
    """A list or table column whose parts make a whole: costs by role, shares in percent."""

    unit: str
    """A currency code, ``percent``, or a unit of time."""
    parts: tuple[Part, ...]
    total: Part | None
    """The whole as the list or table itself states it; None where it does not."""
    span: Span
    of: str | None = None
    """The kind of item that it counts; None where it holds amounts."""
    silent: int = 0
    """So many rows state no amount, since their work is done or dropped."""

    @property
    def stands_alone(self) -> bool:
        """It states what no item states of itself: a total, money, or shares."""
        of_items = self.of is not None or self.unit == "point" or self.unit in TIME_UNITS
        return self.total is not None or not of_items


Form = Literal["sum", "most", "ratio"]
"""What is done with the terms of an equation: added up, the largest taken, one divided."""


class Equation(NamedTuple):
    """Arithmetic that the text writes out: ``6 + 9 = 15 hours``, ``max(6, 9) = 9 hours``."""

    kind: ClaimKind
    """The claim that its result could be."""
    form: Form
    unit: str
    """A unit of time, with ``person-`` for effort, ``point``, ``factor``, a currency; else ''."""
    terms: tuple[Part, ...]
    result: Part
    span: Span

    @property
    def left(self) -> str:
        """What stands before the sign of equality: ``6 + 9``, ``max(6, 9)``."""
        sign = {"sum": " + ", "most": ", ", "ratio": " / "}[self.form]
        terms = sign.join(span_of(term.low, term.high) for term in self.terms)
        return f"max({terms})" if self.form == "most" else terms


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


class Prompt(NamedTuple):
    """The text that starts one agent on one item."""

    item: str
    span: Span
    text: str


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


class Problem(NamedTuple):
    """Plan data that could not be read: what stands there, and what is wrong with it."""

    kind: Literal["block", "value", "reference", "ambiguous", "range", "dependency"]
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
