"""A scheduled plan, and what the views look up in it."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from planlint.plan import Gate, Item, Plan, Stated, Strength, T, Telling
from planlint.prerequisite import Prerequisite, prerequisites
from planlint.quantity import Window
from planlint.schedule import Conflict, Schedule

FENCE = re.compile(r"^[ \t]*(?:```|~~~)", re.MULTILINE)


@dataclass(frozen=True)
class Outline:
    """The items of a plan by key, and its calendar cut into places of one unit, from 0."""

    schedule: Schedule

    @property
    def plan(self) -> Plan:
        """The plan that was scheduled."""
        return self.schedule.plan

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """Every item by its key, in reading order."""
        return {item.key: item for item in self.plan.items}

    @cached_property
    def units(self) -> tuple[Item, ...]:
        """The innermost items that have a time, order or owner; without any, the innermost."""
        planned = {key for key, item in self.items.items() if _planned(item)}
        return self._innermost(planned or set(self.items))

    @cached_property
    def bars(self) -> tuple[Item, ...]:
        """The innermost items that take time, and the units outside of them."""
        timed = {key for key in self.items if self.lasting(key) or self.endless(key)}
        inside = {item.key for item in self._innermost(timed)}
        for unit in self.units:
            if not any(each.key in timed for each in self.lineage(unit.key)):
                inside.add(unit.key)
        return tuple(item for key, item in self.items.items() if key in inside)

    def _innermost(self, keys: set[str]) -> tuple[Item, ...]:
        """Leave out the items that enclose others of the same kind."""
        around = {each.key for key in keys for each in self.enclosing(key)}
        return tuple(item for key, item in self.items.items() if key in keys and key not in around)

    def title(self, key: str) -> str:
        """Give an item's label and name: ``TD2: Config``."""
        item = self.items[key]
        same = not item.name or item.name in (item.id, item.label)
        return item.label if same else f"{item.label}: {item.name}"

    def parent_title(self, key: str) -> str:
        """Give the title of what encloses an item; empty where nothing does."""
        return next((self.title(each.key) for each in self.enclosing(key)), "")

    def enclosing(self, key: str) -> Iterator[Item]:
        """Give what encloses an item, from the inside out."""
        return islice(self.lineage(key), 1, None)

    def lineage(self, key: str) -> Iterator[Item]:
        """Give an item, then what encloses it, from the inside out."""
        seen: set[str] = set()
        item = self.items.get(key)
        while item and item.key not in seen:
            seen.add(item.key)
            yield item
            item = None if item.parent is None else self.items.get(item.parent)

    @cached_property
    def needs(self) -> Mapping[str, tuple[Prerequisite, ...]]:
        """What each item itself waits for, by key; without what the plan does not declare."""
        return {
            key: tuple(need for need in prerequisites(item) if need.on in self.items)
            for key, item in self.items.items()
        }

    @cached_property
    def waiting(self) -> Mapping[str, list[tuple[str, Strength]]]:
        """The keys of the items that wait for each item, and how much, by its key."""
        found: dict[str, list[tuple[str, Strength]]] = {}
        for key, needs in self.needs.items():
            for need in needs:
                found.setdefault(need.on, []).append((key, need.strength))
        return found

    @cached_property
    def clashes(self) -> Mapping[str, list[Conflict]]:
        """The conflicts of the schedule, by the key of the item that would start too early."""
        found: dict[str, list[Conflict]] = {}
        for conflict in self.schedule.conflicts:
            found.setdefault(conflict.item, []).append(conflict)
        return found

    def gates(self, key: str) -> Iterator[Gate]:
        """Give the gates that an item passes, by itself or with what encloses it."""
        return (gate for item in self.lineage(key) for gate in self._gates.get(item.key, ()))

    @cached_property
    def _gates(self) -> Mapping[str, list[Gate]]:
        found: dict[str, list[Gate]] = {}
        for gate in self.plan.gates:
            for key in dict.fromkeys(gate.covers):
                found.setdefault(key, []).append(gate)
        return found

    def fenced(self, offset: int) -> bool:
        """Tell whether a place of the document lies in a code fence."""
        return bisect_right(self._fences, offset) % 2 == 1

    @cached_property
    def _fences(self) -> list[int]:
        return [match.start() for match in FENCE.finditer(self.plan.source.text)]

    def duration(self, key: str) -> str:
        """Say how long an item takes, as the plan declares it; empty where it does not."""
        lengths = _declared(self.items[key].durations)
        return str(lengths[0]) if lengths else ""

    def stated(self, key: str) -> str:
        """Say where the plan itself puts an item on the calendar; empty where it does not."""
        windows = _declared(self.items[key].windows)
        return str(windows[0]) if windows else ""

    def when(self, key: str) -> str:
        """Say when an item is in work; empty where nothing in the plan tells."""
        if self.lasting(key):
            return _named(self.schedule.placed(key))
        item = self.items[key]
        placed = item.windows or item.durations or any(self.needs[key])
        return f"from {self.starts(key)} on" if self.timed and placed else ""

    def starts(self, key: str) -> str:
        """Name the place at which an item begins; empty where the plan states no times."""
        return self._edge(self.places(key).start, later=1) if self.timed else ""

    def ends(self, key: str) -> str:
        """Name the place in which an item is done; empty where its length is not known."""
        return self._edge(self.places(key).stop, later=-1) if self.lasting(key) else ""

    def _edge(self, place: int, *, later: int) -> str:
        """Name the place on one side of an edge; an hour names the edge itself."""
        if self.schedule.unit == "hour":
            return str(Window(place, None, "hour"))
        return self.name(range(*sorted((place, place + later))))

    def until(self, key: str) -> str:
        """Name the last place of an item that takes several; empty otherwise."""
        return self.ends(key) if len(self.places(key)) > 1 else ""

    def lasting(self, key: str) -> bool:
        """Tell whether an item has a length, so that it is known when it ends."""
        times = self.schedule.planned[key]
        return times.earliest_start < times.earliest_finish

    def endless(self, key: str) -> bool:
        """Tell whether work goes on for as long as the plan does."""
        lengths = self.items[key].durations
        return not self.lasting(key) and any(stated.value.ongoing for stated in lengths)

    @cached_property
    def timed(self) -> bool:
        """The plan has a length: something in it takes time, or starts later than the rest."""
        times = self.schedule.planned.values()
        starts = {each.earliest_start for each in times}
        return len(starts) > 1 or any(map(self.lasting, self.schedule.planned))

    @cached_property
    def end(self) -> int:
        """The number of places from the start of the calendar to the end of the plan."""
        finishes = (times.earliest_finish for times in self.schedule.planned.values())
        return self._up(max(finishes, default=0))

    @property
    def size(self) -> float:
        """The working minutes of one place."""
        unit = self.schedule.unit
        return self.schedule.calendar.unit_minutes("day" if unit == "date" else unit)

    def places(self, key: str) -> range:
        """Give the places at which an item is in work: at least one, ongoing work to the end."""
        times = self.schedule.planned[key]
        first = int(times.earliest_start // self.size)
        last = self.end if self.endless(key) else self._up(times.earliest_finish)
        return range(first, max(last, first + 1))

    def at(self, window: Window) -> range | None:
        """Find the places of a stated window; None where they cannot be told."""
        axis = self.schedule.axis
        stretch = axis.stretch(window) if axis.holds(window) else None
        if stretch is None or stretch.start is None:
            return None
        first = int(stretch.start // self.size)
        end = stretch.end if stretch.end is not None else stretch.latest_start
        return range(first, first + 1 if end is None else max(first + 1, self._up(end)))

    def name(self, places: range) -> str:
        """Say where places lie on the calendar: ``Day 3-5``."""
        start, end = (round(place * self.size) for place in (places.start, places.stop))
        named = self.schedule.axis.window(start, end, self.schedule.unit)
        return _named(named)

    def _up(self, minutes: float) -> int:
        return -int(-minutes // self.size)


def values(stated: Iterable[Stated[str]]) -> tuple[str, ...]:
    """Give what is stated, each once."""
    return tuple(dict.fromkeys(statement.value for statement in stated))


def _named(window: Window) -> str:
    """Name a window by its start alone where it ends there."""
    return str(window._replace(end=None) if window.start == window.end else window)


def _planned(item: Item) -> bool:
    return bool(item.owners or item.durations or item.windows or item.dependencies)


def _declared(stated: Iterable[Stated[T]]) -> list[T]:
    return [each.value for each in stated if binds(each)]


def finished(item: Item) -> bool:
    """Tell whether nothing is left to be done on an item."""
    return item.status in ("done", "skipped")


def binds(stated: Stated[T]) -> bool:
    """Tell whether a statement stands at the declaration or in prose, not in a second telling."""
    return stated.timeline is None and stated.telling in (Telling.DECLARATION, Telling.PROSE)
