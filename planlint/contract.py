"""The JSON in which plans are handed to other tools: ``planlint.plan/1``.

Fields are only ever added; a change that breaks a reader gets a new number. Lines count
from 1 in the file as written. Numbers that are whole are written as integers.
"""

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from planlint import plan as core
from planlint.prerequisite import prerequisites
from planlint.quantity import Duration as Length
from planlint.quantity import Window as Place
from planlint.source import Source, Span


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
    items: tuple[Item, ...]
    gates: tuple[Gate, ...]
    claims: tuple[Claim, ...]


class Plans(_Model):
    """Every plan that was asked for, in that order."""

    schema_: Literal["planlint.plan/1"] = Field(alias="schema")
    plans: tuple[Plan, ...]


def plans(several: Iterable[core.Plan]) -> Plans:
    """Write plans down as the contract has them."""
    return Plans(schema="planlint.plan/1", plans=tuple(_plan(each) for each in several))


def _plan(plan: core.Plan) -> Plan:
    source, ids = plan.source, {item.key: item.id for item in plan.items}
    return Plan(
        path=source.path,
        files=tuple(File(path=part.path, line=part.above + 1) for part in source.several),
        title=plan.title,
        is_plan=plan.is_plan,
        items=tuple(_item(item, ids, source) for item in plan.items),
        gates=tuple(_gate(gate, source) for gate in plan.gates),
        claims=tuple(_claim(claim, source) for claim in plan.claims),
    )


def _item(item: core.Item, ids: dict[str, str], source: Source) -> Item:
    lengths = (*item.durations, *item.efforts)
    return Item(
        key=item.key,
        id=item.id,
        kind=item.kind,
        name=item.name,
        parent=item.parent,
        lines=_lines(item.declared, source),
        status=item.status,
        owners=_values(item.owners),
        files=_values(item.files),
        durations=tuple(dict.fromkeys(_duration(stated, source) for stated in lengths)),
        windows=tuple(dict.fromkeys(_window(stated, source) for stated in item.windows)),
        depends_on=tuple(
            DependsOn(
                key=needed.on,
                id=ids[needed.on],
                strength=needed.strength,
                type=needed.statements[0].type,
                lag=_lag(needed.statements[0].lag),
                lines=_lines((statement.span for statement in needed.statements), source),
            )
            for needed in prerequisites(item)
        ),
    )


def _lag(lag: Length | None) -> Lag | None:
    return Lag(min=lag.low, max=lag.high, unit=lag.unit) if lag else None


def _duration(stated: core.Stated[Length], source: Source) -> Duration | Ongoing:
    length, line = stated.value, source.line(stated.span.start)
    if length.ongoing:
        return Ongoing(line=line)
    return Duration(min=length.low, max=length.high, unit=length.unit, line=line)


def _window(stated: core.Stated[Place], source: Source) -> Window:
    place, line = stated.value, source.line(stated.span.start)
    return Window(start=place.start, end=place.end, unit=place.unit, line=line)


def _gate(gate: core.Gate, source: Source) -> Gate:
    return Gate(
        name=gate.name,
        line=source.line(gate.span.start),
        checks=tuple(check.value for check in gate.checks),
        covers=gate.covers,
        window=_window(gate.window, source) if gate.window else None,
    )


def _claim(claim: core.Claim, source: Source) -> Claim:
    line = source.line(claim.span.start)
    return Claim(kind=claim.kind, min=claim.low, max=claim.high, unit=claim.unit, line=line)


def _lines(spans: Iterable[Span], source: Source) -> tuple[int, ...]:
    return tuple(sorted({source.line(span.start) for span in spans}))


def _values(stated: Iterable[core.Stated[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(statement.value for statement in stated))
