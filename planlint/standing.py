"""How far a plan is on the day on which it was last brought up to date, by its own dates.

No clock is asked: the same text always says the same.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from planlint.diagnostic import Related
from planlint.grammar.dates import dates
from planlint.language import Language
from planlint.pattern import Pattern, either
from planlint.plan import Item, Plan, Stated
from planlint.quantity import Window, lacks_year
from planlint.schedule import Schedule


class Due(NamedTuple):
    """An item with a status, and its dates; ISO 8601, None where it states none."""

    item: Item
    start: str | None
    end: str | None
    stated: Stated[Window]


class Standing(NamedTuple):
    """The items that say how far they are, on the day of which they say it."""

    date: str
    """ISO 8601."""
    dues: tuple[Due, ...]

    @property
    def due(self) -> tuple[Due, ...]:
        """What should be done by that day."""
        return tuple(due for due in self.dues if due.end is not None and due.end <= self.date)

    @property
    def missed(self) -> tuple[Related, ...]:
        """What should be done by that day, and is not, in words."""
        return tuple(
            Related(due.stated.span, f"{due.item.label} ends {due.end}, and is not done")
            for due in self.due
            if due.item.status != "done"
        )


def standing(given: Schedule) -> Standing | str:
    """Compare dates and statuses with the status date; where there are none, say what lacks."""
    if given.axis.family != "date":
        return "the plan does not count in dates"
    date = status_date(given.plan)
    if date is None:
        return "the plan does not say which day its statuses are of"
    dues = tuple(_dues(given))
    return Standing(date, dues) if dues else "no item states both a date and a status"


def status_date(plan: Plan) -> str | None:
    """Find the last day of which a line says that it is the status date; None without one.

    The date has to stand behind its label, with its year.
    """
    found = (_dated(line, plan.language) for line in plan.source.text.splitlines())
    return max((date for date in found if date is not None), default=None)


def _dated(line: str, language: Language) -> str | None:
    label = _labels(language).match(line)
    for window, start, _ in dates(line[label.end() :], language) if label else ():
        if start == 0 and isinstance(window.start, str) and window.start == window.end:
            return None if lacks_year(window.start) else window.start
    return None


@cache
def _labels(language: Language) -> Pattern:
    """Match a label at the head of a line, and what stands before its value."""
    return Pattern(rf"[\W_]{{0,8}}(?:{either(language.status_dates or ('…',))})[\s:：*_|()]{{1,8}}")


def _dues(given: Schedule) -> Iterator[Due]:
    enclosing = {item.parent for item in given.plan.items}
    for item in given.plan.items:
        known = [each for each in item.windows if each.binds and each.value.unit == "date"]
        if known and item.status not in {None, "skipped"} and item.key not in enclosing:
            starts, ends = ([_day(each.value, at) for each in known] for at in ("start", "end"))
            start, end = (next(filter(None, several), None) for several in (starts, ends))
            yield Due(item, start, end, known[-1])


def _day(window: Window, end: str) -> str | None:
    """Give one end of a window, of a month the last day that it may be."""
    day = window.latest_start or window.start if end == "start" else window.end
    return day if isinstance(day, str) else None
