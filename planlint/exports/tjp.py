"""A TaskJuggler project, which `tj3` schedules anew, at the long and the short ends of all lengths.

Every item is a task of the same length in working time, and waits for what it waits for in the
plan; what closes a circle is left out, as it is in planlint's own schedule. TaskJuggler knows
neither work that waits to finish nor leads: there a milestone stands for the event that is bound,
and for the time that a lead gives. Soft dependencies are remarks.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from planlint.document import EMPTY
from planlint.export import Export
from planlint.plan import Item, Plan
from planlint.prerequisite import prerequisites
from planlint.quantity import MINUTES_PER_HOUR, WEEKDAYS
from planlint.schedule import Schedule, schedule
from planlint.schedule.bounds import lineage
from planlint.schedule.links import Link
from planlint.schedule.passes import forward
from planlint.taskjuggler import Clock, Project, Task, Wait, clocks, identifiers, written

OWN = "__work"
"""Behind the id of an item, that of its own work beside its parts; no item has such an id."""

TIMELESS = "the work takes longer than the years that TaskJuggler knows, so here it takes no time"

MARGIN = timedelta(days=7)
"""What is left behind the last of the work."""


class Work(NamedTuple):
    """A schedule on its way to tasks; items and events by their numbers in its network."""

    made: Schedule
    clock: Clock
    start: datetime
    """When the project starts, which may be before the plan does."""
    ids: list[str]
    paths: list[str]
    prefix: str
    """The path of the task around the plan, with a point behind it."""
    above: list[list[int]]
    """The items around each, from the inside out."""
    parts: list[list[int]]
    runs: tuple[list[int], ...]
    """The minute of each event, by scenario."""
    arrivals: list[list[Link]]
    """What each event comes after: links backwards, without those between whole and parts."""

    def item(self, number: int) -> Item:
        """Give an item by its number."""
        return self.made.network.items[number]

    def is_split(self, number: int) -> bool:
        """Tell whether an item becomes a task with parts: it holds some, or waits to finish."""
        return bool(self.parts[number] or self.arrivals[2 * number + 1])

    def is_marked(self, number: int) -> bool:
        """Tell whether a milestone stands for the start of an item.

        To wait for the start of a task with parts is to wait for the first of them, and that of a
        milestone is taken for a loop; only its end will do.
        """
        long, short = self.lengths(number)
        return bool(self.parts[number]) or bool(long) is not bool(short)

    def lengths(self, number: int) -> tuple[int, int]:
        """Give the long and the short length of an item."""
        long, short = self.made.lengths.long[number], self.made.lengths.short[number]
        return self.clock.steps(long), self.clock.steps(short)

    def minutes(self, event: int) -> tuple[int, ...]:
        """Give the time of an event in each scenario."""
        return tuple(run[event] for run in self.runs)


def write(several: Sequence[Schedule]) -> str:
    """Write one project of all plans; of several, each is a task around its own."""
    several = several or [schedule(Plan(source=EMPTY.source, title="Plans"))]
    times = clocks(several)
    start = min(map(_start, several, times))
    if len(several) == 1:
        tasks = tuple(_tasks(_work(several[0], times[0], start, "")))
    else:
        tasks = tuple(
            Task(one, _title(made), parts=tuple(_tasks(_work(made, clock, start, f"{one}."))))
            for made, clock, one in zip(several, times, _numbered(several), strict=True)
        )
    first, clock = several[0], times[0]
    return written(
        Project(
            name=_title(first) if len(several) == 1 else "Plans",
            start=start,
            end=max(map(_end, several, times)),
            step=clock.step or MINUTES_PER_HOUR,
            opening=clock.opening,
            day=clock.day,
            workdays=frozenset(range(len(WEEKDAYS))) - clock.closed.weekdays,
            holidays=tuple(sorted(clock.closed.dates)),
            tasks=tasks,
            remarks=(*_circles(several), *(() if clock.step else (TIMELESS,))),
        )
    )


def _circles(several: Sequence[Schedule]) -> Iterator[str]:
    for made in several:
        for cycle in made.cycles:
            names = " → ".join(made.label(key) for key in (*cycle.items, cycle.items[0]))
            yield f"opened, because nothing on a circle could start: {names}"


def _numbered(several: Sequence[Schedule]) -> Iterator[str]:
    return (f"plan_{number}" for number in range(1, len(several) + 1))


def _title(made: Schedule) -> str:
    return made.plan.title or "Plan"


def _start(made: Schedule, clock: Clock) -> datetime:
    return clock.at(_origin(made))


def _end(made: Schedule, clock: Clock) -> datetime:
    """Leave room behind the last of the work: each length that is rounded up makes it later."""
    runs = [run.earliest_finish for each in (made.long, made.planned) for run in each.values()]
    last = clock.at(max(runs, default=0) + len(runs) * clock.step)
    return last.replace(hour=0, minute=0) + MARGIN


def _work(made: Schedule, clock: Clock, start: datetime, prefix: str) -> Work:
    items = made.network.items
    numbers = {item.key: number for number, item in enumerate(items)}
    by_key = {item.key: item for item in items}
    lines = ([numbers[each.key] for each in lineage(item, by_key)][1:] for item in items)
    # An item that encloses itself stands alone.
    above = [line if line and items[line[-1]].parent not in numbers else [] for line in lines]
    ids = [*identifiers(item.label for item in items)]
    parts: list[list[int]] = [[] for _ in items]
    for number, line in enumerate(above):
        if line:
            parts[line[0]].append(number)
    return Work(
        made=made,
        clock=clock,
        start=start,
        ids=ids,
        paths=[
            prefix + ".".join(ids[each] for each in (*reversed(line), number))
            for number, line in enumerate(above)
        ],
        prefix=prefix,
        above=above,
        parts=parts,
        runs=_runs(made),
        arrivals=_arrivals(made),
    )


def _runs(made: Schedule) -> tuple[list[int], ...]:
    """Run the forward pass in each scenario, also for the events that are no item's."""
    lengths, at_once = made.lengths, [0] * len(made.not_before)
    given = ((lengths.long, at_once), (lengths.short, at_once), (lengths.long, made.not_before))
    return tuple(forward(made.network, length, start) for length, start in given)


