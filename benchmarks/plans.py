"""Plans of any size, made in memory: what the benchmarks of pure analysis are given.

Every shape makes a plan of so many items, the same one every time.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from random import Random
from typing import TypeVar

from planlint.plan import Dependency, Item, Plan, Stated
from planlint.quantity import Duration, Window
from planlint.source import Span, source

T = TypeVar("T")

SEED = 4
WIDTH = 50
"""Items of one layer; the first of them encloses the others."""
REACH = 4
"""So many layers back may a prerequisite lie."""
PREREQUISITES = 3
PINNED = 3
"""One item in so many says when it starts."""
DAYS = 10
"""Days that a layer has: as many as its longest item takes."""
FLAWED = 100
"""One item in so many has a flaw, in the shapes that have any."""
DEPTH = 1000
"""Items that lie one in the other."""

USUAL = Duration(1, 2, "day")

LINE = 16
"""Characters of the document that each item has for itself."""


def layered(count: int) -> Iterator[Item]:
    """Layers of items that wait for items of the layers before."""
    random = Random(SEED)
    for number in range(count):
        layer, place = divmod(number, WIDTH)
        first = layer * WIDTH
        if number == first:
            yield item(number, takes=None)
            continue
        before = range(max(0, layer - REACH) * WIDTH, first)
        needed = random.sample(before, min(len(before), PREREQUISITES))
        shortest = random.randint(1, DAYS // 2)
        longest = shortest + random.randint(0, DAYS // 2)
        start = Window(layer * DAYS + 1, None, "day")
        yield item(
            number,
            after=sorted(needed),
            takes=Duration(shortest, longest, "day"),
            at=None if place % PINNED else start,
            parent=first,
        )


def timed(count: int) -> Iterator[Item]:
    """Layers, each of which says how long it takes."""
    length = Duration(DAYS, DAYS + DAYS // 2, "day")
    for number, each in enumerate(layered(count)):
        whole = number % WIDTH == 0
        yield each._replace(durations=(stated(length, number),)) if whole else each


def conflicting(count: int) -> Iterator[Item]:
    """Layers, with items that say that they start on the first day."""
    for number, each in enumerate(layered(count)):
        early = number % FLAWED == FLAWED - 1
        yield each._replace(windows=(stated(Window(1, None, "day"), number),)) if early else each


def circular(count: int) -> Iterator[Item]:
    """Layers, with items that wait for what waits for them."""
    items = list(layered(count))
    for number in range(WIDTH + 1, count, FLAWED):
        needed = int(items[number].dependencies[0].on)
        known = items[needed]
        back = Dependency(str(number), "hard", line(needed))
        items[needed] = known._replace(dependencies=(*known.dependencies, back))
    yield from items


def chain(count: int) -> Iterator[Item]:
    """One item after the other."""
    return (item(number, after=range(max(0, number - 1), number)) for number in range(count))


def ring(count: int) -> Iterator[Item]:
    """One item after the other, and the first after the last."""
    return (item(number, after=[(number or count) - 1]) for number in range(count))


def parallel(count: int) -> Iterator[Item]:
    """All on one day."""
    return (item(number, at=Window(1, 2, "day")) for number in range(count))


def family(count: int) -> Iterator[Item]:
    """One item that encloses all the others."""
    return (item(number, parent=0 if number else None) for number in range(count))


def nested(count: int) -> Iterator[Item]:
    """Items that lie one in the other."""
    return (item(number, parent=number - 1 if number % DEPTH else None) for number in range(count))


SHAPES: Mapping[str, Callable[[int], Iterable[Item]]] = {
    "layers": layered,
    "layers with lengths": timed,
    "layers with conflicts": conflicting,
    "layers with circles": circular,
    "chain": chain,
    "ring": ring,
    "all at once": parallel,
    "one parent": family,
    f"{DEPTH} deep": nested,
}


def plan_of(items: Iterable[Item]) -> Plan:
    """Make a plan of items, and a document with a line for each."""
    listed = tuple(items)
    text = "".join(f"{each.id:{LINE - 1}}\n" for each in listed)
    return Plan(source("plan.md", text), "A large plan", listed, is_plan=True)


def item(
    number: int,
    *,
    after: Sequence[int] = (),
    takes: Duration | None = USUAL,
    at: Window | None = None,
    parent: int | None = None,
) -> Item:
    """Make an item whose key is its number; others are named by theirs."""
    return Item(
        key=str(number),
        kind="task",
        id=f"T{number}",
        name="",
        parent=None if parent is None else str(parent),
        declared=(line(number),),
        extents=(line(number),),
        durations=() if takes is None else (stated(takes, number),),
        windows=() if at is None else (stated(at, number),),
        dependencies=tuple(Dependency(str(needed), "hard", line(number)) for needed in after),
    )


def stated(value: T, number: int) -> Stated[T]:
    """State a value in the line of an item."""
    return Stated(value, line(number))


def line(number: int) -> Span:
    """Give the line of an item in the document."""
    return Span(LINE * number, LINE * number + LINE - 1)
