"""Tables for people: what runs when, who does it, and how good that is."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from planlint.levelling import Levelling, Slot
from planlint.levelling.summary import MOST, Line, catching, summary
from planlint.levelling.work import is_ongoing
from planlint.plan import Item
from planlint.terminal.frame import visible
from planlint.terminal.grid import Block, Fact, Row, drawn
from planlint.timetable import Page, Timetable

TITLES = ("items", "who", "when", "takes", "80% by", "float", "decides", "tier", "waits for")
"""Columns of the table without agents: ``decides`` is how often the end hangs on the item."""

WIDE = 100
"""On narrower pages, the table leaves out what only chances say."""


def write(several: Sequence[Levelling], page: Page) -> str:
    """Write the tables of plans, one below the other."""
    return "\n".join("".join(f"{line}\n" for line in _lines(each, page)) for each in several)


def _lines(levelling: Levelling, page: Page) -> Iterator[str]:
    plan = levelling.plan
    title = f"{plan.source.path}: {plan.title}" if plan.title else plan.source.path
    yield page.style.paint(visible(title), "strong")
    blocks = [*_blocks(levelling, is_wide=page.width >= WIDE)]
    yield from drawn([block for block in blocks if block.rows], page.width, page.style)


def _blocks(levelling: Levelling, *, is_wide: bool) -> Iterator[Block]:
    if levelling.terms.agents is None:
        rows = tuple(_row(levelling, slot, is_wide=is_wide) for slot in levelling.slots)
        yield Block(TITLES, rows)
    else:
        yield Block(("agents", "when", "takes", "waits for"), tuple(_by_agent(levelling)))
    yield Block(("streams", "items", "work", "after", "agents"), tuple(_streams(levelling)))
    if levelling.catch_up:
        title = f"to catch up {levelling.catch_up.item.label}"
        yield _told(title, catching(levelling.catch_up, levelling.scale))
    yield _told("in all", summary(levelling))


def _told(title: str, lines: Iterator[Line]) -> Block:
    rows = (Row("", (_said(label), _said(text))) for label, text in lines)
    return Block((title, ""), tuple(rows))


def _said(text: str) -> tuple[Fact, ...]:
    return (Fact(text),) if text else ()


def _row(levelling: Levelling, slot: Slot, *, is_wide: bool) -> Row:
    scale, takes_time = levelling.scale, slot.start < slot.finish
    risk = levelling.risk if takes_time and is_wide else None
    slack = "critical" if slot.is_critical else scale.length(slot.total_float)
    cells = (
        _said(slot.item.title),
        _owners(slot) if levelling.terms.by_owner else (),
        _said(_when(levelling, slot)),
        _said(_length(levelling, slot)),
        _said(scale.ends(risk.finishes[slot.item.key].p80) if risk else ""),
        _said(slack if takes_time else ""),
        _said(_share(risk.criticality[slot.item.key]) if risk else ""),
        _said(str(slot.tier)),
        _needs(slot),
    )
    return Row("", cells)


def _share(share: float) -> str:
    return f"{share:.0%}" if share else ""


def _when(levelling: Levelling, slot: Slot) -> str:
    """Say when an item runs; of what has no end, from when on."""
    when = levelling.when(slot)
    return f"from {when}" if is_ongoing(slot.item) else when


def _length(levelling: Levelling, slot: Slot) -> str:
    """Say how long an item takes; nothing of what takes one step or no time."""
    if levelling.work.in_steps or slot.start == slot.finish:
        return ""
    stated = levelling.work.known[slot.item.key].length
    short, long = (column[slot.number] for column in levelling.work.lengths)
    if stated is not None and (stated.shortest, stated.longest) == (short, long):
        return str(stated.longest_stated.value)
    return levelling.scale.lengths(short, long)


def _needs(slot: Slot) -> tuple[Fact, ...]:
    return tuple(Fact(item.label) for item in slot.needs)


def _owners(slot: Slot) -> tuple[Fact, ...]:
    return tuple(map(Fact, dict.fromkeys(stated.value for stated in slot.item.owners)))


def _by_agent(levelling: Levelling) -> Iterator[Row]:
    """Tell of each agent and below of what it does; of what takes no agent last."""
    slots: dict[int | None, list[Slot]] = {}
    for slot in levelling.slots:
        slots.setdefault(slot.agent, []).append(slot)
    rest = slots.pop(None, [])
    for agent in sorted(filter(None, slots)):
        yield from _agent(levelling, f"agent {agent}", slots[agent])
    if rest:
        yield Row("", (_said("no agent"), (), (), ()))
        yield from (_task(levelling, slot) for slot in rest)


def _agent(levelling: Levelling, name: str, slots: Sequence[Slot]) -> Iterator[Row]:
    scale = levelling.scale
    busy = sum(slot.finish - slot.start for slot in slots)
    when = scale.when(slots[0].start, slots[-1].finish)
    yield Row("", (_said(name), _said(when), _said(scale.length(busy)), ()))
    yield from (_task(levelling, slot) for slot in slots)


def _task(levelling: Levelling, slot: Slot) -> Row:
    when, takes = _when(levelling, slot), _length(levelling, slot)
    return Row("", (_said(slot.item.title), _said(when), _said(takes), _needs(slot)), depth=1)


def _streams(levelling: Levelling) -> Iterator[Row]:
    """Tell of the streams, unless there is one only or each item is one."""
    known = levelling.streams
    if not 1 < len(known) < sum(len(stream.items) for stream in known):
        return
    sizes = Counter(stream.group for stream in known)
    alone = {each for each in known if len(each.items) == sizes[each.group] == 1}
    agents = {slot.number: slot.agent for slot in levelling.slots if slot.agent}
    stages: dict[tuple[int, int], list[str]] = {}
    for number, stream in enumerate(each for each in known if each not in alone):
        name = _letters(number)
        stages.setdefault((stream.group, stream.stage), []).append(name)
        before = stages.get((stream.group, stream.stage - 1), ())
        yield _stream(levelling, name, stream.items, before, agents)
    if alone:
        items = sorted(at for stream in alone for at in stream.items)
        yield _stream(levelling, "each alone", items, (), agents)


def _stream(
    levelling: Levelling,
    name: str,
    numbers: Sequence[int],
    before: Sequence[str],
    agents: Mapping[int, int],
) -> Row:
    work = sum(levelling.work.lengths.long[at] for at in numbers)
    cells = (
        _said(name),
        tuple(_shown([levelling.work.items[at] for at in numbers])),
        _said(levelling.scale.length(work)),
        tuple(map(Fact, before)),
        tuple(Fact(str(each)) for each in sorted({agents[at] for at in numbers if at in agents})),
    )
    return Row("", cells)


def _shown(items: Sequence[Item]) -> Iterator[Fact]:
    yield from (Fact(item.label) for item in items[:MOST])
    if len(items) > MOST:
        yield Fact(f"{len(items) - MOST} more")


def _letters(number: int) -> str:
    """Name streams as columns of a sheet are named: A to Z, AA, AB.

    >>> _letters(0), _letters(25), _letters(26)
    ('A', 'Z', 'AA')
    """
    above, last = divmod(number, 26)
    return (_letters(above - 1) if above else "") + chr(ord("A") + last)


TIMETABLE = Timetable(name="table", doc=__doc__, write=write)
