"""JSON as other tools read it, with a schema: ``planlint.schedule/1``.

Fields are only ever added; a change that breaks a reader gets a new number. Times are whole
minutes of working time from the plan's start, finishes exclusive, lengths at their long ends;
beside them stand the places on the plan's own calendar. Of a plan that states no lengths, each
item takes one step, and a minute stands for a step.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from planlint.analysis.limits import Range
from planlint.levelling import CatchUp as CaughtUp
from planlint.levelling import Levelling
from planlint.levelling import Shift as Shifted
from planlint.levelling import Slot as Placed
from planlint.plan import Item as Work
from planlint.timetable import Page, Timetable


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", serialize_by_alias=True)


class Minutes(_Model):
    """A range of minutes; min = max where the plan states none."""

    min: int
    max: int


class Chances(_Model):
    """The minutes at which something is done with a chance of 50, 80 and 95 percent."""

    p50: int
    p80: int
    p95: int


class Item(_Model):
    """A unit of work that is left, and when it runs."""

    key: str = Field(description="unique in the plan")
    id: str
    name: str
    start: int
    finish: int
    when: str = Field(description="the same on the plan's calendar: Day 3-5")
    length: Minutes
    chances: Chances | None = Field(description="of its finish; null without ranges")
    criticality: float | None = Field(
        description="in which share of many runs it decides the end, 0 to 1; null without ranges"
    )
    float: int = Field(description="how far it can slip, were there agents enough")
    critical: bool = Field(description="it takes time and has no float")
    tier: int = Field(description="how many items come before it, one after the other")
    agent: int | None = Field(description="who does it, from 1; null where nobody is counted")
    waits_for: tuple[str, ...] = Field(description="keys")


class Crew(_Model):
    """A number of agents, and the minute at which they are done."""

    agents: int
    end: int


class Stream(_Model):
    """Items that hang together; streams of another group, or of one stage, are independent."""

    group: int
    stage: int
    items: tuple[str, ...] = Field(description="keys")


class Deadline(_Model):
    """The minute by which something has to be done."""

    key: str | None = Field(description="of the item; null where it is the whole plan")
    due: int
    when: str = Field(description="the same as the plan states it")
    late: int = Field(description="by how many minutes it is missed; 0 where it is kept")


class Delay(_Model):
    """An item that ends later by so many minutes."""

    key: str
    minutes: int


class Shift(_Model):
    """What it does to the rest of a plan that an item is done before all else."""

    start: int
    finish: int
    first: tuple[str, ...] = Field(description="keys of what must be done before it, in order")
    beside: tuple[str, ...] = Field(description="keys of what runs when it starts")
    delays: tuple[Delay, ...]
    end: int
    end_without: int | None = Field(description="the end of the plan without the item, if any")


class CatchUp(_Model):
    """What it takes to bring an item up to the tier that is running."""

    key: str
    limited: Shift | None = Field(description="with the agents that there are")
    in_turn: int | None = Field(description="when it starts if it waits for its turn instead")
    unlimited: Shift


class Schedule(_Model):
    """A levelled plan."""

    path: str
    title: str
    unit: str = Field(description="in which the plan counts; or step")
    agents: int | None = Field(description="null for as many as there is work for")
    items: tuple[Item, ...] = Field(description="in order of start")
    critical_path: tuple[str, ...] = Field(description="keys, from the first to the last")
    end: int
    ends: str = Field(description="the same on the plan's calendar: Day 9")
    lower_bound: int = Field(description="no schedule on these terms ends sooner")
    makespan: Minutes = Field(description="how long it takes, were there agents enough")
    work: Minutes = Field(description="the sum of the lengths")
    deadlines: tuple[Deadline, ...] = Field(description="the plan's own, then those of items")
    not_held: tuple[str, ...] = Field(description="keys of what starts sooner than stated")
    written: int | None = Field(description="the end by the places that the plan states")
    chances: Chances | None = Field(description="of the end; null without ranges")
    crews: tuple[Crew, ...] = Field(description="how the end depends on the number of agents")
    streams: tuple[Stream, ...]
    ongoing: tuple[str, ...] = Field(description="keys of what has no end, and takes no agent")
    unmeasured: tuple[str, ...] = Field(description="keys of what states no length")
    contradictions: int = Field(description="see planlint check")
    catch_up: CatchUp | None


class Schedules(_Model):
    """Every plan that was asked for, in that order."""

    schema_: Literal["planlint.schedule/1"] = Field(alias="schema")
    schedules: tuple[Schedule, ...]


def write(several: Sequence[Levelling], _page: Page) -> str:
    """Write levelled plans as one JSON document."""
    schedules = tuple(map(_schedule, several))
    document = Schedules(schema="planlint.schedule/1", schedules=schedules)
    return document.model_dump_json(indent=2) + "\n"


def schema() -> str:
    """Give the JSON schema (draft 2020-12) that every document of this format follows."""
    declared = Schedules.model_json_schema(mode="serialization")
    dialect = "https://json-schema.org/draft/2020-12/schema"
    return json.dumps({"$schema": dialect, **declared}, indent=2) + "\n"


def _schedule(levelling: Levelling) -> Schedule:
    plan, risk, items = levelling.plan, levelling.risk, levelling.work.items
    return Schedule(
        path=plan.source.path,
        title=plan.title,
        unit=levelling.scale.unit,
        agents=levelling.terms.agents,
        items=tuple(_item(levelling, slot) for slot in levelling.slots),
        critical_path=_keys(levelling.critical),
        end=levelling.end,
        ends=levelling.scale.ends(levelling.end),
        lower_bound=levelling.bound,
        makespan=_minutes(levelling.longest),
        work=_minutes(levelling.total),
        deadlines=tuple(
            Deadline(
                key=each.item and each.item.key,
                due=each.due,
                when=str(each.stated.value),
                late=max(0, each.late),
            )
            for each in levelling.deadlines
        ),
        not_held=_keys(slot.item for slot in levelling.not_held),
        written=levelling.written,
        chances=None if risk is None else Chances(**risk.end._asdict()),
        crews=tuple(Crew(**crew._asdict()) for crew in levelling.crews),
        streams=tuple(
            Stream(group=group, stage=stage, items=_keys(items[at] for at in numbers))
            for group, stage, numbers in levelling.streams
        ),
        ongoing=_keys(levelling.ongoing),
        unmeasured=_keys(levelling.unmeasured),
        contradictions=levelling.contradictions,
        catch_up=None if levelling.catch_up is None else _catch_up(levelling.catch_up),
    )


def _item(levelling: Levelling, slot: Placed) -> Item:
    lengths, risk, key = levelling.work.lengths, levelling.risk, slot.item.key
    return Item(
        key=key,
        id=slot.item.id,
        name=slot.item.name,
        start=slot.start,
        finish=slot.finish,
        when=levelling.when(slot),
        length=Minutes(min=lengths.short[slot.number], max=lengths.long[slot.number]),
        float=slot.total_float,
        critical=slot.is_critical,
        chances=None if risk is None else Chances(**risk.finishes[key]._asdict()),
        criticality=None if risk is None else round(risk.criticality[key], 4),
        tier=slot.tier,
        agent=slot.agent,
        waits_for=_keys(slot.needs),
    )


def _catch_up(catch_up: CaughtUp) -> CatchUp:
    limited, in_turn = catch_up.limited, catch_up.in_turn
    return CatchUp(
        key=catch_up.item.key,
        limited=None if limited is None else _shift(limited),
        in_turn=None if in_turn is None else in_turn.start,
        unlimited=_shift(catch_up.unlimited),
    )


def _shift(shift: Shifted) -> Shift:
    return Shift(
        start=shift.slot.start,
        finish=shift.slot.finish,
        first=_keys(slot.item for slot in shift.first),
        beside=_keys(shift.beside),
        delays=tuple(Delay(key=each.item.key, minutes=each.minutes) for each in shift.delays),
        end=shift.end,
        end_without=shift.end_without,
    )


def _minutes(span: Range) -> Minutes:
    return Minutes(min=span.short, max=span.long)


def _keys(items: Iterable[Work]) -> tuple[str, ...]:
    return tuple(item.key for item in items)


TIMETABLE = Timetable(name="json", doc=__doc__, write=write, schema=schema)
