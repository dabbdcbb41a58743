"""Puts the overview of a plan together."""

from collections.abc import Iterator
from typing import NamedTuple

from planlint.chains import chains
from planlint.coverage import Coverage
from planlint.overview.course import course
from planlint.overview.items import TITLES, item_rows, when
from planlint.overview.places import Places, said
from planlint.plan import Claim, Plan
from planlint.quantity import TIME_UNITS, Calendar, Duration, Money, span_of
from planlint.reading import formats
from planlint.report import counted, tally, understood
from planlint.schedule.axis import OPEN
from planlint.terminal.grid import Block, Fact, Row

SIGNS = {"percent": "%", "factor": "x"}
"""Units that stand right behind their number."""

UNITS = TIME_UNITS | {"point"}


class Overview(NamedTuple):
    """What is shown of one document."""

    title: str
    blocks: tuple[Block, ...]
    """What was read, how the work runs, and what was left out; none of them is empty."""
    summary: str


def overview(plan: Plan, coverage: Coverage, calendar: Calendar = OPEN) -> Overview:
    """Tell of a plan what was read, how its work runs, what was left out, and what it comes to."""
    places = Places(plan.source)
    blocks = (
        Block(TITLES, tuple(item_rows(plan, places))),
        Block(("order that the format implies",), tuple(_orders(plan, places))),
        Block(("gates", "when", "over", "criteria"), tuple(_gates(plan, places))),
        Block(("claims", "amount", "of"), tuple(_claims(plan, places))),
        Block(("timelines", "from", "to", "entries"), tuple(_timelines(plan, places))),
        Block(("prompts",), tuple(_prompts(plan, places))),
        *(course(plan, calendar, places) if plan.is_plan else ()),
        Block(("left out", "reason"), tuple(_left_out(coverage, places))),
    )
    return Overview(
        title=titled(plan),
        blocks=tuple(block for block in blocks if block.rows),
        summary=_summary(plan, coverage),
    )


def titled(plan: Plan) -> str:
    """Name the document, and the tools whose format it has."""
    tools = " and ".join(formats()[name].title for name in plan.formats)
    path = f"{plan.source.path} ({tools})" if tools else plan.source.path
    return f"{path}: {plan.title}" if plan.title else path


def _orders(plan: Plan, places: Places) -> Iterator[Row]:
    labels = {item.key: item.label for item in plan.items}
    for chain, span in chains(plan.orders):
        groups = (", ".join(labels[key] for key in keys) for keys in chain)
        yield places.row(span, said(" → ".join(groups)))


def _gates(plan: Plan, places: Places) -> Iterator[Row]:
    labels = {item.key: item.label for item in plan.items}
    for gate in plan.gates:
        yield places.row(
            gate.span,
            said(gate.name),
            places.facts((gate.window,), gate.span, when) if gate.window else (),
            (Fact(labels[key]) for key in gate.covers),
            said(str(len(gate.checks)) if gate.checks else ""),
        )


def _claims(plan: Plan, places: Places) -> Iterator[Row]:
    for claim in plan.claims:
        scenario = f"({claim.scenario})" if claim.scenario else ""
        of = f"{claim.of or ''} {scenario}".strip()
        kind = claim.kind.replace("-", " ")
        yield places.row(claim.span, said(kind), said(_figure(claim)), said(of))
    for each in (one for one in plan.breakdowns if one.stands_alone):
        parts = ", ".join(part.label for part in each.parts)
        total = _amount(each.total.low, each.total.high, each.unit) if each.total else ""
        yield places.row(each.parts[0].span, said("breakdown"), said(total), said(parts))


def _figure(claim: Claim) -> str:
    """Write the figure of a claim, of which one end may be open."""
    ends = [end for end in (claim.low, claim.high) if end is not None]
    amount = _amount(ends[0], ends[-1], claim.unit)
    if claim.low is None:
        return f"at most {amount}"
    return f"at least {amount}" if claim.high is None else amount


def _amount(low: float, high: float, unit: str | None) -> str:
    """Write an amount as a plan would: ``44%``, ``$9,500``, ``5-7 days``.

    >>> _amount(5, 7, "day"), _amount(2.1, 2.1, "factor"), _amount(9500, 9500, "usd")
    ('5-7 days', '2.1x', '$9,500')
    """
    if unit is None or unit in SIGNS:
        return span_of(low, high) + SIGNS.get(unit or "", "")
    if unit in UNITS:
        return str(Duration(low, high, unit))
    return str(Money(low, high, unit))


def _timelines(plan: Plan, places: Places) -> Iterator[Row]:
    for timeline in plan.timelines:
        scenario = f" ({timeline.scenario})" if timeline.scenario else ""
        windows = [bucket.value for bucket in timeline.buckets]
        windows = windows or [placement.window.value for placement in timeline.placements]
        yield places.row(
            timeline.span,
            said(f"{timeline.title or 'untitled'}{scenario}"),
            said(when(windows[0]) if windows else ""),
            said(when(windows[-1]) if len(windows) > 1 else ""),
            said(str(len(timeline.placements)) if timeline.placements else ""),
        )


def _prompts(plan: Plan, places: Places) -> Iterator[Row]:
    labels = {item.key: item.label for item in plan.items}
    for prompt in plan.prompts:
        yield places.row(prompt.span, said(labels[prompt.item]))


def _left_out(coverage: Coverage, places: Places) -> Iterator[Row]:
    for one in coverage.left_out:
        yield places.row(one.span, said(one.text), said(one.reason))


def _summary(plan: Plan, coverage: Coverage) -> str:
    """Say what it comes to; of a document that is no plan, what is missing."""
    if not plan.is_plan:
        return f"no plan: {_missing(plan)}"
    written = {number for number, line in enumerate(plan.source.lines, 1) if line.strip()}
    read = f"{len(coverage.read & written)} of {counted(len(written), 'line', 'lines')} read"
    left_out = counted(len(coverage.left_out), "line", "lines")
    return f"{understood(tally(1, [plan]))}; {left_out} left out; {read}"


def _missing(plan: Plan) -> str:
    """Tell what a document lacks to be a plan."""
    if not plan.items:
        return (
            'it does not name two items, as a heading "Phase 1: ..." or a row or entry "T1" does, '
            "with a time or an order"
        )
    items = counted(len(plan.items), "item", "items")
    return f"it declares {items}, but states an order, a time or a tier of fewer than two"
