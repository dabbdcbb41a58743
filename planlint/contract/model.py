"""The JSON in which plans are handed to other tools: ``planlint.plan/1``.

Fields are only ever added; a change that breaks a reader gets a new number. Lines count
from 1 in the file as written. Numbers that are whole are written as integers.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from planlint import plan as core


def _whole(value: object) -> object:
    return int(value) if isinstance(value, float) and value.is_integer() else value


Line = Annotated[int, Field(ge=1, description="line of the file as written, from 1")]
Number = Annotated[int | float, BeforeValidator(_whole)]


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", serialize_by_alias=True)


class Duration(_Model):
    """A length of time as one place of the document states it; min = max where it is no range."""

    min: Number
    max: Number
    unit: str
    line: Line


class Ongoing(_Model):
    """A statement that the work goes on for as long as the plan does."""

    ongoing: Literal[True] = True
    line: Line


class Window(_Model):
    """A place on the calendar, end inclusive; either end is null where it is not stated.

    With unit ``date`` the ends are ISO 8601 strings, else they count units from 1 (hours from 0).
    """

    start: Number | str | None
    end: Number | str | None
    unit: str
    line: Line


class Lag(_Model):
    """How long after the one event the other comes at the earliest."""

    min: Number
    max: Number
    unit: str


class DependsOn(_Model):
    """A prerequisite, and the lines of every statement of it."""

    key: str
    id: str
    strength: core.Strength
    type: core.LinkType = Field(description="FS, SS, FF or SF: finish to start, and so on")
    lag: Lag | None = Field(description="how long after; negative for a lead; null for none")
    lines: tuple[Line, ...]


class Item(_Model):
    """A unit of work."""

    key: str = Field(description="unique in the plan")
    id: str
    kind: str | None = Field(description="the document's own word; null where it gives none")
    name: str
    parent: str | None = Field(description="key of the enclosing item")
    lines: tuple[Line, ...] = Field(description="the line of every declaration")
    status: str | None = Field(description="done, active, todo, blocked, skipped or null")
    owners: tuple[str, ...]
    files: tuple[str, ...]
    durations: tuple[Duration | Ongoing, ...]
    windows: tuple[Window, ...]
    depends_on: tuple[DependsOn, ...]


class Gate(_Model):
    """A checkpoint with criteria that work must pass."""

    name: str
    line: Line
    checks: tuple[str, ...]
    covers: tuple[str, ...] = Field(description="keys of the items that must be through")
    window: Window | None


class Claim(_Model):
    """A figure that follows from the rest of the plan; an end that is not stated is null."""

    kind: core.ClaimKind
    min: Number | None
    max: Number | None
    unit: str | None
    line: Line


class Beside(_Model):
    """A statement that an item runs, or must not run, at the same time as others."""

    key: str
    others: tuple[str, ...] = Field(description="keys of the other items")
    line: Line


class Order(_Model):
    """An order that the format of the plan implies, though no word says so."""

    before: tuple[str, ...] = Field(description="keys of the items that come first")
    after: tuple[str, ...] = Field(description="keys of those that wait for all of these")
    line: Line


class Membership(_Model):
    """A statement that an item is part of a group, wherever the item is declared."""

    key: str = Field(description="of the item")
    kind: str | None
    id: str = Field(description="of the group, which need not be declared as an item")
    line: Line


class Crew(_Model):
    """A statement of how many can work at the same time."""

    min: int
    max: int
    word: str = Field(description="who they are: agent, engineer, terminal")
    key: str | None = Field(description="of the item that they work on; null for the whole plan")
    line: Line


class Member(_Model):
    """One of those whom the plan lists as its workers."""

    name: str
    line: Line


class File(_Model):
    """One of the files of a plan that has several."""

    path: str
    line: Line = Field(description="where it begins, in the lines of all files together")


class Plan(_Model):
    """What one document plans; the lines of several files are counted through, in their order."""

    path: str
    files: tuple[File, ...] = Field(description="empty where the plan is one file")
    title: str
    is_plan: bool
    windows: tuple[Window, ...] = Field(description="where the whole plan lies, by its own word")
    items: tuple[Item, ...]
    gates: tuple[Gate, ...]
    claims: tuple[Claim, ...]
    parallel: tuple[Beside, ...] = Field(description="what is said to run at the same time")
    apart: tuple[Beside, ...] = Field(description="what must not run at the same time")
    orders: tuple[Order, ...]
    groups: tuple[Membership, ...]
    crews: tuple[Crew, ...]
    roster: tuple[Member, ...]


class Plans(_Model):
    """Every plan that was asked for, in that order."""

    schema_: Literal["planlint.plan/1"] = Field(alias="schema")
    plans: tuple[Plan, ...]
