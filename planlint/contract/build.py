"""From a plan as it was read to the JSON that other tools read."""

from collections.abc import Iterable

from planlint import plan as core
from planlint.contract.model import (
    Beside,
    Claim,
    Crew,
    DependsOn,
    Duration,
    File,
    Gate,
    Item,
    Lag,
    Member,
    Membership,
    Ongoing,
    Order,
    Plan,
    Plans,
    Window,
)
from planlint.prerequisite import prerequisites
from planlint.quantity import Duration as Length
from planlint.quantity import Window as Place
from planlint.source import Source, Span


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
        windows=tuple(_window(stated, source) for stated in plan.windows),
        items=tuple(_item(item, ids, source) for item in plan.items),
        gates=tuple(_gate(gate, source) for gate in plan.gates),
        claims=tuple(_claim(claim, source) for claim in plan.claims),
        parallel=tuple(_beside(each, source) for each in plan.concurrencies),
        apart=tuple(_beside(each, source) for each in plan.exclusions),
        orders=tuple(_order(each, source) for each in plan.orders),
        groups=tuple(_membership(each, source) for each in plan.memberships),
        crews=tuple(_crew(each, source) for each in plan.crews),
        roster=tuple(_member(each, source) for each in plan.roster),
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


def _beside(told: core.Concurrency | core.Exclusion, source: Source) -> Beside:
    return Beside(key=told.item, others=told.others, line=source.line(told.span.start))


def _order(order: core.Order, source: Source) -> Order:
    return Order(before=order.before, after=order.after, line=source.line(order.span.start))


def _membership(told: core.Membership, source: Source) -> Membership:
    line = source.line(told.span.start)
    return Membership(key=told.item, kind=told.kind, id=told.id, line=line)


def _crew(crew: core.Crew, source: Source) -> Crew:
    line = source.line(crew.span.start)
    return Crew(min=crew.low, max=crew.high, word=crew.word, key=crew.of, line=line)


def _member(member: core.Member, source: Source) -> Member:
    return Member(name=member.name, line=source.line(member.span.start))


def _lines(spans: Iterable[Span], source: Source) -> tuple[int, ...]:
    return tuple(sorted({source.line(span.start) for span in spans}))


def _values(stated: Iterable[core.Stated[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(statement.value for statement in stated))
