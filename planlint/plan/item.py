"""What is stated of an item, of a checkpoint, and in a prompt, each statement with its place."""

from dataclasses import dataclass
from enum import Enum
from typing import Generic, Literal, NamedTuple, TypeVar

from planlint.naming import NUMBERING, SEPARATED, called
from planlint.quantity import Duration, Money, Window
from planlint.source import Span

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


class Named(NamedTuple):
    """What a declaration calls an item."""

    name: str
    span: Span
    """The identifier beside the name."""
    listing: int
    """Tells the declarations that stand together: the place of their table or section."""
    heads: bool
    """It is the title of a section."""


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
    names: tuple[Named, ...] = ()
    """Those that titles, rows and records give it, but for what only retells it."""
    code: str = ""
    """Kind and identifier in one, where the plan writes them so: ``STORY-1``."""
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
    free: tuple[Stated[str], ...] = ()
    """Where it says, in its own words, that it waits for nothing."""
    costs: tuple[Stated[Money], ...] = ()

    @property
    def _is_merely_numbered(self) -> bool:
        return self.kind is None and bool(self.name) and NUMBERING.fullmatch(self.id) is not None

    @property
    def label(self) -> str:
        """What a reader calls the item: ``Phase 1``, ``TD2``, ``STORY-1``, ``1. Survey``."""
        if self._is_merely_numbered:
            return f"{self.id}. {self.name}"
        return self.code or called(self.kind, self.id)

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


class Prompt(NamedTuple):
    """The text that starts one agent on one item."""

    item: str
    span: Span
    text: str
