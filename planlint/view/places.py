"""Where a schedule puts its items: the places of the calendar, in the plan's own unit."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from planlint.plan import Item
from planlint.quantity import Window
from planlint.schedule import Schedule


@dataclass(frozen=True)
class Places:
    """The calendar of a schedule, cut into places of one unit that count from 0."""

    schedule: Schedule
    items: Mapping[str, Item]
    """Every item by its key."""

    def when(self, key: str) -> str:
        """Say when an item is in work; empty where nothing in the plan tells."""
        if self.lasting(key):
            return _named(self.schedule.placed(key))
        item = self.items[key]
        placed = item.windows or item.durations or item.dependencies
        return f"from {self.starts(key)} on" if self.timed and placed else ""

    def starts(self, key: str) -> str:
        """Name the place at which an item begins; empty where the plan states no times."""
        start = self.of(key).start
        return self._edge(start, start) if self.timed else ""

    def ends(self, key: str) -> str:
        """Name the place in which an item is done; empty where its length is not known."""
        stop = self.of(key).stop
        return self._edge(stop, stop - 1) if self.lasting(key) else ""

    def _edge(self, edge: int, place: int) -> str:
        """Name the place beside an edge, or the edge itself where the plan counts in hours."""
        return f"Hour {edge}" if self.schedule.unit == "hour" else self.named(place)

    def until(self, key: str) -> str:
        """Name the last place of an item that takes several; empty otherwise."""
        return self.ends(key) if len(self.of(key)) > 1 else ""

    def lasting(self, key: str) -> bool:
        """Tell whether an item has a length, so that it is known when it ends."""
        times = self.schedule.planned[key]
        return times.earliest_start < times.earliest_finish

    def endless(self, key: str) -> bool:
        """Tell whether work goes on for as long as the plan does."""
        lengths = self.items[key].durations
        return not self.lasting(key) and any(stated.value.ongoing for stated in lengths)

    def finish(self, key: str) -> float:
        """Give the working minute at which an item ends; ongoing work ends with the plan."""
        planned = self.schedule.planned[key].earliest_finish
        return self.end * self.size if self.endless(key) else planned

    def named(self, place: int) -> str:
        """Name a single place: ``Day 3``."""
        return self.name(range(place, place + 1))

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

    def of(self, key: str) -> range:
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
        return _named(self.schedule.axis.window(start, end, self.schedule.unit))

    def _up(self, minutes: float) -> int:
        return -int(-minutes // self.size)


def _named(window: Window) -> str:
    """Name a window by its start alone where it ends there."""
    return str(window._replace(end=None) if window.start == window.end else window)