def _arrivals(made: Schedule) -> list[list[Link]]:
    """Turn the links of a network around, but for those by which a whole holds its parts."""
    network = made.network
    inside = 2 * len(network.items)
    found: list[list[Link]] = [[] for _ in network.followers]
    for event, links in enumerate(network.followers):
        for link in links:
            if link.dependency or event >= inside or link.event >= inside:
                found[link.event].append(link._replace(event=event))
    return found


def _tasks(work: Work) -> Iterator[Task]:
    """Give a task for each item, then the milestones that these wait for besides."""
    roots = (number for number, line in enumerate(work.above) if not line)
    tasks = [_task(work, number, {}) for number in roots]
    yield from tasks or [Task("nothing", "Nothing is planned")]
    marks = {f"{work.prefix}{mark.id}": mark for mark in _marks(work)}
    queue = list(_awaited(tasks))
    for path in queue:
        if mark := marks.pop(path, None):
            yield mark
            queue += _awaited([mark])  # the list is its own queue


def _awaited(tasks: Iterable[Task]) -> Iterator[str]:
    """Give the paths of all that some tasks and their parts wait for."""
    for task in tasks:
        yield from (wait.on for wait in task.waits)
        yield from _awaited(task.parts)


Waits = dict[str, Wait]
"""What a task waits for, by path: nothing twice."""


def _task(work: Work, number: int, inherited: Waits) -> Task:
    """Make the task of an item, below what the tasks around it wait for."""
    item, waits = work.item(number), _links(work, 2 * number)
    whole = not work.is_split(number)
    waits += _not_before(work, number) if whole else []
    own = _distinct(work, waits, inherited)
    return Task(
        id=work.ids[number],
        name=item.title,
        lengths=work.lengths(number) if whole else (0, 0),
        waits=tuple(own.values()),
        parts=() if whole else tuple(_parts(work, number, {**inherited, **own})),
        is_done=item.status == "done",
        remarks=tuple(_remarks(work, item)),
    )


def _parts(work: Work, number: int, inherited: Waits) -> Iterator[Task]:
    """Give the tasks of the parts of an item, of its own work, and of its finish."""
    name, path = work.ids[number], work.paths[number]
    parts = [_task(work, part, inherited) for part in work.parts[number]]
    lengths = work.lengths(number)
    if any(lengths) or not parts:
        begins = _distinct(work, _not_before(work, number), inherited)
        parts.insert(0, Task(f"{name}{OWN}", "Work", lengths, tuple(begins.values())))
    yield from parts
    if finish := _links(work, 2 * number + 1):
        waits = [*(Wait(f"{path}.{part.id}") for part in parts), *finish]
        ended = _distinct(work, waits, inherited)
        yield Task(f"{name}__finish", "Finish", waits=tuple(ended.values()))


def _links(work: Work, event: int) -> list[Wait]:
    return [_wait(work, link) for link in work.arrivals[event]]


