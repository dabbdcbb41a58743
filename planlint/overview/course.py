"""Tells how the work of a plan runs: when each item can, and what that comes to."""

from collections.abc import Iterator

from planlint.analysis.critical import critical_path
from planlint.analysis.limits import Range, limits
from planlint.analysis.load import earliest_load
from planlint.analysis.risk import simulate
from planlint.analysis.tiers import Seat, seats
from planlint.overview.items import when
from planlint.overview.lengths import length, unit
from planlint.overview.places import Places, said
from planlint.plan import Item, Plan, Stated
from planlint.quantity import Calendar, Window, number
from planlint.schedule import Schedule, Times
from planlint.schedule import schedule as scheduled
from planlint.schedule.axis import declared
from planlint.schedule.ranks import TIERS, WAVES
from planlint.terminal.bars import CRITICAL, HOLDER, LOOSE, Bar, Kind, Scale
from planlint.terminal.grid import Block, Fact, Row

RUNS = 2_000
"""Enough for a chance in whole percents, and over in a blink."""


def course(plan: Plan, calendar: Calendar, places: Places) -> Iterator[Block]:
    """Lay out the dates of the items, the tiers in which they can run, and the sums."""
    schedule = scheduled(_charted(plan), calendar)
    timed = any(times.earliest_finish for times in schedule.planned.values())
    if timed:
        rows = tuple(_rows(schedule, places))
        yield Block(("schedule", "earliest", "float"), rows, _scale(schedule))
    if len(schedule.layers) > 1:
        yield Block(("tiers by dependencies", "items"), tuple(_tiers(schedule)))
    if any(schedule.lengths.long):
        yield Block(("in all", "amount", "items"), tuple(_sums(schedule)))


def _charted(plan: Plan) -> Plan:
    """Let the places that only timelines tell of an item be its own."""
    return plan._replace(
        items=tuple(
            item if declared(item) else item._replace(windows=tuple(_first_told(item)))
            for item in plan.items
        )
    )


def _first_told(item: Item) -> Iterator[Stated[Window]]:
    """Give the places that the first of the timelines tells of an item."""
    told = [stated for stated in item.windows if stated.timeline is not None]
    for stated in told:
        if stated.timeline == told[0].timeline:
            yield Stated(stated.value, stated.span)


def _rows(schedule: Schedule, places: Places) -> Iterator[Row]:
    enclosing = {item.parent for item in schedule.plan.items}
    for item in schedule.plan.items:
        times = schedule.planned[item.key]
        if times.earliest_start < times.earliest_finish or item.windows or item.dependencies:
            yield places.row(
                item.declared[0],
                said(item.label),
                said(_placed(schedule, item)),
                said(_float(schedule, times)),
            )._replace(bar=_bar(times, holder=item.key in enclosing))


def _placed(schedule: Schedule, item: Item) -> str:
    """Write when an item can run; of what has no known length, only its start."""
    times = schedule.planned[item.key]
    if times.earliest_start < times.earliest_finish:
        return str(schedule.placed(item.key))
    return when(schedule.axis.window(times.earliest_start, None, schedule.unit))


def _float(schedule: Schedule, times: Times) -> str:
    """Write how far an item can slip; what has no float is critical."""
    slack = times.total_float
    return length(schedule, Range(slack, slack)) if slack else "none"


def _bar(times: Times, *, holder: bool) -> Bar:
    critical = CRITICAL if times.total_float == 0 else LOOSE
    kind: Kind = HOLDER if holder else critical
    latest = times.earliest_finish if holder else times.latest_finish
    return Bar(kind, times.earliest_start, times.earliest_finish, latest)


def _scale(schedule: Schedule) -> Scale:
    """Span the calendar from the first start to the last finish, in whole units."""
    size = schedule.calendar.unit_minutes(unit(schedule))
    first = min(times.earliest_start for times in schedule.planned.values()) // size
    last = max(
        max(times.earliest_finish, times.earliest_start + 1) for times in schedule.planned.values()
    )
    units = int(-(-last // size) - first)
    start, finish = int(first * size), int((first + units) * size)
    whole = schedule.axis.window(start, finish, schedule.unit)
    begin, end = whole._replace(end=whole.start), whole._replace(start=whole.end)
    return Scale(start, finish, str(begin), str(end), units)


def _tiers(schedule: Schedule) -> Iterator[Row]:
    """List the items of each tier, numbered as the plan's own are, and from 0 where it has none."""
    seated = [*seats(schedule, TIERS | WAVES)]
    stated = {seat.item: _seat(seat) for seat in seated}
    first = min((int(seat.rank.number) for seat in seated), default=0)
    for tier, layer in enumerate(schedule.layers, first):
        labels = (Fact(f"{schedule.label(key)}{stated.get(key, '')}") for key in layer)
        yield Row("", (said(f"Tier {tier}"), tuple(labels)))


def _seat(seat: Seat) -> str:
    """Say in which group an item is, and in which it could be."""
    earlier = seat.possible < seat.rank.number and seat.rank.group.id.isdecimal()
    return f" ({seat.rank.group.label}{f', could be {number(seat.possible)}' if earlier else ''})"


def _sums(schedule: Schedule) -> Iterator[Row]:
    bounds, load = limits(schedule), earliest_load(schedule)
    path = " → ".join(map(schedule.label, critical_path(schedule).items))
    yield _sum("longest chain", length(schedule, bounds.longest), path)
    if bounds.longest.short < bounds.longest.long:
        likely = simulate(schedule, RUNS).makespan.p80
        yield _sum("80% likely within", length(schedule, Range(likely, likely)))
    yield _sum("work", length(schedule, bounds.work))
    together = ", ".join(map(schedule.label, load.running(load.peak.start)))
    yield _sum("at one time", str(load.peak.busy), together)
    if schedule.cycles:
        yield _sum("circles", str(len(schedule.cycles)), "cut here; planlint check tells them")


def _sum(what: str, amount: str, of: str = "") -> Row:
    return Row("", (said(what), said(amount), said(of)))
