"""What an item says of its own time, apart from what others make it wait for.

Where an item says one thing several times, the widest reading counts.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

from planlint.plan import Item, Plan, Stated, Telling
from planlint.quantity import TIME_UNITS, Calendar, Duration, Window
from planlint.schedule.axis import Axis, Stretch, declared

"""The units that a calendar can turn into minutes."""
"""The statuses of what takes no more time."""


class Length(NamedTuple):
    """How long an item takes, in minutes."""

    shortest: int
    longest: int
    shortest_stated: Stated[Duration]
    longest_stated: Stated[Duration]
    most: int
    """The long end of the longest of several statements."""
    most_stated: Stated[Duration]


class Start(NamedTuple):
    """When an item starts, in minutes."""

    not_before: int
    before: int
    """The minute before which it must start: a start on "Day 2" may be any time of that day."""
    first_stated: Stated[Window]
    """The statement of ``not_before``."""
    last_stated: Stated[Window]
    """The statement of ``before``."""


class End(NamedTuple):
    """When the windows of an item end, in minutes."""

    earliest: int
    """An end on "Day 5" may be in its first minute."""
    latest: int
    stated: Stated[Window]


class Bounds(NamedTuple):
    """The bounds that an item states of itself; None where it states none."""

    length: Length | None = None
    start: Start | None = None
    end: End | None = None
    """Only of windows that state both ends."""
    due: End | None = None
    """Of windows that state nothing but an end, if no window states both."""
    ongoing: bool = False
    """It says that it has no end, so nothing can wait for it."""

    @property
    def spanned(self) -> int | None:
        """How long its window is; None where no window states both ends."""
        if self.start is None or self.end is None:
            return None
        return max(0, self.end.latest - self.start.not_before)

    @property
    def by_window(self) -> bool:
        """Its window says how long it takes: it has no length, or dates, which count every day."""
        dated = self.end is not None and self.end.stated.value.unit == "date"
        return self.end is not None and (self.length is None or dated)


Placed = list[tuple[Stated[Window], Stretch]]


def bounds(
    plan: Plan, axis: Axis, windows: Callable[[Item], list[Stated[Window]]] = declared
) -> Mapping[str, Bounds]:
    """Read what each item of a plan states of its own time, by some of its windows.

    What is off the plan states nothing that counts.
    """
    items = {item.key: item for item in plan.items}
    placed: dict[str, Placed] = {}
    for item in plan.items:
        new = takewhile(lambda each: each.key not in placed, lineage(item, items))
        for each in reversed(list(new)):
            around = placed.get(each.parent or "", [])
            placed[each.key] = _placed(windows(each), axis, around)
    off = dropped(plan.items)
    return {
        item.key: Bounds()
        if item.key in off
        else Bounds(
            _length(item, axis.calendar),
            _start(placed[item.key]),
            _end(placed[item.key]),
            _due(placed[item.key]),
            any(stated.value.ongoing for stated in item.durations),
        )
        for item in plan.items
    }


def lineage(item: Item, items: Mapping[str, Item]) -> Iterator[Item]:
    """Give an item and what encloses it, from the inside out."""
    seen: set[str] = set()
    while item.key not in seen:
        yield item
        seen.add(item.key)
        if item.parent is None or item.parent not in items:
            return
        item = items[item.parent]


def dropped(items: Sequence[Item]) -> frozenset[str]:
    """Give the keys of what is off the plan, by itself or by what encloses it."""
    return within(items, (item.key for item in items if item.status == "skipped"))


def resting(items: Sequence[Item]) -> list[bool]:
    """Tell of each item whether it, or what encloses it, is done or left out."""
    at_rest = within(items, (item.key for item in items if item.is_at_rest))
    return [item.key in at_rest for item in items]


def within(items: Sequence[Item], keys: Iterable[str]) -> frozenset[str]:
    """Give keys, and those of all items that lie within them."""
    inside: dict[str | None, list[str]] = {}
    for item in items:
        inside.setdefault(item.parent, []).append(item.key)
    queue = [*keys]
    found = set(queue)
    for key in queue:
        new = [each for each in inside.get(key, ()) if each not in found]
        found.update(new)
        queue += new  # the list is its own queue
    return frozenset(found)


def counted(items: Sequence[Item], known: Sequence[Bounds]) -> list[bool]:
    """Tell of each item whether its own length counts: where it holds none that has one."""
    index = {item.key: number for number, item in enumerate(items)}
    counts = [True] * len(items)
    for item, own in zip(items, known, strict=True):
        if own.length is None and own.end is None:
            continue
        parent = index.get(item.parent or "")
        while parent is not None and counts[parent]:
            counts[parent] = False
            parent = index.get(items[parent].parent or "")
    return counts


def _placed(windows: list[Stated[Window]], axis: Axis, around: Placed) -> Placed:
    """Lay windows on the axis; of one that ends before it starts neither end counts."""
    return [
        (stated, _relative(stated.value, axis.stretch(stated.value), around))
        for stated in windows
        if axis.holds(stated.value) and not stated.value.is_backward
    ]


def _relative(window: Window, stretch: Stretch, around: Placed) -> Stretch:
    """Count a window from the start of the enclosing item where it fits nowhere else.

    "Day 2" inside "Week 3" is the second day of that week if it is not a day of it already.
    """
    for stated, frame in around:
        if stated.value.unit == window.unit or frame.start is None or frame.end is None:
            continue
        start = stretch.start
        if start is None or start < 0:
            continue
        end = start if stretch.end is None else stretch.end
        outside = end <= frame.start or start >= frame.end
        if outside and end <= frame.end - frame.start:
            return stretch.shifted(frame.start)
    return stretch


def _length(item: Item, calendar: Calendar) -> Length | None:
    timed = [
        stated
        for stated in item.durations
        if stated.value.unit in TIME_UNITS and not stated.value.ongoing
    ]
    own = [stated for stated in timed if stated.telling.value <= Telling.PROSE.value] or timed
    if not own:
        return None
    lows = [calendar.minutes(stated.value.low, stated.value.unit) for stated in own]
    highs = [calendar.minutes(stated.value.high, stated.value.unit) for stated in own]
    shortest, longest = lows.index(min(lows)), highs.index(max(highs))
    return Length(lows[shortest], highs[0], own[shortest], own[0], highs[longest], own[longest])


def _start(placed: Placed) -> Start | None:
    known = [
        (at.start, at.latest_start, stated)
        for stated, at in placed
        if at.start is not None and at.latest_start is not None
    ]
    if not known:
        return None
    not_before, _, first_stated = min(known, key=lambda each: each[0])
    _, before, last_stated = max(known, key=lambda each: each[1])
    return Start(not_before, before, first_stated, last_stated)


def _end(placed: Placed) -> End | None:
    """Give the widest end of the windows that have a start as well."""
    return _widest(
        (stated, at) for stated, at in placed if at.start is not None and (at.end or 0) >= at.start
    )


def _due(placed: Placed) -> End | None:
    """Give the latest deadline; a window that states both its ends says more than one."""
    if _end(placed) is not None:
        return None
    return _widest((stated, at) for stated, at in placed if at.start is None)


def _widest(placed: Iterable[tuple[Stated[Window], Stretch]]) -> End | None:
    known = [
        (at.earliest_end, at.end, stated)
        for stated, at in placed
        if at.earliest_end is not None and at.end is not None
    ]
    if not known:
        return None
    earliest, _, _ = min(known, key=lambda each: each[0])
    _, latest, stated = max(known, key=lambda each: each[1])
    return End(earliest, latest, stated)
