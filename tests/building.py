"""Items and plans made by hand, without a document."""

from planlint.plan import Dependency, Item, Plan, Stated
from planlint.quantity import Duration, Window
from planlint.source import Span, source

NOWHERE = Span(0, 0)
DAY = 480


def plan(*items: Item) -> Plan:
    return Plan(source("plan.md", ""), "A plan", items)


def item(  # noqa: PLR0913
    key: str,
    takes: str | Duration = "",
    at: str | Window = "",
    after: str = "",
    *,
    parent: str | None = None,
    status: str | None = None,
    strength: str = "hard",
) -> Item:
    """Make an item: ``item("B", "1-2 day", "day 2", "A")``."""
    stretch = _duration(takes) if isinstance(takes, str) else takes
    place = _window(at) if isinstance(at, str) else at
    return Item(
        key=key,
        kind="task",
        id=key,
        name="",
        parent=parent,
        declared=(NOWHERE,),
        durations=() if stretch is None else (Stated(stretch, NOWHERE),),
        windows=() if place is None else (Stated(place, NOWHERE),),
        dependencies=tuple(Dependency(on, strength, NOWHERE) for on in after.split()),
        statuses=() if status is None else (Stated(status, NOWHERE),),
    )


def _duration(text: str) -> Duration | None:
    if not text:
        return None
    amount, unit = text.split()
    low, _, high = amount.partition("-")
    return Duration(float(low), float(high or low), unit)


def _window(text: str) -> Window | None:
    if not text:
        return None
    unit, ends = text.split()
    start, dash, end = ends.partition("-")
    return Window(float(start), float(end) if dash else None, unit)