def _wait(work: Work, link: Link) -> Wait:
    """Say what a link waits for: a task, or a milestone where TaskJuggler has no word for it."""
    number, finish = divmod(link.event, 2)
    gap = work.clock.steps(link.lag)
    if number >= len(work.paths):
        return Wait(f"{work.prefix}{_order(work, number)}")
    if link.lag < 0:
        return Wait(f"{work.prefix}{_lead(work, link)}")
    if finish:
        return Wait(work.paths[number], gap=gap)
    if work.is_marked(number):
        return Wait(f"{work.prefix}{work.ids[number]}__start", gap=gap)
    own = f".{work.ids[number]}{OWN}" if work.is_split(number) else ""
    return Wait(f"{work.paths[number]}{own}", begun=all(work.lengths(number)), gap=gap)


def _distinct(work: Work, waits: Iterable[Wait], inherited: Waits) -> Waits:
    """Leave out what is implied, and wait by way of a milestone for a task that is named twice."""
    known, own = dict(inherited), Waits()
    for wait in waits:
        for each in (wait, Wait(f"{work.prefix}{_detour(wait)}")):
            if each.on not in known:
                known[each.on] = own[each.on] = each
                break
            if _implies(known[each.on], each):
                break
    return own


def _implies(known: Wait, wait: Wait) -> bool:
    if known.begun == wait.begun:
        return known.gap >= wait.gap
    return wait.begun and not wait.gap


def _marks(work: Work) -> Iterator[Task]:
    """Give every milestone that may be waited for besides the items."""
    yield from _orders(work)
    for number in range(len(work.paths)):
        if work.is_marked(number):
            around = [
                wait for each in (number, *work.above[number]) for wait in _links(work, 2 * each)
            ]
            around += _not_before(work, number)
            waits = tuple(_distinct(work, around, {}).values())
            yield Task(
                f"{work.ids[number]}__start", f"Start of {work.item(number).label}", waits=waits
            )
        yield from (_at(times) for times in _held(work, number))
    for link in (link for links in work.arrivals for link in links):
        if link.lag < 0:
            yield _led(work, link)
        wait = _wait(work, link)
        yield Task(_detour(wait), f"Wait for {wait.on}", waits=(wait,))


def _orders(work: Work) -> Iterator[Task]:
    """Stand for the orders that a format implies."""
    for number in range(len(work.paths), len(work.arrivals) // 2):
        waits = _distinct(work, _links(work, 2 * number), {})
        yield Task(_order(work, number), "Order", waits=tuple(waits.values()))


def _order(work: Work, number: int) -> str:
    return f"order__n{number - len(work.paths) + 1}"


def _detour(wait: Wait) -> str:
    return f"{wait.on.rpartition('.')[2]}__{'begun' if wait.begun else 'done'}_{wait.gap}min"


def _lead(work: Work, link: Link) -> str:
    event = "finish" if link.event % 2 else "start"
    return f"{work.ids[link.event // 2]}__lead_{-link.lag}min_before_{event}"


def _led(work: Work, link: Link) -> Task:
    """Stand for the time that a lead gives, by planlint's own schedule."""
    earliest = (0, 0, _origin(work.made))
    times = (time + link.lag for time in work.minutes(link.event))
    at = tuple(map(work.clock.at, map(max, times, earliest)))
    label = work.item(link.event // 2).label
    remark = f"TaskJuggler knows no leads: this is where the one over {label} comes to lie"
    return Task(_lead(work, link), f"Lead over {label}", at=at, remarks=(remark,))


def _not_before(work: Work, number: int) -> list[Wait]:
    """Wait for the stated start of an item, where its dependencies do not."""
    return [Wait(f"{work.prefix}{_at(times).id}") for times in _held(work, number)]


def _held(work: Work, number: int) -> Iterator[tuple[datetime, ...]]:
    """Give when an item starts in each scenario, if it comes later than what it waits for."""
    links = [link for each in (number, *work.above[number]) for link in work.arrivals[2 * each]]
    planned = work.minutes(2 * number)[-1]
    times = tuple(map(work.clock.at, (0, 0, planned)))
    bounds = [work.minutes(link.event)[-1] + link.lag for link in links]
    if planned > max(bounds) if bounds else set(times) != {work.start}:
        yield times


def _at(times: tuple[datetime, ...]) -> Task:
    moment = times[-1]
    return Task(f"not_before__d{moment:%Y%m%d_%H%M}", f"Not before {moment:%Y-%m-%d}", at=times)


def _origin(made: Schedule) -> int:
    return min([0, *made.not_before])


def _remarks(work: Work, item: Item) -> Iterator[str]:
    """Say what TaskJuggler is not told of an item."""
    for each in prerequisites(item):
        if each.strength == "soft":
            yield f"would rather wait for {work.made.label(each.on)}"
    if item.status == "skipped":
        yield "is off the plan"
    if any(stated.value.ongoing for stated in item.durations):
        yield "goes on without an end"


EXPORT = Export(name="tjp", doc=__doc__, subject=Schedule, write=write)
